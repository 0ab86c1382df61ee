import type { LocatedTable } from "../../../../shared/county/import/any-table/locate-table.ts";
import type { TableMapping } from "../../../../shared/county/import/any-table/mapping.ts";
import type { SchoolNames } from "../../../../shared/county/import/any-table/school-names.ts";

/** How a file that no form knows is read. */
export interface AnyTable {
  readonly mapping: TableMapping;
  readonly names: SchoolNames;
  /** The only sheet that is read; absent means every visible one that has the mapping's columns. */
  readonly sheet?: string | undefined;
}

/** One sheet of it. */
export interface TableToRead extends AnyTable {
  readonly table: LocatedTable;
}
