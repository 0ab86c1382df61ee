import {
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  CustomEditorModule,
  EventApiModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
} from "ag-grid-community";

/** The parts of AG Grid Community that we use; the rest, and all of Enterprise, stays out. */
export function registerGridModules(): void {
  ModuleRegistry.registerModules([
    CellApiModule,
    CellStyleModule,
    ClientSideRowModelApiModule,
    ClientSideRowModelModule,
    ColumnApiModule,
    CustomEditorModule,
    EventApiModule,
    LocaleModule,
    RenderApiModule,
    RowApiModule,
    ScrollApiModule,
    TextEditorModule,
    TooltipModule,
  ]);
}
