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

/** Goes to a place of the window as a link does. */
async function go(hash: string) {
  const { page } = workbench;
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  return page;
}

async function roster(query = "") {
  const page = await go(`#/schools${query}`);
  await page.getByRole("grid", { name: "学校一览" }).waitFor();
  return page;
}

/** Clean for screen readers, and no wider than the window. */
async function expectSound(): Promise<void> {
  expect(await accessibilityProblems(workbench.page)).toEqual([]);
  await expect.poll(() => horizontalOverflow(workbench.page)).toBeLessThanOrEqual(0);
}

describe("the roster of schools", () => {
  it("answers in the headline how the stages stand", async () => {
    const page = await roster();
    await page
      .getByRole("heading", { level: 1, name: "小学 147 个学段，100 个达标；初中 34 个学段，24 个达标" })
      .waitFor();
    await page.getByText("193 行").waitFor();
    await keepScreenshot(page, "schools");
    await expectSound();
  });

  it("draws only the rows in sight, and reaches the last one", async () => {
    const page = await roster();
    const grid = page.getByRole("grid", { name: "学校一览" });
    await expect.poll(() => grid.getAttribute("aria-rowcount")).toBe("194");
    await expect.poll(() => grid.locator("tbody tr[data-row]").count()).toBeLessThan(60);
    await grid.locator('[data-row="0"] [data-column="0"] a').focus();
    await page.keyboard.press("Control+End");
    await grid.locator('[data-row="192"]').waitFor();
    await expect.poll(() => page.evaluate(`document.activeElement.closest("tr").dataset.row`)).toBe("192");
  });

  it("filters by pinyin initials, keeps the filter in the address and after a look at a school", async () => {
    const page = await roster();
    await page.getByRole("textbox", { name: /按学校名称/ }).fill("lqxxx");
    await page.getByText("1 / 193 行").waitFor();
    expect(page.url()).toContain("text=lqxxx");
    await page.getByRole("link", { name: "龙泉新小学" }).click();
    await page.getByRole("heading", { level: 1, name: /^龙泉新小学/ }).waitFor();
    await page.getByRole("link", { name: "学校一览" }).click();
    await page.getByText("1 / 193 行").waitFor();
    await page.getByRole("button", { name: "清除筛选" }).click();
    await page.getByText("193 行").waitFor();
  });

  it("says so where no school fits, and comes back whole", async () => {
    const page = await go("#/schools?text=没有这所学校");
    await page.getByText("没有符合条件的学校。").waitFor();
    await page.getByRole("button", { name: "清除筛选" }).click();
    const rows = page.getByRole("grid", { name: "学校一览" }).locator("tbody tr[data-row]");
    await rows.nth(15).waitFor();
  });

  it("sorts by a value, lowest first, and puts what has none last", async () => {
    const page = await roster("?stage=junior");
    await page.getByRole("button", { name: "体育运动场馆", exact: true }).click();
    const first = page.locator('[data-row="0"] [data-column="0"]');
    await first.getByText("九佛第一九年一贯制学校").waitFor();
    const head = page.getByRole("columnheader", { name: /^体育运动场馆/ });
    await expect.poll(() => head.getAttribute("aria-sort")).toBe("ascending");
  });

  it("shows in both readings what only the relief one meets", async () => {
    const page = await roster("?verdict=relief");
    const row = page.locator('[data-row="0"]');
    await row.getByText("未达标").first().waitFor();
    await row.getByText("过渡口径达标").first().waitFor();
  });
});

describe("why is this school red", () => {
  it("goes by keyboard from the roster down to the cell of the workbook", async () => {
    const page = await roster("?text=龙泉新小学");
    await page.getByRole("link", { name: "龙泉新小学" }).focus();
    for (let column = 0; column < 6; column += 1) await page.keyboard.press("ArrowRight");
    await expect
      .poll(() => page.evaluate(`document.activeElement.getAttribute("aria-label")`))
      .toBe("龙泉新小学小学体育艺术教师 0.00，查看计算过程");
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog");
    await panel.getByText("0.00 人，标准 0.90 人，差 0.90 人；低于 85% 底线 0.765 人").waitFor();
    await panel.getByText("（0 + 0 + 0 + 0）÷ 45 × 100 = 0.00 人").waitFor();
    await panel
      .getByText(/^中小学校综合表![A-Z]+12$/)
      .first()
      .waitFor();
    await panel.getByText("教育事业统计综合表_2025.xlsx").first().waitFor();
    await panel.getByText("第 2 批").first().waitFor();
    await keepScreenshot(page, "why");
    await expectSound();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
    await expect
      .poll(() => page.evaluate(`document.activeElement.getAttribute("aria-label")`))
      .toContain("体育艺术教师");
  });

  it("tells on the school's own page what is short, and where each fact comes from", async () => {
    const page = await go("#/schools/2141001136");
    await page.getByRole("heading", { level: 1, name: "龙泉新小学：小学未达标，2 项没达到标准" }).waitFor();
    const line = page.getByRole("row", { name: /体育艺术教师/ });
    await line.getByText("差 0.90，低于 85%").waitFor();
    await page.getByText("分段班数：25人及以下 6 个").waitFor();
    await page.getByText("逐间面积（㎡）：音乐 107.7；美术 92").waitFor();
    await page.getByText("教育事业统计综合表_2025.xlsx / 中小学校综合表!BJ12").waitFor();
    await page.getByText(/须备材料：2016年及之前建成证明/).waitFor();
    await keepScreenshot(page, "school");
    await expectSound();
  });

  it("asks why of a fact and of a school-level item", async () => {
    const page = await go("#/schools/2141001136");
    await page.getByRole("button", { name: "运动场地面积 461.4 ㎡，查看出处" }).click();
    const panel = page.getByRole("dialog");
    await panel.getByText("中小学校综合表!BL12").waitFor();
    const links = panel.getByRole("link");
    await expect
      .poll(() => links.filter({ hasText: "填报" }).getAttribute("href"))
      .toBe("#/entry?field=sportsFieldArea&school=2141001136");
    await expect
      .poll(() => links.filter({ hasText: "历史" }).getAttribute("href"))
      .toBe("#/history?year=2025&subject=school%3A2141001136&field=sportsFieldArea");
    await page.getByRole("button", { name: /^每12个班1间/ }).click();
    await panel.getByText("音乐专用教室逐间面积").waitFor();
    await panel.getByText("学校补充!H7").waitFor();
    await expectSound();
    await page.keyboard.press("Escape");
  });

  it("walks to the neighbours by keyboard", async () => {
    await roster("?verdict=unmet&stage=junior");
    const page = workbench.page;
    await page.locator('[data-row="0"] a').first().click();
    await page.getByText("1 / 10").waitFor();
    const first = await page.getByRole("heading", { level: 1 }).textContent();
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByText("2 / 10").waitFor();
    await page.keyboard.press("Alt+ArrowUp");
    await page.getByRole("heading", { level: 1, name: first ?? "" }).waitFor();
  });

  it("shows attached units with their rows, and sends from them to their school", async () => {
    const page = await go("#/schools/2141000951");
    await page.getByText("附设单位 万元第二小学附设村小 · 学校数据").waitFor();
    await go("#/schools/2141900001");
    await page.getByRole("heading", { level: 1, name: /附设于万元第二小学/ }).waitFor();
    await page.getByRole("link", { name: "万元第二小学", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /^万元第二小学：/ }).waitFor();
  });

  it("says what to do where there is no such school", async () => {
    const page = await go("#/schools/9999999999");
    await page.getByText("没有标识码为 9999999999 的学校").waitFor();
    await expectSound();
  });
});

describe("on a screen at 125 %", () => {
  it("keeps roster and school within the window", async () => {
    const { page } = workbench;
    await page.setViewportSize(screens.scaled);
    await roster();
    await keepScreenshot(page, "schools-125");
    await expectSound();
    await go("#/schools/3441007574");
    await page.getByRole("heading", { level: 1, name: /^热水中心学校/ }).waitFor();
    await keepScreenshot(page, "school-125");
    await expectSound();
    await page.setViewportSize(screens.full);
  });
});
