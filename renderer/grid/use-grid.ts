import { type ColDef, type ColGroupDef, createGrid, type GridApi, type GridOptions } from "ag-grid-community";
import { type RefObject, useLayoutEffect, useRef } from "react";

export interface GridContent<Row> {
  readonly rows: readonly Row[];
  readonly columns: (ColDef<Row> | ColGroupDef<Row>)[];
}

/**
 * A grid in a place of the page for as long as the component stands. It is drawn without React: a component a
 * cell costs more than half of every frame that scrolls. `options` count when it is made, `content` always.
 */
export function useGrid<Row>(
  place: RefObject<HTMLElement | null>,
  content: GridContent<Row>,
  options: GridOptions<Row>,
): void {
  const api = useRef<GridApi<Row>>(undefined);
  const shown = useRef(content);
  const { rows, columns } = content;

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; what changes later is told below
  useLayoutEffect(() => {
    if (!place.current) return undefined;
    const made = createGrid<Row>(place.current, { ...options, rowData: [...rows], columnDefs: columns });
    api.current = made;
    return () => {
      api.current = undefined;
      made.destroy();
    };
  }, []);

  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { rows, columns };
    if (before.columns !== columns) api.current?.setGridOption("columnDefs", columns);
    if (before.rows !== rows) api.current?.setGridOption("rowData", [...rows]);
  }, [rows, columns]);
}
