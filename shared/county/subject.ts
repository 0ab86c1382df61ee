import type { Stage } from "./stage.ts";

/**
 * What a fact is about: the county, a school, or a section (one school's pupils of one stage).
 * As text it is `county`, `school:2141000951` or `section:2141000951:primary`; the store, the history and
 * the trace all use that text as the key.
 */
export type Subject =
  | { readonly level: "county" }
  | { readonly level: "school"; readonly school: string }
  | { readonly level: "section"; readonly school: string; readonly stage: Stage };

export type SubjectLevel = Subject["level"];

/** The text form of a subject. Branded, so that no other text is taken for one. */
export type SubjectKey = string & { readonly __brand: "SubjectKey" };

export const countySubject = "county" as SubjectKey;

export function schoolSubject(school: string): SubjectKey {
  return `school:${school}` as SubjectKey;
}

export function sectionSubject(school: string, stage: Stage): SubjectKey {
  return `section:${school}:${stage}` as SubjectKey;
}

export function subjectKey(subject: Subject): SubjectKey {
  switch (subject.level) {
    case "county":
      return countySubject;
    case "school":
      return schoolSubject(subject.school);
    case "section":
      return sectionSubject(subject.school, subject.stage);
  }
}

/** Reads the text form; undefined where the text names no subject. */
export function parseSubject(key: string): Subject | undefined {
  if (key === countySubject) return { level: "county" };
  const [level, school, stage, ...rest] = key.split(":");
  if (!school || rest.length > 0) return undefined;
  if (level === "school" && stage === undefined) return { level, school };
  if (level === "section" && (stage === "primary" || stage === "junior")) return { level, school, stage };
  return undefined;
}
