/** A2 items that figures decide (rules.md §1.4, §2.6–§2.9, settled readings 2, 7–13). */
import type { CountyYear } from "../../shared/county/county-year.ts";
import type { Facts } from "../../shared/county/fact.ts";
import type { Stage } from "../../shared/county/stage.ts";
import { type Fraction, fraction, hundred, nothing, sum } from "./fraction.ts";
import { compulsoryPupils, isRural, type Mode } from "./resources.ts";
import {
  bandsFrom46,
  bandsFrom51,
  booleanIn,
  numberIn,
  rowsIn,
  type Section,
  textIn,
  type Unit,
} from "./units.ts";
import { allOf, type Figure, type Pair, ratioVerdict, sumOf, type Verdict } from "./verdict.ts";

export const one = fraction(1);
const tenThousand = fraction(10_000);

export function sectionsOf(units: readonly Unit[], stage?: Stage): readonly Section[] {
  return units.flatMap((unit) => unit.sections).filter((section) => !stage || section.stage === stage);
}

/** Rooms of one kind: `atLeast` surely large enough, `atMost` with those whose area is missing. */
interface RoomCount {
  readonly atLeast: number;
  readonly atMost: number;
}

function countRooms(unit: Unit, field: string, least: number): RoomCount | undefined {
  const rows = rowsIn(unit.facts, field);
  if (!rows) return undefined;
  const areas = rows.map((row) => (row.area === undefined ? undefined : fraction(row.area)));
  const unknown = areas.filter((area) => area === undefined).length;
  const atLeast = areas.filter((area) => area?.isAtLeast(fraction(least))).length;
  return { atLeast, atMost: atLeast + unknown };
}

/** Settled reading 7; of several that apply the lowest holds. A missing fact fulfils no condition. */
function roomLimits(unit: Unit, mode: Mode): { readonly music: number; readonly art: number } {
  let limits = { music: 96, art: 90 };
  if (mode === "strict") return limits;
  const built = numberIn(unit.facts, "builtYear");
  if (built && !built.isAbove(fraction(2016))) limits = { music: 73, art: 67 };
  const smallClasses = unit.sections.every((section) =>
    numberIn(section.facts, "maxClassSize")?.isBelow(fraction(30)),
  );
  if (isRural(unit) && compulsoryPupils(unit)?.isBelow(hundred) && smallClasses) {
    const area = unit.sections.every((section) => section.stage === "primary") ? 54 : 61;
    limits = { music: area, art: area };
  }
  return limits;
}

interface RoomShortage {
  readonly code: string;
  readonly need: number | null;
  readonly music: number | null;
  readonly art: number | null;
}

/** Known short: even the most rooms that there could be are fewer than the fewest that are needed. */
function roomVerdict(unit: Unit, mode: Mode): { readonly passes: Verdict; readonly entry: RoomShortage } {
  const needs = unit.sections.map((section) =>
    numberIn(section.facts, "classes")?.over(fraction(12)).ceiling(),
  );
  const known = needs.filter((need) => need !== undefined);
  const knownNeed = known.reduce((total, need) => total + need, 0);
  const need = known.length === needs.length ? knownNeed : null;
  const limits = roomLimits(unit, mode);
  const rooms = [countRooms(unit, "musicRooms", limits.music), countRooms(unit, "artRooms", limits.art)];
  const verdicts = rooms.map((room): Verdict => {
    if (room && room.atMost < knownNeed) return false;
    return room && need !== null && room.atLeast >= need ? true : null;
  });
  const [music, art] = rooms.map((room) => (room && room.atLeast === room.atMost ? room.atLeast : null));
  return {
    passes: allOf(verdicts),
    entry: { code: unit.code, need, music: music ?? null, art: art ?? null },
  };
}

function rooms(units: readonly Unit[], mode: Mode) {
  const verdicts = units.map((unit) => roomVerdict(unit, mode));
  return {
    passes: allOf(verdicts.map((verdict) => verdict.passes)),
    short: verdicts.filter((verdict) => verdict.passes === false).map((verdict) => verdict.entry),
  };
}

/** Settled reading 8. */
function mostPupils(unit: Unit, mode: Mode): number {
  const through = unit.kind === "九年一贯制学校";
  const standard = through || unit.kind === "十二年一贯制学校" ? 2500 : 2000;
  if (mode === "strict" || unit.kind === "十二年一贯制学校") return standard;
  const built = numberIn(unit.facts, "builtYear");
  const pupils = compulsoryPupils(unit);
  const migrants = sumOf(unit.sections.map((section) => numberIn(section.facts, "migrantPupils")));
  const mostlyMigrants = pupils && migrants?.times(fraction(2)).isAbove(pupils);
  const waived = (built && !built.isAbove(fraction(2010))) || mostlyMigrants;
  if (!waived) return standard;
  return through ? 3000 : 2400;
}

/** The known stages alone may be too many; with a stage missing a school is never within the limit. */
function sizeVerdict(unit: Unit, mode: Mode): Verdict {
  const stages = unit.sections.map((section) => numberIn(section.facts, "pupils"));
  const known = sum(stages.filter((pupils) => pupils !== undefined));
  if (known.isAbove(fraction(mostPupils(unit, mode)))) return false;
  return stages.includes(undefined) ? null : true;
}

/** 一贯制 apart; every other kind under its first compulsory stage. */
function sizeGroup(unit: Unit): Stage | "through" {
  if (unit.kind === "九年一贯制学校" || unit.kind === "十二年一贯制学校") return "through";
  return unit.sections[0]?.stage ?? "primary";
}

function sizes(units: readonly Unit[], mode: Mode) {
  const over = { primary: 0, junior: 0, through: 0 };
  const verdicts = units.map((unit) => {
    const verdict = sizeVerdict(unit, mode);
    if (verdict === false) over[sizeGroup(unit)] += 1;
    return verdict;
  });
  return { passes: allOf(verdicts), over };
}

interface LargeClasses {
  readonly known: number;
  readonly complete: boolean;
}

/** Settled reading 9: a class list, where there is one, overrides the bands. */
function largeClasses(section: Section): LargeClasses {
  const primary = section.stage === "primary";
  const list = rowsIn(section.facts, "classList");
  const counts = list
    ? list.map((row): Figure => {
        if (row.pupils === undefined) return undefined;
        return fraction(row.pupils).isAbove(fraction(primary ? 45 : 50)) ? one : nothing;
      })
    : (primary ? bandsFrom46 : bandsFrom51).map((band) => numberIn(section.facts, band));
  const known = counts.filter((count) => count !== undefined);
  return { known: sum(known).toNumber(), complete: known.length === counts.length };
}

function classSizes(units: readonly Unit[]) {
  const over = { primary: 0, junior: 0 };
  const verdicts = sectionsOf(units).map((section): Verdict => {
    const large = largeClasses(section);
    over[section.stage] += large.known;
    if (large.known > 0) return false;
    return large.complete ? true : null;
  });
  return { passes: allOf(verdicts), over };
}

/** Settled reading 10. A unit whose pupils are missing is small only when all of them are known. */
function smallSchools(units: readonly Unit[], county: Facts) {
  const verdicts: Verdict[] = [];
  const short: string[] = [];
  const pupils: Fraction[] = [];
  const budgets: Figure[] = [];
  for (const unit of units) {
    const known = sum(unit.sections.flatMap((section) => numberIn(section.facts, "pupils") ?? []));
    if (known.isAtLeast(hundred)) continue;
    if (compulsoryPupils(unit) === undefined) {
      verdicts.push(null);
      continue;
    }
    const hasJunior = unit.sections.some((section) => section.stage === "junior");
    const quota = numberIn(county, hasJunior ? "fundsQuotaJunior" : "fundsQuotaPrimary");
    const budget = numberIn(unit.facts, "publicFundsBudget")?.times(tenThousand);
    const verdict = quota && budget ? budget.isAtLeast(quota.times(hundred)) : null;
    if (verdict === false) short.push(unit.code);
    verdicts.push(verdict);
    pupils.push(known);
    budgets.push(budget);
  }
  return {
    passes: allOf(verdicts),
    schools: pupils.length,
    pupils: sum(pupils).toNumber(),
    funds: sumOf(budgets),
    short,
  };
}

/** Σ over all sections of compulsory units (settled reading 2): A2-9 and A2-12, all of them 100 %. */
function everyTeacher(units: readonly Unit[], field: string) {
  const pairs = sectionsOf(units).map(
    (section): Pair => ({
      done: numberIn(section.facts, field),
      all: numberIn(section.facts, "fullTimeTeachers"),
    }),
  );
  return {
    done: sumOf(pairs.map((pair) => pair.done))?.toNumber() ?? null,
    all: sumOf(pairs.map((pair) => pair.all))?.toNumber() ?? null,
    passes: ratioVerdict(pairs, one),
  };
}

/** Settled readings 2 and 11: 城区 and 镇区, 公办, no boarding. One known reason is enough to be out. */
function inZoneBase(unit: Unit): "in" | "out" | "unknown" {
  const locale = textIn(unit.facts, "locale");
  const sponsor = textIn(unit.facts, "sponsor");
  const boarding = booleanIn(unit.facts, "boarding");
  const town = locale?.startsWith("11") || locale?.startsWith("12");
  if ((locale !== undefined && !town) || sponsor === "10" || boarding === true) return "out";
  return town && sponsor !== undefined && boarding === false ? "in" : "unknown";
}

/** An empty base is 不适用 and fails nothing. A unit that may or may not be in the base counts as unknown. */
function inZoneStage(units: readonly Unit[], stage: Stage, least: string) {
  const pairs: Pair[] = units
    .filter((unit) => inZoneBase(unit) !== "out")
    .flatMap((unit) =>
      sectionsOf([unit], stage).map((section) =>
        inZoneBase(unit) === "in"
          ? { done: numberIn(section.facts, "inZonePupils"), all: numberIn(section.facts, "pupils") }
          : { done: undefined, all: undefined },
      ),
    );
  const done = sumOf(pairs.map((pair) => pair.done));
  const all = sumOf(pairs.map((pair) => pair.all));
  const empty = done?.isZero && all?.isZero;
  return {
    figures: { inZone: done?.toNumber() ?? null, pupils: all?.toNumber() ?? null },
    passes: empty ? true : ratioVerdict(pairs, fraction(least)),
  };
}

function inZone(units: readonly Unit[]) {
  const primary = inZoneStage(units, "primary", "1");
  const junior = inZoneStage(units, "junior", "0.95");
  return {
    primary: primary.figures,
    junior: junior.figures,
    passes: allOf([primary.passes, junior.passes]),
  };
}

/** A ratio of two figures of the county. */
export function countyRatio(county: Facts, parts: readonly string[], base: string, least: string): Verdict {
  const done = sumOf(parts.map((part) => numberIn(county, part)));
  return ratioVerdict([{ done, all: numberIn(county, base) }], fraction(least));
}

function specialFunds(county: Facts): Figure {
  const funds = numberIn(county, "specialFunds")?.times(tenThousand);
  const pupils = numberIn(county, "specialPupils");
  return funds && pupils && !pupils.isZero ? funds.over(pupils) : undefined;
}

function payVerdict(county: Facts): Verdict {
  const teacher = numberIn(county, "teacherPay");
  const civil = numberIn(county, "civilPay");
  return teacher && civil ? teacher.isAtLeast(civil) : null;
}

/** `print` writes a figure as the expected files do. */
export function guarantee(
  { facts }: CountyYear,
  units: readonly Unit[],
  options: { readonly mode: Mode; readonly print: (figure: Figure) => string | null },
) {
  const { funds, ...small } = smallSchools(units, facts);
  const perPupil = specialFunds(facts);
  return {
    "A2-3": rooms(units, options.mode),
    "A2-4": sizes(units, options.mode),
    "A2-5": classSizes(units),
    "A2-6": { ...small, fundsYuan: options.print(funds) },
    "A2-7": {
      perPupilYuan: options.print(perPupil),
      passes: perPupil ? perPupil.isAtLeast(fraction(8000)) : null,
    },
    "A2-8": { numericPasses: payVerdict(facts) },
    "A2-9": everyTeacher(units, "trained360Teachers"),
    "A2-11": {
      passes: allOf([
        countyRatio(facts, ["rotationMoved"], "rotationEligible", "0.1"),
        countyRatio(facts, ["rotationKeyMoved"], "rotationMoved", "0.2"),
      ]),
    },
    "A2-12": everyTeacher(units, "certifiedTeachers"),
    "A2-13": inZone(units),
    "A2-14": { numericPasses: countyRatio(facts, ["seniorQuotaAllocated"], "seniorQuotaTotal", "0.5") },
    "A2-15": {
      numericPasses: countyRatio(facts, ["migrantPublic", "migrantPurchased"], "migrantEligible", "0.85"),
    },
  };
}
