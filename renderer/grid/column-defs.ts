import type {
  CellClassParams,
  ColDef,
  ColGroupDef,
  Column,
  ITooltipParams,
  ValueSetterParams,
} from "ag-grid-community";
import { ChoiceCellEditor } from "./choice-cell-editor.tsx";
import { selectedClass } from "./grid-selection.ts";
import type { GridCell, GridColumn, GridGroup, GridReadColumn } from "./grid-types.ts";

/** What column definitions ask of the grid at the moment of painting. */
export interface CellSource<Row> {
  cellOf(row: Row, column: string): GridCell;
  type(row: Row, column: string, text: string): void;
  readonly readOnly: boolean;
  isSelected(rowIndex: number, column: Column): boolean;
}

export const readClass = "youjun-read";

function selectedRule<Row>(source: () => CellSource<Row>) {
  return ({ rowIndex, column }: CellClassParams<Row>) => source().isSelected(rowIndex, column);
}

function readDef<Row>(column: GridReadColumn<Row>, source: () => CellSource<Row>): ColDef<Row> {
  const { id, label, width, frozen, computed, text, hint } = column;
  return {
    colId: id,
    headerName: label,
    width,
    ...(frozen ? { pinned: "left" as const } : {}),
    editable: false,
    cellClass: computed ? [readClass, "youjun-computed"] : readClass,
    cellClassRules: { [selectedClass]: selectedRule(source) },
    valueGetter: ({ data }) => (data ? text(data) : ""),
    tooltipValueGetter: ({ data }) => (data ? (hint?.(data) ?? text(data)) : ""),
  };
}

function editorOf({
  type,
  choices,
  label,
}: GridColumn): Pick<ColDef, "cellEditor" | "cellEditorParams" | "cellEditorPopup"> {
  if (type !== "choice") return { cellEditor: "agTextCellEditor" };
  return { cellEditor: ChoiceCellEditor, cellEditorPopup: true, cellEditorParams: { choices, label } };
}

function typedDef<Row>(column: GridColumn, source: () => CellSource<Row>): ColDef<Row> {
  const { id, label, unit, type, width, hint, pinned } = column;
  const cell = (data: Row | undefined) => (data ? source().cellOf(data, id) : undefined);
  const rule = (test: (cell: GridCell) => boolean) => (params: CellClassParams<Row>) => {
    const shown = cell(params.data);
    return shown !== undefined && test(shown);
  };
  return {
    colId: id,
    headerName: unit ? `${label}（${unit}）` : label,
    headerTooltip: hint ?? label,
    width,
    // A pinned column that loses its pin is told so: leaving it out would leave it pinned.
    pinned: pinned ? ("left" as const) : null,
    suppressMovable: false,
    ...(type === "number" ? { headerClass: "youjun-number", cellClass: "youjun-number" } : {}),
    editable: ({ data }) => type !== "list" && !source().readOnly && cell(data)?.tone !== "notAsked",
    ...editorOf(column),
    valueGetter: ({ data }) => cell(data)?.edit ?? "",
    valueFormatter: ({ data }) => cell(data)?.text ?? "",
    valueSetter: ({ data, newValue }: ValueSetterParams<Row>) => {
      source().type(data, id, String(newValue ?? ""));
      return true;
    },
    tooltipValueGetter: ({ data }: ITooltipParams<Row>) => {
      const shown = cell(data ?? undefined);
      return shown?.problem ?? shown?.hint;
    },
    cellClassRules: {
      "youjun-elsewhere": rule(({ tone }) => tone === "elsewhere"),
      "youjun-not-asked": rule(({ tone }) => tone === "notAsked"),
      "youjun-quiet": rule(({ quiet }) => quiet === true),
      "youjun-invalid": rule(({ problem }) => problem !== undefined),
      [selectedClass]: selectedRule(source),
    },
  };
}

export interface ColumnSet<Row> {
  readonly readColumns: readonly GridReadColumn<Row>[];
  readonly groups: readonly GridGroup[];
}

/** The grid's columns: frozen names first, then what is typed, under the heads of its groups. */
export function columnDefs<Row>(
  { readColumns, groups }: ColumnSet<Row>,
  source: () => CellSource<Row>,
): (ColDef<Row> | ColGroupDef<Row>)[] {
  return [
    ...readColumns.map((column) => readDef(column, source)),
    ...groups.map(
      ({ id, label, columns }): ColGroupDef<Row> => ({
        // A group may be named like one of its columns; the grid keeps both in one book.
        groupId: `group ${id}`,
        headerName: label,
        marryChildren: true,
        children: columns.map((column) => typedDef(column, source)),
      }),
    ),
  ];
}
