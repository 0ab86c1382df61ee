import { themeQuartz } from "ag-grid-community";

/** AG Grid in the window's own colours and sizes, which app/theme.ts sets. */
export const gridTheme = themeQuartz.withParams({
  fontFamily: "inherit",
  fontSize: 14,
  headerFontSize: 12,
  headerFontWeight: 500,
  rowHeight: 28,
  headerHeight: 52,
  cellHorizontalPadding: 6,
  spacing: 4,
  accentColor: "var(--accent)",
  foregroundColor: "var(--ink)",
  textColor: "var(--ink)",
  headerTextColor: "var(--ink)",
  backgroundColor: "#fff",
  headerBackgroundColor: "#f3f5f7",
  borderColor: "var(--line)",
  columnBorder: true,
  headerColumnBorder: true,
  rowHoverColor: "transparent",
  wrapperBorderRadius: 4,
  borderRadius: 2,
});

/** What AG Grid itself says, in Chinese. */
export const gridWords: Readonly<Record<string, string>> = {
  noRowsToShow: "没有符合条件的行。",
  loadingOoo: "正在读取…",
  ariaSortableColumn: "按 Enter 排序",
  ariaLabelLoading: "正在读取",
  ariaInputEditor: "输入",
  ariaCellEditor: "修改",
  ariaRowSelect: "",
  ariaColumnGroup: "列组",
};
