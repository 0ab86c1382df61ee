import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { divide, multiply, type Rational, subtract } from "../../../shared/county/exact/rational.ts";
import { roundHalfUp, roundSquareRootHalfUp } from "../../../shared/county/exact/rounding.ts";
import type { Stage } from "../../../shared/county/stage.ts";
import { coefficientText } from "../../../shared/evaluate/balance.ts";
import { evaluate } from "../../../shared/evaluate/evaluate.ts";
import { exactValue } from "../../../shared/evaluate/figure.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { goldenCounty } from "../../oracle/golden-county.ts";

interface GoldenSection {
  readonly org: string;
  readonly stage: Stage;
  readonly students: number;
  readonly values: Readonly<Record<string, string>>;
  readonly resources: Readonly<Record<string, string>>;
  readonly passed: number;
  readonly qualified: boolean;
}
interface GoldenBalance {
  readonly mean: string;
  readonly variance: string;
  readonly sd: string;
  readonly cv: string;
  readonly cvPrinted: string;
}
interface GoldenRun {
  readonly sections: readonly GoldenSection[];
  readonly county: Readonly<Record<Stage, Readonly<Record<string, GoldenBalance>>>>;
}

const golden = JSON.parse(
  readFileSync(new URL("../../fixtures/golden-test.json", import.meta.url), "utf8"),
) as {
  readonly relaxationOn: GoldenRun;
  readonly relaxationOff: GoldenRun;
  readonly schools: readonly { id: string; name: string }[];
};

const itemOf = (key: string) => key.replace("L", "A1-");
const names = new Map(golden.schools.map(({ id, name }) => [id, name]));

function print(value: Rational | undefined): string | undefined {
  return value && roundHalfUp(value, 6);
}

describe.each([
  ["relief", golden.relaxationOn],
  ["strict", golden.relaxationOff],
] as const)("the worked example, %s", (mode, run) => {
  const evaluation = evaluate(goldenCounty(), nationalPack(), { mode });

  it.each(run.sections.map((section) => [names.get(section.org) ?? "", section.stage, section] as const))(
    "%s %s has every value, resource and verdict",
    (name, stage, section) => {
      const own = evaluation.sections.find((result) => result.name === name && result.stage === stage);
      expect(own).toBeDefined();
      for (const [key, value] of Object.entries(section.values)) {
        const figure = own?.values[itemOf(key)];
        expect(print(figure && exactValue(figure.figure.result)), key).toBe(value);
        expect(print(figure?.amount), key).toBe(section.resources[key]);
      }
      expect(own?.metCount).toBe(section.passed);
      expect(own?.verdict).toBe(section.qualified ? "met" : "unmet");
    },
  );

  it("leaves the 教学点 of 32 pupils out", () => {
    const out = evaluation.sections.filter(({ included }) => !included);
    expect(out.map(({ name }) => name)).toEqual([names.get("S4")]);
  });

  it.each(["primary", "junior"] as const)("%s has every mean, variance and coefficient", (stage) => {
    for (const [key, expected] of Object.entries(run.county[stage])) {
      const balance = evaluation.balances.find((own) => own.item === itemOf(key) && own.stage === stage);
      const mean = balance && exactValue(balance.mean.result);
      const squared = balance && exactValue(balance.squared);
      if (!mean || !squared) throw new Error(`${key} ${stage} has no coefficient`);
      const variance = multiply(squared, multiply(mean, mean));
      expect(print(mean), key).toBe(expected.mean);
      expect(print(variance), key).toBe(expected.variance);
      expect(roundSquareRootHalfUp(variance, 6), key).toBe(expected.sd);
      expect(roundSquareRootHalfUp(squared, 6), key).toBe(expected.cv);
      expect(coefficientText(balance.squared, 3), key).toBe(expected.cvPrinted);
    }
  });
});

it("splits a twelve-year school by 1 : 1.1 : 1.32", () => {
  const weights = [300, 240 * 1.1, 180 * 1.32];
  expect(weights.reduce((left, right) => left + right)).toBeCloseTo(801.6);
  const pack = nationalPack();
  const ratio = divide({ numerator: 11n, denominator: 10n }, { numerator: 132n, denominator: 100n });
  expect(print(subtract(ratio, { numerator: 0n, denominator: 1n }))).toBe("0.833333");
  expect(pack.weights).toEqual({ primary: "1", junior: "1.1", senior: "1.32" });
});
