/**
 * What one workbook may cost. A county's largest file (a wide table of 400 columns over 250 schools) is
 * 3 MB of XML in 0.5 MB of zip; the limits leave ten times that and stop what only wants our memory.
 */
export interface WorkbookLimits {
  /** Bytes of the file as it lies on disk. */
  readonly fileBytes: number;
  /** Parts inside the zip. */
  readonly entries: number;
  /** Bytes of one part, really unpacked. */
  readonly entryBytes: number;
  /** Bytes of all parts together, really unpacked. */
  readonly totalBytes: number;
  /** Cells with content, over all sheets. */
  readonly cells: number;
  /** Last row and last column with content. */
  readonly rows: number;
  readonly columns: number;
  /** Rows × columns of the rectangle that holds a sheet's content; readers allocate all of it. */
  readonly area: number;
  readonly merges: number;
  /** Columns that `<cols>` describes, counted again for each description. */
  readonly columnSpans: number;
  /** Time for one workbook, guard and parsing together. */
  readonly milliseconds: number;
  /** JavaScript heap of the worker that parses. */
  readonly heapMegabytes: number;
}

const mebibyte = 1024 * 1024;

export const workbookLimits: WorkbookLimits = {
  fileBytes: 32 * mebibyte,
  entries: 2000,
  entryBytes: 24 * mebibyte,
  totalBytes: 48 * mebibyte,
  cells: 400_000,
  rows: 20_000,
  columns: 1000,
  area: 2_000_000,
  merges: 20_000,
  columnSpans: 200_000,
  milliseconds: 15_000,
  heapMegabytes: 192,
};
