import type { Stage } from "../../stage.ts";

/** What tells which school a row is of. */
export interface KeyColumn {
  /** Path of the column's head; see `tableColumns`. */
  readonly path: string;
  readonly kind: "code" | "name";
}

/**
 * Where the stage of a section's figure comes from, for columns whose head names none: a column of its own, the
 * sheet's name or title, the 办学类型 of the school, or a person's word.
 */
export type StageSource =
  | { readonly from: "column"; readonly path: string }
  | { readonly from: "title" }
  | { readonly from: "kind" }
  | { readonly from: "fixed"; readonly stage: Stage };

/** One column that is read, and as what. */
export interface MappedColumn {
  readonly path: string;
  readonly field: string;
  /** Stage by the head. */
  readonly stage?: Stage | undefined;
  /** Unit of the figures where it is not the field's own. */
  readonly unit?: string | undefined;
}

/** A person's word on a name that is no school's own; null leaves the row out. */
export interface NamedSchool {
  readonly name: string;
  readonly code: string | null;
}

/**
 * 对应关系: how a county's own table is read. Columns are known by the path of their heads and never by their
 * place, so that the same mapping reads the table of another year or of another office.
 */
export interface TableMapping {
  /** How many rows the head has, 1–5. */
  readonly headRows: number;
  readonly key: KeyColumn;
  readonly stage: StageSource;
  readonly columns: readonly MappedColumn[];
  readonly names: readonly NamedSchool[];
}

export const mostHeadRows = 5;
