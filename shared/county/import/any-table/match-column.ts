import type { Field } from "../../catalogue/field.ts";
import type { Stage } from "../../stage.ts";
import type { ColumnHead } from "../labels/head.ts";
import { plainLabel, readLabel, stageWords } from "../labels/label.ts";
import { findUnit } from "../units.ts";
import { groupNames, namesOf, otherFigureWords, seniorPupilNames, tableFields } from "./field-names.ts";
import { mu } from "./table-units.ts";

/**
 * What a head is proposed for. `exact`: a name in use says it; `near`: the name resembles one, a person should
 * look; `ambiguous`: several resemble it alike, a person has to choose; `none`: nothing resembles it.
 */
export interface ColumnMatch {
  readonly how: "exact" | "near" | "ambiguous" | "none";
  readonly field?: Field;
  readonly stage?: Stage;
  /** Fields that resemble the head, best first. */
  readonly candidates: readonly Field[];
}

/** Order and repetition of words say nothing. */
function keyOf(words: readonly string[]): string {
  return [...new Set(words)].sort().join(" ");
}

function wordsOf(name: string): readonly string[] {
  return readLabel(name).words;
}

function nameIndex(): ReadonlyMap<string, Field> {
  const index = new Map<string, Field>();
  for (const field of tableFields) {
    for (const name of namesOf(field)) {
      const key = keyOf(wordsOf(name));
      if (!index.has(key)) index.set(key, field);
    }
  }
  return index;
}

const byName = nameIndex();
const groups: ReadonlySet<string> = new Set(groupNames.flatMap(wordsOf));
const seniorPupils = tableFields.find(({ code }) => code === "seniorPupils");
const seniorNames: ReadonlySet<string> = new Set(seniorPupilNames.map((name) => keyOf(wordsOf(name))));

function stageOfWord(word: string): Stage | "senior" | undefined {
  if (stageWords.primary.includes(word)) return "primary";
  if (stageWords.junior.includes(word)) return "junior";
  return stageWords.senior.includes(word) ? "senior" : undefined;
}

interface HeadWords {
  readonly words: readonly string[];
  readonly stage?: Stage | "senior";
}

/** 亩 is no unit of the forms, so their reading of heads leaves its bracket in the name. */
function headWords(head: ColumnHead): HeadWords {
  const { unknownUnit } = head;
  const isUnit = unknownUnit !== undefined && (unknownUnit.text === mu || findUnit(unknownUnit.text));
  const all = isUnit ? unknownUnit.words : head.words;
  const stage = all.map(stageOfWord).find((each) => each !== undefined);
  const words = all.filter((word) => stageOfWord(word) === undefined);
  return stage === undefined ? { words } : { words, stage };
}

/** A name of fewer signs (本科, 体育) tells its figure only under a group that says what is counted. */
const shortestAlone = 3;

interface Found {
  readonly field: Field;
  readonly certain: boolean;
}

/** The name may have groups in front: drops them one by one until the rest is a name. */
function findByName(words: readonly string[]): Found | undefined {
  for (let first = 0; first < words.length; first += 1) {
    const rest = words.slice(first);
    const field = byName.get(keyOf(rest));
    if (field) return { field, certain: first > 0 || rest.join("").length >= shortestAlone };
    if (!groups.has(words[first] ?? "")) return undefined;
  }
  return undefined;
}

function pairs(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let index = 0; index + 1 < text.length; index += 1) found.add(text.slice(index, index + 2));
  return found;
}

/** Dice coefficient of the pairs of signs: 1 for the same, 0 for nothing in common. */
function likeness(left: string, right: string): number {
  const [first, second] = [pairs(left), pairs(right)];
  if (first.size === 0 || second.size === 0) return 0;
  let common = 0;
  for (const pair of first) if (second.has(pair)) common += 1;
  return (2 * common) / (first.size + second.size);
}

const fewestAlike = 0.6;
/** A better one by less than this is no better. */
const margin = 0.08;
const mostCandidates = 5;

const plainNames = tableFields.map((field) => ({
  field,
  names: namesOf(field).map((name) => plainLabel(name).replace(/\([^()]*\)/g, "")),
}));

function resembling(text: string): readonly { field: Field; score: number }[] {
  return plainNames
    .map(({ field, names }) => ({ field, score: Math.max(...names.map((name) => likeness(text, name))) }))
    .filter(({ score }) => score >= fewestAlike)
    .sort((left, right) => right.score - left.score)
    .slice(0, mostCandidates);
}

function withStage(field: Field, stage: HeadWords["stage"]): Pick<ColumnMatch, "field" | "stage"> {
  return field.level === "section" && stage !== undefined && stage !== "senior"
    ? { field, stage }
    : { field };
}

/** 学校标识码 beside a key of names is nobody's 主校标识码. */
const ownCode = /^(?:学校|机构|学校\(机构\)|单位)?(?:标识码|代码|编号)$/;

function nearMatch({ words, stage }: HeadWords, shown: string): ColumnMatch {
  const text = words.at(-1) ?? "";
  if (stage === "senior" || otherFigureWords.test(shown) || ownCode.test(text))
    return { how: "none", candidates: [] };
  const alike = resembling(text);
  const candidates = alike.map(({ field }) => field);
  const [best, second] = alike;
  if (!best) return { how: "none", candidates };
  if (second && best.score - second.score < margin) return { how: "ambiguous", candidates };
  return { how: "near", ...withStage(best.field, stage), candidates };
}

/** What a column's head is proposed for, by the names in use and by likeness. */
export function matchColumn(head: ColumnHead): ColumnMatch {
  const { words, stage } = headWords(head);
  if (stage === "senior" && seniorPupils && seniorNames.has(keyOf(words))) {
    return { how: "exact", field: seniorPupils, candidates: [seniorPupils] };
  }
  const found = stage === "senior" ? undefined : findByName(words);
  if (!found) return nearMatch({ words, ...(stage ? { stage } : {}) }, head.shown);
  // 小学 in front of a figure of the whole school is another figure, or a mistake.
  const odd = found.field.level === "school" && stage !== undefined;
  const how = found.certain && !odd ? "exact" : "near";
  return { how, ...withStage(found.field, stage), candidates: [found.field] };
}
