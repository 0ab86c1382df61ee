import { compare, type Rational } from "../county/exact/rational.ts";
import type { Stage } from "../county/stage.ts";
import { exactValue } from "./figure.ts";
import type { SectionResult } from "./section-results.ts";

/** How the 参评 sections of a stage stand under 综合评估. */
export interface StageTally {
  /** 参评 sections. */
  readonly assessed: number;
  readonly passing: number;
  readonly undecided: number;
}

/** Counts the 参评 sections of a stage. */
export function tallyOf(sections: readonly SectionResult[], stage: Stage): StageTally {
  const own = assessedIn(sections, stage);
  return {
    assessed: own.length,
    passing: own.filter(({ verdict }) => verdict === "met").length,
    undecided: own.filter(({ verdict }) => verdict === "open").length,
  };
}

/** The 参评 sections of a stage, in the order in which they stand. */
export function assessedIn(sections: readonly SectionResult[], stage: Stage): readonly SectionResult[] {
  return sections.filter((section) => section.stage === stage && section.included);
}

/** The lowest value of an item and the sections that have it; undefined where one of them has no value. */
export function lowestOf(
  sections: readonly SectionResult[],
  item: string,
): { readonly value: Rational; readonly names: readonly string[] } | undefined {
  let lowest: Rational | undefined;
  let names: string[] = [];
  for (const section of sections) {
    const figure = section.values[item]?.figure;
    const value = figure && exactValue(figure.result);
    if (!value) return undefined;
    const order = lowest ? compare(value, lowest) : -1;
    if (order < 0) {
      lowest = value;
      names = [];
    }
    if (order <= 0) names.push(section.name);
  }
  return lowest && { value: lowest, names };
}
