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

async function overview() {
  const { page } = workbench;
  await page.setViewportSize(screens.full);
  await page.getByRole("navigation", { name: "工作步骤" }).getByRole("link", { name: "总览" }).click();
  await page.getByRole("heading", { name: "学校 × 七项指标" }).waitFor();
  return page;
}

function heatMap() {
  return workbench.page.getByRole("group", { name: "学校资源配置热力图" });
}

describe("the overview", () => {
  it("answers in words with numbers whether the county meets the standard", async () => {
    const page = await overview();
    const headline = await page.getByRole("heading", { level: 1 }).textContent();
    expect(headline).toContain("未达标");
    expect(headline).toContain("小学 147 个学段，100 个达标；差 47 个，最多的是体育艺术教师（29 个）");
    expect(headline).toContain("初中 34 个学段，24 个达标；差 10 个，最多的是高于规定学历教师（6 个）");
    await page.getByText("达标学段 小学 109 / 147、初中 24 / 34").waitFor();
    await keepScreenshot(page, "overview");
  });

  it("says why: how many sections pass, and why a coefficient is as it is", async () => {
    const page = await overview();
    const why = page.getByRole("dialog");
    await page.getByRole("button", { name: "小学达标学段 100 / 147，查看计算过程" }).click();
    await why.getByText("为什么：小学达标学段").waitFor();
    await why.getByRole("button", { name: /^万元第二小学 小学 达标指标数/ }).click();
    await why.getByText("7 项，至少 6 项").waitFor();
    await page.keyboard.press("Escape");
    await why.waitFor({ state: "hidden" });
    const coefficient = page.getByRole("button", { name: /^初中教学仪器设备 0\.470 未达标/ });
    await coefficient.focus();
    await page.keyboard.press("Enter");
    await why.getByText("为什么：初中教学仪器设备校际差异系数").waitFor();
    await keepScreenshot(page, "overview-why");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await why.waitFor({ state: "hidden" });
  });

  it("is clean for screen readers and fits, at 100 % and at 125 %", async () => {
    const page = await overview();
    expect(await accessibilityProblems(page)).toEqual([]);
    for (const [name, screen] of Object.entries(screens)) {
      await page.setViewportSize(screen);
      await expect.poll(() => heatMap().getByRole("link").count()).toBe(181);
      await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
      expect(
        await page.evaluate(
          "document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth",
        ),
      ).toBe(0);
      await heatMap().scrollIntoViewIfNeeded();
      await keepScreenshot(page, `overview-heat-map-${name}`);
    }
  });

  it("leads from what blocks a part to its item", async () => {
    const page = await overview();
    const row = page.getByRole("row", { name: /^校际均衡/ });
    await row.getByRole("link", { name: /初中教学仪器设备/ }).click();
    expect(page.url()).toContain("#/indicators/A1-8");
    await overview();
    expect(
      await page
        .getByRole("row", { name: /^政府保障程度/ })
        .getByRole("link")
        .count(),
    ).toBe(13);
  });

  it("shows every school, worst first, and leads to it", async () => {
    const page = await overview();
    const first = heatMap().getByRole("link").first();
    await expect.poll(() => first.getAttribute("aria-label")).toBe("杨杖小学 小学，未达标，7 项中 2 项达标");
    await first.click();
    expect(page.url()).toContain("#/schools/2141004096?stage=primary");
  });

  it("filters by stage and by what is not met, and sorts by name", async () => {
    const page = await overview();
    await page.getByText("初中", { exact: true }).first().click();
    await expect.poll(() => heatMap().getByRole("link").count()).toBe(34);
    await page.getByText("只看没有达标的").click();
    await expect.poll(() => heatMap().getByRole("link").count()).toBe(57);
    await page.getByText("按校名").click();
    const links = await heatMap().getByRole("link").all();
    const labels = await Promise.all(links.map((link) => link.getAttribute("aria-label")));
    const names = labels.map((label) => label?.split(" ")[0] ?? "");
    expect(names).toEqual(names.toSorted(new Intl.Collator("zh-CN").compare));
    await page.getByText("全部", { exact: true }).first().click();
  });

  it("tells value, standard and floor of what is pointed at", async () => {
    const page = await overview();
    await page.getByText("最差在前").click();
    const box = await heatMap().getByRole("link").first().boundingBox();
    if (!box) throw new Error("the first school is not drawn");
    await page.mouse.move(box.x + box.width - 30, box.y + box.height / 2);
    const card = page.locator("[class*=detail]").filter({ hasText: "杨杖小学" });
    await card.waitFor();
    await expect
      .poll(() => card.locator("[data-pointed=true]").textContent())
      .toContain("网络多媒体教室（间）2.162.31.955");
    await keepScreenshot(page, "overview-detail");
  });

  it("is walked through with the arrow keys, in one step of Tab", async () => {
    const page = await overview();
    await heatMap().getByRole("link").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    const focused = page.locator("a[data-row='47']:focus");
    await focused.waitFor();
    await page.keyboard.press("Tab");
    await expect.poll(() => page.locator("a[data-row]:focus").count()).toBe(0);
  });

  it("lists what is missing with the way to fill it", async () => {
    const page = await overview();
    await page.getByText("19 项，补齐后才能判定").waitFor();
    const links = page.getByRole("link", { name: /^去填报：/ });
    await expect.poll(() => links.count()).toBe(10);
    await page.getByRole("button", { name: "显示全部 19 项" }).click();
    await expect.poll(() => links.count()).toBe(19);
    await expect
      .poll(() => links.first().getAttribute("href"))
      .toBe("#/entry?field=A2-1.conclusion&filter=missing");
  });

  it("tells what changed, before and after, and follows a change at once", async () => {
    const page = await overview();
    await page.evaluate(
      `fetch('/api/fact.enter', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({
        year: 2025, why: '补填结论',
        entries: [{ subject: 'county', field: 'A2-1.conclusion', state: 'value', value: '达标' }],
      }) }).then((answer) => answer.text())`,
    );
    await page.reload();
    await overview();
    const line = page.locator("details", { hasText: "补填结论" });
    await line.getByRole("cell", { name: "未填" }).waitFor();
    await line.getByRole("cell", { name: "达标", exact: true }).waitFor();
    await page.getByText("18 项，补齐后才能判定").waitFor();
  });

  it("says what to do in a year without data", async () => {
    const page = await overview();
    await page.getByRole("combobox", { name: "评估年度" }).click();
    await page.getByTitle(/2026/).last().click();
    await page.getByRole("heading", { name: "青禾县 2026 年度还没有学校数据" }).waitFor();
    await page.getByRole("link", { name: "导入表格" }).waitFor();
    await keepScreenshot(page, "overview-empty");
    await page.getByRole("button", { name: "看 2025 年度" }).click();
    await page.getByRole("heading", { name: "学校 × 七项指标" }).waitFor();
  });
});
