import { describe, expect, it } from "vitest";
import type { CellFact } from "../../../../renderer/pages/entry/model/cell-fact.ts";
import { partGroups } from "../../../../renderer/pages/entry/model/county-groups.ts";
import {
  fieldsOfPart,
  type StatementPart,
  statementParts,
} from "../../../../renderer/pages/entry/model/statement-parts.ts";
import {
  contradictionsOf,
  type Facts,
  partHeadline,
  unfinishedOf,
  unitsOf,
  unitWords,
} from "../../../../renderer/pages/entry/model/unfinished.ts";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";

const pack = nationalPack();

/** Facts of the county as somebody typed them; null is 不适用. */
function stated(values: Readonly<Record<string, string | null>>): Facts {
  const origin = { type: "person", operator: "张三" } as const;
  const facts = new Map<string, CellFact>(
    Object.entries(values).map(([code, value]) => [
      code,
      value === null ? { state: "notApplicable", origin } : { state: "value", value, origin },
    ]),
  );
  return { fact: ({ field }) => facts.get(field) };
}

const monitoring = (rows: readonly Readonly<Record<string, string>>[]) => JSON.stringify(rows);

function anyValue({ type, choices }: Field): string {
  if (type === "choice") return choices?.[0] ?? "";
  if (type === "date") return "2025-09-01";
  if (type === "list") {
    const subjects = ["语文", "数学", "科学", "体育", "艺术", "德育"];
    return monitoring(
      subjects.map((subject) => ({ subject, level: "Ⅲ", differenceRate: "0.1", year: "2024" })),
    );
  }
  return type === "text" ? "已经写完。" : "7";
}

/** Every field of a part filled. */
function filled(part: StatementPart): Readonly<Record<string, string>> {
  const fields = fieldsOfPart(part).filter(({ code }) => code !== "surveyGroups");
  return Object.fromEntries(fields.map((field) => [field.code, anyValue(field)]));
}

function titlesOf(part: StatementPart, values: Readonly<Record<string, string | null>>) {
  return unfinishedOf(unitsOf(part, stated(values), pack)).map(({ title }) => title);
}

describe("what is still to be written", () => {
  it.each(statementParts)("%s: all of it where nothing is there, nothing where all is", (part) => {
    const units = unitsOf(part, stated({}), pack);
    expect(units.length).toBeGreaterThan(4);
    expect(unfinishedOf(units)).toEqual(units);
    expect(titlesOf(part, filled(part))).toEqual([]);
    expect(partHeadline(part, stated(filled(part)), pack)).toMatch(/，已全部写完$/);
  });

  it("names what comes first, and counts the rest", () => {
    expect(partHeadline("items", stated({}), pack)).toBe(
      "定性指标 11 项，写完 0 项；还要写：A2-1 规划布局、A2-2 城乡四统一、A2-8 教师工资 等 11 项",
    );
    const almost = Object.fromEntries(Object.entries(filled("profile")).filter(([code]) => code !== "towns"));
    expect(partHeadline("profile", stated(almost), pack)).toBe("县情 8 个数，写完 7 个数；还要写：乡镇数");
  });

  it("takes 不适用 for an answer, and a place of an example that nobody wrote for none", () => {
    const values = filled("narrative");
    expect(titlesOf("narrative", { ...values, "narrative.practice.highlights": null })).toEqual([]);
    const open = { ...values, "narrative.process": "【年月】启动，【年月】完成。" };
    const [unit] = unfinishedOf(unitsOf("narrative", stated(open), pack));
    expect(unit).toMatchObject({ id: "narrative.process", lacks: ["【年月】"] });
    expect(unit && unitWords(unit)).toBe("1 处没有改");
  });

  it("says of a text whether it was begun", () => {
    const words = unitsOf("narrative", stated({ "narrative.process": "写完了。" }), pack).map(unitWords);
    expect(words.slice(0, 2)).toEqual(["还没有写", "已写完"]);
  });

  it("asks for date and note only where something was found", () => {
    const of = (values: Readonly<Record<string, string>>) =>
      unitsOf("conditions", stated(values), pack).find(({ id }) => id === "A5-1")?.lacks;
    expect(of({})).toEqual(["有无"]);
    expect(of({ "A5-1.found": "无" })).toEqual([]);
    expect(of({ "A5-1.found": "无", "A5-1.note": "【时间】核查。" })).toEqual(["【时间】"]);
    expect(of({ "A5-1.found": "有" })).toEqual(["时间", "自查说明及处理结果"]);
  });

  it("asks of each subject what each of its years lacks", () => {
    const value = monitoring([
      { subject: "语文", level: "Ⅲ", differenceRate: "0.12", year: "2024" },
      { subject: "数学", level: "Ⅲ", differenceRate: "0.12", year: "2024" },
      { subject: "数学", year: "2021" },
    ]);
    expect(titlesOf("monitoring", { monitoring: value })).toEqual(["数学", "科学", "体育", "艺术", "德育"]);
    const units = unitsOf("monitoring", stated({ monitoring: value }), pack);
    expect(units[1]?.lacks).toEqual(["等级", "校际差异率"]);
    expect(titlesOf("monitoring", { monitoring: null })).toEqual([]);
  });

  it("points out what contradicts itself though all is written", () => {
    const values = { ...filled("survey"), surveyTotal: "6" };
    expect(contradictionsOf("survey", stated(values))).toEqual([
      "“计”的有效问卷7多于问卷总数6",
      "家长的问卷总数7多于合计6",
    ]);
    expect(partHeadline("survey", stated(values), pack)).toBe(
      "社会认可度 10 个数，已全部写完；有 2 处对不上",
    );
    expect(contradictionsOf("profile", stated({}))).toEqual([]);
  });
});

describe("the parts", () => {
  it("name veto items before admission items, those too that the pack does not judge", () => {
    const groups = partGroups("conditions", pack);
    expect(groups.map(({ item }) => item)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((number) => `A5-${number}`),
      ...["A6-1", "A6-2"],
    ]);
    expect(groups[6]?.title).toMatch(/^A5-7 .*校外培训/);
    expect(groups[6]?.name).toContain("不参加评定");
  });

  it("are found once for a pack, for pages count with every change of a cell", () => {
    expect(partGroups("items", pack)).toBe(partGroups("items", pack));
    expect(partGroups("items", pack).every(({ item }) => item !== undefined)).toBe(true);
  });
});
