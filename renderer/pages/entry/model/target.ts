import { findField } from "../../../../shared/county/catalogue/catalogue.ts";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { type Stage, stages } from "../../../../shared/county/stage.ts";
import type { Route } from "../../../app/route.ts";
import { type EntryLevel, entryLevels, levelOf } from "./field-groups.ts";
import { type StatementPart, statementPartOf, statementParts } from "./statement-parts.ts";

/** Where the page should stand: a tab, and perhaps one cell of it. */
export interface EntryTarget {
  readonly level: EntryLevel;
  readonly field?: Field;
  readonly school?: string;
  readonly stage?: Stage;
  /** On the tab 结论与文字: which part, and which item or text of it. */
  readonly part?: StatementPart;
  readonly unit?: string;
  /** Show only rows in which something is missing. */
  readonly missing: boolean;
}

/**
 * Reads `#/entry/section/pupils?school=2141000951&stage=primary`, `#/entry/statement/items/A2-1`, and `#/entry?field=pupils` as the search
 * names it. A field says its tab itself, whatever stands before it.
 */
export function entryTarget({ path, query }: Pick<Route, "path" | "query">): EntryTarget {
  const [tab, code = query.field ?? "", unit] = path;
  const field = findField(code);
  const level = field ? levelOf(field) : (entryLevels.find((each) => each === tab) ?? "school");
  const part = field ? statementPartOf(field) : statementParts.find((each) => each === code);
  const stage = stages.find((each) => each === query.stage);
  return {
    level,
    missing: query.filter === "missing",
    ...(field ? { field } : {}),
    ...(query.school ? { school: query.school } : {}),
    ...(stage ? { stage } : {}),
    ...(part && level === "statement" ? { part } : {}),
    ...(unit && !field ? { unit } : {}),
  };
}
