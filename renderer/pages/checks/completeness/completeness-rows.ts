import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { withThousands } from "../../../parts/format.ts";

export type Completeness = CallOutput<"checks.completeness">;
export type SchoolLine = Completeness["schools"][number];
export type FormCount = SchoolLine["forms"][number];

export function missingOf({ forms }: SchoolLine): number {
  return forms.reduce((total, { missing }) => total + missing, 0);
}

/** What all schools lack of each form, in the order of the forms. */
function missingByForm({ forms, schools }: Completeness): readonly { name: string; missing: number }[] {
  return forms.map(({ name, number }, at) => ({
    name: number === name ? name : `${number} ${name}`,
    missing: schools.reduce((total, school) => total + (school.forms[at]?.missing ?? 0), 0),
  }));
}

/** “183 所学校还缺 730 个数据，最多的是学校填报 学校管理（540 个）；52 所已填全”. */
export function completenessHeadline(completeness: Completeness): string {
  const { schools } = completeness;
  if (schools.length === 0) return "还没有学校";
  const missing = schools.reduce((total, school) => total + missingOf(school), 0);
  if (missing === 0) return `${schools.length} 所学校和附设单位的数据都填全了`;
  const [most] = [...missingByForm(completeness)].sort((left, right) => right.missing - left.missing);
  const complete = schools.filter((school) => missingOf(school) === 0).length;
  const first = `${schools.length} 所学校和附设单位还缺 ${withThousands(String(missing))} 个数据`;
  const where = most ? `，最多的是${most.name}（${withThousands(String(most.missing))} 个）` : "";
  return `${first}${where}；${complete} 所已填全`;
}

/** 齐 12, 缺 3 / 12, 不适用, —: how far a form is filled in. */
export function countWords({ filled, missing, notApplicable }: FormCount): string {
  const owed = filled + missing;
  if (missing > 0) return `缺 ${missing} / ${owed + notApplicable}`;
  if (filled > 0) return `齐 ${filled + notApplicable}`;
  return notApplicable > 0 ? "不适用" : "—";
}

export interface CompletenessFilter {
  readonly text?: string;
  /** "yes": only schools that lack something. */
  readonly missing?: string;
}

export function filterSchools(
  schools: readonly SchoolLine[],
  { text = "", missing }: CompletenessFilter,
): readonly SchoolLine[] {
  const wanted = text.trim().toLowerCase();
  return schools.filter(
    (school) =>
      (missing === undefined || missingOf(school) > 0) &&
      (school.name.toLowerCase().includes(wanted) || school.code.includes(wanted)),
  );
}
