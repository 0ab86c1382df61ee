import { describe, expect, it } from "vitest";
import {
  arrangedFields,
  arrangedGroups,
  plainArrangement,
  withHidden,
  withMoved,
  withOrder,
  withPinned,
} from "../../../../renderer/pages/entry/model/arrangement.ts";
import type { CellFact, CellPlace } from "../../../../renderer/pages/entry/model/cell-fact.ts";
import { cellKey } from "../../../../renderer/pages/entry/model/cell-fact.ts";
import { copiedBlock } from "../../../../renderer/pages/entry/model/copied-block.ts";
import { gridGroups } from "../../../../renderer/pages/entry/model/field-groups.ts";
import { fillDown, fillRight } from "../../../../renderer/pages/entry/model/fill-cells.ts";
import { findCells, nextFound, replacedCells } from "../../../../renderer/pages/entry/model/find-cells.ts";
import { overriddenByTyping, overriddenCells } from "../../../../renderer/pages/entry/model/overrides.ts";
import type { EntryRow } from "../../../../renderer/pages/entry/model/rows.ts";
import { selectionStats, statsWords } from "../../../../renderer/pages/entry/model/selection-stats.ts";
import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";

function row(code: string, name: string): EntryRow {
  return { id: `school:${code}`, code, name, kind: "小学", township: "", attached: false };
}

const green = row("2141000001", "青山小学");
const dragon = row("2141000002", "龙泉小学");
const rows = [green, dragon];

const person = { type: "person", operator: "甲" } as const;
const workbook = { type: "cell", form: "wideTable", file: "甲.xlsx", sheet: "表" } as const;

function sheetOf(values: Readonly<Record<string, string>>, origin: CellFact["origin"] = person) {
  const facts = new Map(
    Object.entries(values).map(([key, text]): [string, CellFact] => [
      key,
      text === "不适用" ? { state: "notApplicable", origin } : { state: "value", value: text, origin },
    ]),
  );
  return {
    year: 2025,
    fact: (place: CellPlace) => facts.get(cellKey(place)),
    draft: () => undefined,
  };
}

const areas = sheetOf({
  "school:2141000001 teachingArea": "0.1",
  "school:2141000002 teachingArea": "1234.2",
  "school:2141000001 sportsFieldArea": "不适用",
  "school:2141000001 kind": "小学",
  "school:2141000001 sponsor": "7",
});

describe("what is selected", () => {
  it("is counted and summed up exactly, in one unit", () => {
    const stats = selectionStats(areas, rows, ["name", "teachingArea", "sportsFieldArea"]);
    expect(statsWords(stats)).toBe("个数 2，合计 1,234.3 ㎡，最小 0.1，最大 1,234.2，未填 1，不适用 1");
  });

  it("has no sum over different units, and none without figures", () => {
    const mixed = sheetOf({
      "school:2141000001 teachingArea": "1",
      "school:2141000001 multimediaRooms": "2",
    });
    expect(statsWords(selectionStats(mixed, [green], ["teachingArea", "multimediaRooms"]))).toBe(
      "个数 2，单位不同，不求合计，未填 0",
    );
    expect(statsWords(selectionStats(areas, [green], ["kind"]))).toBe("个数 1，未填 0");
  });

  it("is copied as plain figures, choices by code and name, and with heads also whose they are", () => {
    const sheet = { cells: areas, rows: new Map(rows.map((each) => [each.id, each])), readColumns: [] };
    const cells = {
      rows: rows.map(({ id }) => id),
      columns: ["name", "sponsor", "teachingArea", "sportsFieldArea"],
    };
    expect(copiedBlock(sheet, cells, false)).toEqual([
      ["7 县级教育部门", "0.1", "不适用"],
      ["", "1234.2", ""],
    ]);
    expect(copiedBlock(sheet, cells, true)).toEqual([
      ["学校名称", "学校标识码", "举办者类型", "教学及辅助用房面积（㎡）", "运动场地面积（㎡）"],
      ["青山小学", "2141000001", "7 县级教育部门", "0.1", "不适用"],
      ["龙泉小学", "2141000002", "", "1234.2", ""],
    ]);
  });
});

describe("filling", () => {
  it("down gives every row what the first holds, states too", () => {
    const fields = [fieldOf("teachingArea"), fieldOf("sportsFieldArea"), fieldOf("multimediaRooms")];
    const { cells, refused } = fillDown(areas, { rows, fields, year: 2025 });
    expect(cells.map(({ subject, field, state, value }) => [subject, field, value ?? state])).toEqual([
      ["school:2141000002", "teachingArea", "0.1"],
      ["school:2141000002", "sportsFieldArea", "notApplicable"],
      ["school:2141000002", "multimediaRooms", "missing"],
    ]);
    expect(refused).toBe(0);
  });

  it("to the right leaves out what cannot hold it", () => {
    const fields = [fieldOf("teachingArea"), fieldOf("indoorSportsArea"), fieldOf("multimediaRooms")];
    const { cells, refused } = fillRight(areas, { rows: [green], fields, year: 2025 });
    expect(cells.map(({ field, value }) => [field, value])).toEqual([["indoorSportsArea", "0.1"]]);
    expect(refused).toBe(1);
  });
});

describe("finding", () => {
  const place = { rows, fields: [fieldOf("teachingArea"), fieldOf("sponsor")], names: true };
  const found = (text: string, whole = false) =>
    findCells(areas, place, { text, whole }).map(({ row: id, column }) => `${id.slice(-1)} ${column}`);

  it.each([
    ["1,234", false, ["2 teachingArea"]],
    ["１２３４.2", true, ["2 teachingArea"]],
    ["1234", true, []],
    ["县级", false, ["1 sponsor"]],
    ["小学", false, ["1 name", "2 name"]],
    [" ", false, []],
  ] as const)("%j, whole cell %s", (text, whole, cells) => {
    expect(found(text, whole)).toEqual(cells);
  });

  it("goes on from the focus and round again, both ways", () => {
    const cells = rows.map(({ id }) => ({ row: id, column: "name" }));
    const order = ({ row: id }: { readonly row: string }) => rows.findIndex((each) => each.id === id);
    expect(nextFound(cells, undefined, { step: 1, order })).toBe(cells[0]);
    expect(nextFound(cells, cells[0], { step: 1, order })).toBe(cells[1]);
    expect(nextFound(cells, cells[1], { step: 1, order })).toBe(cells[0]);
    expect(nextFound(cells, cells[0], { step: -1, order })).toBe(cells[1]);
  });

  it("replaces the text, never the name of a school", () => {
    const query = { text: "234", whole: false };
    const cells = [
      { row: dragon, column: "teachingArea" },
      { row: dragon, column: "name" },
    ];
    expect(replacedCells(areas, cells, { query, by: "$&9" }).map(({ text }) => text)).toEqual(["1$&9.2"]);
  });
});

describe("overriding", () => {
  const known = sheetOf({ "school:2141000001 teachingArea": "5" }, workbook);
  const place = { subject: green.id, field: "teachingArea" };
  it.each([
    ["6", 1],
    ["5", 0],
    ["５", 0],
    ["约6", 0],
    ["", 1],
  ])("%j typed over 5 of a workbook: %i", (text, count) => {
    expect(overriddenByTyping(known, [{ ...place, text }])).toHaveLength(count);
  });

  it("is nothing where a person typed before", () => {
    expect(overriddenCells(areas, [{ ...place, state: "missing" }])).toEqual([]);
  });
});

describe("an arrangement of columns", () => {
  const groups = gridGroups.section;
  const codes = (arrangement = plainArrangement) =>
    arrangedFields(groups, arrangement).map(({ code }) => code);

  it("moves columns past hidden ones and stays at the edge", () => {
    const hidden = withHidden(plainArrangement, new Set(["grades"]));
    const moved = withMoved(groups, hidden, { codes: new Set(["classes"]), step: -1 });
    expect(codes(moved).slice(0, 2)).toEqual(["classes", "pupils"]);
    expect(codes(withMoved(groups, moved, { codes: new Set(["classes"]), step: -1 }))).toEqual(codes(moved));
  });

  it("moves a block together, and back again", () => {
    const block = new Set(["grades", "classes"]);
    const there = withMoved(groups, plainArrangement, { codes: block, step: -1 });
    expect(codes(there).slice(0, 3)).toEqual(["grades", "classes", "pupils"]);
    expect(codes(withMoved(groups, there, { codes: block, step: 1 }))).toEqual(codes());
  });

  it("pins columns at the left under a head of their own, and frees them", () => {
    const pinned = withPinned(plainArrangement, new Set(["classes"]), true);
    const [first, second] = arrangedGroups(groups, pinned);
    expect(first?.columns.map(({ id, pinned: pin }) => [id, pin])).toEqual([["classes", true]]);
    expect(second?.columns.map(({ id }) => id)).toEqual(["pupils", "grades"]);
    expect(codes(withPinned(pinned, new Set(["classes"]), false))).toEqual(codes());
  });

  it("takes the order in which heads were dragged, and shows every column once", () => {
    const shown = ["classes", ...codes().filter((code) => code !== "classes" && code !== "grades")];
    const hidden = withHidden(plainArrangement, new Set(["grades"]));
    const dragged = withOrder(groups, hidden, shown);
    expect(codes(dragged)).toEqual(shown);
    expect(codes({ ...dragged, hidden: new Set() }).toSorted()).toEqual(codes().toSorted());
    const ids = arrangedGroups(groups, dragged).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
