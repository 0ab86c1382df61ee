import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import type { GridCellId } from "../../../grid/grid-types.ts";
import type { LaidCell } from "./block-layout.ts";
import type { CellFact, CellPlace } from "./cell-fact.ts";
import { plainText } from "./copied-block.ts";
import type { Draft } from "./entry-sheet.ts";
import { type EntryRow, isAsked } from "./rows.ts";
import { shownText } from "./shown-text.ts";

/** What is looked for, and whether it is all that stands in the cell. */
export interface FindQuery {
  readonly text: string;
  readonly whole: boolean;
}

/** Where is looked: rows and columns as they are shown. `name` is the column of the schools. */
export interface FindPlace {
  readonly rows: readonly EntryRow[];
  readonly fields: readonly Field[];
  /** The schools' names are looked through too. */
  readonly names: boolean;
}

interface Cells {
  fact(place: CellPlace): CellFact | undefined;
  draft(place: CellPlace): Draft | undefined;
}

export const nameColumn = "name";

function wanted({ text, whole }: FindQuery): (cell: string) => boolean {
  const plain = (each: string) => each.normalize("NFKC").toLowerCase();
  const query = plain(text.trim());
  return (cell) => (whole ? plain(cell).trim() === query : plain(cell).includes(query));
}

/** A cell as it could be looked for: as shown, with and without thousands separators. */
function textsOf(cells: Cells, row: EntryRow, field: Field): readonly string[] {
  const place = { subject: row.id, field: field.code };
  const draft = cells.draft(place);
  if (draft) return [draft.text];
  const fact = cells.fact(place);
  return fact ? [shownText(field, fact), plainText(field, fact)] : [];
}

/** The cells that hold the text, row by row. Nothing is found where nothing is looked for. */
export function findCells(
  cells: Cells,
  { rows, fields, names }: FindPlace,
  query: FindQuery,
): readonly GridCellId[] {
  if (query.text.trim() === "") return [];
  const fits = wanted(query);
  return rows.flatMap((row): readonly GridCellId[] => {
    const own = fields.filter((field) => isAsked(field, row) && textsOf(cells, row, field).some(fits));
    return [
      ...(names && fits(row.name) ? [{ row: row.id, column: nameColumn }] : []),
      ...own.map(({ code }) => ({ row: row.id, column: code })),
    ];
  });
}

/** The found cell that comes after the one with the focus, or before it; from the last it goes on at the first. */
export function nextFound(
  found: readonly GridCellId[],
  from: GridCellId | undefined,
  { step, order }: { readonly step: 1 | -1; readonly order: (cell: GridCellId) => number },
): GridCellId | undefined {
  if (!from) return found[0];
  const at = order(from);
  const later =
    step === 1 ? found.find((cell) => order(cell) > at) : found.findLast((cell) => order(cell) < at);
  return later ?? (step === 1 ? found[0] : found.at(-1));
}

/** What the cells are to hold after the replacement; cells in which the very text does not stand are left out. */
export function replacedCells(
  cells: Cells,
  found: readonly { readonly row: EntryRow; readonly column: string }[],
  { query, by }: { readonly query: FindQuery; readonly by: string },
): readonly LaidCell[] {
  return found.flatMap(({ row, column }): readonly LaidCell[] => {
    if (column === nameColumn) return [];
    const field = fieldOf(column);
    const place = { subject: row.id, field: column };
    const text = cells.draft(place)?.text ?? plainText(field, cells.fact(place));
    const sought = query.text.trim();
    if (query.whole) return [{ row, field, text: by }];
    return text.includes(sought) ? [{ row, field, text: text.replaceAll(sought, () => by) }] : [];
  });
}
