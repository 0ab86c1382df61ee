import { describe, expect, it } from "vitest";
import { type CellFact, cellKey } from "../../../../renderer/pages/entry/model/cell-fact.ts";
import { countStates } from "../../../../renderer/pages/entry/model/count-states.ts";
import { emptyFilter, filterRows, rowsInState } from "../../../../renderer/pages/entry/model/filter-rows.ts";
import { isAsked, rowTitle, schoolRows, sectionRows } from "../../../../renderer/pages/entry/model/rows.ts";
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
    const chosen = rowsInState(source, rows, { fields, state: "missing" });
    expect(found({ state: "missing" }, chosen)).toEqual(["1", "3", "4", "5"]);
    expect(rowsInState(source, rows, { fields, state: "" })).toBeUndefined();
    expect(rowsInState(source, rows, { fields, state: "typed" })).toEqual(new Set());
  });
});

describe("the headline", () => {
  it("counts the three states apart and leaves out what is not asked", () => {
    const rows = schoolRows(source);
    const fields = [fieldOf("boarding"), fieldOf("kind")];
    expect(countStates(source, rows, fields)).toEqual({ value: 5, notApplicable: 1, missing: 4 });
    const sections = sectionRows(source);
    expect(countStates(source, sections, [fieldOf("died3y")])).toEqual({
      value: 0,
      notApplicable: 0,
      missing: 2,
    });
  });
});
