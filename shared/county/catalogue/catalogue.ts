import { parseSubject } from "../subject.ts";
import { countyFields } from "./county-fields.ts";
import type { Field } from "./field.ts";
import { narrativeFields } from "./narrative-fields.ts";
import { schoolFields } from "./school-fields.ts";
import { sectionFields } from "./section-fields.ts";
import { statementFields } from "./statement-fields.ts";
import { surveyFields } from "./survey-fields.ts";

/** 数据目录: every figure, choice and sentence that a county can state, in the order in which pages show them. */
export const fieldCatalogue: readonly Field[] = [
  ...schoolFields,
  ...sectionFields,
  ...countyFields,
  ...surveyFields,
  ...statementFields,
  ...narrativeFields,
];

const byCode: ReadonlyMap<string, Field> = new Map(fieldCatalogue.map((field) => [field.code, field]));

/** The field of that code; undefined where the catalogue has none. */
export function findField(code: string): Field | undefined {
  return byCode.get(code);
}

/** A field that the program itself names. Throws where the catalogue has none: a defect, not a county's error. */
export function fieldOf(code: string): Field {
  const field = byCode.get(code);
  if (!field) throw new Error(`the field catalogue has no "${code}"`);
  return field;
}

/** Whether the field can be stated of a subject: one of its level, and for a section of a stage that has it. */
export function isFieldOf({ level, stages }: Field, subject: string): boolean {
  const parsed = parseSubject(subject);
  if (parsed?.level !== level) return false;
  return parsed.level !== "section" || (stages?.includes(parsed.stage) ?? true);
}
