import { allItems, type Evaluation } from "../../evaluate/evaluation.ts";
import { applicationForm } from "../application-form/application-form.ts";
import { placesOf } from "../document/places.ts";
import type { Run } from "../document/run.ts";
import type { TableCell } from "../document/table.ts";
import type { CheckedDocument, CheckFinding, CheckInput, CheckLink, ReportCheck } from "./check.ts";
import { headingLink, itemLink, linked, partLink, slotLink } from "./links.ts";
import { placeWords, shortened, shortPlace } from "./place-words.ts";
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
} from "./table-grid.ts";

/** 待填: everything that is printed in red, each with what it is, where it stands and who has it. */
export const leftToFill: ReportCheck = {
  code: "leftToFill",
  name: "待填和待核",
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
    problem: `${what}待填，见${placeWords(document, under)}${more}。`,
    remedy: remedyOf(source),
    ...linked(slotTarget(first, evaluation)),
    place: { document: document.id, under },
  };
}

function remedyOf(source: string | undefined): string {
  if (source === undefined) return "请填写或改正有关数据后重新生成。";
  return source.endsWith("自动生成") ? `${source}。` : `数据来源：${source}。填写后重新生成。`;
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
  const nameColumn = columnOf(grid, /^(?:学校(?:名称)?|指标|项目|名称)$/);
  const open = grid.rows
    .filter((row) => !isBand(row))
    .flatMap((row) =>
      row.flatMap((cell, column): readonly OpenCell[] =>
        cell.state === "missing" && row[column - 1] !== cell
          ? [{ column, cell, name: nameColumn === undefined ? "" : (row[nameColumn]?.text ?? "") }]
          : [],
      ),
    );
  return [...Map.groupBy(open, ({ column }) => column)].map(([column, cells]) => ({
    severity: "mustFix",
    problem: `${placeWords(checked, under)}“${columnName(grid, column)}”有${cells.length}格${stateWords(cells)}${namesOf(cells)}。`,
    remedy: "请补齐或核对有关数据后重新生成。",
    ...linked(firstLink(cells, { under, evaluation, codes: codesOf(grid, column) })),
    place: { document: checked.id, under },
  }));
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

/** Where cells of one column stand. */
interface CellPlace {
  readonly under: string;
  readonly evaluation: Evaluation;
  /** L21: codes of the column in 申报表. */
  readonly codes: readonly string[];
}

function codesOf({ heads }: TableGrid, column: number): readonly string[] {
  return (heads[column] ?? "").split(headParts).filter(isColumnCode);
}

function firstLink(cells: readonly OpenCell[], place: CellPlace): CheckLink | undefined {
  for (const { cell, name } of cells) {
    const link = cellLink(cell, name, place);
    if (link) return link;
  }
  return undefined;
}

function cellLink(cell: TableCell, name: string, place: CellPlace): CheckLink | undefined {
  const { evaluation } = place;
  const own = cell.figure === undefined ? undefined : slotLink(cell.figure, evaluation);
  return own ?? itemOfName(name, evaluation) ?? schoolLink(name, evaluation) ?? boundLink(place);
}

/** A row that is called by the code or the official wording of an item. */
function itemOfName(name: string, evaluation: Evaluation): CheckLink | undefined {
  const code = /A\d-\d+/.exec(name)?.[0];
  const item = allItems(evaluation).find((own) => own.item.code === code || own.item.name === name);
  return item && itemLink(item.item.code, evaluation);
}

/** What a column of 申报表 is bound to: its official code says. */
function boundLink({ under, evaluation, codes }: CellPlace): CheckLink | undefined {
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
