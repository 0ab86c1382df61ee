import { fieldCatalogue } from "../../../../shared/county/catalogue/catalogue.ts";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { basicTable } from "../../../../shared/report/application-form/county-tables.ts";

/** What figures of schools cannot say, in the parts in which people write it. */
export const statementParts = [
  "items",
  "conditions",
  "monitoring",
  "survey",
  "profile",
  "narrative",
  "applicant",
] as const;
export type StatementPart = (typeof statementParts)[number];

export const statementPartNames: Readonly<Record<StatementPart, string>> = {
  items: "定性指标",
  conditions: "否决与申报条件",
  monitoring: "质量监测",
  survey: "社会认可度",
  profile: "县情",
  narrative: "报告文字",
  applicant: "申报信息",
};

/** What the county states of itself in 表Ⅰ. */
const profileCodes: ReadonlySet<string> = new Set(
  basicTable.cells.flatMap(({ binding }) => (binding.kind === "field" ? [binding.field] : [])),
);

const applicantCodes: ReadonlySet<string> = new Set([
  "applicant",
  "reportDate",
  "formFiller",
  "formLeader",
  "formTelephone",
]);

/** Statements of an item begin with its code; the others are the slots of an item's sentence. */
function partOfStatement({ code }: Pick<Field, "code">): StatementPart {
  if (applicantCodes.has(code)) return "applicant";
  return /^A[56]-|^basicBalance/.test(code) ? "conditions" : "items";
}

/** The part in which a field of the county is written; undefined for a plain figure of 县级采集表. */
export function statementPartOf(field: Pick<Field, "code" | "level" | "source" | "long">) {
  if (field.level !== "county") return undefined;
  if (field.long) return "narrative" satisfies StatementPart;
  if (field.code === "monitoring") return "monitoring" satisfies StatementPart;
  if (/^(survey|visit)[A-Z]/.test(field.code)) return "survey" satisfies StatementPart;
  if (profileCodes.has(field.code)) return "profile" satisfies StatementPart;
  return field.source === "县级填报" ? partOfStatement(field) : undefined;
}

/** The fields of a part, in the order of the catalogue. */
export function fieldsOfPart(part: StatementPart): readonly Field[] {
  return fieldCatalogue.filter((field) => statementPartOf(field) === part);
}
