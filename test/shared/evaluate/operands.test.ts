import { describe, expect, test } from "vitest";
import type { Evaluation } from "../../../shared/evaluate/evaluation.ts";
import { type Figure, operandsOf, printedValue } from "../../../shared/evaluate/figure.ts";
import { figureVerdict } from "../../../shared/report/views/figure-verdict.ts";
import { gaps, judged, qinghe } from "../report/sample-evaluations.ts";

function isZeroCount({ result, working }: Figure): boolean {
  return working.formula === "count" && result.kind === "value" && result.value.numerator === 0n;
}

/** A1.schools counts schools and A1-8.limit is the standard itself; every other figure came from something. */
function figuresOf(evaluation: Evaluation): Figure[] {
  return [...evaluation.figures.values()].filter(
    (figure) =>
      /^A[1-4]/.test(figure.id) &&
      figure.id !== "A1.schools" &&
      !figure.id.includes(".limit.") &&
      !isZeroCount(figure),
  );
}

describe.each([
  ["青禾县", qinghe],
  ["青渡县", gaps],
] as const)("%s", (_, county) => {
  const evaluation = judged(county, "relief");

  test("has no figure without the operands it was computed from", () => {
    const without = figuresOf(evaluation).filter(({ working }) => operandsOf(working).length === 0);
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test("names only figures that there are", () => {
    for (const { working } of figuresOf(evaluation)) {
      for (const operand of operandsOf(working)) {
        if (operand.kind === "figure") expect(evaluation.figures.has(operand.figure)).toBe(true);
      }
    }
  });
});

test("the lowest value leads to the section that has it", () => {
  const evaluation = judged(qinghe);
  const lowest = evaluation.figures.get("A1-5.minimum.primary");
  const [operand, ...others] = lowest ? operandsOf(lowest.working) : [];
  expect(others).toEqual([]);
  expect(lowest?.result).toEqual({
    kind: "value",
    value: operand?.kind === "figure" ? operand.value : undefined,
  });
});

describe("how many items a section meets", () => {
  const evaluation = judged(qinghe);
  const [failing] = evaluation.sections.filter(({ verdict }) => verdict === "unmet");

  test("is counted for every assessed section, and leads to its seven figures", () => {
    for (const section of evaluation.sections) {
      const figure = evaluation.figures.get(`A1/${section.code}/${section.stage}`);
      expect(figure !== undefined).toBe(section.included);
      if (!figure) continue;
      expect(printedValue(figure)).toBe(String(section.metCount));
      expect(operandsOf(figure.working).length).toBe(7);
    }
  });

  test("says what it decides", () => {
    const figure = evaluation.figures.get(`A1/${failing?.code}/${failing?.stage}`);
    const verdict = figure && figureVerdict(figure, evaluation);
    expect(verdict).toMatchObject({ item: "A1", verdict: "unmet" });
    expect(verdict?.words).toMatch(/^\d 项，至少 6 项/);
  });

  test("stays open while one item is undecided and could turn the section", () => {
    const open = judged(gaps).sections.filter(({ verdict }) => verdict === "open");
    expect(open.length).toBeGreaterThan(0);
    for (const { code, stage } of open) {
      expect(judged(gaps).figures.get(`A1/${code}/${stage}`)?.result.kind).toBe("missing");
    }
  });
});
