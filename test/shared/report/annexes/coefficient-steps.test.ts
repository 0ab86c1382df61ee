import { describe, expect, it } from "vitest";
import { stages } from "../../../../shared/county/stage.ts";
import { printedValue } from "../../../../shared/evaluate/figure.ts";
import { resourceItems } from "../../../../shared/evaluate/section-results.ts";
import { assessedIn } from "../../../../shared/evaluate/section-tally.ts";
import { findFigure } from "../../../../shared/report/figures/annex-figures.ts";
import {
  deviationFigureId,
  pupilsFigureId,
  shareFigureId,
  termDecimals,
  termFigureId,
  varianceFigureId,
} from "../../../../shared/report/figures/balance-figures.ts";
import expectedQinghe from "../../../fixtures/qinghe-2025/expected.json" with { type: "json" };
import { judged, qinghe } from "../sample-evaluations.ts";

const evaluation = judged(qinghe);
const expected = expectedQinghe.strict;

function printed(id: string): number {
  const figure = findFigure(id, evaluation);
  const text = figure && printedValue(figure);
  if (text === undefined) throw new Error(`no ${id}`);
  return Number(text);
}

describe.each(stages)("the steps of the coefficients of %s", (stage) => {
  const sections = assessedIn(evaluation.sections, stage);
  const rows = expected.sections.filter((row) => row.stage === stage && row.included);
  const pupils = rows.reduce((sum, row) => sum + row.pupils, 0);

  it("start from the pupils that the fixture counts", () => {
    expect(printed(pupilsFigureId(stage))).toBe(pupils);
    expect(sections.map(({ code }) => code)).toEqual(rows.map(({ code }) => code));
    sections.forEach((section, index) => {
      const share = ((rows[index]?.pupils ?? 0) / pupils) * 100;
      expect(printed(shareFigureId(section))).toBeCloseTo(share, 3);
    });
  });

  it.each(resourceItems(evaluation.pack).map(({ code, unit }) => ({ code, unit })))(
    "are those of a plain calculation: $code",
    ({ code, unit }) => {
      const item = code as keyof (typeof expected.balance)["primary"];
      const values = rows.map((row) => Number(row.values[item]));
      const weights = rows.map((row) => row.pupils / pupils);
      const mean = values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
      const terms = values.map((value, index) => (weights[index] ?? 0) * (value - mean) ** 2);
      const variance = terms.reduce((sum, term) => sum + term, 0);
      const half = 0.5001 * 10 ** -termDecimals(unit);
      sections.forEach((section, index) => {
        expect(Math.abs(printed(termFigureId(code, section)) - (terms[index] ?? 0))).toBeLessThan(half);
      });
      expect(Math.abs(printed(varianceFigureId(code, stage)) - variance)).toBeLessThan(half);
      expect(Math.abs(printed(deviationFigureId(code, stage)) - Math.sqrt(variance))).toBeLessThan(half);
      const coefficient = Number(expected.balance[stage][item].cv);
      expect(Math.sqrt(variance) / mean).toBeCloseTo(coefficient, 9);
    },
  );
});
