import type { CheckCell } from "../../check-finding.ts";
import type { CheckView } from "../../check-view.ts";
import type { CheckRow } from "../../rule.ts";

/** A cell of this year and the same of the year before. */
export function bothYears(view: CheckView, row: CheckRow, field: string): readonly CheckCell[] {
  const { year = view.year } = view.before ?? {};
  return [
    { subject: row.key, field },
    { subject: row.key, field, year },
  ];
}
