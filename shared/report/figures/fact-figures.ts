import { countySubject, parseSubject, type SubjectKey } from "../../county/subject.ts";

/** A fact that documents print as it was stated. */
export interface FactAddress {
  readonly subject: SubjectKey;
  readonly field: string;
  /** Of a list of the county: which of its rows, 语文 or 语文/2024 of the monitored subjects. */
  readonly entry?: string;
}

const countyPrefix = "field:";
const factPrefix = "fact:";

/**
 * `field:towns` for a fact of the county, `field:monitoring/语文` for an entry of one of its lists,
 * `fact:section:2141000951:primary/pupils` for any other.
 */
export function factFigureId({ subject, field, entry }: FactAddress): string {
  const name = entry === undefined ? field : `${field}/${entry}`;
  return subject === countySubject ? `${countyPrefix}${name}` : `${factPrefix}${subject}/${name}`;
}

function addressIn(subject: SubjectKey, name: string): FactAddress {
  const [field = "", ...entry] = name.split("/");
  return entry.length === 0 ? { subject, field } : { subject, field, entry: entry.join("/") };
}

/** Which fact an id names; undefined where it names none. */
export function factAddress(id: string): FactAddress | undefined {
  if (id.startsWith(countyPrefix)) return addressIn(countySubject, id.slice(countyPrefix.length));
  if (!id.startsWith(factPrefix)) return undefined;
  const slash = id.indexOf("/");
  const subject = id.slice(factPrefix.length, slash);
  const isSubject = slash > 0 && parseSubject(subject) !== undefined;
  return isSubject ? addressIn(subject as SubjectKey, id.slice(slash + 1)) : undefined;
}
