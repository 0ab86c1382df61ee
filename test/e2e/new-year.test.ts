import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems } from "./accessibility.ts";
import {
  horizontalOverflow,
  keepScreenshot,
  openSampleCounty,
  openWorkbench,
  screens,
  type Workbench,
} from "./browser.ts";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench();
  await openSampleCounty(workbench.page);
});

afterAll(() => workbench.close());

afterEach(() => expect(workbench.complaints).toEqual([]));

async function isClean(name: string): Promise<void> {
  const { page } = workbench;
  expect(await accessibilityProblems(page)).toEqual([]);
  for (const screen of [screens.scaled, screens.full]) {
    await page.setViewportSize(screen);
    await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
  }
  await keepScreenshot(page, name);
}

describe("a new year", () => {
  it("begins in three steps, with a renamed, a merged and a new school, by keyboard where it counts", async () => {
    const { page } = workbench;
    await page.getByRole("combobox", { name: "评估年度" }).click();
    await page.getByTitle("新学年与年度锁定…").click();
    await page.getByRole("button", { name: "开始 2026 年度…" }).click();
    await page.getByRole("grid", { name: "新年度学校名单" }).waitFor();
    await isClean("new-year-roster");

    await page.getByRole("button", { name: "万元第二小学：沿用，修改" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("textbox", { name: "学校名称" }).fill("万元实验小学");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "万元第二小学：更名，修改" }).waitFor();

    await page.getByRole("button", { name: "沟门小学：沿用，修改" }).click();
    await page.getByRole("radio", { name: "并入其他学校" }).click();
    await page.getByRole("combobox", { name: "并入的学校" }).fill("万元实验小学");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "确定" }).click();
    await page.getByRole("button", { name: "沟门小学：并入 万元实验小学，修改" }).waitFor();

    await page.getByRole("button", { name: "新设学校…" }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "学校名称" }).fill("新城小学");
    await page.getByRole("dialog").getByRole("textbox", { name: "学校标识码" }).fill("2141099999");
    await page.keyboard.press("Enter");
    const heading = page.getByRole("heading", { level: 1 });
    await expect.poll(() => heading.textContent()).toContain("183 个学校和附设单位，名单有 3 处变动");

    await page.getByRole("button", { name: "下一步" }).click();
    await page.getByRole("region", { name: "沿用的数据" }).waitFor();
    await page.getByRole("button", { name: "下一步" }).click();
    const changes = page.getByRole("list", { name: "名单的变动" });
    await expect.poll(() => changes.textContent()).toContain("并入：沟门小学 → 万元实验小学");
    await page.getByRole("button", { name: "开始 2026 年度" }).click();
    await expect.poll(() => heading.textContent()).toMatch(/^2026 年度有 [\d,]+ 个沿用的数据待确认/);
    await isClean("new-year-pending");
  });

  it("confirms one, types another anew, confirms a school's rest at once and takes that back", async () => {
    const { page } = workbench;
    const heading = page.getByRole("heading", { level: 1 });
    const waiting = async () =>
      Number(/有 ([\d,]+) 个/.exec((await heading.textContent()) ?? "")?.[1]?.replace(",", ""));
    const before = await waiting();
    await page.getByRole("button", { name: "确认：万元实验小学 教学及辅助用房面积" }).click();
    await expect.poll(waiting).toBe(before - 1);
    await page.getByRole("button", { name: "改填：万元实验小学 运动场地面积" }).click();
    await page.getByRole("textbox", { name: /2026 年度/ }).fill("6000.5");
    await page.keyboard.press("Enter");
    await expect.poll(waiting).toBe(before - 2);

    await page.getByRole("combobox", { name: "按学校" }).fill("万元实验");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^确认列出的 \d+ 个$/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "确认", exact: true }).click();
    await expect.poll(waiting).toBeLessThan(before - 10);
    const after = await waiting();
    await page.getByRole("button", { name: "撤销刚才的确认…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "撤销", exact: true }).click();
    await expect.poll(waiting).toBeGreaterThan(after);
    await page.goto(`${page.url().split("#")[0]}#/overview`);
    await page.getByText("个沿用上年度的数据待确认").waitFor();
  });

  it("has locked last year, which opens again only with a reason", async () => {
    const { page } = workbench;
    await page.goto(`${page.url().split("#")[0]}#/new-year`);
    const years = page.getByRole("region", { name: "各年度" });
    await expect.poll(() => years.textContent()).toContain("已锁定（示例");
    await isClean("new-year-years");
    await page.getByRole("button", { name: "重新打开…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "重新打开" }).click();
    await expect.poll(() => dialog.textContent()).toContain("请写明理由");
    await dialog.getByRole("textbox").fill("上级复核指出面积有误");
    await dialog.getByRole("button", { name: "重新打开" }).click();
    await expect.poll(() => years.textContent()).not.toContain("已锁定");
  });
});
