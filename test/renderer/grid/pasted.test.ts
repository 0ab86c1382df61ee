import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findChoices } from "../../../renderer/grid/find-choices.ts";
import { formatBlock, parsePasted } from "../../../renderer/grid/pasted.ts";

describe("a block copied from a spreadsheet", () => {
  it.each([
    ["12", [["12"]]],
    ["", [[""]]],
    [
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "1\t\n\t2",
      [
        ["1", ""],
        ["", "2"],
      ],
    ],
    ['"甲\n乙"\t2', [["甲\n乙", "2"]]],
    ['"他说""好"""', [['他说"好"']]],
    ['5"管\t2', [['5"管', "2"]]],
    ['"半开', [['"半开']]],
  ])("%j", (text, rows) => {
    expect(parsePasted(text)).toEqual(rows);
  });

  it("reads back what it wrote itself, whatever stands in the cells", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.string({ unit: fc.constantFrom('"', "\t", "\n", "\r", "甲", " "), maxLength: 6 }),
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        expect(parsePasted(formatBlock(rows))).toEqual(rows);
      }),
    );
  });

  it("is read in one go, also where quotes are never closed", () => {
    const text = `"${"甲\t".repeat(20_000)}\n`.repeat(3);
    const rows = parsePasted(text);
    expect(rows.map((row) => row.length)).toEqual([20_001, 20_001, 20_001]);
  });
});

describe("finding a choice", () => {
  const sponsors = [
    { code: "1", name: "中央教育部门" },
    { code: "7", name: "县级教育部门" },
    { code: "10", name: "民办" },
  ];
  const kinds = ["小学", "教学点", "初级中学"].map((code) => ({ code, name: "" }));

  it.each([
    [sponsors, "7", ["7"]],
    [sponsors, "１", ["1", "10"]],
    [sponsors, "民", ["10"]],
    [sponsors, "xjjy", ["7"]],
    [kinds, "cjzx", ["初级中学"]],
    [kinds, "学", ["小学", "教学点", "初级中学"]],
    [kinds, "大学", []],
    [kinds, " ", ["小学", "教学点", "初级中学"]],
  ] as const)("%#: %j", (choices, text, codes) => {
    expect(findChoices(choices, text).map(({ code }) => code)).toEqual(codes);
  });
});
