import { describe, expect, test } from "vitest";
import type { Evaluation } from "../../../shared/evaluate/evaluation.ts";
import { type Figure, operandsOf } from "../../../shared/evaluate/figure.ts";
import { gaps, judged, qinghe } from "../report/sample-evaluations.ts";

function isZeroCount({ result, working }: Figure): boolean {
  return working.formula === "count" && result.kind === "value" && result.value.numerator === 0n;
}

/** A1 counts sections and A1-8.limit is the standard itself; every other figure came from something. */
function figuresOf(evaluation: Evaluation): Figure[] {
  return [...evaluation.figures.values()].filter(
    (figure) => /^A[1-4]-\d/.test(figure.id) && !figure.id.includes(".limit.") && !isZeroCount(figure),
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
