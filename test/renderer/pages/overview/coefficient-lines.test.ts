import { describe, expect, it } from "vitest";
import { coefficientLines } from "../../../../renderer/pages/overview/coefficient-lines.ts";
import { evaluationOf, section } from "./evaluation.ts";

describe("a coefficient's line", () => {
  it("carries both stages, printed in official decimals, never 0 for none", () => {
    const evaluation = evaluationOf(
      [section("1")],
      {},
      {
        primary: { "A1-2": { mean: "1", cv: "0.2258868", passes: true } },
        junior: { "A1-2": { mean: null, cv: null, passes: null } },
      },
    );
    expect(coefficientLines(evaluation, 3)).toEqual([
      {
        item: "A1-2",
        name: "骨干教师",
        stages: {
          primary: { printed: "0.226", value: 0.2258868, verdict: "met" },
          junior: { printed: "—", value: undefined, verdict: "open" },
        },
      },
    ]);
  });
});
