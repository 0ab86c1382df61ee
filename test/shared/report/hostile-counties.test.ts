import { describe, expect, it } from "vitest";
import type { CountyYear, SchoolYear } from "../../../shared/county/county-year.ts";
import { textFact } from "../../../shared/county/fact.ts";
import { stages } from "../../../shared/county/stage.ts";
import type { Evaluation } from "../../../shared/evaluate/evaluation.ts";
import { printedValue } from "../../../shared/evaluate/figure.ts";
import type { Document } from "../../../shared/report/document/document.ts";
import { missingSlots } from "../../../shared/report/document/missing-slots.ts";
import { plainText } from "../../../shared/report/document/plain-text.ts";
import { disagreeingFigures, printedFigures } from "../../../shared/report/document/printed-figures.ts";
import { meaningOf } from "../../../shared/report/figures/printed-meaning.ts";
import { selfEvaluation } from "../../../shared/report/self-evaluation.ts";
import { randomCounty } from "../../oracle/random-county.ts";
import { allMissing, fourHundred, hostileCounty, noJunior, twoSchools } from "./forms/form-samples.ts";
import { gaps, judged, qinghe } from "./sample-evaluations.ts";

const date = "2026-03-05";

function noPrimary({ sections, ...school }: SchoolYear): SchoolYear {
  return { ...school, sections: sections.junior ? { junior: sections.junior } : {} };
}

function isOfKind(school: SchoolYear, kind: string): boolean {
  const fact = school.facts.get("kind");
  return fact?.state === "value" && fact.value.type === "text" && fact.value.text === kind;
}

const names = [
  "𠮷㙍·“中华”小学",
  "A&B<小学>",
  "😀笑脸小学",
  '=SUM(A1:A2)&"小学"',
  "青禾县第一实验寄宿制义务教育示范学校".repeat(7).slice(0, 120),
];

function renamed(county: CountyYear): CountyYear {
  return {
    ...county,
    county: { ...county.county, name: "双江拉祜族佤族布朗族傣族自治县".repeat(8).slice(0, 120) },
    schools: county.schools.map((school, index) => ({
      ...school,
      facts: new Map([...school.facts, ["schoolName", textFact(names[index % names.length] ?? "")]]),
    })),
  };
}

const counties: readonly (readonly [string, CountyYear])[] = [
  ["no junior schools", noJunior],
  [
    "no primary schools",
    { ...gaps, schools: gaps.schools.filter((school) => isOfKind(school, "初级中学")).map(noPrimary) },
  ],
  ["two schools", twoSchools],
  ["400 schools", fourHundred],
  ["everything missing", allMissing],
  ["no school", { ...qinghe, schools: [] }],
  ["names of every kind", hostileCounty],
  ["long names and rare characters", renamed(gaps)],
];

/** What no county's figures may ever do to a report. */
function expectSound(document: Document, evaluation: Evaluation): void {
  const text = plainText(document);
  expect(text).not.toMatch(/NaN|undefined|null|Infinity|\[object|[{}](?:figure|field|text):/);
  expect(disagreeingFigures(document)).toEqual([]);
  for (const { figure, text: printed, under } of printedFigures(document)) {
    if (figure.startsWith("evidence:")) continue;
    const meaning = meaningOf(figure, evaluation);
    expect(meaning, `${figure} under ${under}`).toBeDefined();
    if (meaning?.kind === "figure") expect(printed, figure).toBe(printedValue(meaning.figure));
  }
  const slots = missingSlots(document).length;
  expect(text.includes("【不完整】")).toBe(slots > 0);
}

/** Names of the assessed schools as the tables of an annex list them, each once. */
function listed(document: Document, title: string): readonly string[] {
  const section = document.sections.find(({ blocks }) =>
    blocks.some((block) => block.kind === "attachment" && block.title === title),
  );
  const table = section?.blocks.find((block) => block.kind === "table");
  if (table?.kind !== "table") return [];
  return table.rows.filter((row) => /^\d+$/.test(row[0]?.text ?? "")).map((row) => row[1]?.text ?? "");
}

describe.each(counties)("the report of a county with %s", (_, county) => {
  const evaluation = judged(county, "relief");
  const document = selfEvaluation(evaluation, { date });

  it("is sound", () => {
    expectSound(document, evaluation);
  });

  it("has all chapters and annexes", () => {
    const lines = plainText(document).split("\n");
    const chapters = ["一、基本情况", "二、主要做法", "三、自评结果", "四、存在问题与整改", "五、下一步工作"];
    expect(lines.filter((line) => chapters.includes(line))).toEqual(chapters);
    expect(lines.filter((line) => /^附件\d$/.test(line))).toEqual(
      Array.from({ length: 9 }, (_none, index) => `附件${index + 1}`),
    );
  });

  it("names every assessed school in the order of the roster", () => {
    const assessed = stages.flatMap((stage) =>
      evaluation.sections.filter((own) => own.included && own.stage === stage).map(({ name }) => name),
    );
    expect(listed(document, "各校7项指标达标情况表")).toEqual(assessed);
  });
});

describe("the report of random counties", () => {
  it.each(Array.from({ length: 40 }, (_, seed) => 900 + seed))("is sound: seed %s", (seed) => {
    for (const mode of ["strict", "relief"] as const) {
      const evaluation = judged(randomCounty(seed), mode);
      expectSound(selfEvaluation(evaluation, { date }), evaluation);
    }
  });
});
