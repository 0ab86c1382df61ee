import type { CellContent } from "./cell-content.ts";

/** 0-based, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet, whatever file it is from: cells by 0-based row and column. Beyond what is used every cell is blank. */
export interface TableView {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  cell(row: number, column: number): CellContent;
  /** Text of the cell as it shows, "" for a blank one; merged cells show their first cell's. */
  heading(row: number, column: number): string;
  /** The merged range over a cell; undefined where it stands alone. */
  mergeAt(row: number, column: number): MergedRange | undefined;
}
