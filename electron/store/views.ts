import { allRows, type Connection } from "./connection.ts";
import { StoreError } from "./store-error.ts";

/** Which columns a grid shows, and how: codes of fields. */
export interface GridView {
  readonly sheet: "school" | "section";
  /** Unique for its operator and sheet. */
  readonly name: string;
  readonly hidden: readonly string[];
  /** Stay at the left edge while the rest scrolls. */
  readonly pinned: readonly string[];
  /** The columns from left to right; those that it does not name follow in their own order. */
  readonly order: readonly string[];
}

interface Row {
  readonly sheet: GridView["sheet"];
  readonly name: string;
  readonly content: string;
}

function checkWritable(connection: Connection): void {
  if (connection.readOnly) throw new StoreError("readOnly", connection.paths.folder);
}

/** The views of an operator, in the order in which they were first saved. */
export function listViews(connection: Connection, operator: string): readonly GridView[] {
  const sql = "SELECT sheet, name, content FROM grid_view WHERE operator = ? ORDER BY id";
  return allRows<Row>(connection, sql, operator).map(({ sheet, name, content }) => ({
    sheet,
    name,
    ...(JSON.parse(content) as Pick<GridView, "hidden" | "pinned" | "order">),
  }));
}

/** Saves a view; one of the same name is replaced. Throws `readOnly`. */
export function saveView(connection: Connection, operator: string, view: GridView): void {
  checkWritable(connection);
  const { sheet, name, hidden, pinned, order } = view;
  connection
    .prepare(
      `INSERT INTO grid_view (operator, sheet, name, content) VALUES (?, ?, ?, ?)
       ON CONFLICT (operator, sheet, name) DO UPDATE SET content = excluded.content`,
    )
    .run(operator, sheet, name, JSON.stringify({ hidden, pinned, order }));
}

/** Removes a view; one that is not there is passed over. Throws `readOnly`. */
export function removeView(
  connection: Connection,
  operator: string,
  { sheet, name }: Pick<GridView, "sheet" | "name">,
): void {
  checkWritable(connection);
  const sql = "DELETE FROM grid_view WHERE operator = ? AND sheet = ? AND name = ?";
  connection.prepare(sql).run(operator, sheet, name);
}
