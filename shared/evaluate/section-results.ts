import { compare, integer, multiply, type Rational } from "../county/exact/rational.ts";
import { numberOf } from "../county/fact.ts";
import type { Stage } from "../county/stage.ts";
import { type Section, sectionFact, type Unit } from "../county/units.ts";
import { constant } from "../standard/constant.ts";
import type { Item, Pack } from "../standard/pack-schema.ts";
import { exactValue, judge } from "./figure.ts";
import { type ResourceContext, resourceCheck, type SectionValue, sectionValue } from "./section-values.ts";
import type { Verdict } from "./verdict.ts";
import { compulsoryPupils } from "./waivers.ts";

/** 某学段的资源配置结果: its seven figures, each verdict and the verdict over all. */
export interface SectionResult {
  readonly section: Section;
  readonly code: string;
  readonly name: string;
  readonly stage: Stage;
  readonly pupils: Rational | undefined;
  /** 参评; false for 不足50人教学点 and for a section without pupils. */
  readonly included: boolean;
  readonly values: Readonly<Record<string, SectionValue>>;
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** Items known to be below 85 % of their standard. */
  readonly belowFloor: readonly string[];
  readonly metCount: number;
  /** 该校综合评估. */
  readonly verdict: Verdict;
}

/** The items of 资源配置 (A1-1 … A1-7). */
export function resourceItems(pack: Pack): readonly Item[] {
  return pack.items.filter((item) => resourceCheck(item) !== undefined);
}

/** 教学点: a kind that is 参评 only from so many pupils on. */
export function isTeachingPoint(unit: Unit, pack: Pack): boolean {
  return unit.kind !== undefined && pack.inclusion.teachingPointKinds.includes(unit.kind);
}

/** Whether the section is judged (settled readings 1 and 2). One whose pupils are missing is, and stays open. */
function isIncluded(section: Section, pupils: Rational | undefined, pack: Pack): boolean {
  if (!pupils) return true;
  if (pupils.numerator === 0n) return false;
  const all = compulsoryPupils(section.unit);
  const minimum = integer(pack.inclusion.teachingPointMinimumPupils);
  return !isTeachingPoint(section.unit, pack) || all === undefined || compare(all, minimum) >= 0;
}

function isBelowFloor({ figure, standard }: SectionValue, pack: Pack): boolean {
  const value = exactValue(figure.result);
  return (
    value !== undefined && compare(value, multiply(standard.value, constant(pack.sectionRule.floorRatio))) < 0
  );
}

/**
 * At least six of seven, and the remaining one not below 85 %. One figure below the floor or two unmet fail
 * a section whatever else is missing (settled reading 4).
 */
function sectionVerdict(verdicts: readonly Verdict[], belowFloor: boolean, pack: Pack): Verdict {
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
  const allowedUnmet = verdicts.length - pack.sectionRule.requiredMet;
  if (belowFloor || count("unmet") > allowedUnmet) return "unmet";
  return count("open") > 0 ? "open" : "met";
}

/** Judges one section by the given items of 资源配置. */
export function sectionResult(
  section: Section,
  items: readonly Item[],
  context: ResourceContext,
): SectionResult {
  const pupils = numberOf(sectionFact(section, "pupils").fact);
  const included = isIncluded(section, pupils, context.pack);
  const values: Record<string, SectionValue> = {};
  const verdicts: Record<string, Verdict> = {};
  const belowFloor: string[] = [];
  for (const item of items) {
    const value = sectionValue(section, item, context);
    values[item.code] = value;
    verdicts[item.code] = included ? judge(value.figure.result, value.standard) : "notJudged";
    if (included && isBelowFloor(value, context.pack)) belowFloor.push(item.code);
  }
  const all = Object.values(verdicts);
  return {
    section,
    code: section.unit.code,
    name: section.unit.name,
    stage: section.stage,
    pupils,
    included,
    values,
    verdicts,
    belowFloor,
    metCount: all.filter((verdict) => verdict === "met").length,
    verdict: included ? sectionVerdict(all, belowFloor.length > 0, context.pack) : "notJudged",
  };
}
