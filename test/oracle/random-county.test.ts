import { describe, expect, it } from "vitest";
import { stages } from "../../shared/county/stage.ts";
import { type NaiveSummary, naiveEvaluate } from "./naive-evaluation.ts";
import { randomCounty } from "./random-county.ts";
import { resourceItems } from "./resources.ts";

const counties = 2000;
const modes = ["strict", "relief"] as const;

/** Every verdict of a summary with the name of what it judges. */
function verdictsOf(summary: NaiveSummary): readonly (readonly [what: string, verdict: boolean | null])[] {
  const { guarantee, quality } = summary;
  return [
    ...summary.sections.flatMap((section) => [
      ...resourceItems.map((item) => [`${item} ${section.stage}`, section.met[item]] as const),
      [`school ${section.stage}`, section.passes] as const,
    ]),
    ...stages.flatMap((stage) =>
      resourceItems.map((item) => [`A1-8 ${item} ${stage}`, summary.balance[stage][item].passes] as const),
    ),
    ...Object.entries({ ...guarantee, ...quality }).map(
      ([item, result]) => [item, "passes" in result ? result.passes : result.numericPasses] as const,
    ),
  ];
}

describe("random counties", () => {
  it("are the same for the same seed", () => {
    const summaries = [1, 2].map(() => JSON.stringify(naiveEvaluate(randomCounty(17), "relief")));
    expect(summaries[0]).toBe(summaries[1]);
  });

  it("reach every verdict of every item, and waivers that turn a verdict", () => {
    const seen = new Map<string, Set<boolean | null>>();
    const turned = new Set<string>();
    for (let seed = 1; seed <= counties; seed += 1) {
      const county = randomCounty(seed);
      const [strict, relief] = modes.map((mode) => verdictsOf(naiveEvaluate(county, mode)));
      strict?.forEach(([what, verdict], index) => {
        seen.set(what, (seen.get(what) ?? new Set()).add(verdict));
        if (verdict === false && relief?.[index]?.[1] === true) turned.add(what);
      });
    }
    const incomplete = [...seen].filter(([, verdicts]) => verdicts.size < 3).map(([what]) => what);
    expect(incomplete).toEqual([]);
    expect(seen.size).toBe(2 * 8 + 2 * 7 + 12 + 3);
    expect([...turned]).toEqual(
      expect.arrayContaining(["A1-3 primary", "A1-3 junior", "A1-5 primary", "A1-5 junior", "A2-3", "A2-4"]),
    );
  });
});
