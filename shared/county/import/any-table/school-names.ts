import { halfWidth, withoutSpaces } from "../cell-content.ts";

/** A school that the workspace knows, of this year or another one. */
export interface KnownSchool {
  readonly code: string;
  readonly name: string;
  /** Names that it had in other years. */
  readonly formerNames: readonly string[];
  /** 办学类型 where it is known. */
  readonly kind?: string | undefined;
}

/** Whose row it is. `near` and `ambiguous` are a person's to decide. */
export interface SchoolMatch {
  readonly how: "exact" | "former" | "near" | "ambiguous" | "unknown";
  readonly code?: string;
  /** Schools that may be meant, best first. */
  readonly candidates: readonly KnownSchool[];
}

/** Without spaces, brackets' width, and quotation marks that nobody writes twice alike. */
export function plainSchoolName(text: string): string {
  return withoutSpaces(halfWidth(text)).replace(/["“”'‘’·.]/g, "");
}

const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/**
 * What is left of a name once everything is gone that people leave out: 青禾县 in front, 镇 and 乡, 第, 中心, 学校,
 * and the short forms 一小 and 二中.
 */
function core(text: string, county: string): string {
  const short = county.replace(/(?:自治县|自治旗|县|区|市|旗)$/, "");
  return plainSchoolName(text)
    .replace(/\([^()]*\)/g, "")
    .replace(new RegExp(`^(?:${county}|${short}(?=.{4,}))`), "")
    .replace(/\d/g, (digit) => numerals[Number(digit) - 1] ?? digit)
    .replace(/初级中学|高级中学|完全中学|初中|中学/g, "中")
    .replace(/完全小学|小学/g, "小")
    .replace(/九年一贯制|九年制|学校|中心|第|[镇乡村]/g, "");
}

function pairs(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

interface Core {
  readonly school: KnownSchool;
  readonly text: string;
  readonly pairs: ReadonlySet<string>;
}

/** Schools whose name has a pair of signs in common with the text; the others resemble it in nothing. */
function coresByPair(cores: readonly Core[]): ReadonlyMap<string, readonly Core[]> {
  const index = new Map<string, Core[]>();
  for (const core of cores) {
    for (const pair of core.pairs) {
      const known = index.get(pair);
      if (known) known.push(core);
      else index.set(pair, [core]);
    }
  }
  return index;
}

/** Dice coefficient of the pairs of signs: 1 for the same, 0 for nothing in common. */
function likeness(sought: string, own: Core, common: number): number {
  return sought === own.text ? 1 : (2 * common) / (new Set(pairs(sought)).size + own.pairs.size);
}

const fewestAlike = 0.65;
/** A school that resembles the name better by less than this is not the one that is meant. */
const margin = 0.15;
const mostCandidates = 5;

export interface SchoolNames {
  find(text: string): SchoolMatch;
  byCode(code: string): KnownSchool | undefined;
  /** Whether the text is the present or former name of a school. */
  isName(text: string): boolean;
}

function grouped(entries: readonly (readonly [string, KnownSchool])[]): Map<string, KnownSchool[]> {
  const groups = new Map<string, KnownSchool[]>();
  for (const [key, school] of entries) {
    const known = groups.get(key);
    if (known) known.push(school);
    else groups.set(key, [school]);
  }
  return groups;
}

function only(schools: readonly KnownSchool[], how: "exact" | "former"): SchoolMatch {
  const [school, ...others] = schools;
  if (!school) return { how: "unknown", candidates: [] };
  return others.length > 0
    ? { how: "ambiguous", candidates: schools }
    : { how, code: school.code, candidates: schools };
}

/** Finds schools by the names that people write. `county` is the county's name, which many leave out. */
export function schoolNames(schools: readonly KnownSchool[], county: string): SchoolNames {
  const codes = new Map(schools.map((school) => [school.code, school]));
  const names = grouped(schools.map((school) => [plainSchoolName(school.name), school]));
  const former = grouped(
    schools.flatMap((school) =>
      [...new Set(school.formerNames.map(plainSchoolName))].map((name) => [name, school] as const),
    ),
  );
  const byPair = coresByPair(
    schools.map((school) => {
      const text = core(school.name, county);
      return { school, text, pairs: new Set(pairs(text)) };
    }),
  );

  function resembling(text: string): SchoolMatch {
    const sought = core(text, county);
    const common = new Map<Core, number>();
    for (const pair of new Set(pairs(sought))) {
      for (const own of byPair.get(pair) ?? []) common.set(own, (common.get(own) ?? 0) + 1);
    }
    const alike = [...common]
      .map(([own, count]) => ({ school: own.school, score: likeness(sought, own, count) }))
      .filter(({ score }) => score >= fewestAlike)
      .sort((left, right) => right.score - left.score)
      .slice(0, mostCandidates);
    const candidates = alike.map(({ school }) => school);
    const [best, second] = alike;
    if (!best) return { how: "unknown", candidates };
    // What is the same once usual words are gone is meant, whatever else resembles it.
    const nearest = best.score === 1 ? 0 : margin;
    if (second && (second.score === best.score || best.score - second.score < nearest))
      return { how: "ambiguous", candidates };
    return { how: "near", code: best.school.code, candidates };
  }

  return {
    byCode: (code) => codes.get(code),
    isName: (text) => names.has(plainSchoolName(text)) || former.has(plainSchoolName(text)),
    find(text) {
      const plain = plainSchoolName(text);
      const own = names.get(plain);
      if (own) return only(own, "exact");
      const earlier = former.get(plain);
      return earlier ? only(earlier, "former") : resembling(text);
    },
  };
}
