import { describe, expect, it } from "vitest";
import { type HeatRow, heatRows, sortedRows } from "../../../renderer/charts/heat-row.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { evaluationOf, type Section, section } from "../pages/overview/evaluation.ts";

const pack = nationalPack();

function rowsOf(sections: readonly Section[], eased: readonly Section[] = sections): readonly HeatRow[] {
  const [strict, relief] = [evaluationOf(sections), evaluationOf(eased)];
  return heatRows({ strict, relief, shown: strict }, pack);
}

/** The cell of 生均体育运动场馆面积 (primary: 7.5) with a value. */
function sportsCell(value: string | null, met: boolean | null) {
  const given = section("1");
  const own = { ...given, values: { ...given.values, "A1-5": value }, met: { ...given.met, "A1-5": met } };
  return rowsOf([own])[0]?.cells[4];
}

describe("a cell", () => {
  it.each([
    ["11.25", true, "ample"],
    ["11.24", true, "met"],
    ["7.5", true, "met"],
    ["7.4", false, "near"],
    ["7.125", false, "near"],
    ["7.124", false, "unmet"],
    ["6.375", false, "unmet"],
    ["6.374", false, "belowFloor"],
    ["0", false, "belowFloor"],
    [null, null, "open"],
  ])("with %s is %s: %s", (value, met, tone) => {
    expect(sportsCell(value, met)?.tone).toBe(tone);
  });

  it("tells standard and floor", () => {
    expect(sportsCell("7.5", true)).toMatchObject({ standard: "7.5", floor: "6.375", state: "met" });
  });

  it("is critical where the printed figure tells another story", () => {
    expect(sportsCell("7.496", false)).toMatchObject({ critical: true, state: "unmet" });
    expect(sportsCell("7.494", false)?.critical).toBe(false);
  });

  it("is marked where only the relief reading meets it", () => {
    const [row] = rowsOf([section("1", { unmet: ["A1-3", "A1-1"] })], [section("1", { unmet: ["A1-1"] })]);
    expect(row?.cells[2]).toMatchObject({ state: "relief", tone: "relief" });
    expect(row?.state).toBe("relief");
  });
});

describe("the rows", () => {
  it("leave out what is not judged", () => {
    expect(rowsOf([section("1"), section("2", { included: false })]).map(({ code }) => code)).toEqual(["1"]);
  });

  it("keep two stages of one school apart", () => {
    const rows = rowsOf([section("1", { unmet: ["A1-1", "A1-2"] }), section("1", { stage: "junior" })]);
    expect(rows.map(({ stage, state }) => [stage, state])).toEqual([
      ["primary", "unmet"],
      ["junior", "met"],
    ]);
  });

  const rows = rowsOf([
    section("1", { name: "乙校" }),
    section("2", { name: "丙校", unmet: ["A1-1", "A1-2"] }),
    section("3", { name: "甲校", unmet: ["A1-1", "A1-2", "A1-3"] }),
    section("4", { name: "丁校", passes: null }),
  ]);
  const townships = new Map([
    ["1", "白石镇"],
    ["3", "万元镇"],
    ["4", "白石镇"],
  ]);

  it("come worst first: fewest met, then open ones, then those that pass", () => {
    expect(sortedRows(rows, "worst", townships).map(({ code }) => code)).toEqual(["3", "2", "4", "1"]);
  });

  it("come by name as a Chinese dictionary has them", () => {
    expect(sortedRows(rows, "name", townships).map(({ name }) => name)).toEqual([
      "丙校",
      "丁校",
      "甲校",
      "乙校",
    ]);
  });

  it("come by township, worst first in each, unknown ones last", () => {
    expect(sortedRows(rows, "township", townships).map(({ code }) => code)).toEqual(["4", "1", "3", "2"]);
  });
});
