import { fieldOf } from "../../catalogue/catalogue.ts";
import { compare, integer, isZero } from "../../exact/rational.ts";
import { booleanOf } from "../../fact.ts";
import { isSchoolKind, kindsWithSenior, type Stage, stages, stagesOfKind } from "../../stage.ts";
import { schoolSubject, sectionSubject } from "../../subject.ts";
import type { FactView } from "../check-view.ts";

/** A school's row, or one of its sections. */
export interface OwingRow {
  readonly school: string;
  readonly stage?: Stage;
}

/** Stages for which the school owes figures: those of its kind, and any other that has pupils. */
export function stagesOwed(view: FactView, school: string): readonly Stage[] {
  const kind = view.text(schoolSubject(school), "kind");
  const pupils = (stage: Stage) => view.number(sectionSubject(school, stage), "pupils");
  const isThere = (stage: Stage) => {
    const number = pupils(stage);
    return number !== undefined && !isZero(number);
  };
  if (kind === undefined || !isSchoolKind(kind)) return stages.filter(isThere);
  const own = stagesOfKind[kind];
  // 特教 and 职业 are judged by the county's own figures.
  return own.length === 0 ? [] : stages.filter((stage) => own.includes(stage) || isThere(stage));
}

const isYes = (view: FactView, school: string, field: string) =>
  booleanOf(view.fact(schoolSubject(school), field)) === true;

/** 50–99 pupils of a 乡村 section, whose visiting teachers count. */
function isSmallRural(view: FactView, { school, stage }: OwingRow): boolean {
  const pupils = stage && view.number(sectionSubject(school, stage), "pupils");
  const isRural = view.text(schoolSubject(school), "locale")?.startsWith("2") === true;
  return isRural && !!pupils && compare(pupils, integer(50)) >= 0 && compare(pupils, integer(100)) < 0;
}

/** 就近划片入学 looks at 城区、镇区 day schools that are no 民办. */
function isZoned(view: FactView, { school }: OwingRow): boolean {
  const key = schoolSubject(school);
  const isRural = view.text(key, "locale")?.startsWith("2") === true;
  return !isRural && view.text(key, "sponsor") !== "10" && !isYes(view, school, "boarding");
}

type Condition = (view: FactView, row: OwingRow) => boolean;
const never: Condition = () => false;

/** Fields that only some rows owe; all others every row owes. */
const conditions: Readonly<Record<string, Condition>> = {
  parentCode: (view, { school }) => booleanOf(view.fact(schoolSubject(school), "counted")) === false,
  seniorPupils: (view, { school }) => {
    const kind = view.text(schoolSubject(school), "kind");
    return kind !== undefined && isSchoolKind(kind) && kindsWithSenior.includes(kind);
  },
  extraSportsArea: (view, { school }) => isYes(view, school, "denseUrban"),
  rentedSportsArea: (view, { school }) => isYes(view, school, "denseUrban"),
  visitingPeArtTeachers: isSmallRural,
  inZonePupils: isZoned,
  // Where there is a list it decides; nobody has to have one.
  classList: never,
};

/** What a school owes even where none of its stages is judged, and what an attached row owes itself. */
const identity = ["schoolName", "kind", "sponsor", "locale", "township", "counted", "parentCode"];
const statedByParent = [
  "boarding",
  "builtYear",
  "denseUrban",
  "charterApproved",
  "digitalPlatform",
  "moralEducationGrade",
];

/** Whether nobody may leave the field blank in this row. */
export function isOwed(view: FactView, row: OwingRow, code: string): boolean {
  const field = fieldOf(code);
  if (row.stage !== undefined && field.stages && !field.stages.includes(row.stage)) return false;
  const isAttached = booleanOf(view.fact(schoolSubject(row.school), "counted")) === false;
  if (isAttached && (field.wholeSchool || statedByParent.includes(code))) return false;
  if (!identity.includes(code) && stagesOwed(view, row.school).length === 0) return false;
  return conditions[code]?.(view, row) ?? true;
}
