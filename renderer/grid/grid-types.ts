/** What a column is typed as; it decides editor and alignment. */
export type GridColumnType = "text" | "number" | "choice" | "list";

export interface GridChoice {
  /** What is kept and typed. */
  readonly code: string;
  /** What it means, where the code alone says nothing. */
  readonly name: string;
}

/** A column that is typed into. */
export interface GridColumn {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  readonly type: GridColumnType;
  readonly choices?: readonly GridChoice[];
  /** Pixels. */
  readonly width: number;
  /** Stays at the left edge behind the columns that are only read. */
  readonly pinned?: boolean;
  /** Where the figure is found and what to mind; read on hover over the head. */
  readonly hint?: string;
}

export interface GridGroup {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly GridColumn[];
}

/** A frozen or computed column that is only read. */
export interface GridReadColumn<Row> {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly frozen: boolean;
  /** Computed cells are blue. */
  readonly computed: boolean;
  /** A click on its cells selects their whole rows. */
  readonly rowHead?: boolean;
  readonly text: (row: Row) => string;
  readonly hint?: (row: Row) => string | undefined;
}

/** How a cell looks at this moment. */
export interface GridCell {
  /** As people read it. */
  readonly text: string;
  /** As it stands in its editor. */
  readonly edit: string;
  /** White: typed here or still to be typed. Light blue: taken from elsewhere. Grey: not asked of this row. */
  readonly tone: "enter" | "elsewhere" | "notAsked";
  /** Why the typed text is not accepted; the corner marks it, the line above the grid says it. */
  readonly problem?: string;
  /** Quiet letters: 不适用. */
  readonly quiet?: boolean;
  /** What hovering says: the source, what lies beside. */
  readonly hint?: string;
}

/** A cell by the ids of its row and column. */
export interface GridCellId {
  readonly row: string;
  readonly column: string;
}

export interface GridTypedCell extends GridCellId {
  readonly text: string;
}

/** The rows and columns that are selected; their crossings are the cells. */
export interface GridSelectedCells {
  /** From top to bottom. */
  readonly rows: readonly string[];
  /** From left to right, columns that are only read among them. */
  readonly columns: readonly string[];
}

/** What a page can ask of the grid. */
export interface GridHandle {
  /** Shows the cell and puts the focus on it. False where it is not shown: filtered or hidden. */
  focusCell(cell: GridCellId): boolean;
  /** What is selected; the focused cell where nothing more is. */
  selected(): GridSelectedCells;
  /** The cell that has the focus. */
  focused(): GridCellId | undefined;
  /** Paints a whole column anew: what it computes from has changed. */
  repaintColumn(column: string): void;
  /** Paints these cells anew. */
  repaint(cells: readonly GridCellId[] | "all"): void;
}
