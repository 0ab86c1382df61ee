import { describe, expect, it } from "vitest";
import {
  type SchoolLine,
  schoolLines,
  schoolLinesTable,
  schoolLinesWords,
} from "../../../../renderer/pages/history/school-lines.ts";

const change = {
  type: "changed",
  year: 2025,
  subject: "school:2141000951",
  field: "township",
  where: "万元第二小学",
  what: "所属乡镇",
  before: "未填",
  after: "城关镇",
  source: "人工填报：张三",
} as const;

function batchOf(batch: number, operator: string, inForce = true): SchoolLine["batch"] {
  const at = "2026-09-01T01:00:00.000Z";
  const told = { kind: "edit", why: "填报", undoes: null, undoneBy: null, changes: 1, hash: "ab" };
  return { batch, at, operator, inForce, ...told };
}

const lines = schoolLines([
  { batch: batchOf(9, "李四"), changes: [change] },
  { batch: batchOf(8, "张三", false), changes: [change, change] },
  { batch: batchOf(7, ""), changes: [] },
]);

describe("the lines of a school's history", () => {
  it("keep the order of batches and are told apart", () => {
    expect(lines.map(({ key, batch }) => [key, batch.batch])).toEqual([
      ["9 0", 9],
      ["8 0", 8],
      ["8 1", 8],
    ]);
  });

  it("say how many there are and by whom, the busiest first", () => {
    expect(schoolLinesWords(lines)).toBe("3 处改动：张三 2、李四 1");
    expect(schoolLinesWords([])).toBe("没有改动");
    const unnamed = schoolLines([{ batch: batchOf(2, ""), changes: [change] }]);
    expect(schoolLinesWords(unnamed)).toBe("1 处改动：（没有记名） 1");
  });

  it("are exported with who, when, why and whether they still count", () => {
    const { title, columns, rows } = schoolLinesTable("万元第二小学的改动", lines);
    expect([title, rows.length, columns.length]).toEqual(["万元第二小学的改动", 3, 12]);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows[1]?.slice(1)).toEqual([
      "张三",
      "万元第二小学",
      "所属乡镇",
      "",
      "2025",
      "未填",
      "城关镇",
      "人工填报：张三",
      "填报",
      "8",
      "已撤销",
    ]);
  });
});
