import { call } from "../app/client.ts";
import { desktop } from "../app/desktop.ts";
import { workspaceState } from "../app/workspace.ts";
import { download } from "./download.ts";
import type { ExportedColumn, ExportedTable, SavedFile } from "./exported-table.ts";

function outputColumn({ title, unit, kind, decimals }: ExportedColumn) {
  return {
    header: title,
    type: kind,
    ...(unit === undefined ? {} : { unit }),
    ...(decimals === undefined ? {} : { decimals }),
  };
}

/**
 * Writes a table as .xlsx into the workspace's exports. A browser saves a copy too; the desktop program shows
 * the file where it lies. Throws `ContractError`.
 */
export async function saveTable({ title, columns, rows }: ExportedTable): Promise<SavedFile> {
  const state = workspaceState.get();
  if (state.kind !== "open") throw new Error("a table was exported without a workspace");
  const { year, mode } = state;
  const { file, name, path } = await call(
    "output.table",
    {
      year,
      mode,
      name: title,
      columns: columns.map(outputColumn),
      rows: rows.map((row) => [...row]),
    },
    { label: `导出“${title}”` },
  );
  if (!desktop) download(`/files/${file}`, name);
  return { path };
}
