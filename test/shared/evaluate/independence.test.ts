/**
 * The engine against a second evaluation that shares no code with it (test/oracle), over random counties.
 * A disagreement names its seed: `randomCounty(seed)` gives the county again.
 */
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../shared/evaluate/evaluate.ts";
import { summarize } from "../../../shared/evaluate/summary.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { naiveEvaluate } from "../../oracle/naive-evaluation.ts";
import { randomCounty } from "../../oracle/random-county.ts";

const counties = 2000;
const modes = ["strict", "relief"] as const;

describe.each(modes)("the engine and the naive evaluation, %s", (mode) => {
  it(`agree in every figure and verdict of ${counties} random counties`, () => {
    const pack = nationalPack();
    for (let seed = 1; seed <= counties; seed += 1) {
      const county = randomCounty(seed);
      const summary = summarize(evaluate(county, pack, { mode }));
      expect(JSON.parse(JSON.stringify(summary)), `county of seed ${seed}`).toEqual(
        naiveEvaluate(county, mode),
      );
    }
  });
});
