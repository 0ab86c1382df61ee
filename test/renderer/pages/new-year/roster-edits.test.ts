import { describe, expect, it } from "vitest";
import {
  type Before,
  changesOf,
  editWords,
  noEdits,
  type RosterEdits,
  settled,
  stayingSchools,
} from "../../../../renderer/pages/new-year/begin/roster-edits.ts";
import {
  filterLines,
  type Line,
  schoolChoices,
} from "../../../../renderer/pages/new-year/pending/pending-lines.ts";

const school: Before = { code: "2141000001", name: "东关小学", kind: "小学", parent: null, pupils: 480 };

describe("the edits of a roster", () => {
  it("say nothing where what was typed is what was there", () => {
    const typed = {
      fate: "kept",
      name: " 东关小学 ",
      code: "2141000001",
      kind: "小学",
      parent: null,
    } as const;
    expect(settled(school, typed)).toBeUndefined();
    expect(changesOf(noEdits)).toEqual([]);
  });

  it("forget what belongs to another fate", () => {
    const typed = { fate: "closed", name: "东关学校", into: "2141000002", parts: ["1"] } as const;
    expect(settled(school, typed)).toEqual({ fate: "closed" });
    expect(settled(school, { ...typed, fate: "merged" })).toEqual({ fate: "merged", into: "2141000002" });
  });

  it("become the changes of the contract, several of one school together", () => {
    const edits: RosterEdits = {
      schools: {
        "2141000001": { fate: "kept", name: "东关学校", code: "3141000001", kind: "九年一贯制学校" },
        "2141000002": { fate: "merged", into: "3141000001" },
        "2141000003": { fate: "split", parts: ["2141000003", "2141000009"] },
        "2141000004": { fate: "kept", parent: null },
      },
      opened: [{ code: "2141000009", name: "新校", kind: "小学" }],
    };
    expect(changesOf(edits).map(({ type }) => type)).toEqual([
      ...["renamed", "rekinded", "recoded", "merged", "split", "attached", "opened"],
    ]);
    const before = [school, { ...school, code: "2141000002", name: "西关小学" }];
    expect(stayingSchools(before, edits).map(({ code, name }) => [code, name])).toEqual([
      ["3141000001", "东关学校"],
      ["2141000009", "新校"],
    ]);
    const words = (code: string) => editWords(edits.schools[code], () => "东关学校");
    expect(["2141000001", "2141000002", "2141000003", "2141000004", "2141000005"].map(words)).toEqual([
      ...["更名、换标识码、改办学类型", "并入 东关学校", "拆分为 2 所", "独立设校", undefined],
    ]);
  });
});

describe("the lines that wait for confirmation", () => {
  const line = (code: string | null, field: string): Line => ({
    subject: code === null ? "county" : `school:${code}`,
    field,
    school: code,
    where: code === null ? "青禾县" : "东关小学",
    label: field,
    unit: null,
    shown: "1",
    numeric: true,
    raw: "沿用 2025 年度",
  });
  const lines = [line(null, "towns"), line("2141000001", "builtYear"), line("2141000001", "locale")];

  it("are found by school, the county among them, and by field", () => {
    expect(filterLines(lines, {})).toHaveLength(3);
    expect(filterLines(lines, { school: "" }).map(({ field }) => field)).toEqual(["towns"]);
    expect(filterLines(lines, { school: "2141000001", field: "locale" })).toHaveLength(1);
    expect(schoolChoices(lines).map(({ label }) => label)).toEqual(["全县（1）", "东关小学（2）"]);
  });
});
