import { findField } from "../../catalogue/catalogue.ts";
import type { Field } from "../../catalogue/field.ts";
import type { Stage } from "../../stage.ts";
import { rawText } from "../cell-content.ts";
import type { HeadRows } from "../labels/head.ts";
import type { TableView } from "../table-view.ts";
import { findKey } from "./find-key.ts";
import { findHead } from "./find-table.ts";
import { locateTable } from "./locate-table.ts";
import type { StageSource, TableMapping } from "./mapping.ts";
import { type ColumnMatch, matchColumn } from "./match-column.ts";
import { plainSchoolName, type SchoolMatch, type SchoolNames } from "./school-names.ts";
import { headsText, type TableColumn, tableColumns } from "./table-columns.ts";
import { keyCell, type RowKind, rowKind, rowTexts } from "./table-rows.ts";
import { proposeStage } from "./table-stage.ts";
import { canConvert } from "./table-units.ts";

/** What a column is proposed for. */
export interface ProposedColumn {
  readonly column: TableColumn;
  readonly how: ColumnMatch["how"];
  readonly field?: Field;
  readonly stage?: Stage;
  /** Unit of the head where figures have to be converted. */
  readonly unit?: string;
  /** Unit of the head that cannot be converted into the field's. */
  readonly strangeUnit?: string;
  readonly candidates: readonly Field[];
  readonly samples: readonly string[];
}

export interface LeftOutRow {
  readonly row: number;
  readonly kind: Exclude<RowKind, "school" | "blank">;
  readonly text: string;
}

/** A name in the key column that is not a school's own, and who may be meant. */
export interface AskedName {
  readonly row: number;
  readonly name: string;
  readonly match: SchoolMatch;
}

/** How a sheet may be read; everything in it is a proposal. */
export interface TableProposal {
  readonly head: HeadRows;
  readonly key?: { readonly column: TableColumn; readonly kind: "code" | "name" };
  /** Undefined where a person has to say it. */
  readonly stage?: StageSource;
  readonly columns: readonly ProposedColumn[];
  readonly schools: number;
  readonly leftOut: readonly LeftOutRow[];
  readonly asked: readonly AskedName[];
  /** Heads without their order, the same for tables of one kind. */
  readonly heads: string;
}

export interface TableQuestion {
  readonly names: SchoolNames;
  /** Rows that a person chose as the head. */
  readonly head?: HeadRows | undefined;
  /** 0-based column that a person chose as the key. */
  readonly keyColumn?: number | undefined;
}

/** More names than a person answers one by one: then the wrong column was taken for the names. */
const mostAsked = 1000;
const sampleCount = 10;
const longestSample = 60;

function samplesOf(view: TableView, column: number, first: number): string[] {
  const samples: string[] = [];
  for (let row = first; row < view.rowCount && samples.length < sampleCount; row += 1) {
    const text = rawText(view.cell(row, column)).trim();
    if (text !== "") samples.push(text.slice(0, longestSample));
  }
  return samples;
}

function unitOf(column: TableColumn, field: Field): Pick<ProposedColumn, "unit" | "strangeUnit"> {
  const { unit, unitOfGroup, unknownUnit } = column.head;
  const stated = unknownUnit?.text ?? unit;
  const isNumeric = field.type === "integer" || field.type === "decimal";
  if (stated === undefined || stated === field.unit || !isNumeric) return {};
  if (canConvert(field, stated)) return { unit: stated };
  return unitOfGroup ? {} : { strangeUnit: stated };
}

function proposedColumn(view: TableView, column: TableColumn, first: number): ProposedColumn {
  const { how, field, stage, candidates } = matchColumn(column.head);
  const samples = samplesOf(view, column.column, first);
  const common = { column, how, candidates, samples };
  if (!field) return common;
  return { ...common, field, ...(stage ? { stage } : {}), ...unitOf(column, field) };
}

/** Of two columns for one figure the surer one, or the first, is proposed; the other one is a person's to choose. */
function withoutTwins(columns: readonly ProposedColumn[]): readonly ProposedColumn[] {
  const best = new Map<string, ProposedColumn>();
  const keyOf = ({ field, stage }: ProposedColumn) => `${field?.code} ${stage ?? ""}`;
  for (const column of columns) {
    if (!column.field) continue;
    const known = best.get(keyOf(column));
    if (!known || (known.how !== "exact" && column.how === "exact")) best.set(keyOf(column), column);
  }
  return columns.map((proposed) => {
    if (!proposed.field || best.get(keyOf(proposed)) === proposed) return proposed;
    const { column, samples, field } = proposed;
    return { column, samples, how: "ambiguous" as const, candidates: [field] };
  });
}

function keyOfTable(
  view: TableView,
  columns: readonly TableColumn[],
  question: TableQuestion,
  first: number,
) {
  const { names, keyColumn } = question;
  const chosen = keyColumn === undefined ? undefined : columns.find(({ column }) => column === keyColumn);
  return (
    findKey(view, chosen ? [chosen] : columns, { first, names }) ??
    (chosen && { column: chosen, kind: "name" as const })
  );
}

function readRows(
  view: TableView,
  { head, key, names }: { head: HeadRows; key: NonNullable<TableProposal["key"]>; names: SchoolNames },
): Pick<TableProposal, "schools" | "leftOut" | "asked"> {
  const leftOut: LeftOutRow[] = [];
  const asked = new Map<string, AskedName>();
  let schools = 0;
  for (let row = head.bottom + 1; row < view.rowCount; row += 1) {
    const { column } = key.column;
    const shown = view.heading(head.bottom, column);
    const kind = rowKind(view, { row, column, kind: key.kind, head: shown, isName: names.isName });
    if (kind === "blank") continue;
    if (kind !== "school") {
      leftOut.push({ row, kind, text: (rowTexts(view, row)[0] ?? "").slice(0, longestSample) });
      continue;
    }
    schools += 1;
    if (key.kind === "code") continue;
    const name = rawText(keyCell(view, row, column)).trim();
    const match = names.find(name);
    if (match.how !== "exact" && !asked.has(plainSchoolName(name)) && asked.size < mostAsked) {
      asked.set(plainSchoolName(name), { row, name, match });
    }
  }
  return { schools, leftOut, asked: [...asked.values()] };
}

/** Proposes how a sheet is read. Undefined where no head was given and none is recognised. */
export function proposeTable(view: TableView, question: TableQuestion): TableProposal | undefined {
  const { names } = question;
  const head = question.head ?? findHead(view, names);
  if (!head) return undefined;
  const first = head.bottom + 1;
  const columns = tableColumns(view, head);
  const key = keyOfTable(view, columns, question, first);
  const rest = columns.filter((column) => column !== key?.column);
  const proposed = withoutTwins(rest.map((column) => proposedColumn(view, column, first)));
  // A name that is the key says whose row it is; a resembling one must not rename the school.
  const useful = key?.kind === "name" ? proposed.map(withoutName) : proposed;
  const kindsKnown =
    useful.some(({ field }) => field?.code === "kind") ||
    key?.kind === "name" ||
    knowsKinds(view, key, { first, names });
  const stage = proposeStage(view, rest, { rowsAbove: head.top, kindsKnown });
  return {
    head,
    ...(key ? { key } : {}),
    ...(stage ? { stage } : {}),
    columns: useful,
    ...(key ? readRows(view, { head, key, names }) : { schools: 0, leftOut: [], asked: [] }),
    heads: headsText(columns),
  };
}

function withoutName(proposed: ProposedColumn): ProposedColumn {
  if (proposed.field?.code !== "schoolName") return proposed;
  const { column, samples, candidates } = proposed;
  return { column, samples, candidates, how: "none" };
}

/** Whether the workspace knows the 办学类型 of the first school. */
function knowsKinds(
  view: TableView,
  key: TableProposal["key"],
  { first, names }: { first: number; names: SchoolNames },
): boolean {
  for (let row = first; key && row < view.rowCount; row += 1) {
    const school = names.byCode(rawText(keyCell(view, row, key.column.column)).trim());
    if (school) return school.kind !== undefined;
  }
  return false;
}

/** The mapping that a proposal amounts to if nobody changes it; undefined without a key or any column. */
export function mappingOf({ head, key, stage, columns, asked }: TableProposal): TableMapping | undefined {
  if (!key) return undefined;
  const mapped = columns.flatMap(({ column, field, stage: of, unit, strangeUnit }) => {
    if (!field || strangeUnit !== undefined) return [];
    return [
      { path: column.path, field: field.code, ...(of ? { stage: of } : {}), ...(unit ? { unit } : {}) },
    ];
  });
  if (mapped.length === 0) return undefined;
  return {
    headRows: head.bottom - head.top + 1,
    key: { path: key.column.path, kind: key.kind },
    stage: stage ?? { from: "title" },
    columns: mapped,
    names: asked.flatMap(({ name, match }) => (match.code === undefined ? [] : [{ name, code: match.code }])),
  };
}

/** Whether a mapping still fits: its columns stand in the sheet and its fields in the catalogue. */
export function fits(view: TableView, mapping: TableMapping): boolean {
  if (mapping.columns.some(({ field }) => findField(field) === undefined)) return false;
  const table = locateTable(view, mapping);
  return table !== undefined && table.missing.length === 0;
}
