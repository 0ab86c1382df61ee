import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems } from "./accessibility.ts";
import { horizontalOverflow, openSampleCounty, openWorkbench, screens, type Workbench } from "./browser.ts";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench({ screen: screens.scaled, scale: 1.25 });
  await openSampleCounty(workbench.page);
});

afterAll(() => workbench.close());

afterEach(() => expect(workbench.complaints).toEqual([]));

function links() {
  return workbench.page.getByRole("navigation", { name: "工作步骤" }).getByRole("link");
}

/** Resolves when the page was entered: its one headline has the focus. */
function entered(): Promise<void> {
  return workbench.page.locator("main h1:focus").waitFor();
}

/** The link of the page that the navigation marks. */
function marked(name: string) {
  return workbench.page.locator("nav[aria-label=工作步骤] a[aria-current=page]", { hasText: name });
}

describe("the navigation", () => {
  it("leads through the work in its order", async () => {
    const names = await links().allTextContents();
    const order = [
      "总览",
      "学校",
      "导入",
      "填报",
      "核对",
      "指标",
      "短板",
      "台账",
      "规划",
      "佐证",
      "报告",
      "历史",
      "设置",
    ];
    expect(names.length).toBeGreaterThan(1);
    expect(names).toEqual(order.filter((name) => names.includes(name)));
  });

  it("opens each page with its headline in focus, marks it, and lets nothing scroll sideways", async () => {
    const { page } = workbench;
    const names = await links().allTextContents();
    // From the second on: the first is open already, and a page that is open is not entered.
    for (const name of [...names.slice(1), names[0] ?? ""]) {
      const link = links().filter({ hasText: name });
      await link.click();
      await entered();
      await marked(name).waitFor();
      await expect.poll(() => page.locator("main h1").count(), { message: name }).toBe(1);
      await expect.poll(() => page.title()).toMatch(new RegExp(`^${name} · 青禾县 2025 年度`));
      await expect.poll(() => horizontalOverflow(page), { message: name }).toBeLessThanOrEqual(0);
      expect(await accessibilityProblems(page), name).toEqual([]);
    }
  });

  it("hears Alt with the number of the page, and the browser's way back", async () => {
    const { page } = workbench;
    const names = await links().allTextContents();
    await page.keyboard.press("Alt+2");
    await entered();
    await marked(names[1] ?? "").waitFor();
    await page.keyboard.press("Alt+1");
    await entered();
    await marked(names[0] ?? "").waitFor();
    await page.goBack();
    await marked(names[1] ?? "").waitFor();
  });

  it("goes to a page by its pinyin initials", async () => {
    const { page } = workbench;
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: /^搜索/ }).fill("dr");
    await page.getByRole("option", { name: /页面.*导入/ }).waitFor();
    await page.keyboard.press("Enter");
    await entered();
  });

  it("gives the focus back to where it was when nothing is chosen", async () => {
    const { page } = workbench;
    await links().first().focus();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: /^搜索/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator("nav a:focus").waitFor();
  });

  it("stays where it is when the window is loaded again", async () => {
    const { page } = workbench;
    await page.reload();
    await links().first().waitFor();
    await marked("导入").waitFor();
  });
});
