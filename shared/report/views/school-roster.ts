import { localeNames, sponsorNames } from "../../county/catalogue/school-fields.ts";
import type { SchoolYear } from "../../county/county-year.ts";
import { roundHalfUp, toDecimalText } from "../../county/exact/rounding.ts";
import { factOf, numberOf, textOf } from "../../county/fact.ts";
import type { Stage } from "../../county/stage.ts";
import { parseSubject } from "../../county/subject.ts";
import { nameOf, type Section, sectionFact, type Unit } from "../../county/units.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { exactValue } from "../../evaluate/figure.ts";
import { missingFields } from "../../evaluate/missing-fields.ts";
import type { SectionResult } from "../../evaluate/section-results.ts";
import type { Verdict } from "../../evaluate/verdict.ts";

/** The county's list of schools with how each stage stands, in both readings. */
export interface RosterValue {
  readonly item: string;
  readonly figure: string;
  readonly value: string | null;
  readonly strict: Verdict;
  readonly relief: Verdict;
  readonly critical: boolean;
  readonly belowFloor: boolean;
}

export interface RosterSection {
  readonly stage: Stage;
  readonly pupils: number | null;
  readonly classes: number | null;
  readonly metCount: number;
  readonly strict: Verdict;
  readonly relief: Verdict;
  readonly values: readonly RosterValue[];
}

export interface RosterSchool {
  readonly code: string;
  readonly name: string;
  /** 办学类型, 城乡类型, 所属乡镇, 举办者类型: names; null where not filled. */
  readonly kind: string | null;
  readonly locale: string | null;
  readonly township: string | null;
  readonly sponsor: string | null;
  /** Of an attached row, the school that it is counted with. */
  readonly parent: { readonly code: string; readonly name: string } | null;
  readonly sections: readonly RosterSection[];
  /** 未填 facts that leave a verdict about this school open. */
  readonly missing: number;
}

const places = 12;

function wholeNumber(section: Section, field: string): number | null {
  const number = numberOf(sectionFact(section, field).fact);
  return number ? Number(toDecimalText(number)) : null;
}

function rosterSection(
  strict: SectionResult,
  relief: SectionResult,
  mode: Evaluation["mode"],
): RosterSection {
  const shown = mode === "strict" ? strict : relief;
  return {
    stage: shown.stage,
    pupils: wholeNumber(shown.section, "pupils"),
    classes: wholeNumber(shown.section, "classes"),
    metCount: shown.metCount,
    strict: strict.verdict,
    relief: relief.verdict,
    values: Object.entries(shown.values).map(([item, { figure }]) => {
      const value = exactValue(figure.result);
      return {
        item,
        figure: figure.id,
        value: value ? roundHalfUp(value, places) : null,
        strict: strict.verdicts[item] ?? "open",
        relief: relief.verdicts[item] ?? "open",
        critical: figure.critical === true,
        belowFloor: shown.belowFloor.includes(item),
      };
    }),
  };
}

/** A cell by subject and field. */
export function cellKey(subject: string, field: string): string {
  return `${subject} ${field}`;
}

/** Cells that leave a verdict open, by the school that they count with. */
export function openCells(evaluation: Evaluation): ReadonlyMap<string, ReadonlySet<string>> {
  const parents = parentOf(evaluation.units);
  const found = new Map<string, Set<string>>();
  for (const { field, subjects } of missingFields(evaluation)) {
    for (const key of subjects) {
      const subject = parseSubject(key);
      if (!subject || subject.level === "county") continue;
      const code = parents.get(subject.school)?.code ?? subject.school;
      found.set(code, (found.get(code) ?? new Set()).add(cellKey(key, field.code)));
    }
  }
  return found;
}

function nameOfChoice(names: Readonly<Record<string, string>>, code: string | undefined): string | null {
  return code === undefined ? null : (names[code] ?? code);
}

/** The same county judged in both readings. */
export interface Readings {
  readonly strict: Evaluation;
  readonly relief: Evaluation;
}

function sectionsByCode({ strict, relief }: Readings, mode: Evaluation["mode"]) {
  const found = new Map<string, RosterSection[]>();
  for (const [at, own] of strict.sections.entries()) {
    // Both readings judge the same county, so their sections stand in the same places.
    const other = relief.sections[at];
    if (!other) continue;
    found.set(own.code, [...(found.get(own.code) ?? []), rosterSection(own, other, mode)]);
  }
  return found;
}

function parentOf(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  return new Map(units.flatMap((unit) => unit.attached.map((row) => [row.code, unit] as const)));
}

/** All rows of the roster in their lasting order; `mode` chooses whose values stand in them. */
export function schoolRoster(readings: Readings, mode: Evaluation["mode"]): readonly RosterSchool[] {
  const { countyYear, units } = readings.strict;
  const parents = parentOf(units);
  const missing = openCells(readings[mode]);
  const sections = sectionsByCode(readings, mode);
  return countyYear.schools.map((row: SchoolYear) => {
    const parent = parents.get(row.code);
    const text = (field: string) => textOf(factOf(row.facts, field));
    return {
      code: row.code,
      name: nameOf(row),
      kind: text("kind") ?? null,
      locale: nameOfChoice(localeNames, text("locale")),
      township: text("township") ?? null,
      sponsor: nameOfChoice(sponsorNames, text("sponsor")),
      parent: parent ? { code: parent.code, name: parent.name } : null,
      sections: sections.get(row.code) ?? [],
      missing: missing.get(row.code)?.size ?? 0,
    };
  });
}
