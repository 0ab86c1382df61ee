import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { findField } from "../../../../shared/county/catalogue/catalogue.ts";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { unitsOf } from "../../../../shared/county/import/any-table/table-units.ts";
import type { Stage } from "../../../../shared/county/stage.ts";
import type { TableMapping } from "../import-state.ts";

export type TableLook = CallOutput<"intake.table">;
export type TableProposal = NonNullable<TableLook["proposal"]>;
export type ProposedColumn = TableProposal["columns"][number];
export type StageSource = TableMapping["stage"];

/** What a person decided about one column. */
export interface ColumnChoice {
  readonly field: string;
  readonly stage: Stage | undefined;
  readonly unit: string | undefined;
}

/** What a person decided so far; it begins as what was proposed, or as what was saved. */
export interface Draft {
  readonly columns: ReadonlyMap<string, ColumnChoice>;
  /** Undefined while nobody said it. */
  readonly stage: StageSource | undefined;
  /** By the name as written; undefined while nobody said it, null leaves the row out. */
  readonly names: ReadonlyMap<string, string | null | undefined>;
}

function savedDraft(mapping: TableMapping, proposal: TableProposal): Draft {
  const said = new Map(mapping.names.map(({ name, code }) => [name, code]));
  return {
    columns: new Map(mapping.columns.map(({ path, field, stage, unit }) => [path, { field, stage, unit }])),
    stage: mapping.stage,
    // Null is an answer too: the row is left out.
    names: new Map(
      proposal.asked.map(({ name, code }) => [name, said.has(name) ? said.get(name) : (code ?? undefined)]),
    ),
  };
}

/** Whether every column of the mapping is one of the proposal's. */
function isOf(mapping: TableMapping, { columns }: TableProposal): boolean {
  const paths = new Set(columns.map(({ path }) => path));
  return mapping.columns.every(({ path }) => paths.has(path));
}

/** What the step begins with: what the file was read by before, what was saved for it, or what is proposed. */
export function draftOf({ proposal, saved }: TableLook, used?: TableMapping): Draft {
  if (!proposal) return { columns: new Map(), stage: undefined, names: new Map() };
  if (used && isOf(used, proposal)) return savedDraft(used, proposal);
  if (saved) return savedDraft(saved.mapping, proposal);
  const columns = proposal.columns.flatMap(({ path, field, stage, unit, strangeUnit }) => {
    if (field === null || strangeUnit !== null) return [];
    return [[path, { field, stage: stage ?? undefined, unit: unit ?? undefined }] as const];
  });
  return {
    columns: new Map(columns),
    stage: proposal.stage ?? undefined,
    names: new Map(proposal.asked.map(({ name, code }) => [name, code ?? undefined])),
  };
}

/** A column for another field begins in that field's own unit; a stage stays where the field has stages. */
export function withField(before: ColumnChoice | undefined, code: string): ColumnChoice {
  const field = findField(code);
  const stage = field?.level === "section" ? before?.stage : undefined;
  const unit =
    before?.unit !== undefined && field && unitsOf(field).includes(before.unit) ? before.unit : undefined;
  return { field: code, stage, unit };
}

function isOpenStage({ field, stage }: ColumnChoice): boolean {
  return findField(field)?.level === "section" && stage === undefined;
}

/** Whether some column's stage has to come from elsewhere than its head. */
export function needsStage({ columns }: Draft): boolean {
  return [...columns.values()].some(isOpenStage);
}

/** Paths of columns that would be read as the same figure. */
export function twins({ columns }: Draft): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const found = new Set<string>();
  for (const [path, { field, stage }] of columns) {
    const key = `${field} ${stage ?? ""}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, path);
    else found.add(first).add(path);
  }
  return found;
}

export function columnName(field: Field, stage: Stage | undefined): string {
  if (stage === undefined) return field.label;
  return `${stage === "primary" ? "小学" : "初中"}${field.label}`;
}

/** Why the draft cannot be read yet; undefined where it can. */
export function hindrance(look: TableLook, draft: Draft): string | undefined {
  const { proposal } = look;
  if (!proposal) return "请先在下面选定表头是哪几行。";
  if (!proposal.key) return "请先选定哪一列写明学校（标识码或名称）。";
  if (draft.columns.size === 0) return "还没有一列对应到数据项。";
  if (twins(draft).size > 0) return "有两列对应到同一个数据项，请改正标红的列。";
  if (needsStage(draft) && !draft.stage) return "请选定学段从哪里来。";
  const open = proposal.asked.filter(({ name }) => draft.names.get(name) === undefined).length;
  return open > 0 ? `还有 ${open} 个学校名称没有选定是哪所学校。` : undefined;
}

/** The mapping that the draft amounts to; undefined where something is still open. */
export function mappingOf(look: TableLook, draft: Draft): TableMapping | undefined {
  const { proposal } = look;
  if (!proposal?.key || hindrance(look, draft) !== undefined) return undefined;
  const { path, kind } = proposal.key;
  return {
    headRows: proposal.head.bottom - proposal.head.top + 1,
    key: { path, kind },
    stage: draft.stage ?? { from: "title" },
    columns: [...draft.columns].map(([column, { field, stage, unit }]) => ({
      path: column,
      field,
      ...(stage ? { stage } : {}),
      ...(unit === undefined ? {} : { unit }),
    })),
    names: [...draft.names].flatMap(([name, code]) => (code === undefined ? [] : [{ name, code }])),
  };
}
