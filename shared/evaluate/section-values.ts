import { divide, isZero, multiply, type Rational, sum } from "../county/exact/rational.ts";
import { numberOf } from "../county/fact.ts";
import { kindsWithSenior } from "../county/stage.ts";
import { type JoinedFact, kindOf, type Section, sectionFact, type Unit, unitFact } from "../county/units.ts";
import { constant } from "../standard/constant.ts";
import type { CheckOf, Item, Pack, Term, Waiver } from "../standard/pack-schema.ts";
import { type Collected, collect, type Summand } from "./collect.ts";
import type { CheckContext } from "./context.ts";
import {
  exactValue,
  type Figure,
  factOperands,
  isCritical,
  type Result,
  type Standard,
  standardOperand,
} from "./figure.ts";
import type { FormulaName } from "./formula-names.ts";
import { waiversApplied } from "./waivers.ts";

/** What the figures of one section are computed with. */
export type ResourceContext = Pick<CheckContext, "pack" | "mode" | "allowed">;

/** One of the seven figures of one section. */
export interface SectionValue {
  readonly item: string;
  readonly figure: Figure;
  /** The section's amount of the resource (its share of a shared one), unscaled; feeds mean and coefficient. */
  readonly amount: Rational | undefined;
  readonly standard: Standard;
}

/** The check of a 资源配置 item; undefined for any other item. */
export function resourceCheck(item: Item): CheckOf<"resource"> | undefined {
  return item.checks.find((check) => check.kind === "resource");
}

/** 高中在校生数 weighs where there are any; only kinds that have a 高中 owe the figure. */
function seniorPupils(unit: Unit): JoinedFact | undefined {
  const senior = unitFact(unit, "seniorPupils");
  if (numberOf(senior.fact)) return senior;
  if (senior.fact.state === "notApplicable") return undefined;
  const kinds = [unit.school, ...unit.attached].map(kindOf);
  return kinds.some((kind) => kind && kindsWithSenior.includes(kind)) ? senior : undefined;
}

/**
 * 小学 : 初中 : 高中 = 1 : 1.1 : 1.32 by the stages that have pupils (settled reading 1): the sum of pupils
 * times weight over all stages of the school.
 */
function totalWeight(unit: Unit, pack: Pack): Collected {
  const senior = seniorPupils(unit);
  const stages = [
    ...unit.sections.map((section) => ({
      pupils: sectionFact(section, "pupils"),
      weight: pack.weights[section.stage],
    })),
    ...(senior ? [{ pupils: senior, weight: pack.weights.senior }] : []),
  ];
  const fields = stages.flatMap(({ pupils }) => (numberOf(pupils.fact) ? [] : pupils.parts));
  const weighted = stages.flatMap(({ pupils, weight }) => {
    const number = numberOf(pupils.fact);
    return number ? [multiply(number, constant(weight))] : [];
  });
  return {
    result: fields.length > 0 ? { kind: "missing", fields } : { kind: "value", value: sum(weighted) },
    operands: () => stages.flatMap(({ pupils, weight }) => factOperands(pupils.parts, weight)),
  };
}

function summands(terms: readonly Term[], read: (field: string) => JoinedFact): readonly Summand[] {
  return terms.map(({ field, factor, mayNotApply }) => ({ joined: read(field), factor, mayNotApply }));
}

/** The section's part of what the school shares: amount × own weight ÷ total weight. */
function share(section: Section, whole: Rational, { pack }: ResourceContext): Collected {
  const { result, operands } = totalWeight(section.unit, pack);
  if (result.kind !== "value") return { result, operands };
  const pupils = sectionFact(section, "pupils");
  const number = numberOf(pupils.fact);
  if (!number) return { result: { kind: "missing", fields: pupils.parts }, operands };
  const own = multiply(number, constant(pack.weights[section.stage]));
  return { result: { kind: "value", value: divide(multiply(whole, own), result.value) }, operands };
}

/** The section's amount of the resource, waivers' terms included, before it is divided by pupils. */
function amountOf(
  section: Section,
  check: CheckOf<"resource">,
  extra: { terms: readonly Term[]; context: ResourceContext },
): Collected {
  const read = check.shared
    ? (field: string) => unitFact(section.unit, field)
    : (field: string) => sectionFact(section, field);
  const collected = collect(summands([...check.numerator[section.stage], ...extra.terms], read));
  const whole = exactValue(collected.result);
  // A school of one stage keeps all of it, so nothing about weights has to be known or explained.
  if (!check.shared || !whole || isOnlyStage(section)) return collected;
  const part = share(section, whole, extra.context);
  return { result: part.result, operands: () => [...collected.operands(), ...part.operands()] };
}

function isOnlyStage({ unit }: Section): boolean {
  return unit.sections.length === 1 && seniorPupils(unit) === undefined;
}

const noPupils: Result = { kind: "notApplicable", why: "在校生数为0，不参评" };

function perPupil(amount: Result, pupils: JoinedFact, scale: string): Result {
  const number = numberOf(pupils.fact);
  if (!number) return { kind: "missing", fields: pupils.parts };
  if (isZero(number)) return noPupils;
  if (amount.kind !== "value") return amount;
  if (amount.value.numerator < 0n) return { kind: "impossible", why: "算得的数量小于0，请核对其中各项" };
  return { kind: "value", value: divide(multiply(amount.value, constant(scale)), number) };
}

function addedTerms(waivers: readonly Waiver[]): readonly Term[] {
  return waivers.flatMap(({ effect }) => (effect.kind === "addTerms" ? effect.terms : []));
}

function sectionFigureId(item: string, section: Section): string {
  return `${item}/${section.unit.code}/${section.stage}`;
}

/** A school of one stage splits nothing, so its formula names no weights. */
function formulaOf({ shared, scale }: CheckOf<"resource">, section: Section): FormulaName {
  const split = shared && !isOnlyStage(section);
  if (scale === "1") return split ? "sharedPerPupil" : "perPupil";
  return split ? "sharedPerHundredPupils" : "perHundredPupils";
}

/** One of the seven figures: 每百名学生 or 生均, in strict or relief reading. */
export function sectionValue(section: Section, item: Item, context: ResourceContext): SectionValue {
  const check = resourceCheck(item);
  if (!check) throw new Error(`${item.code} is no item of 资源配置`);
  const waivers = waiversApplied(context, item.code, { unit: section.unit, section });
  const pupils = sectionFact(section, "pupils");
  const empty = numberOf(pupils.fact)?.numerator === 0n;
  const counted: Collected = empty
    ? { result: noPupils, operands: () => [] }
    : amountOf(section, check, { terms: addedTerms(waivers), context });
  const standard: Standard = { comparison: "atLeast", value: constant(check.standards[section.stage]) };
  const result = perPupil(counted.result, pupils, check.scale);
  const value = exactValue(result);
  const figure: Figure = {
    id: sectionFigureId(item.code, section),
    name: item.name,
    unit: item.unit,
    decimals: item.decimals,
    result,
    working: {
      formula: formulaOf(check, section),
      operands: () => [
        ...counted.operands(),
        ...factOperands(pupils.parts),
        standardOperand("标准", check.standards[section.stage]),
      ],
      clause: item.clause,
      waivers: waivers.map(({ id }) => id),
    },
    ...(value && isCritical(value, item.decimals, standard) ? { critical: true as const } : {}),
  };
  return {
    item: item.code,
    figure,
    amount: value ? exactValue(counted.result) : undefined,
    standard,
  };
}
