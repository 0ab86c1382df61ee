import { describe, expect, it } from "vitest";
import { type CellFact, cellKey } from "../../../../renderer/pages/entry/model/cell-fact.ts";
import { countStates } from "../../../../renderer/pages/entry/model/count-states.ts";
import { emptyFilter, filterRows, rowsInState } from "../../../../renderer/pages/entry/model/filter-rows.ts";
import { neededFields } from "../../../../renderer/pages/entry/model/needed.ts";
import {
  isAsked,
  isOwed,
  rowTitle,
  schoolRows,
  sectionRows,
} from "../../../../renderer/pages/entry/model/rows.ts";
import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";

const imported = { type: "cell", form: "wideTable", file: "甲.xlsx", sheet: "表" } as const;

function county(values: Readonly<Record<string, string>>) {
  const facts = new Map<string, CellFact>(
    Object.entries(values).map(([key, value]) => [
      key,
      value === "不适用"
        ? { state: "notApplicable", origin: imported }
        : { state: "value", value, origin: imported },
    ]),
  );
  const codes = Object.keys(values).flatMap((key) => /^school:(\d+)/.exec(key)?.[1] ?? []);
  return {
    roster: [...new Set(codes)],
    fact: (place: { subject: string; field: string }) => facts.get(cellKey(place)),
    draft: (): undefined => undefined,
  };
}

const source = county({
  "school:1000000001 schoolName": "青禾实验小学",
  "school:1000000001 kind": "小学",
  "school:1000000002 kind": "九年一贯制学校",
  "school:1000000002 schoolName": "河坎学校",
  "school:1000000002 township": "河坎乡",
  "school:1000000003 kind": "初级中学",
  "section:1000000003:primary pupils": "20",
  "school:1000000004 kind": "特殊教育学校",
  "school:1000000005 kind": "教学点",
  "school:1000000005 counted": "false",
  "school:1000000005 boarding": "不适用",
});

describe("the rows", () => {
  it("are the roster's schools, named by their code where no name is known", () => {
    expect(schoolRows(source).map(({ name, attached }) => [name, attached])).toEqual([
      ["青禾实验小学", false],
      ["河坎学校", false],
      ["1000000003", false],
      ["1000000004", false],
      ["1000000005", true],
    ]);
  });

  it("are the stages of each school's kind, and any other with pupils", () => {
    expect(sectionRows(source).map(({ id }) => id)).toEqual([
      "section:1000000001:primary",
      "section:1000000002:primary",
      "section:1000000002:junior",
      "section:1000000003:primary",
      "section:1000000003:junior",
      "section:1000000005:primary",
    ]);
  });

  it("say whose they are", () => {
    expect(sectionRows(source).map(rowTitle)[2]).toBe("河坎学校 初中");
  });

  it("are asked only for what their stage has", () => {
    expect(isAsked(fieldOf("died3y"), { stage: "primary" })).toBe(false);
    expect(isAsked(fieldOf("died3y"), { stage: "junior" })).toBe(true);
    expect(isAsked(fieldOf("pupils"), { stage: "primary" })).toBe(true);
  });
});

describe("the filter", () => {
  const rows = schoolRows(source);
  const found = (change: Partial<typeof emptyFilter>, chosen?: ReadonlySet<string>) =>
    filterRows(rows, { ...emptyFilter, ...change }, chosen).map(({ code }) => code.at(-1));

  it.each([
    [{}, ["1", "2", "3", "4", "5"]],
    [{ text: "实验" }, ["1"]],
    [{ text: "0003" }, ["3"]],
    [{ text: "hkxx" }, ["2"]],
    [{ text: "河坎乡" }, ["2"]],
    [{ kind: "教学点" }, ["5"]],
    [{ text: "没有" }, []],
  ])("%j", (change, codes) => {
    expect(found(change)).toEqual(codes);
  });

  it("finds the rows in a state once, when it is asked", () => {
    const fields = [fieldOf("township")];
    const needed = neededFields([]);
    const chosen = rowsInState(source, rows, { fields, state: "missing", needed });
    expect(found({ state: "missing" }, chosen)).toEqual(["1", "3", "4", "5"]);
    expect(rowsInState(source, rows, { fields, state: "", needed })).toBeUndefined();
    expect(rowsInState(source, rows, { fields, state: "typed", needed })).toEqual(new Set());
  });
});

describe("what verdicts wait for", () => {
  const needed = neededFields([
    {
      field: "township",
      label: "所属乡镇",
      level: "school",
      source: "教育事业统计",
      items: ["A1-1"],
      schools: [{ code: "1000000001", name: "青禾实验小学" }],
      facts: 1,
    },
    {
      field: "A2-1.conclusion",
      label: "",
      level: "county",
      source: "",
      items: ["A2-1"],
      schools: [],
      facts: 1,
    },
  ]);

  it("is counted on the tab where it is filled", () => {
    expect(needed.count("school")).toBe(1);
    expect(needed.count("statement")).toBe(1);
    expect(needed.count("county")).toBe(0);
  });

  it("is found among the rows of the schools that owe it", () => {
    const rows = schoolRows(source);
    const question = { fields: [fieldOf("township"), fieldOf("kind")], state: "needed", needed } as const;
    expect(rowsInState(source, rows, question)).toEqual(new Set(["school:1000000001"]));
    expect(needed.isNeeded("A2-1.conclusion")).toBe(true);
    expect(needed.isNeeded("kind", "1000000001")).toBe(false);
  });
});

describe("what a row owes", () => {
  const row = (attached: boolean, kind = "小学") => ({ attached, kind, stage: undefined });

  it.each([
    ["parentCode", row(false), false],
    ["parentCode", row(true), true],
    ["seniorPupils", row(false), false],
    ["seniorPupils", row(false, "完全中学"), true],
    ["schoolName", row(true), true],
    ["teachingArea", row(true), true],
    ["musicRooms", row(true), false],
    ["musicRooms", row(false), true],
    ["charterApproved", row(true), false],
    ["classList", row(false), false],
  ] as const)("%s of %j: %s", (field, of, owed) => {
    expect(isOwed(fieldOf(field), { attached: of.attached, kind: of.kind })).toBe(owed);
  });
});

describe("the headline", () => {
  it("counts the three states apart and leaves out what is not asked", () => {
    const rows = schoolRows(source);
    const fields = [fieldOf("boarding"), fieldOf("kind"), fieldOf("parentCode")];
    expect(countStates(source, rows, fields)).toEqual({ value: 5, notApplicable: 1, missing: 5 });
    const sections = sectionRows(source);
    expect(countStates(source, sections, [fieldOf("died3y")])).toEqual({
      value: 0,
      notApplicable: 0,
      missing: 2,
    });
  });
});
