import { describe, expect, it } from "vitest";
import {
  type Batch,
  batchesTable,
  type CellEvent,
  changesTable,
  eventValue,
  eventWords,
  headlineWords,
  isFiltered,
  isUndoable,
  standingWords,
} from "../../../../renderer/pages/history/history-words.ts";
import { shownValue } from "../../../../renderer/parts/shown-value.ts";

function batch(change: Partial<Batch> = {}): Batch {
  return {
    batch: 5,
    at: "2026-09-01T01:00:00.000Z",
    operator: "张三",
    kind: "import",
    why: "导入：综合表.xlsx",
    undoes: null,
    undoneBy: null,
    changes: 10_008,
    inForce: true,
    hash: "ab",
    ...change,
  };
}

describe("the headline of the history", () => {
  it("says how many batches, and who did the last one when", () => {
    expect(headlineWords(1234, batch())).toMatch(
      /^共 1,234 批改动，最近一批是 张三 2026-09-01 \d\d:\d\d 导入$/,
    );
    expect(headlineWords(3, undefined)).toBe("共 3 批改动");
    expect(headlineWords(1, batch({ operator: "", kind: "create" }))).toMatch(/最近一批是 2026.* 新建$/);
  });
});

describe("whether a batch still counts", () => {
  it.each([
    [{}, "", true],
    [{ undoneBy: 9, inForce: false }, "已由第 9 批撤销", false],
    [{ undoneBy: 9, inForce: true }, "曾由第 9 批撤销，已恢复", true],
    [{ kind: "undo", undoes: 4 }, "撤销第 4 批", true],
    [{ kind: "undo", undoes: 4, undoneBy: 6, inForce: false }, "撤销第 4 批，已由第 6 批撤销", false],
    [{ kind: "create" }, "", false],
    [{ kind: "erase" }, "", false],
  ])("%o", (change, words, undoable) => {
    expect([standingWords(batch(change)), isUndoable(batch(change))]).toEqual([words, undoable]);
  });
});

describe("values of the history", () => {
  it.each([
    ["pupils", "1234", "1,234"],
    ["pupils", "未填", "未填"],
    ["plannedYear", "2005", "2005"],
    [null, "10000", "10000"],
  ])("%s %s is shown as %s", (field, words, shown) => {
    expect(shownValue(field, words)).toBe(shown);
  });

  const event: CellEvent = {
    batch: 2,
    at: "",
    operator: "",
    why: "",
    event: "提出",
    accepted: true,
    state: "value",
    value: "1480",
  };

  it.each([
    ["pupils", {}, "1,480"],
    ["pupils", { state: "missing", value: null }, "未填"],
    ["pupils", { state: "notApplicable", value: null }, "不适用"],
    ["musicRooms", { value: null }, "（清单）"],
    ["formTelephone", { value: null }, "（个人信息，不显示）"],
    ["boarding", { value: "true" }, "是"],
  ])("an event of %s with %o says %s", (field, change, words) => {
    expect(eventValue(field, { ...event, ...change })).toBe(words);
  });

  it.each([
    [{}, "提出并采用"],
    [{ accepted: false }, "提出，存为备用"],
    [{ event: "改为备用", accepted: false }, "改为备用"],
    [{ event: "撤销", accepted: false }, "随撤销收回"],
  ])("the event %o is %s", (change, words) => {
    expect(eventWords({ ...event, ...change })).toBe(words);
  });
});

describe("the history as tables", () => {
  it("batches carry their hashes", () => {
    const { columns, rows } = batchesTable([batch()]);
    expect(columns.map(({ title }) => title)).toEqual([
      "批次",
      "时间",
      "操作人",
      "类别",
      "事由",
      "改动",
      "状态",
      "校验值",
    ]);
    expect(rows[0]?.at(-1)).toBe("ab");
  });

  it("changes keep their plain values, so that a workbook can count with them", () => {
    const change = {
      type: "changed",
      year: 2025,
      subject: "county",
      field: "pupils",
      where: "全县",
      what: "在校生数",
      before: "未填",
      after: "1480",
      source: "综合表.xlsx / Sheet1!A1",
    } as const;
    expect(changesTable(5, [change]).rows).toEqual([
      ["全县", "在校生数", "", "2025", "未填", "1480", "综合表.xlsx / Sheet1!A1"],
    ]);
  });

  it("knows an empty filter", () => {
    expect([isFiltered({}), isFiltered({ kind: undefined }), isFiltered({ kind: "undo" })]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
