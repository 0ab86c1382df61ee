import type { ListRow } from "../../county/fact.ts";
import { countySubject } from "../../county/subject.ts";
import { factFigureId } from "./fact-figures.ts";

/**
 * The id of one monitoring result among those of its subject: `field:monitoring/语文`, and with the year behind
 * it where a subject was monitored more than once, so that each id prints one number.
 */
export function monitoringFigureId(row: ListRow, ofSubject: readonly ListRow[]): string {
  const { subject = "", year = "" } = row;
  const entry = ofSubject.length > 1 ? `${subject}/${year}` : subject;
  return factFigureId({ subject: countySubject, field: "monitoring", entry });
}
