import { add, compare, decimal, integer, multiply, type Rational, zero } from "../county/exact/rational.ts";
import { booleanOf, numberOf, textOf } from "../county/fact.ts";
import { type Section, sectionFact, type Unit, unitFact } from "../county/units.ts";
import type { Pack, Waiver, WaiverCondition } from "../standard/pack-schema.ts";

/** 严格 judges by the standard alone; 过渡口径 applies every waiver whose facts fulfil its conditions. */
export type Mode = "strict" | "relief";

/** A waiver that the facts allow, and where. */
export interface AppliedWaiver {
  readonly waiver: Waiver;
  readonly unit: Unit;
  /** Set where the waiver looks at one section. */
  readonly section?: Section;
}

/** 学段在校生数 of the unit added up; undefined where one is missing. */
export function compulsoryPupils(unit: Unit): Rational | undefined {
  let total = zero;
  for (const section of unit.sections) {
    const pupils = numberOf(sectionFact(section, "pupils").fact);
    if (!pupils) return undefined;
    total = add(total, pupils);
  }
  return total;
}

function localeMatches(unit: Unit, prefixes: readonly string[]): boolean {
  const locale = textOf(unitFact(unit, "locale").fact);
  return locale !== undefined && prefixes.some((prefix) => locale.startsWith(prefix));
}

function pupilsWithin(section: Section | undefined, from: number, below: number): boolean {
  const pupils = section && numberOf(sectionFact(section, "pupils").fact);
  if (!pupils) return false;
  return compare(pupils, integer(from)) >= 0 && compare(pupils, integer(below)) < 0;
}

function isBelow(number: Rational | undefined, below: number): boolean {
  return number !== undefined && compare(number, integer(below)) < 0;
}

/** Sections that have pupils; an empty one neither needs rooms nor lends its stage to the school. */
export function livingSections(unit: Unit): readonly Section[] {
  return unit.sections.filter((section) => {
    const pupils = numberOf(sectionFact(section, "pupils").fact);
    return pupils === undefined || pupils.numerator !== 0n;
  });
}

function migrantShareAbove(unit: Unit, share: string): boolean {
  const pupils = compulsoryPupils(unit);
  let migrants: Rational = zero;
  for (const section of unit.sections) {
    const own = numberOf(sectionFact(section, "migrantPupils").fact);
    if (!own) return false;
    migrants = add(migrants, own);
  }
  return pupils !== undefined && compare(migrants, multiply(pupils, decimal(share))) > 0;
}

function stagesMatch(unit: Unit, condition: Extract<WaiverCondition, { kind: "stages" }>): boolean {
  const own = livingSections(unit).map(({ stage }) => stage);
  const { only, including } = condition;
  if (only && !own.every((stage) => only.includes(stage))) return false;
  return including === undefined || own.includes(including);
}

/** A condition whose fact is missing does not hold: a waiver is never assumed. */
function holds(condition: WaiverCondition, unit: Unit, section: Section | undefined): boolean {
  switch (condition.kind) {
    case "sectionPupils":
      return pupilsWithin(section, condition.from, condition.below);
    case "schoolPupilsBelow":
      return isBelow(compulsoryPupils(unit), condition.below);
    case "locale":
      return localeMatches(unit, condition.prefixes);
    case "flag":
      return booleanOf(unitFact(unit, condition.field).fact) === true;
    case "builtBy":
      return isBelow(numberOf(unitFact(unit, "builtYear").fact), condition.year + 1);
    case "largestClassBelow":
      return livingSections(unit).every((own) =>
        isBelow(numberOf(sectionFact(own, "maxClassSize").fact), condition.below),
      );
    case "stages":
      return stagesMatch(unit, condition);
    case "migrantShareAbove":
      return migrantShareAbove(unit, condition.share);
  }
}

/** The waivers of one item that the facts of this unit (and section) allow, in either mode. */
export function waiversAllowed(
  pack: Pack,
  item: string,
  where: { unit: Unit; section?: Section },
): readonly Waiver[] {
  return pack.waivers.filter(
    (waiver) =>
      waiver.item === item &&
      waiver.conditions.every((condition) => holds(condition, where.unit, where.section)),
  );
}

/** The waivers that change this figure: none under 严格. */
export function waiversApplied(
  context: { readonly pack: Pack; readonly mode: Mode },
  item: string,
  where: { unit: Unit; section?: Section },
): readonly Waiver[] {
  return context.mode === "relief" ? waiversAllowed(context.pack, item, where) : [];
}
