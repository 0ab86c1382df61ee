import { findField } from "./catalogue/catalogue.ts";
import type { Field, ListColumn } from "./catalogue/field.ts";
import { type FactState, factStateNames, type ListRow } from "./fact.ts";
import { stageNames } from "./stage.ts";
import { parseSubject } from "./subject.ts";
import { decodeValue } from "./value-text.ts";

// More rows than this bury the table that the words stand in; the number of the rest is said.
const mostRows = 5;

function cellWords(row: ListRow, { code, label, unit }: ListColumn): string | undefined {
  const text = row[code];
  if (text === undefined || text === "") return undefined;
  return `${label} ${text}${unit ? ` ${unit}` : ""}`;
}

function rowWords(row: ListRow, columns: readonly ListColumn[]): string {
  const words = columns.flatMap((column) => cellWords(row, column) ?? []).join(" ");
  return words === "" ? "未填" : words;
}

function listWords(rows: readonly ListRow[], columns: readonly ListColumn[]): string {
  if (rows.length === 0) return "0 行";
  const shown = rows.slice(0, mostRows).map((row) => rowWords(row, columns));
  const rest = rows.length > mostRows ? "；……" : "";
  return `${rows.length} 行：${shown.join("；")}${rest}`;
}

/** Canonical text of a value as people read it: 是/否, list rows with their columns' names; else as it stands. */
export function valueWords(field: Field, text: string): string {
  const value = decodeValue(field, text);
  switch (value?.type) {
    case "boolean":
      return value.boolean ? "是" : "否";
    case "list":
      return listWords(value.rows, field.columns ?? []);
    default:
      return text === "" ? "（空）" : text;
  }
}

/** A fact in words: its value, 不适用 or 未填. A field that the catalogue has no more keeps its text. */
export function factWords(field: string, state: FactState, text: string): string {
  if (state !== "value") return factStateNames[state];
  const known = findField(field);
  return known ? valueWords(known, text) : text;
}

/** Whom a fact is about: 全县, 学校名称, or 学校名称 with 小学部/初中部. A school without a name keeps its code. */
export function subjectWords(key: string, names: ReadonlyMap<string, string>): string {
  const subject = parseSubject(key);
  switch (subject?.level) {
    case "county":
      return "全县";
    case "school":
      return names.get(subject.school) ?? subject.school;
    case "section":
      return `${names.get(subject.school) ?? subject.school} ${stageNames[subject.stage]}部`;
    case undefined:
      return key;
  }
}
