import type { SqlRow } from "../connection.ts";

/** A table whose every change enters the history. */
export interface TrackedTable {
  /** All columns but `id` and `seal`, in the order in which the history writes them; new ones come last. */
  readonly columns: readonly string[];
  /** Columns that enter the history by salted digest instead of plainly. */
  readonly personalColumns: (row: SqlRow) => readonly string[];
  /**
   * How many of the columns the table had when it was first released; absent means all. A later column without
   * a value is left out at the end of a row's text, so that rows of older versions keep text and seal.
   */
  readonly firstColumns?: number;
}

const none: readonly string[] = [];
const claimPersonal = ["value", "raw"];
const listPersonal = ["columns"];
const operatorPersonal = ["pin"];

const plain = (columns: readonly string[]): TrackedTable => ({ columns, personalColumns: () => none });

/**
 * Whether a claim or list row is personal is kept in the row itself (`personal`), not looked up in the
 * catalogue: the catalogue may change, and the history must replay the same for ever.
 */
export const trackedTables = {
  meta: plain(["key", "value"]),
  operator: { columns: ["name", "unit", "role", "pin"], personalColumns: () => operatorPersonal },
  source_file: plain(["sha256", "name", "size", "batch"]),
  claim: {
    columns: [
      "year",
      "subject",
      "field",
      "state",
      "value",
      "raw",
      "form",
      "source_file_id",
      "sheet",
      "cell",
      "operator",
      "personal",
      "accepted",
      "batch",
    ],
    personalColumns: (row) => (row.personal === 1 ? claimPersonal : none),
  },
  list_row: {
    columns: ["year", "subject", "list", "claim_id", "position", "columns", "personal"],
    personalColumns: (row) => (row.personal === 1 ? listPersonal : none),
  },
  roster: plain(["year", "school", "position"]),
  attachment: plain(["sha256", "size"]),
  attachment_link: {
    columns: [
      "attachment_id",
      "item",
      "school",
      "year",
      "title",
      "file_name",
      "material",
      "box",
      "series",
      "version",
      "document_number",
      "issuer",
      "document_date",
      "valid_until",
      "pages",
      "note",
      "sealed",
      "personal",
      "flaw",
    ],
    personalColumns: () => none,
    firstColumns: 6,
  },
  accepted_check: plain(["year", "finding", "numbers", "problem", "reason", "operator", "batch"]),
  lineage: plain(["year", "from_year", "school", "predecessor", "how"]),
  year_lock: plain(["year", "operator", "batch"]),
} as const satisfies Readonly<Record<string, TrackedTable>>;

export type TrackedTableName = keyof typeof trackedTables;
export const trackedTableNames = Object.keys(trackedTables) as TrackedTableName[];

/** The table's declaration in its wider type. */
export function trackedTable(name: TrackedTableName): TrackedTable {
  return trackedTables[name];
}

export function isTrackedTable(name: string): name is TrackedTableName {
  return Object.hasOwn(trackedTables, name);
}
