import type { Field, ListColumn } from "./catalogue/field.ts";
import { isWhole, parseDecimal } from "./exact/rational.ts";
import { toDecimalText } from "./exact/rounding.ts";
import type { FactValue, ListRow } from "./fact.ts";

/**
 * The canonical text of a value: what the store keeps, the history hashes and exchange files carry.
 * Numbers are plain decimals, booleans `true`/`false`, lists JSON rows with sorted columns.
 */
export function encodeValue(value: FactValue): string {
  switch (value.type) {
    case "number":
      return toDecimalText(value.number);
    case "text":
      return value.text;
    case "boolean":
      return value.boolean ? "true" : "false";
    case "list":
      return JSON.stringify(value.rows.map(sortColumns));
  }
}

function sortColumns(row: ListRow): ListRow {
  return Object.fromEntries(Object.entries(row).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Nothing that a county counts, measures or pays is below 0; a year has four digits. */
function decodeNumber(type: Field["type"], text: string): FactValue | undefined {
  const number = parseDecimal(text);
  if (!number || number.numerator < 0n) return undefined;
  if (type !== "decimal" && !isWhole(number)) return undefined;
  if (type === "year" && !/^\d{4}$/.test(text)) return undefined;
  return { type: "number", number };
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether the text is a day that the calendar has. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = (datePattern.exec(text) ?? []).slice(1).map(Number);
  const days = month === 2 && isLeapYear(year) ? 29 : (daysOfMonth[month - 1] ?? 0);
  return year > 0 && day >= 1 && day <= days;
}

function isColumnText({ type, choices }: ListColumn, text: string): boolean {
  if (type === "text") return true;
  if (type === "choice") return choices?.includes(text) ?? false;
  return decodeNumber(type, text) !== undefined;
}

/** A row has no columns but the field's own; one that is absent is 未填. */
function isListRow(value: unknown, columns: readonly ListColumn[]): value is ListRow {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([code, text]) => {
    const column = columns.find((own) => own.code === code);
    return column !== undefined && typeof text === "string" && isColumnText(column, text);
  });
}

function decodeList({ columns = [] }: Field, text: string): FactValue | undefined {
  try {
    const rows: unknown = JSON.parse(text);
    const isList = Array.isArray(rows) && rows.every((row) => isListRow(row, columns));
    return isList ? { type: "list", rows } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads canonical text as a value of the field; undefined where it is none: another type, a choice that the
 * field does not have, a number below 0, a day that no calendar has, an empty text.
 */
export function decodeValue(field: Field, text: string): FactValue | undefined {
  switch (field.type) {
    case "integer":
    case "decimal":
    case "year":
      return decodeNumber(field.type, text);
    case "boolean":
      return text === "true" || text === "false" ? { type: "boolean", boolean: text === "true" } : undefined;
    case "choice":
      return field.choices?.includes(text) ? { type: "text", text } : undefined;
    case "date":
      return isDay(text) ? { type: "text", text } : undefined;
    case "text":
      return text.trim() === "" ? undefined : { type: "text", text };
    case "list":
      return decodeList(field, text);
  }
}
