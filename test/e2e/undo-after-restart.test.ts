import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre";
import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems } from "./accessibility.ts";
import { horizontalOverflow, keepScreenshot, openWorkbench, screens, type Workbench } from "./browser.ts";

/** Two operators on one computer, one after the other, and a restart between them. */

const school = "2141000951";
const row = `school:${school}`;

let folder: string;
let workbench: Workbench;

const start = () =>
  openWorkbench({ folders: { workspaces: join(folder, "优均"), config: join(folder, "config") } });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "youjun-e2e-undo-"));
  workbench = await start();
});

afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => expect(workbench.complaints).toEqual([]));

async function call(name: string, input: unknown): Promise<void> {
  const asked = JSON.stringify([`/api/${name}`, JSON.stringify(input)]);
  const answer = await workbench.page.evaluate<string>(
    `(([path, body]) => fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body }).then((reply) => reply.text()))(${asked})`,
  );
  expect(answer).toContain('"result"');
}

async function go(place: string): Promise<void> {
  await workbench.page.evaluate(`location.hash = ${JSON.stringify(place)}`);
}

function cell(column: string): Locator {
  return workbench.page.locator(`[row-id="${row}"] [col-id="${column}"]`);
}

async function atCell(field: string): Promise<void> {
  await go("#/entry/school");
  await go(`#/entry/school/${field}?school=${school}`);
  await workbench.page.locator(`.ag-cell-focus[col-id="${field}"]`).waitFor();
}

async function become(name: string): Promise<void> {
  await call("operator.choose", { name });
  await workbench.page.reload();
  await workbench.page.getByTitle("操作人", { exact: true }).getByText(name).waitFor();
}

const shown = (column: string) => expect.poll(() => cell(column).textContent(), { timeout: 15_000 });

describe("two operators one after the other", () => {
  it("type, close, and the first takes the last own step back after the restart", async () => {
    await call("workspace.create", { name: "青禾县", code: "410999" });
    for (const name of ["张三", "李四"]) await call("operator.add", { name, role: "管理员" });
    await call("operator.choose", { name: "张三" });
    const entry = { subject: row, field: "schoolName", state: "value", value: "万元第二小学" };
    const kind = { subject: row, field: "kind", state: "value", value: "小学" };
    await call("fact.enter", { year: 2025, entries: [entry, kind] });
    await become("张三");
    for (const [typed, text] of [
      ["1200", "1,200"],
      ["1250", "1,250"],
    ] as const) {
      await atCell("teachingArea");
      await workbench.page.keyboard.type(typed);
      await workbench.page.keyboard.press("Enter");
      await shown("teachingArea").toBe(text);
    }
    await workbench.page.getByText("填写已保存，可撤销 2 步。").waitFor();

    await workbench.close();
    workbench = await start();
    await workbench.page.getByText("青禾县").first().waitFor();
    const places = `fetch("/api/workspace.places", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }).then((reply) => reply.text()).then((text) => JSON.parse(text).result.workspaces[0].place)`;
    await call("workspace.open", { place: await workbench.page.evaluate<string>(places) });
    await become("张三");
    await atCell("teachingArea");
    await shown("teachingArea").toBe("1,250");
    await workbench.page.keyboard.press("Control+z");
    await workbench.page.getByText(/已撤销：万元第二小学 .+（20\d\d-\d\d-\d\d \d\d:\d\d）。/).waitFor();
    await shown("teachingArea").toBe("1,200");
    await workbench.page.keyboard.press("Control+y");
    await workbench.page.getByText(/已重做：万元第二小学/).waitFor();
    await shown("teachingArea").toBe("1,250");
  });

  it("sees the own steps in words, and is asked where an older one was changed again", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "撤销清单" }).click();
    const panel = page.getByRole("dialog", { name: "张三填报的步骤（2025 年度）" });
    await expect.poll(() => panel.getByRole("button", { name: /^撤销：万元第二小学/ }).count()).toBe(3);
    await keepScreenshot(page, "entry-undo-list");
    expect(await accessibilityProblems(page)).toEqual([]);
    await panel
      .getByRole("button", { name: /^撤销：万元第二小学/ })
      .nth(1)
      .click();
    const question = page.getByRole("dialog", { name: /^撤销第 \d+ 批？$/ });
    await question.getByText("有 1 处后来又改过，撤销时保持后来的样子").waitFor();
    await question.getByRole("button", { name: "不撤销" }).click();
    await question.waitFor({ state: "hidden" });
    await panel.getByRole("button", { name: "关闭" }).click();
    await panel.waitFor({ state: "hidden" });
  });

  it("hands over to the second, whose keys leave the first one's steps alone", async () => {
    const { page } = workbench;
    await become("李四");
    await atCell("teachingArea");
    await page.keyboard.press("Control+z");
    await page.getByText("李四没有可以撤销的填写；别人的改动请到“历史”里撤销。").waitFor();
    await shown("teachingArea").toBe("1,250");
    await page.keyboard.type("1300");
    await page.keyboard.press("Enter");
    await page.getByText("填写已保存").waitFor();
    await become("张三");
    await atCell("teachingArea");
    await page.keyboard.press("Control+z");
    await page.getByText(/后来又改过（.*），快捷键没有动它；需要时请到“历史”里撤销/).waitFor();
    await shown("teachingArea").toBe("1,300");
  });

  it("are both told by the school's history since Monday, which is exported", async () => {
    const { page } = workbench;
    await go(`#/schools/${school}`);
    await page.getByRole("main").getByRole("link", { name: "历史", exact: true }).click();
    await expect.poll(() => page.evaluate("location.hash")).toBe(`#/history?school=${school}`);
    await page.getByRole("combobox", { name: "从什么时候起" }).click();
    await page.getByTitle("本周一以来", { exact: true }).click();
    await page.getByText(/^\d+ 处改动：张三 \d+、李四 1$/).waitFor();
    await expect.poll(() => page.evaluate("location.hash")).toBe(`#/history?school=${school}&since=monday`);
    const newest = page.getByRole("row").filter({ hasText: "李四" });
    for (const text of ["1,250", "1,300"]) await newest.getByText(text, { exact: true }).waitFor();
    await keepScreenshot(page, "history-school");
    expect(await accessibilityProblems(page)).toEqual([]);
    await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize(screens.scaled);
    await keepScreenshot(page, "history-school-125");
    await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize(screens.full);
    await page.getByRole("button", { name: "导出" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "导出 Excel" }).click(),
    ]);
    const path = join(folder, "export.xlsx");
    await download.saveAs(path);
    const { sheets } = await readXlsx(readFileSync(path));
    const texts = JSON.stringify(sheets[0]?.rows);
    expect(download.suggestedFilename()).toContain("万元第二小学本周一以来的改动");
    for (const text of ["李四", "1300", "已撤销"]) expect(texts).toContain(text);

    await page.getByRole("combobox", { name: "从什么时候起" }).click();
    await page.getByTitle("自上次备份", { exact: true }).click();
    await page.getByText(/^\d+ 处改动：/).waitFor();
    await page.getByText("按批次", { exact: true }).click();
    await page
      .getByRole("button", { name: /^撤销第 \d+ 批$/ })
      .first()
      .click();
    await page
      .getByRole("dialog", { name: /^撤销第 \d+ 批？$/ })
      .getByText("退回 1 个数据")
      .waitFor();
    await page.keyboard.press("Escape");
  });
});
