import { type LineageLine, lineageKinds } from "../../../shared/county/new-year/roster-change.ts";
import { allRows, type Connection } from "../connection.ts";
import { isSealed } from "../history/row-text.ts";
import { StoreError } from "../store-error.ts";

/** Where the schools of a year came from. */
export interface Lineage {
  /** The year it was begun from; undefined where the year was not begun from another. */
  readonly from: number | undefined;
  readonly lines: readonly LineageLine[];
}

interface Row {
  readonly id: number;
  readonly year: number;
  readonly from_year: number;
  readonly school: string | null;
  readonly predecessor: string | null;
  readonly how: string;
  readonly seal: number;
}

/** Throws `damaged` where a line is not what was written. */
export function readLineage(connection: Connection, year: number): Lineage {
  const rows = allRows<Row>(connection, "SELECT * FROM lineage WHERE year = ? ORDER BY id", year);
  const lines = rows.map((row): LineageLine => {
    const how = lineageKinds.find((kind) => kind === row.how);
    if (how === undefined || !isSealed("lineage", { ...row })) {
      throw new StoreError("damaged", `${year} 年度校史沿革第 ${row.id} 行与保存时不一致`);
    }
    return { school: row.school, predecessor: row.predecessor, how };
  });
  return { from: rows[0]?.from_year, lines };
}
