import { countySubject, parseSubject, type SubjectKey } from "../../county/subject.ts";

/** A fact that documents print as it was stated. */
export interface FactAddress {
  readonly subject: SubjectKey;
  readonly field: string;
}

const countyPrefix = "field:";
const factPrefix = "fact:";

/** `field:towns` for a fact of the county, `fact:section:2141000951:primary/pupils` for any other. */
export function factFigureId({ subject, field }: FactAddress): string {
  return subject === countySubject ? `${countyPrefix}${field}` : `${factPrefix}${subject}/${field}`;
}

/** Which fact an id names; undefined where it names none. */
export function factAddress(id: string): FactAddress | undefined {
  if (id.startsWith(countyPrefix)) return { subject: countySubject, field: id.slice(countyPrefix.length) };
  if (!id.startsWith(factPrefix)) return undefined;
  const slash = id.indexOf("/");
  const subject = id.slice(factPrefix.length, slash);
  const field = id.slice(slash + 1);
  return slash > 0 && field !== "" && parseSubject(subject) !== undefined
    ? { subject: subject as SubjectKey, field }
    : undefined;
}
