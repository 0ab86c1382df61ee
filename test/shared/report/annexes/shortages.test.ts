import { describe, expect, it } from "vitest";
import { decimal } from "../../../../shared/county/exact/rational.ts";
import { roundedUp } from "../../../../shared/county/exact/rounding.ts";
import type { Stage } from "../../../../shared/county/stage.ts";
import type { Evaluation } from "../../../../shared/evaluate/evaluation.ts";
import { printedValue } from "../../../../shared/evaluate/figure.ts";
import { annexFigures, findFigure } from "../../../../shared/report/figures/annex-figures.ts";
import expectedGaps from "../../../fixtures/gaps-2025/expected.json" with { type: "json" };
import expectedQinghe from "../../../fixtures/qinghe-2025/expected.json" with { type: "json" };
import { exemplaryCounty } from "../../evaluate/exemplary-county.ts";
import { gaps, judged, qinghe } from "../sample-evaluations.ts";

/** 标准 as the rule text has them, written down once more. */
const standards: Readonly<Record<string, Readonly<Record<Stage, number>>>> = {
  "A1-1": { primary: 4.2, junior: 5.3 },
  "A1-2": { primary: 1, junior: 1 },
  "A1-3": { primary: 0.9, junior: 0.9 },
  "A1-4": { primary: 4.5, junior: 5.8 },
  "A1-5": { primary: 7.5, junior: 10.2 },
  "A1-6": { primary: 2000, junior: 2500 },
  "A1-7": { primary: 2.3, junior: 2.4 },
};
const hundreds = new Set(["A1-1", "A1-2", "A1-3", "A1-7"]);
const hundredths = new Set(["A1-4", "A1-5"]);

function printed(id: string, evaluation: Evaluation): string | undefined {
  const figure = findFigure(id, evaluation);
  return figure && printedValue(figure);
}

/** Upwards to whole people, rooms and yuan, and to hundredths of square metres. */
function upwards(amount: number, item: string): string {
  const scale = hundredths.has(item) ? 100 : 1;
  return (Math.ceil(amount * scale - 1e-6) / scale).toFixed(hundredths.has(item) ? 2 : 0);
}

interface Row {
  readonly code: string;
  readonly stage: string;
  readonly pupils: number | null;
  readonly included: boolean;
  readonly values: Readonly<Record<string, string | null>>;
  readonly met: Readonly<Record<string, boolean | null>>;
}

/** The shortages of a row of the fixture by the ids of their figures. */
function shortagesOf({ code, stage, pupils, included, values, met }: Row): readonly [string, string][] {
  if (!included) return [];
  return Object.entries(values)
    .filter(([item, value]) => met[item] === false && value !== null)
    .map(([item, value]) => {
      const standard = standards[item]?.[stage as Stage] ?? Number.NaN;
      const people = (pupils ?? 0) / (hundreds.has(item) ? 100 : 1);
      return [`${item}.short/${code}/${stage}`, upwards((standard - Number(value)) * people, item)];
    });
}

const samples = [
  ["青禾县", judged(qinghe), expectedQinghe.strict],
  ["青禾县, 过渡口径", judged(qinghe, "relief"), expectedQinghe.relief],
  ["the county with gaps", judged(gaps), expectedGaps.strict],
] as const;

describe.each(samples)("what sections lack: %s", (_, evaluation, expected) => {
  it("is standard × pupils − what there is, for every value that fails and for no other", () => {
    const wanted = new Map(expected.sections.flatMap(shortagesOf));
    expect(wanted.size).toBeGreaterThan(0);
    const ids = expected.sections.flatMap(({ code, stage }) =>
      Object.keys(standards).map((item) => `${item}.short/${code}/${stage}`),
    );
    for (const id of ids) expect(printed(id, evaluation), id).toBe(wanted.get(id));
  });

  it("adds up over the sections that fail as wholes", () => {
    const figures = annexFigures(evaluation);
    for (const item of Object.keys(standards)) {
      for (const stage of ["primary", "junior"] as const) {
        const mending = expected.sections.filter(
          (row) =>
            row.stage === stage &&
            row.passes === false &&
            (row.met as Record<string, boolean | null>)[item] === false,
        );
        expect(printed(`${item}.toMend.${stage}`, evaluation) ?? "0").toBe(String(mending.length));
        const total = mending.reduce(
          (sum, { code }) => sum + Number(printed(`${item}.short/${code}/${stage}`, evaluation)),
          0,
        );
        const own = figures.get(`${item}.shortTotal.${stage}`);
        expect(Number(own ? printedValue(own) : 0)).toBeCloseTo(total, 2);
      }
    }
  });
});

describe("what schools lack", () => {
  const evaluation = judged(qinghe);
  const { guarantee, quality } = expectedQinghe.strict;

  it("rooms: what is needed of each kind and not there", () => {
    for (const { code, need, music, art } of guarantee["A2-3"].short) {
      const lack = (have: number | null) => (have !== null && need > have ? String(need - have) : undefined);
      expect(printed(`A2-3.shortMusic/${code}`, evaluation), code).toBe(lack(music));
      expect(printed(`A2-3.shortArt/${code}`, evaluation), code).toBe(lack(art));
    }
    expect(printed("A2-3.toMend", evaluation)).toBe(String(guarantee["A2-3"].short.length));
    const total = (id: string) => Number(printed(`A2-3.${id}.total`, evaluation));
    expect(String(total("shortMusic") + total("shortArt"))).toBe(printed("A2-3.gap", evaluation));
  });

  it("classes, funds and training: the schools that the fixture names", () => {
    expect(printed("A2-5.over.primary.total", evaluation)).toBe(String(guarantee["A2-5"].over.primary));
    const named = (item: string) =>
      [...annexFigures(evaluation).keys()]
        .filter((id) => id.startsWith(`${item}.short/`))
        .map((id) => id.split("/")[1]);
    expect(named("A2-6")).toEqual(guarantee["A2-6"].short);
    expect(named("A3-4")).toEqual(quality["A3-4"].below);
  });

  it("teachers and pupils of the county, upwards to whole people", () => {
    const { done, all } = guarantee["A2-9"];
    expect(printed("A2-9.rate.lacking", evaluation)).toBe(String(all - done));
    expect(printed("A2-11.moved.lacking", evaluation)).toBeUndefined();
    const short = judged(exemplaryCounty({ county: { rotationMoved: 9 } }));
    expect(printed("A2-11.moved.lacking", short)).toBe("1");
    const paid = judged(exemplaryCounty({ county: { teacherPay: "#89999.5" } }));
    expect(printed("A2-8.pay.lacking", paid)).toBe("1");
    const funds = judged(exemplaryCounty({ county: { specialFunds: "#79.99995" } }));
    expect(printed("A2-7.perPupil.lacking", funds)).toBe("1");
  });
});

describe("rounding up", () => {
  it.each([
    ["0.001", 2, "1", 100n],
    ["0.01", 2, "1", 100n],
    ["2", 0, "2", 1n],
    ["2.0001", 0, "3", 1n],
    ["0", 0, "0", 1n],
  ])("%s at %s places", (text, decimals, numerator, denominator) => {
    expect(roundedUp(decimal(text), decimals)).toEqual({ numerator: BigInt(numerator), denominator });
  });
});
