import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems } from "./accessibility.ts";
import { keepScreenshot, openSampleCounty, openWorkbench, type Workbench } from "./browser.ts";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench();
  await openSampleCounty(workbench.page);
});

afterAll(() => workbench.close());

afterEach(() => expect(workbench.complaints).toEqual([]));

/** The cell of a row as it is counted on the screen. */
function cell(row: number, column: string): Locator {
  return workbench.page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`);
}

async function atCell(level: string, field: string): Promise<void> {
  const { page } = workbench;
  await page.evaluate(`location.hash = '#/entry/${level}'`);
  await page.evaluate(`location.hash = '#/entry/${level}/${field}?school=2141000951'`);
  await page.locator(`.ag-cell-focus[col-id="${field}"]`).waitFor();
}

function statistics(): Promise<string | null> {
  return workbench.page.getByRole("status", { name: "选中区域" }).textContent();
}

function clipboard(): Promise<string> {
  return workbench.page.evaluate<string>("navigator.clipboard.readText()");
}

async function paste(text: string): Promise<Locator> {
  const { page } = workbench;
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press("Control+v");
  return page.getByRole("dialog", { name: /^粘贴/ });
}

describe("what is selected", () => {
  it("grows by Shift, by dragging, by heads and by Ctrl+A, and is summed up below", async () => {
    const { page } = workbench;
    await atCell("section", "classes");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect.poll(statistics).toMatch(/^个数 3，合计 \d+ 个，最小 \d+，最大 \d+，未填 0$/);
    await cell(1, "pupils").hover();
    await page.mouse.down();
    await cell(4, "grades").hover();
    await cell(5, "classes").hover();
    await page.mouse.up();
    await expect.poll(statistics).toBe("个数 15，单位不同，不求合计，未填 0");
    await cell(8, "classes").click({ modifiers: ["Shift"] });
    await expect.poll(statistics).toMatch(/^个数 24，/);
    await page.locator('.ag-header-cell[col-id="classes"]').click();
    await expect.poll(statistics).toMatch(/^个数 193，合计 2,686 个/);
    await keepScreenshot(page, "entry-grid-selected");
    expect(await accessibilityProblems(page)).toEqual([]);
    await cell(3, "name").click();
    await expect.poll(statistics).toMatch(/^个数 26，/);
    await page.keyboard.press("Control+a");
    await expect.poll(statistics).toMatch(/^个数 6,143，/);
    await page.keyboard.press("Escape");
    await expect.poll(statistics).toBe("");
  });

  it("goes to the clipboard as plain figures, or with heads and schools", async () => {
    const { page } = workbench;
    await atCell("section", "pupils");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Control+c");
    await expect.poll(clipboard).toBe("399\t6\r\n");
    await page.keyboard.press("Control+Shift+c");
    await expect
      .poll(clipboard)
      .toBe(
        "学校名称\t学校标识码\t学段\t在校生数（人）\t年级数（个）\r\n万元第二小学\t2141000951\t小学\t399\t6\r\n",
      );
  });
});

describe("a block", () => {
  it("is shown before it is written, with what is refused and what is not matched; the reason is asked for", async () => {
    const { page } = workbench;
    await atCell("section", "pupils");
    const before = await cell(0, "pupils").textContent();
    const dialog = await paste(
      '"青禾县\n情况表"\t\t\t\r\n学校名称\t在校生数\t班级数\t备注\r\n万元第二小学\t401\t约9\t好\r\n合计\t1\t2\t\r\n\r\n',
    );
    await dialog.getByRole("tab", { name: "要改的 1 格" }).waitFor();
    await dialog.getByRole("tab", { name: "不能写入 1 格" }).click();
    await dialog.getByText("“班级数”填的“约9”不是数").waitFor();
    await dialog.getByRole("tab", { name: "没对上 2 处" }).click();
    await dialog.getByText("表里没有这所学校").waitFor();
    await expect.poll(() => dialog.getByRole("button", { name: "全部写入" }).isEnabled()).toBe(false);
    await dialog.getByLabel(/改动原因/).fill("学校来函更正");
    await keepScreenshot(page, "entry-grid-paste");
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole("button", { name: "只写入可用的 1 格" }).click();
    await expect.poll(() => cell(0, "pupils").textContent()).toBe("401");
    await dialog.waitFor({ state: "hidden" });
    await page.keyboard.press("Control+z");
    await expect.poll(() => cell(0, "pupils").textContent()).toBe(before);
  });

  it("is filled down, cleared and taken back, each in one step", async () => {
    const { page } = workbench;
    await atCell("section", "staffTotal");
    await page.keyboard.type("12");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    for (let row = 0; row < 4; row += 1) await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+d");
    await expect.poll(() => cell(4, "staffTotal").textContent()).toBe("12");
    await expect.poll(statistics).toMatch(/^个数 5，合计 60 人/);
    await page.keyboard.press("Delete");
    await expect.poll(() => cell(4, "staffTotal").textContent()).toBe("");
    await expect.poll(() => cell(0, "staffTotal").textContent()).toBe("");
    await page.keyboard.press("Control+z");
    await expect.poll(() => cell(2, "staffTotal").textContent()).toBe("12");
    await page.keyboard.press("Control+z");
    await expect.poll(() => cell(2, "staffTotal").textContent()).toBe("");
    await expect.poll(() => cell(0, "staffTotal").textContent()).toBe("12");
    await page.keyboard.press("Control+z");
    await expect.poll(() => cell(0, "staffTotal").textContent()).toBe("");
  });
});

describe("a cell", () => {
  it("is found and replaced over the sheet, after what would change was shown", async () => {
    const { page } = workbench;
    await atCell("section", "pupils");
    await page.keyboard.press("Control+h");
    await page.keyboard.type("1,506");
    await page.keyboard.press("Enter");
    await page.getByText(/^第 1 处，共 \d+ 处$/).waitFor();
    await expect.poll(() => page.locator(".ag-cell-focus").textContent()).toBe("1,506");
    await page.getByRole("textbox", { name: "查找的内容" }).fill("1506");
    await page.getByRole("textbox", { name: "替换为" }).fill("1507");
    await page.getByRole("button", { name: "全部替换…" }).click();
    const dialog = page.getByRole("dialog", { name: "替换" });
    await dialog.getByRole("button", { name: "全部写入" }).click();
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(() => cell(4, "pupils").textContent()).toBe("1,507");
    await page.getByRole("button", { name: "关闭" }).click();
  });

  it("of a workbook asks once why it is typed over, and a computed one says why", async () => {
    const { page } = workbench;
    await page.evaluate("sessionStorage.clear()");
    await atCell("section", "pupils");
    await page.keyboard.type("402");
    await page.keyboard.press("Enter");
    const prompt = page.getByRole("dialog", { name: "改动导入的数" });
    await prompt.getByText(/“在校生数”是导入的数：.*\.xlsx/).waitFor();
    await prompt.getByRole("button", { name: "原表填错" }).click();
    await keepScreenshot(page, "entry-grid-reason");
    await prompt.getByRole("button", { name: /保\s?存/ }).click();
    await prompt.waitFor({ state: "hidden" });
    await expect.poll(() => cell(0, "pupils").textContent()).toBe("402");
    await page.getByRole("button", { name: "改动原因：原表填错" }).waitFor();
    await cell(0, "verdict").dblclick();
    const why = page.getByRole("dialog", { name: "万元第二小学 小学：七项达标" });
    await expect.poll(() => why.getByRole("listitem").count()).toBe(7);
    await page.keyboard.press("Escape");
    await why.waitFor({ state: "hidden" });
  });
});

describe("columns", () => {
  it("are moved, pinned and kept under a name", async () => {
    const { page } = workbench;
    const heads = () =>
      page.evaluate<string>(
        `[...document.querySelectorAll(".ag-header-cell")].map((head) => [head.getBoundingClientRect().left, head.getAttribute("col-id")])
          .sort(([one], [other]) => one - other).slice(3, 6).map(([, id]) => id).join(" ")`,
      );
    await atCell("section", "pupils");
    await page.locator('.ag-header-cell[col-id="classes"]').click();
    await page.getByRole("button", { name: /^列（/ }).click();
    await page.getByRole("button", { name: "固定在左边" }).click();
    await expect.poll(heads).toBe("classes pupils grades");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "视图" }).click();
    await page.getByRole("menuitem", { name: "保存、删除视图…" }).click();
    await page.getByRole("textbox", { name: "视图名称" }).fill("班级在前");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "视图：班级在前" }).click();
    await page.getByRole("menuitem", { name: "全部列，原来的次序" }).click();
    await expect.poll(heads).toBe("pupils grades classes");
    await page.reload();
    await page.getByRole("button", { name: "视图" }).click();
    await page.getByRole("menuitem", { name: "班级在前" }).click();
    await expect.poll(heads).toBe("classes pupils grades");
  });
});
