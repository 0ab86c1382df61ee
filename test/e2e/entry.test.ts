import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre";
import type { Locator } from "playwright-core";
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
let downloads: string;

beforeAll(async () => {
  // Why workbooks' figures are typed over is asked once; entry-grid.test.ts sees to that.
  workbench = await openWorkbench({ before: "sessionStorage.setItem('youjun.reason.示例', '学校来函更正')" });
  downloads = mkdtempSync(join(tmpdir(), "youjun-downloads-"));
  await openSampleCounty(workbench.page);
});

afterAll(async () => {
  await workbench.close();
  rmSync(downloads, { recursive: true, force: true });
});

afterEach(() => expect(workbench.complaints).toEqual([]));

async function go(place: string): Promise<void> {
  await workbench.page.evaluate(`location.hash = ${JSON.stringify(`#/entry${place}`)}`);
}

/** The cell that has the focus; its text is what is shown. */
function focused(): Locator {
  return workbench.page.locator(".ag-cell-focus");
}

function cell(row: string, column: string): Locator {
  return workbench.page.locator(`[row-id="${row}"] [col-id="${column}"]`);
}

/** The first school of the roster that stands for itself, and its section. */
const school = "2141000951";
const schoolRow = `school:${school}`;
const sectionRow = `section:${school}:primary`;

async function atCell(level: string, field: string): Promise<void> {
  await go(`/${level}`);
  await go(`/${level}/${field}?school=${school}`);
  await workbench.page.locator(`.ag-cell-focus[col-id="${field}"]`).waitFor();
}

/** Waits until the page says yes; the security policy lets no test wait inside the page. */
async function until(expression: string): Promise<void> {
  await expect.poll(() => workbench.page.evaluate<boolean>(expression), { timeout: 15_000 }).toBe(true);
}

function saved(): Promise<void> {
  return until("!/正在保存/.test(document.body.textContent ?? '')");
}

describe("a figure of a section", () => {
  it("is typed over, keeps the workbook's beside, and the verdict beside it is computed anew", async () => {
    const { page } = workbench;
    await atCell("section", "pupils");
    const before = await focused().textContent();
    const verdict = await cell(sectionRow, "verdict").textContent();
    await page.keyboard.press("Backspace");
    await page.keyboard.type("９，９９９");
    await page.keyboard.press("Enter");
    await page.getByText("已读作9999人").waitFor();
    await saved();
    await expect.poll(() => cell(sectionRow, "pupils").textContent()).toBe("9,999");
    await until(
      `document.querySelector('[row-id="${sectionRow}"] [col-id="verdict"]').textContent !== ${JSON.stringify(verdict)}`,
    );
    await page.keyboard.press("ArrowUp");
    await page.getByText(`原导入值 ${before} 仍留在旁边`).waitFor();
    await keepScreenshot(page, "entry-section");
    await page.keyboard.press("Control+z");
    await page.getByText("已撤销：在校生数。").waitFor();
    await expect.poll(() => cell(sectionRow, "pupils").textContent()).toBe(before);
    await expect.poll(() => cell(sectionRow, "pupils").getAttribute("class")).toContain("youjun-elsewhere");
    await page.keyboard.press("Control+y");
    await page.getByText("已重做：在校生数。").waitFor();
    await expect.poll(() => cell(sectionRow, "pupils").textContent()).toBe("9,999");
    await page.keyboard.press("Control+z");
    await page.getByText("已撤销：在校生数。").waitFor();
  });

  it("is 0, 不适用 or 未填 by key, and stays so after the window is loaded anew", async () => {
    const { page } = workbench;
    await atCell("section", "keyTeachers");
    await page.keyboard.type("0");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Alt+n");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Delete");
    await saved();
    await page.reload();
    await page.locator(`[row-id="${sectionRow}"]`).first().waitFor();
    await atCell("section", "keyTeachers");
    await expect.poll(() => cell(sectionRow, "keyTeachers").textContent()).toBe("0");
    await expect.poll(() => cell(sectionRow, "peTeachers").textContent()).toBe("不适用");
    await expect.poll(() => cell(sectionRow, "musicTeachers").textContent()).toBe("");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.getByText(/示例 填报；原导入值 \d+ 仍留在旁边/).waitFor();
  });

  it("that is no number keeps what was typed, says why, and is never saved", async () => {
    const { page } = workbench;
    await atCell("section", "staffTotal");
    const before = await focused().textContent();
    await page.keyboard.press("Backspace");
    await page.keyboard.type("约30");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.getByRole("alert").filter({ hasText: "“教职工数”填的“约30”不是数" }).waitFor();
    await expect.poll(() => focused().getAttribute("class")).toContain("youjun-invalid");
    await page.getByText("1 格还没有保存").waitFor();
    await keepScreenshot(page, "entry-invalid");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("31");
    await page.keyboard.press("Enter");
    await saved();
    await expect.poll(() => cell(sectionRow, "staffTotal").textContent()).toBe("31");
    await page.keyboard.press("Control+z");
    await page.getByText("已撤销：教职工数。").waitFor();
    await expect.poll(() => cell(sectionRow, "staffTotal").textContent()).toBe(before);
  });

  it("that could not be saved keeps the typed text and is saved by 重试", async () => {
    const { page } = workbench;
    const error = {
      code: "storeDiskFull",
      message: "磁盘空间不足。",
      safe: "没有改动。",
      remedy: "请清理磁盘。",
    };
    await page.route("**/api/fact.enter", (route) =>
      route.fulfill({ body: `${JSON.stringify({ error })}\n`, contentType: "application/x-ndjson" }),
    );
    await atCell("section", "grades");
    const before = await focused().textContent();
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    const notice = page.getByRole("alert").filter({ hasText: "磁盘空间不足。" });
    await notice.waitFor();
    await expect.poll(() => cell(sectionRow, "grades").textContent()).toBe("5");
    await expect.poll(() => cell(sectionRow, "grades").getAttribute("class")).toContain("youjun-invalid");
    await keepScreenshot(page, "entry-not-saved");
    await page.unroute("**/api/fact.enter");
    await notice.getByRole("button", { name: "重试" }).click();
    await notice.waitFor({ state: "hidden" });
    await saved();
    await expect.poll(() => cell(sectionRow, "grades").getAttribute("class")).not.toContain("youjun-invalid");
    await page.keyboard.press("Control+z");
    await page.getByText("已撤销：年级数。").waitFor();
    await expect.poll(() => cell(sectionRow, "grades").textContent()).toBe(before);
  });

  it("is left as it was by Esc, and arrows leave a cell that is being typed into", async () => {
    const { page } = workbench;
    await atCell("section", "classes");
    const before = await focused().textContent();
    await page.keyboard.type("77");
    await page.keyboard.press("Escape");
    await expect.poll(() => cell(sectionRow, "classes").textContent()).toBe(before);
    await page.keyboard.type("78");
    await page.keyboard.press("ArrowDown");
    await saved();
    await expect.poll(() => cell(sectionRow, "classes").textContent()).toBe("78");
    await expect.poll(() => focused().getAttribute("col-id")).toBe("classes");
    await page.keyboard.press("Control+z");
    await page.getByText("已撤销：班级数。").waitFor();
  });

  it("is filled by the block when a block is pasted, and taken back in one step", async () => {
    const { page } = workbench;
    await atCell("section", "degreeDoctor");
    const before = await cell(sectionRow, "degreeMaster").textContent();
    await page.evaluate("navigator.clipboard.writeText('1\\t2\\n3\\t4\\n')");
    await page.keyboard.press("Control+v");
    const dialog = page.getByRole("dialog", { name: /^粘贴：按位置对应/ });
    await dialog.getByLabel(/是导入的数，改动原因/).fill("学校来函更正");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    await saved();
    await expect.poll(() => cell(sectionRow, "degreeDoctor").textContent()).toBe("1");
    await expect.poll(() => cell(sectionRow, "degreeMaster").textContent()).toBe("2");
    await page.keyboard.press("Control+z");
    await page.getByText("已撤销：专任教师博士研究生学历、专任教师硕士研究生学历。").waitFor();
    await expect.poll(() => cell(sectionRow, "degreeMaster").textContent()).toBe(before);
  });
});

describe("a school's row", () => {
  it("takes a choice by code, name or pinyin, and says which there are", async () => {
    const { page } = workbench;
    await atCell("school", "sponsor");
    await page.keyboard.type("m");
    await page.getByRole("option", { name: "10 民办" }).waitFor();
    await keepScreenshot(page, "entry-choice");
    await page.keyboard.press("Enter");
    await saved();
    await expect.poll(() => cell(schoolRow, "sponsor").textContent()).toBe("10 民办");
    await page.keyboard.press("Control+z");
    await page.getByText("已撤销：举办者类型。").waitFor();
    await expect.poll(() => cell(schoolRow, "sponsor").textContent()).toBe("7 县级教育部门");
  });

  it("takes a list of rooms in a small dialog, line by line", async () => {
    const { page } = workbench;
    await atCell("school", "musicRooms");
    await page.keyboard.press("F2");
    const dialog = page.getByRole("dialog", { name: /音乐专用教室逐间面积/ });
    await dialog.waitFor();
    for (const button of await dialog.getByRole("button", { name: /删除第/ }).all()) {
      await button.isVisible();
      await dialog.getByRole("button", { name: "删除第 1 行" }).click();
    }
    await dialog.getByRole("button", { name: "加一行" }).click();
    await dialog.getByLabel("第 1 行 面积").fill("９６");
    await page.keyboard.press("Enter");
    await page.keyboard.type("一百");
    await dialog.getByRole("button", { name: "保存 2 行" }).click();
    await dialog.getByText("“面积”填的“一百”不是数").waitFor();
    await keepScreenshot(page, "entry-list");
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByLabel("第 2 行 面积").fill("100.5");
    await dialog.getByRole("button", { name: "保存 2 行" }).click();
    await dialog.waitFor({ state: "hidden" });
    await saved();
    await expect.poll(() => cell(schoolRow, "musicRooms").textContent()).toBe("2 间：96；100.5");
    await expect.poll(() => focused().getAttribute("col-id")).toBe("musicRooms");
  });

  it("is found by a few letters, a field by its pinyin, and a column can be put away", async () => {
    const { page } = workbench;
    await atCell("school", "kind");
    await page.keyboard.press("Control+g");
    await page.getByRole("combobox", { name: /数据项名称/ }).fill("ydcdmj");
    await page.getByRole("option", { name: /^运动场地面积/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator('.ag-cell-focus[col-id="sportsFieldArea"]').waitFor();
    await page.keyboard.press("Control+Shift+f");
    await page.keyboard.type("lqx");
    await page.getByRole("gridcell", { name: "龙泉小学" }).first().waitFor();
    await until("document.querySelectorAll('.ag-center-cols-container [role=row]').length < 6");
    await page.getByRole("textbox", { name: /按学校名称/ }).fill("");
    await page.getByRole("button", { name: /^列（/ }).click();
    await page.getByRole("checkbox", { name: "运动场地面积", exact: true }).uncheck();
    await keepScreenshot(page, "entry-columns");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^列（25\/26）/ }).waitFor();
    await atCell("school", "sportsFieldArea");
    await page.getByRole("button", { name: /^列（26\/26）/ }).waitFor();
  });

  it("is added, filled, and goes again with undo", async () => {
    const { page } = workbench;
    await go("/school");
    await page.getByRole("button", { name: "添加学校" }).click();
    const dialog = page.getByRole("dialog", { name: "添加学校" });
    await dialog.getByLabel("学校标识码（10 位）").fill(school);
    await dialog.getByLabel(/学校名称/).fill("新建小学");
    await dialog.getByRole("button", { name: "添加" }).click();
    await dialog.getByText("这个标识码的学校已经在表里。").waitFor();
    await dialog.getByLabel("学校标识码（10 位）").fill("2141999999");
    await dialog.getByLabel("办学类型").click();
    await page.getByTitle("教学点", { exact: true }).click();
    await dialog.getByRole("button", { name: "添加" }).click();
    await page.locator('.ag-cell-focus[col-id="sponsor"]').waitFor();
    await page.getByRole("heading", { name: /^182 所学校和 2 个附设单位/ }).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByRole("heading", { name: /^181 所学校和 2 个附设单位/ }).waitFor();
  });
});

describe("the county's own fields", () => {
  it("are filled under the item that asks for them, and the item's verdict follows", async () => {
    const { page } = workbench;
    await go("/statement/A3-8.conclusion");
    const item = page.getByRole("region", { name: "A3-8 课业负担" });
    await item.getByText("缺数据").waitFor();
    await item.getByLabel("结论", { exact: true }).click();
    await page.getByTitle("达标", { exact: true }).click();
    await item.getByRole("heading").getByText("达标").waitFor();
    await item.getByLabel("作业与睡眠达标情况", { exact: true }).fill("小学书面作业平均完成时间不超过60分钟");
    await page.keyboard.press("Tab");
    await saved();
    await page.getByRole("button", { name: "作业与睡眠达标情况：不适用" }).waitFor();
    await page.reload();
    await item.getByText("示例 填报").first().waitFor();
    await expect
      .poll(() => item.getByLabel("作业与睡眠达标情况", { exact: true }).inputValue())
      .toBe("小学书面作业平均完成时间不超过60分钟");
    await keepScreenshot(page, "entry-statement");
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it("keep a date that is none in its box and say how to write it", async () => {
    const { page } = workbench;
    await go("/statement/planApprovalDate");
    const box = page.getByLabel("布局规划批准日期", { exact: true });
    await box.fill("去年");
    await page.keyboard.press("Enter");
    await page
      .getByText("“布局规划批准日期”填的“去年”不是日期。请按 2025-09-01 的样子填写。")
      .first()
      .waitFor();
    await expect.poll(() => box.inputValue()).toBe("去年");
    await box.fill("2024年6月1日");
    await page.keyboard.press("Enter");
    await saved();
    await expect.poll(() => box.inputValue()).toBe("2024-06-01");
    await page.keyboard.press("Alt+n");
    await saved();
    await expect.poll(() => box.inputValue()).toBe("不适用");
  });

  it("mask what is personal until somebody asks, and never export it", async () => {
    const { page } = workbench;
    await go("/statement/formFiller");
    const box = page.getByLabel("填表人", { exact: true });
    await box.fill("欧阳明");
    await page.keyboard.press("Enter");
    await saved();
    await expect.poll(() => box.inputValue()).toBe("欧＊＊");
    await page.locator('[data-field="formFiller"]').getByRole("button", { name: "显示" }).click();
    await expect.poll(() => box.inputValue()).toBe("欧阳明");
    await page.getByRole("button", { name: "导出" }).click();
    await page.getByRole("menuitem", { name: "复制整张表" }).click();
    await page.getByText("已复制，可以直接粘贴到 WPS 或 Excel。").waitFor();
    const copied = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(copied).toContain("欧＊＊");
    expect(copied).not.toContain("欧阳明");
  });

  it("show the figures of the county with their sources, and what is 未填 alone", async () => {
    const { page } = workbench;
    await go("/county/specialFunds");
    await page.getByText("县级采集表 B12").waitFor();
    await keepScreenshot(page, "entry-county");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("checkbox", { name: "只看未填" }).check();
    const box = page.getByLabel("随班就读残疾学生数", { exact: true });
    await box.fill("12");
    await page.keyboard.press("Enter");
    await saved();
    await expect.poll(() => box.inputValue()).toBe("12");
    await page.getByText("示例 填报").first().waitFor();
  });
});

describe("the grid", () => {
  it("fits both screens and says what each colour and key means to a screen reader too", async () => {
    const { page } = workbench;
    await atCell("school", "teachingArea");
    await keepScreenshot(page, "entry-school");
    expect(await accessibilityProblems(page)).toEqual([]);
    for (const screen of [screens.full, screens.scaled]) {
      await page.setViewportSize(screen);
      await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
    }
    await keepScreenshot(page, "entry-school-125");
    await page.setViewportSize(screens.full);
  });

  it("goes out as a workbook that reads back, with whose it is in the 说明 sheet", async () => {
    const { page } = workbench;
    await go("/section");
    await page.getByRole("button", { name: "导出" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "导出 Excel" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("学段数据_青禾县_2025.xlsx");
    const file = join(downloads, "sheet.xlsx");
    await download.saveAs(file);
    const { sheets } = await readXlsx(readFileSync(file));
    const [data, about] = sheets;
    expect(data?.name).toBe("学段数据");
    expect(data?.rows[0]?.slice(0, 4)).toEqual(["学校名称", "学校标识码", "学段", "在校生数（人）"]);
    expect(data?.rows.length).toBe(194);
    const row = data?.rows.find((cells) => cells[1] === school);
    expect(typeof row?.[3]).toBe("number");
    expect(new Map(about?.rows.map(([label, value]) => [label, value])).get("县（市、区）")).toBe("青禾县");
    await page.getByText(/学段数据_青禾县_2025\.xlsx；浏览器另存了一份/).waitFor();
    await keepScreenshot(page, "entry-exported");
  });

  it("prints the whole table, not only what is in sight", async () => {
    const { page } = workbench;
    await page.evaluate("window.print = () => {}");
    await page.getByRole("button", { name: "导出" }).click();
    await page.getByRole("menuitem", { name: "打印这张表" }).click();
    const sheet = page.locator(".print-sheet");
    await sheet.waitFor({ state: "attached" });
    await expect.poll(() => sheet.locator("tbody tr").count()).toBe(193);
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.getByRole("navigation", { name: "工作步骤" }).isVisible()).toBe(false);
    await expect.poll(() => sheet.getByRole("heading", { name: "学段数据" }).isVisible()).toBe(true);
    await expect.poll(() => sheet.getByText("青禾县 2025 年度（严格口径）").isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    const pdf = await page.pdf({ format: "A4", landscape: true });
    expect(pdf.byteLength).toBeGreaterThan(50_000);
    // Printing is over: the page is as it was.
    await expect.poll(() => sheet.count()).toBe(0);
  });
});
