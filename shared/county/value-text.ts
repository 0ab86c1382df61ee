import type { Field } from "./catalogue/field.ts";
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

const datePattern = /^\d{4}-\d{2}-\d{2}$/;

function decodeNumber(field: Field, text: string): FactValue | undefined {
  const number = parseDecimal(text);
  if (!number) return undefined;
  if (field.type !== "decimal" && !isWhole(number)) return undefined;
  return { type: "number", number };
}

function decodeList(text: string): FactValue | undefined {
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) ? { type: "list", rows: rows as ListRow[] } : undefined;
  } catch {
    return undefined;
  }
}

/** Reads canonical text as a value of the field; undefined where it is none. */
export function decodeValue(field: Field, text: string): FactValue | undefined {
  switch (field.type) {
    case "integer":
    case "decimal":
    case "year":
      return decodeNumber(field, text);
    case "boolean":
      return text === "true" || text === "false" ? { type: "boolean", boolean: text === "true" } : undefined;
    case "choice":
      return field.choices?.includes(text) ? { type: "text", text } : undefined;
    case "date":
      return datePattern.test(text) ? { type: "text", text } : undefined;
    case "text":
      return { type: "text", text };
    case "list":
      return decodeList(text);
  }
}
