import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleFolders } from "../oracle/read-sample.ts";
import { openWorkbench, type Workbench } from "./browser.ts";

// One person, one morning: first start, the sample county, why is this school red, a workbook with three
// errors, the repaired one, undo, and a backup restored into a folder of its own.

const screenshots = new URL("./screenshots/journey/", import.meta.url).pathname;
const supplement = "补充采集表_2025.xlsx";

/** The sample's 补充采集表 with some cells of 学校补充 replaced, as a person's own file. */
async function spoiled(
  folder: string,
  name: string,
  cells: Readonly<Record<string, string | number>>,
): Promise<string> {
  const workbook = await readXlsx(readFileSync(join(sampleFolders.qinghe, supplement)));
  const sheets = workbook.sheets.map((sheet, index) => ({
    name: sheet.name,
    rows: sheet.rows.map((row, rowIndex) =>
      row.map((value, column) => {
        const address = `${String.fromCharCode(65 + column)}${rowIndex + 1}`;
        return index === 0 && address in cells ? (cells[address] ?? null) : value;
      }),
    ),
  }));
  const file = join(folder, name);
  writeFileSync(file, await writeXlsx({ sheets }));
  return file;
}

let bench: Workbench;
let files: string;

async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
}

async function goTo(page: Page, label: string): Promise<void> {
  await page.getByRole("navigation").getByText(label, { exact: true }).click();
}

beforeAll(async () => {
  files = mkdtempSync(join(tmpdir(), "youjun-journey-"));
  bench = await openWorkbench();
});

afterAll(async () => {
  await bench.close();
  rmSync(files, { recursive: true, force: true });
});

describe("a new user's first morning", () => {
  it("opens the sample county from the start page and sees where it stands", async () => {
    const { page } = bench;
    await page.getByRole("button", { name: "打开示例县" }).click();
    await page.getByRole("heading", { level: 1 }).getByText("小学 147 个学段").waitFor();
    await expect.poll(() => page.getByRole("main").textContent()).toContain("31项指标 + 社会认可度");
    await keep(page, "1-总览");
  });

  it("asks why a school is red and reaches the very cell", async () => {
    const { page } = bench;
    await goTo(page, "学校");
    await keep(page, "2-学校");
    await page.getByRole("link", { name: "龙泉新小学", exact: true }).first().click();
    await page.getByRole("heading", { level: 1 }).getByText("龙泉新小学").waitFor();
    await keep(page, "3-一所学校");
    await page
      .getByRole("button", { name: /网络多媒体教室.*2\.22|2\.22.*网络多媒体教室/ })
      .first()
      .click();
    const panel = page.getByRole("dialog");
    await panel.getByText("教育事业统计综合表_2025.xlsx").first().waitFor();
    const why = await panel.textContent();
    expect(why).toContain("网络多媒体教室");
    expect(why).toMatch(/中小学校综合表!BM\d+/);
    await keep(page, "4-为什么");
    await page.keyboard.press("Escape");
  });

  it("is told of three errors by cell, and nothing is written", async () => {
    const { page } = bench;
    const bad = await spoiled(files, supplement, { D3: "2。8", J4: "约120", H5: "96×2" });
    await goTo(page, "导入");
    await page.getByTestId("import-files").setInputFiles(bad);
    await page.getByRole("heading", { level: 1 }).getByText("3 处错误").waitFor();
    const told = await page.getByRole("main").textContent();
    for (const cell of ["D3", "J4", "H5"]) expect(told).toContain(`学校补充!${cell}`);
    await expect.poll(() => page.getByRole("button", { name: "接受并写入" }).count()).toBe(0);
    await keep(page, "5-三处错误");
  });

  it("accepts the repaired workbook and takes it back again", async () => {
    const { page } = bench;
    const repaired = await spoiled(files, supplement, { J4: 999 });
    await page.getByTestId("import-files").first().setInputFiles(repaired);
    await page.getByRole("button", { name: "接受并写入" }).click();
    await page.getByRole("button", { name: /撤销/ }).first().waitFor();
    await keep(page, "6-已导入");
    await goTo(page, "历史");
    await page.getByRole("row").filter({ hasText: supplement }).first().waitFor();
    await keep(page, "7-历史");
    await page.getByRole("button", { name: /^撤销第.*…$/ }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^(撤销|保留后来的)/ })
      .click();
    await page.getByRole("row").filter({ hasText: "撤销第" }).first().waitFor();
    await keep(page, "8-已撤销");
  });

  it("makes a backup and restores it into a new folder", async () => {
    const { page, workspaces } = bench;
    await goTo(page, "设置");
    await page.getByRole("button", { name: "立即备份" }).click();
    const restore = page.getByRole("button", { name: /^恢复到新文件夹….*的备份/ }).first();
    await restore.waitFor();
    await keep(page, "9-设置");
    await restore.click();
    await page.getByRole("dialog").getByRole("button", { name: "恢复到新文件夹" }).click();
    await page.getByText("已恢复").first().waitFor();
    const [restored = ""] = await readdir(workspaces);
    expect(restored).toContain("恢复");
    expect(await readdir(join(workspaces, restored))).toContain("workspace.db");
    await keep(page, "10-已恢复");
  });

  it("never made the browser complain", () => {
    expect(bench.complaints).toEqual([]);
  });
});
