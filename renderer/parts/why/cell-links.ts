import { parseSubject } from "../../../shared/county/subject.ts";
import { hrefOf } from "../../app/route.ts";

export interface CellName {
  readonly subject: string;
  readonly field: string;
}

/** Where a fact is filled in: the entry page at its very cell. */
export function entryHref({ subject, field }: CellName): string {
  const about = parseSubject(subject);
  const school = about === undefined || about.level === "county" ? undefined : about.school;
  const stage = about?.level === "section" ? about.stage : undefined;
  return hrefOf("entry", { query: { field, school, stage } });
}

/** What happened to a fact: the history page, asked about its cell. */
export function historyHref(year: number, { subject, field }: CellName): string {
  return hrefOf("history", { query: { year: String(year), subject, field } });
}
