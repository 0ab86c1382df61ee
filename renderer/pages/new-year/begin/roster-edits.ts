import type { CallArguments, CallOutput } from "../../../../shared/contract/contract.ts";
import type { SchoolKind } from "../../../../shared/county/stage.ts";

export type Plan = CallOutput<"year.propose">;
export type Before = Plan["before"][number];
export type Change = NonNullable<CallArguments<"year.propose">["changes"]>[number];

export type Fate = "kept" | "closed" | "merged" | "split";

export const fateNames: Readonly<Record<Fate, string>> = {
  kept: "沿用",
  closed: "撤销",
  merged: "并入其他学校",
  split: "拆分",
};

/** What a person decided of one of last year's schools; what is absent stays as it was. */
export interface SchoolEdit {
  readonly fate: Fate;
  readonly name?: string;
  readonly code?: string;
  readonly kind?: SchoolKind;
  /** Another 主校 of an attached unit; null makes it a school of its own. */
  readonly parent?: string | null;
  /** 并入. */
  readonly into?: string;
  /** 拆分. */
  readonly parts?: readonly string[];
}

export interface Opened {
  readonly code: string;
  readonly name: string;
  readonly kind: SchoolKind;
  readonly parent?: string;
}

export interface RosterEdits {
  /** By last year's 学校标识码. */
  readonly schools: Readonly<Record<string, SchoolEdit>>;
  readonly opened: readonly Opened[];
}

export const noEdits: RosterEdits = { schools: {}, opened: [] };

function changesOfSchool(school: string, edit: SchoolEdit): readonly Change[] {
  if (edit.fate === "closed") return [{ type: "closed", school }];
  if (edit.fate === "merged") return [{ type: "merged", school, into: edit.into ?? "" }];
  const kept: Change[] = [];
  if (edit.name !== undefined) kept.push({ type: "renamed", school, name: edit.name });
  if (edit.kind !== undefined) kept.push({ type: "rekinded", school, kind: edit.kind });
  if (edit.fate === "split") return [...kept, { type: "split", school, into: [...(edit.parts ?? [])] }];
  if (edit.code !== undefined) kept.push({ type: "recoded", school, code: edit.code });
  if (edit.parent !== undefined) kept.push({ type: "attached", school, parent: edit.parent });
  return kept;
}

/** The edits as the service takes them. */
export function changesOf({ schools, opened }: RosterEdits): Change[] {
  return [
    ...Object.entries(schools).flatMap(([code, edit]) => changesOfSchool(code, edit)),
    ...opened.map((school): Change => ({ type: "opened", ...school })),
  ];
}

/** A choice of the new year: a school that another can join or hang on. */
export interface SchoolChoice {
  readonly code: string;
  readonly name: string;
}

/** Schools of the new year: those that stay, under their new names and codes, and those newly opened. */
export function stayingSchools(
  before: readonly Before[],
  { schools, opened }: RosterEdits,
): readonly SchoolChoice[] {
  const staying = before.flatMap(({ code, name }) => {
    const edit = schools[code];
    if (edit && edit.fate !== "kept") return [];
    return [{ code: edit?.code ?? code, name: edit?.name ?? name }];
  });
  return [...staying, ...opened];
}

/** What happens to a school, in few words; undefined where nothing does. */
export function editWords(
  edit: SchoolEdit | undefined,
  nameOf: (code: string) => string,
): string | undefined {
  if (!edit) return undefined;
  if (edit.fate === "closed") return "撤销";
  if (edit.fate === "merged") return `并入 ${nameOf(edit.into ?? "")}`;
  const words = [
    ...(edit.fate === "split" ? [`拆分为 ${edit.parts?.length ?? 0} 所`] : []),
    ...(edit.name === undefined ? [] : ["更名"]),
    ...(edit.code === undefined ? [] : ["换标识码"]),
    ...(edit.kind === undefined ? [] : ["改办学类型"]),
    ...(edit.parent === undefined ? [] : [edit.parent === null ? "独立设校" : "改主校"]),
  ];
  return words.length === 0 ? undefined : words.join("、");
}

/** The edit without what says the same as last year; undefined where nothing is left of it. */
export function settled(before: Before, edit: SchoolEdit): SchoolEdit | undefined {
  const { fate, name, code, kind, parent, into, parts } = edit;
  if (fate === "closed") return { fate };
  if (fate === "merged") return { fate, ...(into === undefined ? {} : { into }) };
  const kept: SchoolEdit = {
    fate,
    ...(name === undefined || name.trim() === before.name ? {} : { name: name.trim() }),
    ...(code === undefined || code.trim() === before.code || fate === "split" ? {} : { code: code.trim() }),
    ...(kind === undefined || kind === before.kind ? {} : { kind }),
    ...(parent === undefined || parent === before.parent || fate === "split" ? {} : { parent }),
    ...(fate === "split" ? { parts: parts ?? [] } : {}),
  };
  return Object.keys(kept).length === 1 ? undefined : kept;
}
