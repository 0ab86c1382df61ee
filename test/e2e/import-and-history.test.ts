import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CellValue, readXlsx, writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems } from "./accessibility.ts";
import { horizontalOverflow, keepScreenshot, openWorkbench, screens, type Workbench } from "./browser.ts";

const samples = fileURLToPath(new URL("../../build/sample-county/", import.meta.url));
const fixtures = fileURLToPath(new URL("../fixtures/gaps-2025/", import.meta.url));
const sample = (name: string) => join(samples, `${name}_2025.xlsx`);

let workbench: Workbench;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "youjun-e2e-files-"));
  workbench = await openWorkbench();
  await newWorkspace(workbench.page);
});

afterAll(async () => {
  await workbench.close();
  await rm(folder, { recursive: true, force: true });
});

afterEach(() => expect(workbench.complaints).toEqual([]));

/** As a new user: a workspace of one's own, and one's name in it. */
async function newWorkspace(page: Page): Promise<void> {
  await page.getByRole("button", { name: "新建工作区…" }).click();
  await page.getByLabel("县（市、区）名称").fill("青禾县");
  await page.getByLabel("行政区划代码").fill("410999");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "新建并打开" }).click();
  const dialog = page.getByRole("dialog", { name: "谁在操作？" });
  await dialog.getByLabel("姓名").fill("王敏");
  await dialog.getByLabel("单位").fill("县政府教育督导室");
  await dialog.getByRole("button", { name: "登记并开始" }).click();
  await dialog.waitFor({ state: "hidden" });
}

async function goTo(hash: string): Promise<Page> {
  const { page } = workbench;
  await page.goto(page.url().replace(/#.*/, "") + hash);
  return page;
}

/** A sample workbook with other values in some cells of one sheet, under its own name in the test's folder. */
async function spoiled(
  name: string,
  sheet: string,
  cells: readonly (readonly [number, number, CellValue])[],
) {
  const { sheets } = await readXlsx(await readFile(sample(name)));
  const rows = sheets.find((each) => each.name === sheet)?.rows;
  for (const [row, column, value] of cells) {
    const cell = rows?.[row];
    if (!cell) throw new Error(`${sheet} has no row ${row}`);
    cell[column] = value;
  }
  const path = join(folder, `${name}_2025.xlsx`);
  await writeFile(
    path,
    await writeXlsx({ sheets: sheets.map((each) => ({ name: each.name, rows: each.rows })) }),
  );
  return path;
}

/** Drops a file from the disk onto the window, as a person does from the file manager. */
async function drop(page: Page, path: string, name: string): Promise<void> {
  const bytes = (await readFile(path)).toString("base64");
  const transfer = await page.evaluateHandle(
    `(() => {
      const bytes = Uint8Array.from(atob(${JSON.stringify(bytes)}), (each) => each.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], ${JSON.stringify(name)}));
      return transfer;
    })()`,
  );
  await page.dispatchEvent("main", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
}

/** How the page looks and reads: a kept picture, no axe findings, nothing that scrolls sideways. */
async function look(name: string): Promise<void> {
  const { page } = workbench;
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

describe("importing as a new user", () => {
  it("says what can be imported, and into which year", async () => {
    const page = await goTo("#/import");
    await headline(page, /把已有的表格读进来/).waitFor();
    await page.getByRole("combobox", { name: "导入到哪个评估年度" }).click();
    await page
      .getByTitle(/^2025 年度/)
      .last()
      .click();
    await page.getByText("统计时点为 2025 年 9 月 1 日的数据属于 2025 年度").waitFor();
    await look("import-choosing");
  });

  it("refuses a workbook with three errors, names the three cells, and lets them be copied", async () => {
    const page = await goTo("#/import");
    const bad = await spoiled("补充采集表", "学段补充", [
      [1, 3, "约四十"],
      [2, 4, -5],
      [3, 6, "见附件"],
    ]);
    await page
      .getByTestId("import-files")
      .setInputFiles([sample("教育事业统计综合表"), bad, sample("县级采集表")]);
    await headline(page, /^3 个文件：新填 [\d,]+ 个数据，改变 0 个，3 处错误，不能接受$/).waitFor();
    await page.getByRole("tab", { name: "错误 3" }).waitFor();
    for (const cell of ["学段补充!D2", "学段补充!E3", "学段补充!G4"]) {
      await page.getByRole("row").filter({ hasText: cell }).getByText("补充采集表_2025.xlsx").waitFor();
    }
    await expect.poll(() => page.getByRole("button", { name: "接受并写入" }).count()).toBe(0);
    await look("import-errors");

    await headline(page, /不能接受/).click();
    await page.keyboard.press("Control+C");
    await page.getByText("已复制“错误”3 行").waitFor();
    const copied = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(copied.split("\n").length).toBe(4);
    expect(copied).toContain("补充采集表_2025.xlsx\t学段补充!D2\t");
  });

  it("takes the repaired workbook in the place of the bad one, and keeps the others", async () => {
    const { page } = workbench;
    await drop(page, sample("补充采集表"), "补充采集表_2025.xlsx");
    await headline(page, /^3 个文件：新填 [\d,]+ 个数据，改变 0 个，.*接受$/).waitFor();
    await expect.poll(() => page.getByRole("tab", { name: /^错误/ }).count()).toBe(0);
    await page.getByRole("tab", { name: /^学校/ }).click();
    await page.getByText("万元第二小学", { exact: true }).waitFor();
    await look("import-preview");
  });

  it("keeps the preview while one looks elsewhere, and refuses to write it into another year", async () => {
    const { page } = workbench;
    await goTo("#/history");
    await headline(page, /批改动/).waitFor();
    await goTo("#/import");
    await headline(page, /^3 个文件/).waitFor();
    await page.getByRole("combobox", { name: "导入到哪个评估年度" }).click();
    await page
      .getByTitle(/^2024 年度/)
      .last()
      .click();
    await page.getByText("这份预览是按 2025 年度读的，现在选的是 2024 年度。").waitFor();
    await expect.poll(() => page.getByRole("button", { name: "接受并写入" }).count()).toBe(0);
    await page.getByRole("combobox", { name: "导入到哪个评估年度" }).click();
    await page
      .getByTitle(/^2025 年度/)
      .last()
      .click();
  });

  it("writes what was accepted, and says what that was", async () => {
    const { page } = workbench;
    await page
      .getByText(/^接受后写入 2025 年度：新填 [\d,]+ 个数据.*记在“王敏”名下；以后可以整批撤销。$/)
      .waitFor();
    await page.getByRole("button", { name: "接受并写入" }).click();
    await headline(page, /^已导入：第 \d+ 批，新填 [\d,]+ 个数据，改变 0 个$/).waitFor();
    await page.getByRole("link", { name: "看总览" }).waitFor();
    await look("import-accepted");
  });

  it("undoes the import after naming what goes", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "撤销这一批" }).click();
    const dialog = page.getByRole("dialog", { name: /^撤销第 \d+ 批？$/ });
    await dialog.getByText(/退回 [\d,]+ 个数据/).waitFor();
    await look("undo-question");
    await dialog.getByRole("button", { name: "撤销", exact: true }).click();
    await page.getByText(/^第 \d+ 批已撤销（第 \d+ 批），数据回到导入以前。$/).waitFor();
  });
});

describe("the history", () => {
  it("shows the import and its undo, who and why", async () => {
    const page = await goTo("#/history");
    await headline(page, /^共 4 批改动，最近一批是 王敏 .* 撤销$/).waitFor();
    const row = (text: string) => page.getByRole("row").filter({ hasText: text });
    await row("导入：").getByText("已由第 4 批撤销").waitFor();
    await row("撤销第 3 批").first().getByText("王敏").waitFor();
    await look("history");
  });

  it("filters by kind and by words", async () => {
    const { page } = workbench;
    await page.getByRole("textbox", { name: "按事由、姓名或批次筛选" }).fill("综合表");
    await page.getByText("1 / 4 批").waitFor();
    await page.getByRole("textbox", { name: "按事由、姓名或批次筛选" }).fill("");
    await page.getByText("4 批", { exact: true }).waitFor();
    await page.getByRole("combobox", { name: "按类别筛选" }).click();
    await page.getByTitle("撤销", { exact: true }).last().click();
    await page.getByText("1 / 4 批").waitFor();
  });

  it("verifies itself, remembers when, and hands out the head of the chain", async () => {
    const page = await goTo("#/history");
    const part = page.getByRole("region", { name: "校验与核验" });
    await part.getByText("还没有在这台电脑上核验过").waitFor();
    await part.getByRole("button", { name: "核验" }).click();
    await part.getByRole("list", { name: "核验结果" }).getByText("与历史记录完全一致").waitFor();
    await part.getByText(/上次核验 .*（至第 4 批）：通过/).waitFor();
    await look("history-verified");
    await part.getByRole("button", { name: "复制校验值" }).click();
    await part.getByText("已复制").waitFor();
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toMatch(/^[0-9a-f]{64}$/);
    await page.reload();
    await part.getByText(/上次核验 .*（至第 4 批）：通过/).waitFor();
  });

  it("opens a batch of ten thousand lines, finds one, and opens the history of its figure", async () => {
    const page = await goTo("#/history/3");
    await headline(page, /^第 3 批 导入：改了 1\d,\d{3} 项（已由第 4 批撤销）$/).waitFor();
    await look("history-batch");
    await page.getByRole("textbox", { name: "筛选改动" }).fill("万元第二小学 小学部");
    await page.getByRole("row").filter({ hasText: "最大班额" }).click();
    const panel = page.getByRole("dialog", {
      name: "万元第二小学 小学部 最大班额（人）",
    });
    await panel.getByText("提出并采用").waitFor();
    await panel.getByText("随撤销收回").waitFor();
    await look("history-cell");
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
  });

  it("takes an undo back by the keyboard, then undoes below a later change only after asking", async () => {
    const page = await goTo("#/history");
    await page.getByRole("button", { name: "撤销第 4 批", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "撤销第 4 批？" });
    await dialog.getByRole("button", { name: "撤销", exact: true }).click();
    await headline(page, /^共 5 批改动/).waitFor();

    const entered = await page.evaluate<string>(`fetch("/api/fact.enter", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ year: 2025, entries: [
        { subject: "section:2141000951:primary", field: "maxClassSize", state: "value", value: "39" },
      ] }),
    }).then((answer) => answer.text())`);
    expect(entered).toContain('"changed":1');
    await page.reload();
    await headline(page, /^共 6 批改动/).waitFor();
    await page.getByRole("button", { name: "撤销第 3 批", exact: true }).click();
    const question = page.getByRole("dialog", { name: "撤销第 3 批？" });
    await question.getByText("有 1 处后来又改过，撤销时保持后来的样子").waitFor();
    await question.getByText("2025 年 万元第二小学 小学部 最大班额（第 6 批改过）").waitFor();
    await look("undo-conflict");
    await question.getByRole("button", { name: "不撤销" }).click();
    await question.waitFor({ state: "hidden" });

    await headline(page, /批改动/).click();
    await page.keyboard.press("Control+Z");
    await page.getByRole("dialog", { name: "撤销第 6 批？" }).getByText("退回 1 个数据").waitFor();
    await page.keyboard.press("Escape");
  });

  it("says which batch there is not", async () => {
    const page = await goTo("#/history/99");
    await headline(page, /没有读到第 99 批/).waitFor();
    await page.getByRole("alert").waitFor();
  });
});

describe("an import that changes what is there", () => {
  it("lists the changes, and is written only after what needs confirmation was confirmed", async () => {
    const page = await goTo("#/import");
    const gaps = (name: string) => join(fixtures, `${name}_2025.xlsx`);
    await page.getByTestId("import-files").setInputFiles([gaps("教育事业统计综合表"), gaps("县级采集表")]);
    await headline(page, /^2 个文件：新填 [\d,]+ 个数据，改变 6 个，1 项需确认后才能接受$/).waitFor();
    await page.getByRole("tab", { name: "改变的数据 6" }).click();
    const changed = page.getByRole("row").filter({ hasText: "符合交流轮岗条件教师数" });
    for (const text of ["3,850", "757", "县级数据!B16"])
      await changed.getByText(text, { exact: true }).waitFor();
    await look("import-changes");
    const accept = page.getByRole("button", { name: "接受并写入" });
    await expect.poll(() => accept.isDisabled()).toBe(true);
    await page.getByRole("checkbox", { name: /我已核对“需确认”的 1 项/ }).check();
    await accept.click();
    await headline(page, /^已导入：第 7 批，新填 [\d,]+ 个数据，改变 6 个$/).waitFor();
    await page.getByRole("link", { name: "看这一批改了什么" }).click();
    await page.getByText("改变的数据", { exact: true }).waitFor();
    await page.getByText("只换了来源", { exact: true }).waitFor();
  });
});

describe("a long reading", () => {
  /** Files that differ, so that each is read. */
  async function manyWorkbooks(count: number): Promise<string[]> {
    const { sheets } = await readXlsx(await readFile(sample("教育事业统计综合表")));
    const within = join(folder, "many");
    await mkdir(within);
    const paths: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const marked = sheets.map(({ name, rows }) => ({ name, rows: [...rows, [`备注：第 ${index} 份`]] }));
      const path = join(within, `综合表_${index}.xlsx`);
      await writeFile(path, await writeXlsx({ sheets: marked }));
      paths.push(path);
    }
    return paths;
  }

  it("can be stopped, and leaves the files and nothing written", async () => {
    const page = await goTo("#/import");
    const again = page.getByRole("button", { name: "再导入一些" });
    if ((await again.count()) > 0) await again.click();
    const files = await manyWorkbooks(40);
    await page.getByTestId("import-files").setInputFiles(files);
    await headline(page, /^正在读取文件$/).waitFor();
    await page.getByRole("contentinfo").getByText("读取工作簿").waitFor();
    await keepScreenshot(page, "import-reading");
    await page.getByRole("main").getByRole("button", { name: "取消" }).click();
    await page.getByText("已取消，没有写入任何数据。文件还在，可以重新读取。").waitFor();
    await page.getByRole("contentinfo").getByText("没有后台工作").waitFor();
    await look("import-cancelled");
    await page.getByRole("button", { name: "读取这 40 个文件" }).click();
    await page
      .getByRole("contentinfo")
      .getByRole("button", { name: /^取消：读取工作簿/ })
      .click();
    await page.getByText("已取消，没有写入任何数据。").waitFor();
    await page.getByRole("button", { name: "全部拿掉" }).click();
    await page.getByRole("button", { name: "读取这 40 个文件" }).waitFor({ state: "hidden" });
  });
});
