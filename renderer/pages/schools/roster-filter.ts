import type { RosterRow } from "./roster-row.ts";

/** Which rows are shown; an absent choice shows all. The keys are those of the address. */
export interface RosterFilter {
  /** Part of the name or code, or pinyin initials of the name. */
  readonly text?: string;
  readonly kind?: string;
  readonly locale?: string;
  readonly township?: string;
  readonly sponsor?: string;
  readonly stage?: string;
  /** met, unmet, open, notJudged in the strict reading; relief: met only in the relief one. */
  readonly verdict?: string;
  /** An item that is unmet in the strict reading. */
  readonly unmet?: string;
  /** "yes": with data to be filled in. */
  readonly missing?: string;
}

export const filterKeys = [
  "text",
  "kind",
  "locale",
  "township",
  "sponsor",
  "stage",
  "verdict",
  "unmet",
  "missing",
] as const satisfies readonly (keyof RosterFilter)[];

/** Whether a name fits letters typed for it: `whdexx` fits 万元第二小学. Given from outside: it needs a large table. */
export type NameMatcher = (name: string, letters: string) => boolean;

/** 城区, 镇区, 乡村 stand for several 城乡类型. */
const localeGroups: Readonly<Record<string, readonly string[]>> = {
  城区: ["主城区", "城乡结合区"],
  镇区: ["镇中心区", "镇乡结合区", "特殊区域"],
  乡村: ["乡中心区", "村庄"],
};

export const localeGroupNames = Object.keys(localeGroups);

function textFits({ school }: RosterRow, text: string, fits: NameMatcher): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return true;
  if (school.name.toLowerCase().includes(wanted) || school.code.includes(wanted)) return true;
  return /^[a-z]+$/.test(wanted) && fits(school.name, wanted);
}

function localeFits(locale: string | null, wanted: string): boolean {
  if (locale === null) return false;
  return locale === wanted || (localeGroups[wanted]?.includes(locale) ?? false);
}

function verdictFits({ section }: RosterRow, wanted: string): boolean {
  if (!section) return false;
  if (wanted === "relief") return section.strict !== "met" && section.relief === "met";
  return section.strict === wanted;
}

function unmetFits({ section }: RosterRow, item: string): boolean {
  return section?.values.some((value) => value.item === item && value.strict === "unmet") ?? false;
}

/** The rows that fit every choice. */
export function filterRows(
  rows: readonly RosterRow[],
  filter: RosterFilter,
  fits: NameMatcher,
): readonly RosterRow[] {
  const { text = "", kind, locale, township, sponsor, stage, verdict, unmet, missing } = filter;
  return rows.filter((row) => {
    const { school, section } = row;
    return (
      (kind === undefined || school.kind === kind) &&
      (locale === undefined || localeFits(school.locale, locale)) &&
      (township === undefined || school.township === township) &&
      (sponsor === undefined || school.sponsor === sponsor) &&
      (stage === undefined || section?.stage === stage) &&
      (verdict === undefined || verdictFits(row, verdict)) &&
      (unmet === undefined || unmetFits(row, unmet)) &&
      (missing === undefined || school.missing > 0) &&
      textFits(row, text, fits)
    );
  });
}

/** Reads the filter out of the address; unknown keys are left alone. */
export function filterOfQuery(query: Readonly<Record<string, string>>): RosterFilter {
  return Object.fromEntries(filterKeys.flatMap((key) => (query[key] ? [[key, query[key]]] : [])));
}

/** What stands to choose from, in the order in which it first appears; empty cells are no choice. */
export function choicesOf(
  rows: readonly RosterRow[],
  column: "kind" | "township" | "sponsor" | "locale",
): readonly string[] {
  return [...new Set(rows.flatMap(({ school }) => school[column] ?? []))];
}
