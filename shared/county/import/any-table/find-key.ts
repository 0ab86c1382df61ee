import { rawText } from "../cell-content.ts";
import { isNumbering } from "../labels/head.ts";
import { isRemarkText } from "../labels/label.ts";
import { readSchoolCode } from "../school-code.ts";
import type { TableView } from "../table-view.ts";
import type { SchoolNames } from "./school-names.ts";
import type { TableColumn } from "./table-columns.ts";
import { isTotal, keyCell, rowTexts } from "./table-rows.ts";

/** Rows that are enough to tell what a column holds. */
const sampleRows = 80;
const schoolLike = /.(?:学校|小学|中学|教学点|校区|小|中)$/;

interface Held {
  readonly column: TableColumn;
  /** Share of filled cells, 0–1. */
  readonly codes: number;
  readonly names: number;
}

interface Sampled {
  readonly first: number;
  readonly names: SchoolNames;
  /** Rows of sums and remarks, which name no school. */
  readonly sums: ReadonlySet<number>;
}

function sumRows(view: TableView, first: number): ReadonlySet<number> {
  const sums = new Set<number>();
  for (let row = first; row < Math.min(view.rowCount, first + sampleRows); row += 1) {
    const texts = rowTexts(view, row);
    if (texts.some(isTotal) || isRemarkText(texts[0] ?? "")) sums.add(row);
  }
  return sums;
}

function heldBy(view: TableView, column: TableColumn, { first, names, sums }: Sampled): Held {
  let [filled, codes, known] = [0, 0, 0];
  for (let row = first; row < Math.min(view.rowCount, first + sampleRows); row += 1) {
    const content = keyCell(view, row, column.column);
    const text = rawText(content).trim();
    if (text === "" || isNumbering(text) || sums.has(row)) continue;
    filled += 1;
    if (readSchoolCode(content).code !== undefined) codes += 1;
    if (names.isName(text)) known += 1;
    else if (content.type === "text" && schoolLike.test(text)) known += 0.5;
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return { column, codes: share(codes), names: share(known) };
}

const mostlyCodes = 0.6;
const mostlyNames = 0.3;

function isParent({ shown }: TableColumn): boolean {
  return /主校|所属|附设|上级/.test(shown);
}

/** The column that says which school a row is of: one of codes before one of names; undefined where neither is. */
export function findKey(
  view: TableView,
  columns: readonly TableColumn[],
  table: { readonly first: number; readonly names: SchoolNames },
): { readonly column: TableColumn; readonly kind: "code" | "name" } | undefined {
  const sums = sumRows(view, table.first);
  const held = columns
    .filter((column) => !isParent(column))
    .map((column) => heldBy(view, column, { ...table, sums }));
  const best = (share: "codes" | "names") =>
    held.reduce<Held | undefined>(
      (most, each) => (most && most[share] >= each[share] ? most : each),
      undefined,
    );
  const [code, name] = [best("codes"), best("names")];
  if (code && code.codes >= mostlyCodes) return { column: code.column, kind: "code" };
  return name && name.names >= mostlyNames ? { column: name.column, kind: "name" } : undefined;
}
