import { workspaceSchema } from "./0001-workspace.ts";
import { evidenceDetails } from "./0002-evidence-details.ts";
import { acceptedChecks } from "./0003-accepted-checks.ts";
import { years } from "./0004-years.ts";
import { views } from "./0005-views.ts";
import { tableMappings } from "./0006-table-mappings.ts";

/** One step of the schema. A step that was ever released is never edited; a new one is added below it. */
export interface Migration {
  /** The user_version after the step; the first is 1 and none is left out. */
  readonly version: number;
  /**
   * Plain SQL, run in one transaction. A tracked table only ever gains nullable columns, declared behind the
   * others: the history holds whole rows as JSON lists, and a column that an old list lacks replays as NULL.
   */
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  { version: 1, sql: workspaceSchema },
  { version: 2, sql: evidenceDetails },
  { version: 3, sql: acceptedChecks },
  { version: 4, sql: years },
  { version: 5, sql: views },
  { version: 6, sql: tableMappings },
];

/** The format that this program writes, kept as user_version. */
export function latestVersion(steps: readonly Migration[] = migrations): number {
  return steps.at(-1)?.version ?? 0;
}
