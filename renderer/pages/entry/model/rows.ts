import type { Field } from "../../../../shared/county/catalogue/field.ts";
import {
  isSchoolKind,
  kindsWithSenior,
  type Stage,
  stageNames,
  stages,
  stagesOfKind,
} from "../../../../shared/county/stage.ts";
import { schoolSubject, sectionSubject } from "../../../../shared/county/subject.ts";
import type { CellFact, CellPlace } from "./cell-fact.ts";

/** A row of the sheet: a school, or one school's pupils of one stage. */
export interface EntryRow {
  /** The subject's key. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly township: string;
  /** 是否计校数 否: its figures join another school's. */
  readonly attached: boolean;
  readonly stage?: Stage;
}

export interface RowSource {
  readonly roster: readonly string[];
  fact(place: CellPlace): CellFact | undefined;
}

function textAt(source: RowSource, place: CellPlace): string {
  const fact = source.fact(place);
  return fact?.state === "value" ? (fact.value ?? "") : "";
}

/** All schools in roster order, attached units as rows of their own: each has its own cells. */
export function schoolRows(source: RowSource): readonly EntryRow[] {
  return source.roster.map((code) => {
    const id = schoolSubject(code);
    const text = (field: string) => textAt(source, { subject: id, field });
    return {
      id,
      code,
      name: text("schoolName") || code,
      kind: text("kind"),
      township: text("township"),
      attached: text("counted") === "false",
    };
  });
}

/** The stages that a school of its kind has, and any other for which pupils are stated. */
function stagesOf(source: RowSource, { code, kind }: EntryRow): readonly Stage[] {
  const own = isSchoolKind(kind) ? stagesOfKind[kind] : stages;
  return stages.filter(
    (stage) =>
      own.includes(stage) ||
      Number(textAt(source, { subject: sectionSubject(code, stage), field: "pupils" })) > 0,
  );
}

/** The sections of all schools, in roster order, 小学 before 初中. */
export function sectionRows(source: RowSource): readonly EntryRow[] {
  return schoolRows(source).flatMap((row) =>
    stagesOf(source, row).map((stage) => ({ ...row, id: sectionSubject(row.code, stage), stage })),
  );
}

/** Whether a cell can be filled at all: 三年巩固率 is only asked of 初中. */
export function isAsked(field: Pick<Field, "stages">, { stage }: Pick<EntryRow, "stage">): boolean {
  return field.stages === undefined || stage === undefined || field.stages.includes(stage);
}

/** What an attached row states about itself; all else of it is the parent's or joins the parent's. */
const identity: ReadonlySet<string> = new Set([
  "schoolName",
  "kind",
  "sponsor",
  "locale",
  "township",
  "counted",
]);

type OwedField = Pick<Field, "code" | "stages" | "attached" | "wholeSchool">;

/**
 * Whether a cell that is 未填 lacks something. An attached unit owes only what joins its parent's figures, 高中
 * pupils are owed by schools that have a 高中, and a 班级名册 replaces the bands where there is one.
 */
export function isOwed(field: OwedField, row: Pick<EntryRow, "stage" | "attached" | "kind">): boolean {
  if (!isAsked(field, row) || field.code === "classList") return false;
  if (field.code === "parentCode") return row.attached;
  if (field.code === "seniorPupils") return kindsWithSenior.some((kind) => kind === row.kind);
  if (!row.attached || identity.has(field.code)) return true;
  return field.attached !== "keep" && field.wholeSchool !== true;
}

/** 实验小学, or 实验学校 初中. */
export function rowTitle({ name, stage }: Pick<EntryRow, "name" | "stage">): string {
  return stage ? `${name} ${stageNames[stage]}` : name;
}
