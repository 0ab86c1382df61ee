import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { type FormKind, formKindNames, formKinds } from "../../../../shared/county/claim.ts";
import type { FactState } from "../../../../shared/county/fact.ts";

type Sheet = CallOutput<"entry.sheet">;
export type SheetFact = Sheet["facts"][number];
export type SheetOrigin = Sheet["origins"][number];

/** What somebody says about a cell: the state, and where it was read or who typed it. */
export interface Said {
  readonly state: FactState;
  /** Canonical text where the state is `value`. */
  readonly value?: string;
  readonly origin: SheetOrigin;
  /** A1 notation, where a workbook says it. */
  readonly cell?: string;
}

/** The fact of a cell; `beside` is what a workbook says where a person overrode it. */
export interface CellFact extends Said {
  readonly beside?: Said;
}

/** Names a cell: `school:2141000951 teachingArea`. */
export type CellKey = string & { readonly __brand: "CellKey" };

export interface CellPlace {
  readonly subject: string;
  readonly field: string;
}

export function cellKey({ subject, field }: CellPlace): CellKey {
  return `${subject} ${field}` as CellKey;
}

export function placeOfKey(key: CellKey): CellPlace {
  const at = key.indexOf(" ");
  return { subject: key.slice(0, at), field: key.slice(at + 1) };
}

function saidOf(
  said: Omit<SheetFact, "subject" | "field" | "beside">,
  origins: readonly SheetOrigin[],
): Said {
  const origin = origins[said.origin] ?? { type: "person", operator: "" };
  return {
    state: said.state,
    origin,
    ...(said.value === undefined ? {} : { value: said.value }),
    ...(said.cell === undefined ? {} : { cell: said.cell }),
  };
}

/** The facts of an answered sheet, by cell. */
export function factsOfSheet({ facts, origins }: Sheet): Map<CellKey, CellFact> {
  return new Map(
    facts.map((fact) => {
      const { beside } = fact;
      const cell: CellFact = {
        ...saidOf(fact, origins),
        ...(beside ? { beside: saidOf(beside, origins) } : {}),
      };
      return [cellKey(fact), cell];
    }),
  );
}

function formName(form: string): string {
  return formKinds.some((kind) => kind === form) ? formKindNames[form as FormKind] : form;
}

/** Where it stands, ready to print: 教育事业统计综合表_2025.xlsx / 中小学校综合表!BJ5, or who typed it. */
export function placeText({ origin, cell }: Said): string {
  if (origin.type === "person") return `${origin.operator} 填报`;
  return `${origin.file} / ${origin.sheet}!${cell ?? ""}（${formName(origin.form)}）`;
}

/** The short form for a column: 教育事业统计综合表 BJ5. */
export function shortPlace({ origin, cell }: Said): string {
  return origin.type === "person"
    ? `${origin.operator} 填报`
    : `${formName(origin.form)} ${cell ?? ""}`.trim();
}

export function isImported(fact: Said | undefined): boolean {
  return fact?.origin.type === "cell";
}

/** What a cell holds once a person typed over it: what a workbook said stays beside. */
export function typedOver(
  before: CellFact | undefined,
  typed: Pick<Said, "state" | "value">,
  operator: string,
): CellFact {
  const beside = isImported(before) ? before : before?.beside;
  const { state, value } = typed;
  return {
    state,
    ...(value === undefined ? {} : { value }),
    origin: { type: "person", operator },
    ...(beside ? { beside: withoutBeside(beside) } : {}),
  };
}

function withoutBeside({ state, value, origin, cell }: Said): Said {
  return {
    state,
    origin,
    ...(value === undefined ? {} : { value }),
    ...(cell === undefined ? {} : { cell }),
  };
}
