import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
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
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "youjun-e2e-table-"));
  workbench = await openWorkbench();
  await openSampleCounty(workbench.page);
});

afterAll(async () => {
  await workbench.close();
  await rm(folder, { recursive: true, force: true });
});

afterEach(() => expect(workbench.complaints).toEqual([]));

/** The 督导股's own sheet: title rows, merged heads, names of its own, 亩 and 元, a row of sums. */
async function ownTable(): Promise<string> {
  const rows = [
    ["青禾县义务教育学校情况统计", null, null, null, null, null, null],
    ["填报单位：县督导股", null, null, null, null, null, null],
    ["序号", "学校", "学生情况", null, "办学条件", null, "备注"],
    [null, null, "小学在校生数", "其中：女生", "运动场地（亩）", "教学仪器设备值（元）", null],
    [1, "万元第二小学", "４８５", 230, 12, 1234500, null],
    [2, "青禾县大柳小学", 201, 99, 9.5, 820000, "已核"],
    [3, "后营新小学", 312, 150, null, 455000, null],
    [4, "早已撤并的小学", 5, 2, null, null, null],
    ["合计", null, 1003, 481, 21.5, 2509500, null],
  ];
  const merges = [
    { startRow: 2, endRow: 2, startCol: 2, endCol: 3 },
    { startRow: 2, endRow: 2, startCol: 4, endCol: 5 },
    { startRow: 2, endRow: 3, startCol: 1, endCol: 1 },
  ];
  const path = join(folder, "督导股情况表.xlsx");
  await writeFile(path, await writeXlsx({ sheets: [{ name: "情况", rows, merges }] }));
  return path;
}

/** How the step looks: kept pictures, no axe findings, nothing that scrolls sideways. */
async function look(page: Page, name: string): Promise<void> {
  await page.setViewportSize(screens.full);
  await keepScreenshot(page, name);
  expect(await accessibilityProblems(page)).toEqual([]);
  await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(screens.scaled);
  await keepScreenshot(page, `${name}-125`);
  await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(screens.full);
}

const headline = (page: Page, words: RegExp) => page.getByRole("heading", { level: 1, name: words });

describe("a table that no form knows", () => {
  it("is matched column by column, and then previewed as every other one", async () => {
    const { page } = workbench;
    await page.goto(`${page.url().replace(/#.*/, "")}#/import`);
    await page.getByTestId("import-files").setInputFiles(await ownTable());
    await page.getByRole("button", { name: /按任意表导入“督导股情况表.xlsx”/ }).click();
    await headline(page, /4 行学校，3 列对应到数据项/).waitFor();
    await look(page, "any-table");
    // Whose row “青禾县大柳小学” is was proposed; the school that is gone has to be answered.
    const status = page.getByRole("status").filter({ hasText: "学校名称没有选定" });
    await expect.poll(() => status.textContent()).toBe("还有 1 个学校名称没有选定是哪所学校。");
    await page.getByRole("tab", { name: "学校名称待定 2" }).click();
    await look(page, "any-table-names");
    await page.getByRole("combobox", { name: "“早已撤并的小学”是哪所学校" }).click();
    await page.getByTitle("不读入这一行").click();
    await page.getByRole("textbox", { name: "对应关系的名称" }).fill("督导股的表");
    await page.getByRole("button", { name: "保存对应关系" }).click();
    await page.getByText("已保存“督导股的表”").waitFor();
    await page.getByRole("button", { name: "按此预览" }).click();
    await headline(page, /1 个文件：新填 0 个数据/).waitFor();
    await page.getByRole("tab", { name: /^已修正/ }).click();
    await page.getByText("1亩＝2000/3平方米").first().waitFor();
    await look(page, "any-table-preview");
  });

  it("finds the saved mapping for another file with the same heads, and says where head and key are", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "放弃" }).click();
    await page.getByTestId("import-files").setInputFiles(await ownTable());
    await page.getByRole("button", { name: /按任意表导入/ }).click();
    await page.getByText("已套用保存过的对应关系“督导股的表”").waitFor();
    const sixth = page.getByRole("button", { name: "第 4 行是表头" });
    await expect.poll(() => sixth.getAttribute("aria-pressed")).toBe("true");
    await sixth.focus();
    await page.keyboard.press("Enter");
    const third = page.getByRole("button", { name: "第 3 行是表头" });
    await expect.poll(() => third.getAttribute("aria-pressed")).toBe("false");
    await page.getByRole("button", { name: "返回" }).click();
    await page.getByRole("button", { name: /按任意表导入/ }).waitFor();
  });
});
