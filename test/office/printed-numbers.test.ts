import { describe, expect, it } from "vitest";
import { renderDocx } from "../../electron/output/docx/render-docx.ts";
import { documentFigures } from "../../shared/report/figures/document-figures.ts";
import { applicationDocument } from "../../shared/report/forms/application-document.ts";
import { formSheets } from "../../shared/report/forms/form-sheets.ts";
import { selfEvaluation } from "../../shared/report/self-evaluation.ts";
import { judged, qinghe } from "../shared/report/sample-evaluations.ts";
import { printWithOffice } from "./office.ts";

/**
 * What is printed is what is known: every number that poppler reads from the printed report and form is one of
 * `figures`, or stands there for a reason that is named here.
 */

const date = "2025-11-30";
const evaluation = judged(qinghe);
const report = selfEvaluation(evaluation, { date });
const forms = applicationDocument(evaluation, formSheets(evaluation), { date });
const figures = documentFigures(
  [
    { id: "report", document: report },
    { id: "forms", document: forms },
  ],
  evaluation,
);

const number = /\d+(?:\.\d+)?/g;
/** 72,000 is 72000. */
const plain = (text: string) => text.replace(/(\d),(?=\d{3})/g, "$1");
const known = new Set(figures.flatMap(({ printed }) => plain(printed).match(number) ?? []));

/** Numbers that are no figures, by the words or the place that tell so. */
const reasons = {
  页码: /— ?\d+ ?—|(?<=[.…]{3,} ?)\d+\s*$/g,
  项目代码: /A\d-\d+(?:-\d+)?/g,
  申报表列号: /\bL\d+\b/g,
  表号和附件号: /(?:附件|图) ?\d+(?:[-—]\d+)?/g,
  年月日: /\d{4} ?学?年(?: ?\d+ ?月(?: ?\d+ ?日)?)?|\b\d{4}[—-]\d{4}\b/g,
  文号: /〔\d{4}〕 ?\d+ ?号/g,
  标题和条目的序号: /^\s*(?:注：)?（?\d+ ?[.．）](?!\d)/g,
  表中行的序号: /^\s*\d{1,3}(?=\s+\S)/g,
  统计报表的表号: /(?<=教基 ?(?:\d{4}、)?)\d{4}/g,
  不完整处数: /尚有 ?\d+ ?处/g,
} as const;

type Reason = keyof typeof reasons;

const printed = printWithOffice(
  await renderDocx({ title: report.title, sections: [...report.sections, ...forms.sections] }, { date }),
);

/** Marks of the axes: whole tens and tenths on a page with a chart. */
function isAxisMark(text: string, page: readonly string[]): boolean {
  return /^(?:\d0|0\.\d|100)$/.test(text) && page.some((line) => /^\s*图 ?\d/.test(line));
}

const used = new Set<Reason>();

/** The line without the numbers that stand there for a reason. */
function withoutReasons(line: string): string {
  return Object.entries(reasons).reduce((rest, [reason, pattern]) => {
    const next = rest.replace(pattern, (found) => "＿".repeat(found.length));
    if (next !== rest) used.add(reason as Reason);
    return next;
  }, plain(line));
}

function unaccounted(pages: readonly (readonly string[])[]): readonly string[] {
  return pages.flatMap((page, index) =>
    page.flatMap((line) =>
      (withoutReasons(line).match(number) ?? [])
        .filter((text) => !known.has(text) && !isAxisMark(text, page))
        .map((text) => `${text} on page ${index + 1}: ${line.trim()}`),
    ),
  );
}

describe("every number of the printed documents", () => {
  it("is one of the figures, or has a named reason", () => {
    expect(printed.pages.length).toBeGreaterThan(60);
    expect(unaccounted(printed.pages)).toEqual([]);
  });

  it("is mostly a figure: reasons are for what counts pages, lines and years", () => {
    const rest = printed.pages.flat().flatMap((line) => withoutReasons(line).match(number) ?? []);
    expect(rest.filter((text) => known.has(text)).length).toBeGreaterThan(8000);
  });

  it("needs every reason that is named", () => {
    unaccounted(printed.pages);
    expect([...used].sort()).toEqual(Object.keys(reasons).sort());
  });

  it("would be found out, were it none", () => {
    expect(unaccounted([["专任教师98765人，占43.21%，共2025年9月"]])).toEqual([
      "98765 on page 1: 专任教师98765人，占43.21%，共2025年9月",
      "43.21 on page 1: 专任教师98765人，占43.21%，共2025年9月",
    ]);
  });
});

describe("the figures", () => {
  it("are each printed where they say", () => {
    const text = plain(printed.pages.flat().join("\n")).replace(/\s/g, "");
    for (const { id, printed: own } of figures) {
      for (const part of plain(own).match(number) ?? []) expect(text.includes(part), id).toBe(true);
    }
  });
});
