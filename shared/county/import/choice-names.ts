import type { Field } from "../catalogue/field.ts";
import { localeNames, sponsorNames } from "../catalogue/school-fields.ts";
import type { SchoolKind } from "../stage.ts";
import { halfWidth, withoutSpaces } from "./cell-content.ts";

/** Names of 办学类型 that counties and statistics programs use beside the official one. */
const kindVariants: Readonly<Record<SchoolKind, readonly string[]>> = {
  小学: ["普通小学", "完全小学", "独立小学", "附设小学班", "附设普通小学班"],
  教学点: ["小学教学点"],
  九年一贯制学校: ["九年一贯制", "九年制学校", "9年一贯制学校", "九年一贯制学校(小学、初中)"],
  初级中学: ["初中", "独立初中", "普通初中", "初级中学校", "附设初中班", "附设普通初中班"],
  完全中学: ["完中", "完全中学校"],
  十二年一贯制学校: ["十二年一贯制", "12年一贯制学校", "十二年制学校"],
  特殊教育学校: [
    "特教学校",
    "特教",
    "特殊教育",
    "培智学校",
    "聋人学校",
    "盲人学校",
    "其他特教学校",
    "附设特教班",
  ],
  职业学校: ["职业高中", "职业高中学校", "职业初中", "中等职业学校", "中职学校", "附设中职班"],
};

/** 办学类型 outside compulsory education: their rows are left out, not refused. */
const outOfScope = ["高级中学", "普通高中", "高中", "中等专业学校", "技工学校", "成人小学", "成人初中"];

function swapped(names: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(names).map(([code, name]) => [name, code]));
}

const variants: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  kind: new Map(Object.entries(kindVariants).flatMap(([kind, names]) => names.map((name) => [name, kind]))),
  sponsor: swapped(sponsorNames),
  locale: swapped(localeNames),
  level: new Map([
    ...["I", "1", "一", "Ⅰ级", "I级", "一级", "1级"].map((name) => [name, "Ⅰ"] as const),
    ...["II", "2", "二", "Ⅱ级", "II级", "二级", "2级"].map((name) => [name, "Ⅱ"] as const),
    ...["III", "3", "三", "Ⅲ级", "III级", "三级", "3级"].map((name) => [name, "Ⅲ"] as const),
    ...["IV", "4", "四", "Ⅳ级", "IV级", "四级", "4级"].map((name) => [name, "Ⅳ"] as const),
  ]),
};

function bare(text: string): string {
  return withoutSpaces(halfWidth(text));
}

/** Names that carry their code in front or behind: "121镇中心区", "7-县级教育部门", "211 小学". */
function withoutCode(text: string): string {
  return text.replace(/^\d{1,4}[-—.、:]?(?=\D)/, "").replace(/(?<=\D)[-—(]?\d{1,4}\)?$/, "");
}

/** "121村庄": a code and a name that mean two things. */
function contradictsItself(
  choices: readonly string[],
  known: ReadonlyMap<string, string> | undefined,
  text: string,
): boolean {
  const code = /^\d+/.exec(text)?.[0];
  const named = known?.get(withoutCode(text));
  return code !== undefined && named !== undefined && choices.includes(code) && named !== code;
}

/** The choice that a text means, by its code, official name or a usual variant; undefined where it is none. */
export function findChoice(field: Pick<Field, "code" | "choices">, text: string): string | undefined {
  const choices = field.choices ?? [];
  const known = variants[field.code];
  if (contradictsItself(choices, known, bare(text))) return undefined;
  const candidates = [text, bare(text), withoutCode(bare(text))];
  for (const candidate of candidates) {
    if (choices.includes(candidate)) return candidate;
    const meant = known?.get(candidate);
    if (meant !== undefined) return meant;
  }
  return undefined;
}

export function isKindergarten(kind: string): boolean {
  return /幼儿园|幼儿班|学前教育|学前班|托儿所/.test(bare(kind));
}

/** 附设小学班 and the like: never a school of its own, whatever else the row says. */
export function isAttachedKind(kind: string): boolean {
  return bare(kind).includes("附设");
}

/** Whether a 办学类型 names a school that the evaluation does not know. */
export function isOutOfScope(kind: string): boolean {
  return isKindergarten(kind) || outOfScope.includes(withoutCode(bare(kind)));
}
