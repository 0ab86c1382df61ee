/** A2-3, A2-4 and A2-5, which each school decides (rules.md §1.4, §2.7–§2.9, settled readings 7–9). */
import type { Stage } from "../../shared/county/stage.ts";
import { fraction, hundred, nothing, sum } from "./fraction.ts";
import { compulsoryPupils, isRural, type Mode } from "./resources.ts";
import { bandsFrom46, bandsFrom51, numberIn, rowsIn, type Section, sectionsOf, type Unit } from "./units.ts";
import { allOf, type Figure, sumOf, type Verdict } from "./verdict.ts";

const one = fraction(1);

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

export function rooms(units: readonly Unit[], mode: Mode) {
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

export function sizes(units: readonly Unit[], mode: Mode) {
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

export function classSizes(units: readonly Unit[]) {
  const over = { primary: 0, junior: 0 };
  const verdicts = sectionsOf(units).map((section): Verdict => {
    const large = largeClasses(section);
    over[section.stage] += large.known;
    if (large.known > 0) return false;
    return large.complete ? true : null;
  });
  return { passes: allOf(verdicts), over };
}
