import { allItems, type Evaluation } from "../../evaluate/evaluation.ts";
import { applicationForm } from "../application-form/application-form.ts";
import type { TableCell } from "../document/table.ts";
import {
  columnName,
  columnOf,
  headParts,
  isBand,
  isColumnCode,
  type NamedTable,
  type TableGrid,
  tableGrid,
  tablesOf,
} from "../document/table-grid.ts";
import type { CheckedDocument, CheckFinding, CheckInput, CheckLink } from "./check.ts";
import { itemLink, linked, partLink, slotLink } from "./links.ts";
import { placeWords, shortened, shortPlace } from "./place-words.ts";

/** The open cells of one column of one table. */
interface OpenColumn {
  readonly document: CheckedDocument;
  readonly under: string;
  /** How a sentence calls the column. */
  readonly name: string;
  /** L21: its codes in 申报表. */
  readonly codes: readonly string[];
  readonly cells: readonly OpenCell[];
}

interface OpenCell {
  readonly column: number;
  readonly cell: TableCell;
  /** The row's school or item. */
  readonly name: string;
}

/** Empty cells of tables, one finding a column: a table of 180 schools must not bury the rest. */
export function openCellFindings({ documents, evaluation }: CheckInput): readonly CheckFinding[] {
  const columns = documents.flatMap((document) =>
    tablesOf(document.document).flatMap((table) => openColumns(document, table)),
  );
  // The report prints the tables of the form once more: what is open in both is one thing to fill.
  const same = Map.groupBy(columns, ({ under, name, cells }) =>
    [shortPlace(under), name, ...cells.map((own) => own.name)].join("\n"),
  );
  return [...same.values()].flatMap((group): readonly CheckFinding[] => {
    const [first] = group;
    return first ? [columnFinding(first, group, evaluation)] : [];
  });
}

function openColumns(document: CheckedDocument, { under, table }: NamedTable): readonly OpenColumn[] {
  const grid = tableGrid(table);
  const open = grid.rows.filter((row) => !isBand(row)).flatMap((row) => openCells(row, nameColumn(grid)));
  return [...Map.groupBy(open, ({ column }) => column)].map(([column, cells]) => ({
    document,
    under,
    name: columnName(grid, column),
    codes: codesOf(grid, column),
    cells,
  }));
}

function nameColumn(grid: TableGrid): number | undefined {
  return columnOf(grid, /^(?:学校(?:名称)?|指标|项目|名称|问题)$/);
}

/** A sentence in a cell is told by its own slots. */
function openCells(row: readonly TableCell[], named: number | undefined): readonly OpenCell[] {
  const name = named === undefined ? "" : (row[named]?.text ?? "");
  return row.flatMap((cell, column): readonly OpenCell[] => {
    const isOpen = cell.state === "missing" && cell.runs === undefined && row[column - 1] !== cell;
    return isOpen ? [{ column, cell, name }] : [];
  });
}

function columnFinding(
  first: OpenColumn,
  group: readonly OpenColumn[],
  evaluation: Evaluation,
): CheckFinding {
  const { document, under, name, cells } = first;
  const others = group.slice(1).map((own) => own.document.name);
  const also = others.length === 0 ? "" : `（${others.join("、")}中同）`;
  return {
    severity: "mustFix",
    problem: `${placeWords(document, under)}“${name}”有${cells.length}格${stateWords(cells)}${namesOf(cells)}${also}。`,
    remedy: "请补齐或核对有关数据后重新生成。",
    ...linked(firstLink(first, evaluation)),
    place: { document: document.id, under },
  };
}

function stateWords(cells: readonly OpenCell[]): string {
  return cells.every(({ cell }) => cell.text === "待核") ? "待核" : "待填";
}

/** More names than these would hide the words around them. */
const namesShown = 3;

function namesOf(cells: readonly OpenCell[]): string {
  const names = [...new Set(cells.map(({ name }) => name))].filter((name) => name !== "");
  if (names.length === 0) return "";
  const shown = names
    .slice(0, namesShown)
    .map((name) => shortened(name, 16))
    .join("、");
  return `：${names.length > namesShown ? `${shown}等${names.length}行` : shown}`;
}

function codesOf({ heads }: TableGrid, column: number): readonly string[] {
  return (heads[column] ?? "").split(headParts).filter(isColumnCode);
}

function firstLink(column: OpenColumn, evaluation: Evaluation): CheckLink | undefined {
  for (const { cell, name } of column.cells) {
    const own = cell.figure === undefined ? undefined : slotLink(cell.figure, evaluation);
    const link = own ?? itemOfName(name, evaluation) ?? schoolLink(name, evaluation);
    if (link) return link;
  }
  return boundLink(column, evaluation);
}

/** A row that is called by the code or the official wording of an item. */
function itemOfName(name: string, evaluation: Evaluation): CheckLink | undefined {
  const code = /A\d-\d+/.exec(name)?.[0];
  const item = allItems(evaluation).find((own) => own.item.code === code || own.item.name === name);
  return item && itemLink(item.item.code, evaluation);
}

/** What a column of 申报表 is bound to: its official code says. */
function boundLink({ under, codes }: OpenColumn, evaluation: Evaluation): CheckLink | undefined {
  const form = applicationForm(evaluation.pack).find(({ code }) => shortPlace(under) === `表${code}`);
  const bound = form?.cells.find(({ code }) =>
    codes.some((own) => code === own || code.startsWith(`${own}/`)),
  );
  if (bound?.binding.kind === "field") return slotLink(bound.binding.field, evaluation);
  return bound?.binding.kind === "figure" ? slotLink(bound.binding.figure, evaluation) : undefined;
}

/** The first figure that the school of that name lacks, else the school itself. */
function schoolLink(name: string, { sections }: Evaluation): CheckLink | undefined {
  const own = sections.filter((section) => section.name === name);
  const [first] = own.flatMap(({ values }) =>
    Object.values(values).flatMap(({ figure: { result } }) =>
      result.kind === "missing" ? result.fields : [],
    ),
  );
  if (first) return partLink(first);
  const [section] = own;
  return section === undefined ? undefined : { kind: "school", school: section.code };
}
