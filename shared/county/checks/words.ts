import { findField } from "../catalogue/catalogue.ts";
import type { Rational } from "../exact/rational.ts";
import { toDecimalText } from "../exact/rounding.ts";
import type { SubjectKey } from "../subject.ts";
import type { CheckCell } from "./check-finding.ts";

export function fieldLabel(field: string): string {
  return findField(field)?.label ?? field;
}

/** “专任教师数”10 */
export function figureWords(field: string, number: Rational): string {
  return `“${fieldLabel(field)}”${toDecimalText(number)}`;
}

/** The same with its unit: “教学仪器设备资产值”43.2万元 */
export function amountWords(field: string, number: Rational): string {
  return `${figureWords(field, number)}${findField(field)?.unit ?? ""}`;
}

/** Cells of one subject. */
export function cellsOf(subject: SubjectKey, fields: readonly string[]): readonly CheckCell[] {
  return fields.map((field) => ({ subject, field }));
}
