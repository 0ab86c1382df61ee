import { describe, expect, it } from "vitest";
import gaps from "../fixtures/gaps-2025/expected.json" with { type: "json" };
import golden from "../fixtures/golden-test.json" with { type: "json" };
import qinghe from "../fixtures/qinghe-2025/expected.json" with { type: "json" };
import { goldenCounty } from "./golden-county.ts";
import { naiveEvaluate } from "./naive-evaluation.ts";
import { readSample, sampleFolders } from "./read-sample.ts";

const modes = ["strict", "relief"] as const;

describe.each(modes)("the naive evaluation, %s", (mode) => {
  it("finds what was expected of 青禾县", async () => {
    expect(naiveEvaluate(await readSample(sampleFolders.qinghe), mode)).toEqual(qinghe[mode]);
  });

  it("finds what was expected of 青渡县 with its gaps", async () => {
    expect(naiveEvaluate(await readSample(sampleFolders.gaps), mode)).toEqual(gaps[mode]);
  });

  it("finds the golden vectors", () => {
    const summary = naiveEvaluate(goldenCounty(), mode, 6);
    const vectors = mode === "strict" ? golden.relaxationOff : golden.relaxationOn;
    const renamed = (values: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key.replace("L", "A1-"), value]));
    expect(
      summary.sections
        .filter((section) => section.included)
        .map((section) => ({
          org: section.code,
          stage: section.stage,
          students: section.pupils,
          values: section.values,
          passed: section.metCount,
          qualified: section.passes,
        })),
    ).toEqual(
      vectors.sections.map(({ resources: _, ...section }) => ({
        ...section,
        values: renamed(section.values),
      })),
    );
    for (const stage of ["primary", "junior"] as const) {
      const expected = Object.entries(renamed(vectors.county[stage])).map(([item, figures]) => {
        const { mean, cv } = figures as { mean: string; cv: string };
        return [item, { mean, cv, passes: true }];
      });
      expect(summary.balance[stage]).toEqual(Object.fromEntries(expected));
    }
  });
});
