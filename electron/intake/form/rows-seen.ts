import { cellName } from "../workbook/cell-name.ts";
import type { SheetNotes } from "./sheet-notes.ts";

/** A row by what tells it from the others. */
interface KeyedRow {
  readonly key: string;
  /** For people: the label or code that would stand twice. */
  readonly name: string;
  readonly row: number;
}

/** Rows of one table by their key. What stands twice refuses the second row and names the first. */
export class RowsSeen {
  readonly #rows = new Map<string, number>();
  readonly #column: number;
  readonly #remedy: string;

  /** @param column the one that holds the key, named in messages */
  constructor(column: number, remedy = "请删去多余的一行") {
    this.#column = column;
    this.#remedy = remedy;
  }

  isTwice(notes: SheetNotes, { key, name, row }: KeyedRow): boolean {
    const first = this.#rows.get(key);
    if (first === undefined) {
      this.#rows.set(key, row);
      return false;
    }
    const problem = `${name}重复，已在${cellName(first, this.#column)}出现`;
    const issue = { severity: "error", code: "row-twice", problem, remedy: this.#remedy } as const;
    notes.noteCell(issue, row, this.#column);
    return true;
  }
}
