import type { Stage } from "../../stage.ts";
import { halfWidth, withoutSpaces } from "../cell-content.ts";
import { findUnit } from "../units.ts";

/** 高中 appears in labels too; it only weighs and is no stage of the evaluation. */
export type LabelStage = Stage | "senior";

export const stageWords: Readonly<Record<LabelStage, readonly string[]>> = {
  primary: ["小学", "小学阶段", "小学部"],
  junior: ["初中", "初中阶段", "初中部", "普通初中"],
  senior: ["高中", "高中阶段", "高中部", "普通高中"],
};

const allStageWords: readonly string[] = Object.values(stageWords).flat();

/** Words that only say "all of it": 在校生数/小学/合计 is 在校生数 of 小学. */
const totalWords: ReadonlySet<string> = new Set(["合计", "计", "总计", "小计", "总数", "共计"]);

/** What a head cell or a row label says. */
export interface Label {
  /** Its words without numbering, 其中, brackets of units and total words; a stage is a word of its own. */
  readonly words: readonly string[];
  /** Unit in brackets, as written. */
  readonly unit?: string;
  /** Bracket at the end that is no known unit; it may be part of the name or a unit nobody knows. */
  readonly bracket?: string;
}

const prefix =
  /^(?:[#*※△]|其中[:,、]?|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?=\D)|[①-⑳]|[:,、])/;

/** A label without numbering, 其中, spaces and full-width signs; its bracket and unit stay. */
export function plainLabel(text: string): string {
  let rest = withoutSpaces(halfWidth(text)).replace(/(?<=\d)[—–~～－‐至-]+(?=\d)/g, "-");
  for (let next = rest.replace(prefix, ""); next !== rest; next = rest.replace(prefix, "")) rest = next;
  return rest;
}

/** Longest first: 高中阶段及以下 is 高中阶段 + 及以下. */
const longestFirst = [...allStageWords].sort((left, right) => right.length - left.length);
const splitStage = new RegExp(`^(${longestFirst.join("|")})(.+)$`);

function stageApart(text: string): string[] {
  const match = splitStage.exec(text);
  return match?.[1] && match[2] ? [match[1], match[2]] : [text];
}

function wordsOf(text: string): string[] {
  return (allStageWords.includes(text) ? [text] : stageApart(text)).filter((word) => !totalWords.has(word));
}

/** Reads a label: 其中：教学仪器设备资产值（万元） → 教学仪器设备资产值, unit 万元. */
export function readLabel(text: string): Label {
  const plain = plainLabel(text);
  const [, base = plain, inner = ""] = /^(.+)\(([^()]+)\)$/.exec(plain) ?? [];
  const unit = inner.replace(/^(?:计量)?单位:?/, "");
  if (inner === "") return { words: wordsOf(plain) };
  if (allStageWords.includes(inner)) return { words: [...wordsOf(base), inner] };
  if (findUnit(unit)) {
    const { words } = readLabel(base);
    return { words, unit };
  }
  return { words: wordsOf(plain), bracket: unit };
}

/** The label without its unknown bracket, for telling an unknown unit from an unknown column. */
export function withoutBracket(text: string): readonly string[] {
  return readLabel(plainLabel(text).replace(/\([^()]+\)$/, "")).words;
}

/** Whether a text heads a row of totals. */
export function isTotalText(text: string): boolean {
  const plain = plainLabel(text);
  return (
    totalWords.has(plain) || /(?:合计|总计|小计|共计)[:]?$/.test(plain) || /^(?:合计|总计|小计)/.test(plain)
  );
}

/** Whether a text is a remark, a signature or a date under a table. */
export function isRemarkText(text: string): boolean {
  return /^(?:注\d*[:：.、]?|备注|说明|附注|填表|制表|审核|复核|单位负责人|负责人|联系电话|填报|报出日期)/.test(
    plainLabel(text),
  );
}
