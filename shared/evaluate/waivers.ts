import { add, compare, integer, multiply, type Rational, zero } from "../county/exact/rational.ts";
import { booleanOf, numberOf, textOf } from "../county/fact.ts";
import { type Section, sectionFact, type Unit, unitFact } from "../county/units.ts";
import { constant } from "../standard/constant.ts";
import type { Pack, Waiver, WaiverCondition } from "../standard/pack-schema.ts";

/** 严格 judges by the standard alone; 过渡口径 applies every waiver whose facts fulfil its conditions. */
export type Mode = "strict" | "relief";

export const modeNames: Readonly<Record<Mode, string>> = { strict: "严格口径", relief: "过渡口径" };

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

function migrantShareAbove(unit: Unit, share: string): boolean {
  const pupils = compulsoryPupils(unit);
  let migrants: Rational = zero;
  for (const section of unit.sections) {
    const own = numberOf(sectionFact(section, "migrantPupils").fact);
    if (!own) return false;
    migrants = add(migrants, own);
  }
  return pupils !== undefined && compare(migrants, multiply(pupils, constant(share))) > 0;
}

function stagesMatch(unit: Unit, condition: Extract<WaiverCondition, { kind: "stages" }>): boolean {
  const own = unit.sections.map(({ stage }) => stage);
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
      return unit.sections.every((own) =>
        isBelow(numberOf(sectionFact(own, "maxClassSize").fact), condition.below),
      );
    case "stages":
      return stagesMatch(unit, condition);
    case "migrantShareAbove":
      return migrantShareAbove(unit, condition.share);
  }
}

/** Waivers that look at one section rather than at the whole school. */
function looksAtSection({ conditions }: Waiver): boolean {
  return conditions.some(({ kind }) => kind === "sectionPupils");
}

/** A waiver that the facts allow in one place. */
export interface WaiverUse {
  readonly waiver: Waiver;
  readonly unit: Unit;
  /** Set where the waiver looks at one section. */
  readonly section?: Section;
}

/**
 * Every waiver that the facts allow, found once per evaluation: both readings list them, 过渡口径 also
 * applies them.
 */
export class AllowedWaivers {
  readonly uses: readonly WaiverUse[];
  private readonly byPlace = new Map<Unit | Section, readonly Waiver[]>();

  constructor(units: readonly Unit[], pack: Pack) {
    const ofSections = pack.waivers.filter(looksAtSection);
    const ofUnits = pack.waivers.filter((waiver) => !looksAtSection(waiver));
    this.uses = units
      .filter((unit) => unit.sections.length > 0)
      .flatMap((unit) => [
        ...this.found(ofUnits, unit),
        ...unit.sections.flatMap((section) => this.found(ofSections, unit, section)),
      ]);
  }

  private found(waivers: readonly Waiver[], unit: Unit, section?: Section): readonly WaiverUse[] {
    const holding = waivers.filter((waiver) => allHold(waiver, unit, section));
    if (holding.length === 0) return [];
    this.byPlace.set(section ?? unit, holding);
    return holding.map((waiver) => ({ waiver, unit, ...(section ? { section } : {}) }));
  }

  /** The waivers of one item for a unit, and for its section where one is asked about. */
  of(item: string, unit: Unit, section?: Section): readonly Waiver[] {
    const found = [...(this.byPlace.get(unit) ?? none), ...((section && this.byPlace.get(section)) ?? none)];
    return found.length === 0 ? none : found.filter((waiver) => waiver.item === item);
  }
}

const none: readonly Waiver[] = [];

function allHold(waiver: Waiver, unit: Unit, section: Section | undefined): boolean {
  return waiver.conditions.every((condition) => holds(condition, unit, section));
}

/** The waivers that change a figure or a limit: none under 严格. */
export function waiversApplied(
  context: { readonly mode: Mode; readonly allowed: AllowedWaivers },
  item: string,
  where: { readonly unit: Unit; readonly section?: Section },
): readonly Waiver[] {
  return context.mode === "relief" ? context.allowed.of(item, where.unit, where.section) : none;
}
