import { describe, expect, it } from "vitest";
import { sponsorNames } from "../../../../shared/county/catalogue/school-fields.ts";
import { decimal, integer } from "../../../../shared/county/exact/rational.ts";
import { numberFact } from "../../../../shared/county/fact.ts";
import { stageNames, stages } from "../../../../shared/county/stage.ts";
import type { Evaluation } from "../../../../shared/evaluate/evaluation.ts";
import { printedValue } from "../../../../shared/evaluate/figure.ts";
import { disagreeingFigures } from "../../../../shared/report/document/printed-figures.ts";
import type { TableCell } from "../../../../shared/report/document/table.ts";
import { applicationDocument } from "../../../../shared/report/forms/application-document.ts";
import { formSheets } from "../../../../shared/report/forms/form-sheets.ts";
import { assessedSections } from "../../../../shared/report/tables/resource-table.ts";
import { gaps, judged, qinghe, withFacts } from "../sample-evaluations.ts";
import {
  allMissing,
  cellsOf,
  completeCounty,
  fourHundred,
  hostileCounty,
  hostileNames,
  monitoredTwice,
  noJunior,
  noSchools,
  twoSchools,
} from "./form-samples.ts";

const evaluation = judged(qinghe);
const sheets = formSheets(evaluation);

function sheet(code: string, of = sheets) {
  const found = of.find((own) => own.code === code);
  if (!found) throw new Error(`there is no 表${code}`);
  return found;
}

const texts = (row: readonly TableCell[] | undefined) => row?.map(({ text }) => text);
const schoolRows = (of = sheets) => sheet("Ⅱ-2", of).table.rows.filter((row) => row.length > 1);

describe("申报表", () => {
  it("has 表Ⅰ–Ⅵ in official order with their titles", () => {
    expect(sheets.map(({ table }) => table.caption)).toEqual([
      "表Ⅰ　义务教育优质均衡发展县（市、区）基本情况",
      "表Ⅱ-1　小学、初中资源配置基本情况",
      "表Ⅱ-2　小学、初中资源配置基本情况（分学校）",
      "表Ⅲ　校际均衡情况",
      "表Ⅳ　政府保障程度",
      "表Ⅴ　教育质量",
      "表Ⅵ　社会认可度调查情况",
    ]);
  });

  it.each([
    ["Ⅰ", 24],
    ["Ⅱ-1", 8],
    ["Ⅱ-2", 14],
    ["Ⅲ", 8],
    ["Ⅵ", 7],
  ])("numbers the columns of 表%s L1–L%i in its last head row", (code, count) => {
    const codes = texts(sheet(code).table.headRows.at(-1))?.filter((text) => text !== "");
    expect(codes).toEqual(Array.from({ length: count }, (_, index) => `L${index + 1}`));
  });

  it("fills 表Ⅰ with the county's facts and totals in official decimals", () => {
    expect(texts(sheet("Ⅰ").table.rows[0])).toEqual([
      ...["全县总计", "43.26", "21.80", "18", "163", "52310", "4120", "19876", "38210"],
      ...["103", "9", "22", "2", "1", "1", "43", "34", "1972", "711", "73940", "30086"],
      ...["待填", "4966", "待填", "2043"],
    ]);
  });

  it("rounds HALF_UP to whole numbers and two decimals, and prints 0 as 0", () => {
    const own = withFacts(qinghe, {
      population: numberFact(decimal("12.345")),
      gdpPerCapita: numberFact(decimal("99999.5")),
      towns: numberFact(integer(0)),
    });
    const row = texts(sheet("Ⅰ", formSheets(judged(own))).table.rows[0]) ?? [];
    expect([row[1], row[3], row[5]]).toEqual(["12.35", "0", "100000"]);
  });

  it("lists every assessed school of 表Ⅱ-2 once, in the evaluation's order, numbered through", () => {
    const sections = stages.flatMap((stage) => assessedSections(evaluation, stage));
    const rows = schoolRows();
    expect(rows.map((row) => row[1]?.text)).toEqual(sections.map(({ name }) => name));
    expect(rows.map((row) => row[0]?.text)).toEqual(sections.map((_, index) => String(index + 1)));
  });

  it("prints what 表Ⅱ-2 says of schools as 表Ⅱ-1 counts them", () => {
    const rows = sheet("Ⅱ-2").table.rows;
    const [first = 0, second = 0] = rows.flatMap((row, index) => (row.length === 1 ? [index] : []));
    const ofStage = { primary: rows.slice(first + 1, second), junior: rows.slice(second + 1) };
    const counts = sheet("Ⅱ-1").table.rows;
    stages.forEach((stage, index) => {
      const schools = ofStage[stage];
      const counted = texts(counts[index * 2])?.slice(2);
      const perItem = [6, 7, 8, 9, 10, 11, 12].map(
        (column) => schools.filter((row) => row[column]?.shaded !== true).length,
      );
      const passing = schools.filter((row) => row[13]?.text === "1").length;
      expect(counted, stageNames[stage]).toEqual([...perItem, passing].map(String));
    });
  });

  it("fills the counts under 表Ⅱ-2 and explains the codes of 举办者", () => {
    const [counts = "", sponsors = "", marks = ""] = sheet("Ⅱ-2").table.notes;
    expect(counts).toBe(
      "注：1.小学总数147所（其中一贯制学校小学部10所，50人及以上教学点34个）；初中总数34所（其中一贯制学校初中部10所，完全中学初中部2所）。",
    );
    for (const [code, name] of Object.entries(sponsorNames)) expect(sponsors).toContain(`${code}.${name}`);
    expect(marks).toContain("至少6项指标达到标准、余项不低于标准的85%");
  });

  it("marks what passes with 1 and leaves what fails empty and dark, as the pack says", () => {
    for (const row of schoolRows()) {
      const mark = row[13];
      expect([
        ["1", undefined],
        ["", true],
      ]).toContainEqual([mark?.text, mark?.shaded]);
    }
    const { pack } = evaluation;
    const marks = { met: "是", unmet: "否" };
    const other: Evaluation = { ...evaluation, pack: { ...pack, form: { ...pack.form, marks } } };
    const own = schoolRows(formSheets(other)).map((row) => row[13]?.text);
    expect(new Set(own)).toEqual(new Set(["是", "否"]));
    expect(sheet("Ⅱ-2", formSheets(other)).table.notes.at(-1)).toContain("未达标的填“否”");
  });

  it("shades exactly the values and coefficients that fail", () => {
    const failing = evaluation.sections
      .filter(({ included }) => included)
      .flatMap(({ verdicts, values }) =>
        Object.entries(verdicts).flatMap(([item, verdict]) =>
          verdict === "unmet" ? (values[item]?.figure.id ?? []) : [],
        ),
      );
    const shaded = cellsOf(sheet("Ⅱ-2")).flatMap((own) => (own.shaded && own.figure ? own.figure : []));
    expect(new Set(shaded)).toEqual(new Set(failing));
    const unbalanced = evaluation.balances
      .filter(({ verdict }) => verdict === "unmet")
      .map(({ item, stage }) => `A1-8.${item}.${stage}`);
    const dark = cellsOf(sheet("Ⅲ")).flatMap((own) => (own.shaded ? (own.figure ?? []) : []));
    expect(dark).toEqual(unbalanced);
    expect(unbalanced.length).toBeGreaterThan(0);
  });

  it("keeps every number with its decimals: values and means two, coefficients three, the survey one", () => {
    const decimalsOf = (code: string) =>
      new Set(cellsOf(sheet(code)).flatMap((own) => (own.figure ? (own.decimals ?? []) : [])));
    expect(decimalsOf("Ⅱ-1")).toEqual(new Set([0, 2]));
    expect(decimalsOf("Ⅱ-2")).toEqual(new Set([0, 2]));
    expect(decimalsOf("Ⅲ")).toEqual(new Set([2, 3]));
    expect(decimalsOf("Ⅵ")).toEqual(new Set([0, 1]));
    for (const own of sheets.flatMap(cellsOf)) {
      if (own.decimals === undefined || own.state !== undefined) continue;
      expect(own.text).toMatch(new RegExp(`^\\d+${own.decimals > 0 ? `\\.\\d{${own.decimals}}` : ""}$`));
    }
  });

  it("prints the evaluation's figures and no others", () => {
    for (const own of sheets.flatMap(cellsOf)) {
      const figure = own.figure === undefined ? undefined : evaluation.figures.get(own.figure);
      if (figure) expect(own.text, figure.id).toBe(printedValue(figure));
    }
  });

  it("gives the monitoring results a column a subject, dark where one fails", () => {
    const rows = sheet("Ⅴ").table.rows.slice(-3);
    expect(texts(rows[0])?.slice(3, 9)).toEqual(["语文", "数学", "科学", "体育", "艺术", "德育"]);
    expect(texts(rows[1])).toEqual(["等级", "Ⅲ", "Ⅲ", "Ⅲ", "Ⅲ", "Ⅳ", "Ⅳ"]);
    expect(texts(rows[2])).toEqual(["校际差异率", "0.121", "0.138", "0.142", "0.097", "0.11", "0.083"]);
  });

  it("prints a result of each year where a subject was monitored more than once, each with its own id", () => {
    const rows = sheet("Ⅴ", formSheets(judged(monitoredTwice))).table.rows.slice(-3);
    expect(rows[1]?.[1]).toMatchObject({ text: "Ⅲ\nⅡ", shaded: true });
    expect(rows[2]?.[1]?.text).toBe("0.12\n0.16");
    expect(rows[2]?.[1]?.runs?.flatMap((run) => (run.kind === "text" && run.figure) || [])).toEqual([
      "field:monitoring/语文/2022",
      "field:monitoring/语文/2025",
    ]);
    expect(texts(rows[2])?.slice(2)).toEqual(Array.from({ length: 5 }, () => "待填"));
  });

  it("names the report where a sentence names its attachments", () => {
    const sentences = cellsOf(sheet("Ⅴ")).map(({ text }) => text);
    expect(sentences.filter((text) => text.includes("见自评报告附件"))).toHaveLength(1);
    expect(sentences.filter((text) => /(?<!自评报告)附件/.test(text))).toEqual([]);
  });
});

describe("申报表 of a county", () => {
  it("prints 待填 for what is missing, never 0", () => {
    const missing = formSheets(judged(allMissing));
    const basic = texts(sheet("Ⅰ", missing).table.rows[0]) ?? [];
    expect(basic.slice(1, 9)).toEqual(Array.from({ length: 8 }, () => "待填"));
    for (const row of schoolRows(missing)) {
      expect(texts(row.slice(2)), row[1]?.text).toEqual(Array.from({ length: 12 }, () => "待填"));
      expect(row.slice(2).every(({ state }) => state === "missing")).toBe(true);
    }
    for (const row of sheet("Ⅱ-1", missing).table.rows)
      expect(new Set(texts(row.slice(-8)))).toEqual(new Set(["待填"]));
    expect(texts(sheet("Ⅵ", missing).table.rows[0])?.slice(1)).toEqual(
      Array.from({ length: 7 }, () => "待填"),
    );
  });

  it("with 小学 alone has no 初中 rows, and dashes for the means of 初中", () => {
    const own = formSheets(judged(noJunior));
    expect(cellsOf(sheet("Ⅱ-2", own)).some(({ text }) => text.startsWith("初中"))).toBe(false);
    const means = texts(sheet("Ⅲ", own).table.rows[2])?.slice(2);
    expect(new Set(means)).toEqual(new Set(["——"]));
    expect(texts(sheet("Ⅱ-1", own).table.rows[2])?.at(-1)).toBe("0");
  });

  it.each([
    ["two schools", twoSchools, 2],
    ["400 schools", fourHundred, undefined],
    ["no school", noSchools, 0],
    ["gaps", gaps, undefined],
    ["hostile names", hostileCounty, undefined],
  ])("with %s fills every table", (_what, county, rows) => {
    const own = formSheets(judged(county));
    expect(own).toHaveLength(7);
    if (rows !== undefined) expect(schoolRows(own)).toHaveLength(rows);
    for (const { table } of own) expect(table.rows.length).toBeGreaterThan(0);
  });

  it("keeps names as they are", () => {
    const names = schoolRows(formSheets(judged(hostileCounty))).map((row) => row[1]?.text);
    for (const name of hostileNames) expect(names).toContain(name);
  });
});

describe("申报表 as a document", () => {
  const complete = judged(completeCounty);
  const documentOf = (own: Evaluation, date?: string) => applicationDocument(own, formSheets(own), { date });

  it("has cover, notes, a section a table and the page of opinions", () => {
    const { sections } = documentOf(evaluation, "2025-11-30");
    expect(sections.map(({ blocks }) => blocks[0]?.kind)).toEqual([
      "cover",
      "title",
      ...Array.from({ length: 8 }, () => "table"),
    ]);
    expect(sections.map(({ orientation }) => (orientation === "portrait" ? "竖" : "横")).join("")).toBe(
      "竖竖横横横横竖竖竖竖",
    );
    expect(sections[0]?.blocks[0]).toMatchObject({
      county: "青禾县",
      organisation: "青禾县人民政府",
      date: "2025年11月30日",
    });
  });

  it("leaves the date to be written by hand where none is stated", () => {
    expect(documentOf(evaluation).sections[0]?.blocks[0]).toMatchObject({ date: "　　年　　月　　日" });
  });

  it("says how much is missing, and nothing of it where all is there", () => {
    const notice = (own: Evaluation) =>
      documentOf(own).sections[1]?.blocks.filter(
        (block) => block.kind === "paragraph" && block.runs[0]?.text === "【不完整】",
      ).length;
    expect(notice(evaluation)).toBe(1);
    expect(notice(complete)).toBe(0);
  });

  it("prints each figure the same wherever it prints it", () => {
    expect(disagreeingFigures(documentOf(evaluation, "2025-11-30"))).toEqual([]);
  });

  it("asks county, city and province for opinion, seal and date", () => {
    const last = documentOf(evaluation).sections.at(-1)?.blocks[0];
    if (last?.kind !== "table") throw new Error("the last page is no table");
    expect(last.rows).toHaveLength(3);
    for (const row of last.rows) {
      expect(row[1]?.text).toContain("（盖章）");
      expect(row[1]?.text).toMatch(/年　　月　　日/);
    }
  });
});
