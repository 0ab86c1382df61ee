import { fieldOf } from "../../catalogue/catalogue.ts";
import { stages } from "../../stage.ts";
import { type SubjectKey, schoolSubject, sectionSubject } from "../../subject.ts";
import type { CheckView } from "../check-view.ts";
import { type CollectionForm, schoolForms } from "./forms.ts";
import { isOwed, type OwingRow, stagesOwed } from "./owed.ts";

/** How far one form of one school is filled in. A school with two stages owes the section fields twice. */
export interface FormCount {
  readonly filled: number;
  readonly notApplicable: number;
  /** Owed and blank. What nobody owes of this school is counted nowhere. */
  readonly missing: number;
  /** The first cell to be filled. */
  readonly first?: { readonly subject: SubjectKey; readonly field: string };
}

export interface SchoolCompleteness {
  readonly school: string;
  /** In the order of the forms. */
  readonly forms: readonly FormCount[];
}

export interface Completeness {
  readonly forms: readonly CollectionForm[];
  readonly schools: readonly SchoolCompleteness[];
}

interface Place {
  readonly row: OwingRow;
  readonly subject: SubjectKey;
  readonly field: string;
}

/** The cells of a form in a school: of its row, and of each section that it has or reports. */
function placesOf(view: CheckView, school: string, { fields }: CollectionForm): readonly Place[] {
  const owed = stagesOwed(view, school);
  const sections = stages.filter(
    (stage) => owed.includes(stage) || view.hasSection(sectionSubject(school, stage)),
  );
  return fields.flatMap((field): readonly Place[] =>
    fieldOf(field).level === "school"
      ? [{ row: { school }, subject: schoolSubject(school), field }]
      : sections.map((stage) => ({
          row: { school, stage },
          subject: sectionSubject(school, stage),
          field,
        })),
  );
}

function countForm(view: CheckView, school: string, form: CollectionForm): FormCount {
  const count = { filled: 0, notApplicable: 0, missing: 0 };
  let first: FormCount["first"];
  for (const { row, subject, field } of placesOf(view, school, form)) {
    const { state } = view.fact(subject, field);
    if (state === "value") count.filled += 1;
    else if (state === "notApplicable") count.notApplicable += 1;
    else if (isOwed(view, row, field)) {
      count.missing += 1;
      first ??= { subject, field };
    }
  }
  return { ...count, ...(first ? { first } : {}) };
}

/** 完整性: schools × forms, filled, 不适用 and 未填. */
export function completeness(view: CheckView): Completeness {
  return {
    forms: schoolForms,
    schools: view.schools.map((school) => ({
      school,
      forms: schoolForms.map((form) => countForm(view, school, form)),
    })),
  };
}
