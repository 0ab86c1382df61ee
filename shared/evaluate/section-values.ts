import { add, divide, isZero, multiply, type Rational, zero } from "../county/exact/rational.ts";
import { numberOf } from "../county/fact.ts";
import { kindsWithSenior } from "../county/stage.ts";
import { type JoinedFact, kindOf, type Section, sectionFact, type Unit, unitFact } from "../county/units.ts";
import { constant } from "../standard/constant.ts";
import type { CheckOf, Item, Pack, Term, Waiver } from "../standard/pack-schema.ts";
import { collect, type Summand } from "./collect.ts";
import { exactValue, type Figure, isCritical, type Operand, type Result, type Standard } from "./figure.ts";
import { type AllowedWaivers, type Mode, waiversApplied } from "./waivers.ts";

export interface Context {
  readonly pack: Pack;
  readonly mode: Mode;
  readonly allowed: AllowedWaivers;
}

/** One of the seven figures of one section. */
export interface SectionValue {
  readonly item: string;
  readonly figure: Figure;
  /** The section's amount of the resource (its share of a shared one), unscaled; feeds mean and coefficient. */
  readonly amount: Rational | undefined;
  readonly standard: Standard;
}

/** 拆分权重: what one pupil of each stage weighs, and how many there are. */
interface Weights {
  readonly result: Result;
  readonly operands: () => readonly Operand[];
}

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
function totalWeight(unit: Unit, pack: Pack): Weights {
  const fields: JoinedFact["parts"][number][] = [];
  let total = zero;
  const senior = seniorPupils(unit);
  const stages = [
    ...unit.sections.map((section) => ({
      pupils: sectionFact(section, "pupils"),
      weight: pack.weights[section.stage],
    })),
    ...(senior ? [{ pupils: senior, weight: pack.weights.senior }] : []),
  ];
  for (const { pupils, weight } of stages) {
    const number = numberOf(pupils.fact);
    if (number) total = add(total, multiply(number, constant(weight)));
    else fields.push(...pupils.parts);
  }
  return {
    result: fields.length > 0 ? { kind: "missing", fields } : { kind: "value", value: total },
    operands: () =>
      stages.flatMap(({ pupils, weight }) =>
        pupils.parts.map((part): Operand => ({ kind: "fact", part, factor: weight })),
      ),
  };
}

function summands(terms: readonly Term[], read: (field: string) => JoinedFact): readonly Summand[] {
  return terms.map(({ field, factor, mayNotApply }) => ({ joined: read(field), factor, mayNotApply }));
}

/** The section's part of what the school shares: amount × own weight ÷ total weight. */
function share(
  section: Section,
  whole: Rational,
  context: Context,
): { amount: Result; operands: () => readonly Operand[] } {
  const weights = totalWeight(section.unit, context.pack);
  if (weights.result.kind !== "value") return { amount: weights.result, operands: weights.operands };
  const pupils = numberOf(sectionFact(section, "pupils").fact) ?? zero;
  const own = multiply(pupils, constant(context.pack.weights[section.stage]));
  return {
    amount: { kind: "value", value: divide(multiply(whole, own), weights.result.value) },
    operands: weights.operands,
  };
}

interface Amount {
  readonly amount: Result;
  readonly operands: () => readonly Operand[];
}

function amountOf(
  section: Section,
  check: CheckOf<"resource">,
  extra: { terms: readonly Term[]; context: Context },
): Amount {
  const read = check.shared
    ? (field: string) => unitFact(section.unit, field)
    : (field: string) => sectionFact(section, field);
  const collected = collect(summands([...check.numerator[section.stage], ...extra.terms], read));
  const whole = exactValue(collected.result);
  // A school of one stage keeps all of it, so nothing about weights has to be known or explained.
  if (!check.shared || !whole || isOnlyStage(section))
    return { amount: collected.result, operands: collected.operands };
  const part = share(section, whole, extra.context);
  return { amount: part.amount, operands: () => [...collected.operands(), ...part.operands()] };
}

function isOnlyStage({ unit }: Section): boolean {
  return unit.sections.length === 1 && seniorPupils(unit) === undefined;
}

function perPupil(amount: Result, pupils: JoinedFact, scale: string): Result {
  const number = numberOf(pupils.fact);
  if (!number) return { kind: "missing", fields: pupils.parts };
  if (isZero(number)) return { kind: "notApplicable", why: "在校生数为0，不参评" };
  if (amount.kind !== "value") return amount;
  if (amount.value.numerator < 0n) return { kind: "impossible", why: "算得的数量小于0，请核对其中各项" };
  return { kind: "value", value: divide(multiply(amount.value, constant(scale)), number) };
}

function addedTerms(waivers: readonly Waiver[]): readonly Term[] {
  return waivers.flatMap(({ effect }) => (effect.kind === "addTerms" ? effect.terms : []));
}

export function sectionFigureId(item: string, section: Section): string {
  return `${item}/${section.unit.code}/${section.stage}`;
}

/** One of the seven figures: 每百名学生 or 生均, in strict or relief reading. */
export function sectionValue(section: Section, item: Item, context: Context): SectionValue {
  const check = resourceCheck(item);
  if (!check) throw new Error(`${item.code} is no item of 资源配置`);
  const waivers = waiversApplied(context, item.code, { unit: section.unit, section });
  const pupils = sectionFact(section, "pupils");
  const empty = numberOf(pupils.fact)?.numerator === 0n;
  const counted = empty
    ? { amount: { kind: "notApplicable", why: "在校生数为0，不参评" } as Result, operands: () => [] }
    : amountOf(section, check, { terms: addedTerms(waivers), context });
  const standard: Standard = { comparison: "atLeast", value: constant(check.standards[section.stage]) };
  const result = perPupil(counted.amount, pupils, check.scale);
  const value = exactValue(result);
  const figure: Figure = {
    id: sectionFigureId(item.code, section),
    name: item.name,
    unit: item.unit,
    decimals: item.decimals,
    result,
    working: {
      formula: check.shared ? "sharedPerPupil" : check.scale === "1" ? "perPupil" : "perHundredPupils",
      operands: () => [
        ...counted.operands(),
        ...pupils.parts.map((part): Operand => ({ kind: "fact", part })),
        { kind: "standard", name: "标准", value: check.standards[section.stage] },
      ],
      clause: item.clause,
      waivers: waivers.map(({ id }) => id),
    },
    ...(value && isCritical(value, item.decimals, standard) ? { critical: true as const } : {}),
  };
  return {
    item: item.code,
    figure,
    amount: exactValue(result) ? exactValue(counted.amount) : undefined,
    standard,
  };
}
