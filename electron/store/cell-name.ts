import { findField } from "../../shared/county/catalogue/catalogue.ts";
import { stageNames } from "../../shared/county/stage.ts";
import { parseSubject } from "../../shared/county/subject.ts";

/** One figure's place: the key of its claims. */
export interface FactCell {
  readonly year: number;
  readonly subject: string;
  readonly field: string;
}

function describeSubject(key: string): string {
  const subject = parseSubject(key);
  switch (subject?.level) {
    case "county":
      return "全县";
    case "school":
      return `学校 ${subject.school}`;
    case "section":
      return `学校 ${subject.school} ${stageNames[subject.stage]}部`;
    case undefined:
      return key;
  }
}

/** For people: “2025年 学校 2141000951 小学部 在校生数”. */
export function describeCell({ year, subject, field }: FactCell): string {
  return `${year}年 ${describeSubject(subject)} ${findField(field)?.label ?? field}`;
}
