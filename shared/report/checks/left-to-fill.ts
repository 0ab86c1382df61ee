import type { Evaluation } from "../../evaluate/evaluation.ts";
import { placesOf } from "../document/places.ts";
import type { Run } from "../document/run.ts";
import type { TableCell } from "../document/table.ts";
import type { CheckedDocument, CheckFinding, CheckInput, CheckLink, ReportCheck } from "./check.ts";
import { headingLink, itemLink, linked, partLink, slotLink } from "./links.ts";
import { columnOf, isBand, type NamedTable, tableGrid, tablesOf } from "./table-grid.ts";

/** 待填: everything that is printed in red, each with what it is, where it stands and who has it. */
export const leftToFill: ReportCheck = {
  code: "leftToFill",
  title: "各处都已填写，没有待填和待核",
  run: ({ documents, evaluation }: CheckInput) => [
    ...slotFindings(documents, evaluation),
    ...documents.flatMap((checked) =>
      tablesOf(checked.document).flatMap((table) => cellFindings(checked, table, evaluation)),
    ),
  ],
};

interface Slot {
  readonly run: Extract<Run, { kind: "missing" }>;
  readonly document: CheckedDocument;
  readonly under: string;
}

function slotsOf(document: CheckedDocument): readonly Slot[] {
  return placesOf(document.document).flatMap((place): readonly Slot[] =>
    place.kind === "run" && place.run.kind === "missing"
      ? [{ run: place.run, document, under: place.under }]
      : [],
  );
}

/** One finding for what stands open in several places under the same words. */
function slotFindings(
  documents: readonly CheckedDocument[],
  evaluation: Evaluation,
): readonly CheckFinding[] {
  const bySlot = Map.groupBy(documents.flatMap(slotsOf), ({ run }) => run.text);
  return [...bySlot.values()].flatMap((slots): readonly CheckFinding[] => {
    const [first] = slots;
    return first ? [slotFinding(first, slots, evaluation)] : [];
  });
}

function slotFinding(first: Slot, slots: readonly Slot[], evaluation: Evaluation): CheckFinding {
  const { what, source } = slotWords(first.run.text);
  const { document, under } = first;
  const more = slots.length > 1 ? `等${slots.length}处` : "";
  return {
    severity: "mustFix",
    problem: `${what}待填，见${document.name}“${under}”${more}。`,
    remedy:
      source === undefined ? "请填写或改正有关数据后重新生成。" : `数据来源：${source}。填写后重新生成。`,
    ...linked(slotTarget(first, evaluation)),
    place: { document: document.id, under },
  };
}

/** （待填：教职工编制总额，来源：县级填报） → what and who. */
function slotWords(text: string): { readonly what: string; readonly source: string | undefined } {
  const inside = text.replace(/^（?待填：/, "").replace(/）$/, "");
  const at = inside.lastIndexOf("，来源：");
  if (at < 0) return { what: `“${inside}”`, source: undefined };
  return { what: `“${inside.slice(0, at)}”`, source: inside.slice(at + "，来源：".length) };
}

function slotTarget({ run, under }: Slot, evaluation: Evaluation): CheckLink | undefined {
  const own = run.slot === undefined ? undefined : slotLink(run.slot, evaluation);
  return own ?? headingLink(under, evaluation);
}

interface OpenCell {
  readonly column: number;
  readonly cell: TableCell;
  /** The row's school or item. */
  readonly name: string;
}

/** One finding a column: a table of 180 schools must not bury the rest. */
function cellFindings(
  checked: CheckedDocument,
  { under, table }: NamedTable,
  evaluation: Evaluation,
): readonly CheckFinding[] {
  const grid = tableGrid(table);
  const nameColumn = columnOf(grid, /学校名称|学校|指标|项目|名称/) ?? 0;
  const open = grid.rows
    .filter((row) => !isBand(row))
    .flatMap((row) =>
      row.flatMap((cell, column): readonly OpenCell[] =>
        cell.state === "missing" && row[column - 1] !== cell
          ? [{ column, cell, name: row[nameColumn]?.text ?? "" }]
          : [],
      ),
    );
  return [...Map.groupBy(open, ({ column }) => column)].map(([column, cells]) => ({
    severity: "mustFix",
    problem: `${under}“${grid.heads[column] ?? ""}”有${cells.length}格${stateWords(cells)}：${namesOf(cells)}。`,
    remedy: "请补齐或核对有关数据后重新生成。",
    ...linked(firstLink(cells, evaluation)),
    place: { document: checked.id, under },
  }));
}

function stateWords(cells: readonly OpenCell[]): string {
  return cells.every(({ cell }) => cell.text === "待核") ? "待核" : "待填";
}

/** More names than these would hide the words around them. */
const namesShown = 3;

function namesOf(cells: readonly OpenCell[]): string {
  const names = [...new Set(cells.map(({ name }) => name))];
  const shown = names.slice(0, namesShown).join("、");
  return names.length > namesShown ? `${shown}等${names.length}行` : shown;
}

function firstLink(cells: readonly OpenCell[], evaluation: Evaluation): CheckLink | undefined {
  for (const { cell, name } of cells) {
    const link = cellLink(cell, name, evaluation);
    if (link) return link;
  }
  return undefined;
}

function cellLink(cell: TableCell, name: string, evaluation: Evaluation): CheckLink | undefined {
  if (cell.figure !== undefined) {
    const own = slotLink(cell.figure, evaluation);
    if (own) return own;
  }
  const code = /A\d-\d+/.exec(name)?.[0];
  return (code === undefined ? undefined : itemLink(code, evaluation)) ?? schoolLink(name, evaluation);
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
