import { describe, expect, it } from "vitest";
import { compare, decimal, divide, type Rational } from "../../../../shared/county/exact/rational.ts";
import { roundHalfUp } from "../../../../shared/county/exact/rounding.ts";
import { countySubject, schoolSubject, sectionSubject } from "../../../../shared/county/subject.ts";
import { printedFigures } from "../../../../shared/report/document/printed-figures.ts";
import { documentFigures } from "../../../../shared/report/figures/document-figures.ts";
import type { EvidenceFigure } from "../../../../shared/report/figures/evidence-figures.ts";
import { factAddress, factFigureId } from "../../../../shared/report/figures/fact-figures.ts";
import { exactNumber, meaningOf } from "../../../../shared/report/figures/printed-meaning.ts";
import { standardFigures } from "../../../../shared/report/figures/standard-figures.ts";
import { wordingFigures } from "../../../../shared/report/figures/wording-figures.ts";
import { applicationDocument } from "../../../../shared/report/forms/application-document.ts";
import { formSheets } from "../../../../shared/report/forms/form-sheets.ts";
import { selfEvaluation } from "../../../../shared/report/self-evaluation.ts";
import { judged, qinghe } from "../sample-evaluations.ts";

const date = "2025-11-30";
const evaluation = judged(qinghe);
const forms = { id: "forms", document: applicationDocument(evaluation, formSheets(evaluation), { date }) };
const report = { id: "report", document: selfEvaluation(evaluation, { date }) };
/** Papers are counted by who keeps them; here each id of the report stands for itself. */
const papers: readonly EvidenceFigure[] = printedFigures(report.document)
  .filter(({ figure }) => figure.startsWith("evidence:"))
  .map(({ figure, text }) => ({ id: figure, name: "佐证材料", printed: text, unit: "份" }));
const figures = documentFigures([report, forms], evaluation, papers);

function exact(text: string): Rational {
  const [numerator = "", denominator] = text.split("/");
  return denominator === undefined ? decimal(numerator) : divide(decimal(numerator), decimal(denominator));
}

const find = (id: string) => figures.find((figure) => figure.id === id);

describe("the figures of the documents", () => {
  it("name what they print, with every place", () => {
    const moved = find("A2-11.moved");
    expect(moved).toMatchObject({ printed: "10.0", unit: "%", value: "10" });
    expect(moved?.places.map(({ document }) => document)).toEqual(
      expect.arrayContaining(["report", "forms"]),
    );
    expect(moved?.places).toContainEqual({
      document: "forms",
      under: "表Ⅳ　政府保障程度",
      row: expect.stringMatching(/^11 全县每年交流轮岗教师/),
    });
  });

  it("are exact, and round to what is printed", () => {
    let checked = 0;
    for (const { id, printed, value } of figures) {
      const meaning = meaningOf(id, evaluation);
      const number = meaning && exactNumber(meaning);
      if (value === null || !number || !/^\d+(\.\d+)?$/.test(printed)) continue;
      expect(compare(exact(value), number), id).toBe(0);
      expect(roundHalfUp(number, printed.split(".")[1]?.length ?? 0), id).toBe(printed);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(2000);
  });

  it("have an id that can be asked about", () => {
    for (const { id, name } of figures) {
      expect(meaningOf(id, evaluation, papers), id).toBeDefined();
      expect(name.trim(), id).not.toBe("");
    }
  });

  it("stand once each, with no place twice", () => {
    const keys = figures.map(({ id, printed }) => `${id} ${printed}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { places } of figures) {
      expect(places.length).toBeGreaterThan(0);
      expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(places.length);
    }
  });

  it("hold what the standard asks for, wherever its words are repeated", () => {
    expect(find("standard:A2-3/96")).toMatchObject({ printed: "96", value: "96" });
    expect(find("standard:A2-3/96")?.places).toContainEqual({
      document: "forms",
      under: "表Ⅳ　政府保障程度",
    });
    expect(find("standard:A2-11/10%")).toMatchObject({ printed: "10%", value: "0.1" });
    expect(find("standard:sectionRule.floorRatio")).toMatchObject({ printed: "85%", value: "0.85" });
    expect(find("standard:A1-8.junior")?.places).toContainEqual({
      document: "forms",
      under: "表Ⅲ　校际均衡情况",
      row: "注",
    });
  });
});

describe("an id of a printed fact", () => {
  it.each([
    { subject: countySubject, field: "towns" },
    { subject: countySubject, field: "monitoring", entry: "语文" },
    { subject: schoolSubject("2141000951"), field: "sponsor" },
    { subject: sectionSubject("2141000951", "primary"), field: "pupils" },
  ])("%j leads back to the fact", (address) => {
    expect(factAddress(factFigureId(address))).toEqual(address);
    expect(meaningOf(factFigureId(address), evaluation)?.kind).toBe("fact");
  });

  it.each([
    "A2-11.moved",
    "field:",
    "field:nothing",
    "fact:",
    "fact:section:1:primary",
    "fact:section:9999999999:primary/pupils",
    "fact:section:2141000951:senior/pupils",
    "standard:A9-9/1",
    "",
  ])("%j names none", (id) => {
    expect(meaningOf(id, evaluation)?.kind).not.toBe("fact");
  });

  it("tells an entry of a list alone", () => {
    const meaning = meaningOf("field:monitoring/语文", evaluation);
    expect(meaning).toMatchObject({ fact: { name: "国家义务教育质量监测结果（语文）" } });
    expect(meaning?.kind === "fact" && meaning.fact.shown).toContain("0.121");
  });
});

describe("the standard's numbers", () => {
  it("are told with the clause, each name once", () => {
    const standards = standardFigures(evaluation.pack);
    expect(new Set(standards.map(({ id }) => id)).size).toBe(standards.length);
    expect(standards.map(({ id, printed }) => `${id} ${printed}`)).toEqual(
      expect.arrayContaining([
        "standard:A1-4.primary 4.5",
        "standard:A1-4.junior 5.8",
        "standard:A1-8.junior 0.45",
      ]),
    );
    for (const { clause } of [...standards, ...wordingFigures(evaluation.pack)]) expect(clause).not.toBe("");
  });
});
