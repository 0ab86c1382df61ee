import type { Field, ListColumn } from "../../../../shared/county/catalogue/field.ts";
import { type Fact, factStateNames } from "../../../../shared/county/fact.ts";
import {
  isBlankText,
  textCell,
  trimmed,
  withoutSpaces,
} from "../../../../shared/county/import/cell-content.ts";
import { readValue } from "../../../../shared/county/import/read-value.ts";
import { encodeValue } from "../../../../shared/county/value-text.ts";

/** What typed text comes to. Nothing is guessed: what cannot be read is refused with words for people. */
export type TypedReading =
  | {
      readonly kind: "fact";
      readonly state: Fact["state"];
      /** Canonical text where the state is `value`. */
      readonly value?: string;
      /** What was put right while reading, for the person to see. */
      readonly notes: readonly string[];
    }
  | { readonly kind: "refused"; readonly problem: string; readonly remedy: string };

const missing: TypedReading = { kind: "fact", state: "missing", notes: [] };

const dayPattern = /^(\d{4})(?:[-./年](\d{1,2})[-./月](\d{1,2})日?|(\d{2})(\d{2}))$/;

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** 2025-9-1, 2025/9/1, 2025年9月1日 and 20250901 as 2025-09-01. */
function readDay(field: Field, text: string): TypedReading {
  const plain = withoutSpaces(text.normalize("NFKC"));
  const match = dayPattern.exec(plain);
  const [, year = "", month = match?.[4] ?? "", day = match?.[5] ?? ""] = match ?? [];
  if (!match || !isDay(Number(year), Number(month), Number(day))) {
    return {
      kind: "refused",
      problem: `“${field.label}”填的“${text}”不是日期`,
      remedy: "请按 2025-09-01 的样子填写",
    };
  }
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return { kind: "fact", state: "value", value, notes: [] };
}

/** Paragraphs stay as they were typed; only blank lines at both ends and the line ends of Windows go. */
function readLongText(text: string): TypedReading {
  const lines = text.replace(/\r\n?/g, "\n");
  return { kind: "fact", state: "value", value: lines.replace(/^\s*\n|\s+$/g, ""), notes: [] };
}

/**
 * Reads what a person typed into a cell of the field. Blank is 未填, “不适用” and “未填” are those states;
 * full-width digits, thousands separators and units are put right and said so.
 */
export function readTyped(field: Field, text: string, year: number): TypedReading {
  if (isBlankText(text) || withoutSpaces(text) === factStateNames.missing) return missing;
  if (field.long && withoutSpaces(text) !== factStateNames.notApplicable) return readLongText(text);
  if (field.type === "date" && withoutSpaces(text) !== factStateNames.notApplicable) {
    return readDay(field, text);
  }
  if (field.type === "list" && field.columns?.length !== 1) {
    return {
      kind: "refused",
      problem: `“${field.label}”要逐行填写`,
      remedy: "请按 F2 打开清单填写",
    };
  }
  const { fact, issues } = readValue(field, textCell(text), { year });
  const [first] = issues;
  if (!fact) {
    return {
      kind: "refused",
      problem: first?.problem ?? `“${field.label}”填的“${text}”读不懂`,
      remedy: first?.remedy ?? "请改正",
    };
  }
  // Spaces around a word are no news; a changed number is.
  const silent = field.type === "text" || field.type === "choice" || field.type === "boolean";
  const notes = issues
    .filter(({ severity }) => !silent || severity === "warning")
    .map(({ problem }) => problem);
  return fact.state === "value"
    ? { kind: "fact", state: "value", value: encodeValue(fact.value), notes }
    : { kind: "fact", state: fact.state, notes };
}

/** A column of a list, as a field of its own: its cells are read the same way. */
function fieldOfColumn({ code, label, unit, type, choices }: ListColumn): Field {
  return {
    code,
    label,
    type,
    level: "school",
    period: "时点",
    source: "",
    attached: "keep",
    ...(unit === undefined ? {} : { unit }),
    ...(choices === undefined ? {} : { choices }),
  };
}

/** Reads a cell of a list's row; blank is no value of that column. */
export function readListCell(column: ListColumn, text: string, year: number): TypedReading {
  const reading = readTyped(fieldOfColumn(column), trimmed(text), year);
  if (reading.kind === "fact" && reading.state === "notApplicable") {
    return { kind: "refused", problem: `“${column.label}”不能填“不适用”`, remedy: "不适用请记在整项上" };
  }
  return reading;
}
