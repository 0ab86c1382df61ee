import type { CountyYear, SchoolYear } from "../../county/county-year.ts";
import { stageNames } from "../../county/stage.ts";
import { parseSubject } from "../../county/subject.ts";
import { nameOf } from "../../county/units.ts";

/** Names subjects for people: 青禾县, 万元第二小学, 万元第二小学 小学. A school that is not there keeps its code. */
export function subjectNames(countyYear: CountyYear): (key: string) => string {
  const schools = new Map<string, SchoolYear>(countyYear.schools.map((school) => [school.code, school]));
  const schoolName = (code: string) => {
    const school = schools.get(code);
    return school ? nameOf(school) : code;
  };
  return (key) => {
    const subject = parseSubject(key);
    switch (subject?.level) {
      case undefined:
        return key;
      case "county":
        return countyYear.county.name;
      case "school":
        return schoolName(subject.school);
      case "section":
        return `${schoolName(subject.school)} ${stageNames[subject.stage]}`;
    }
  };
}
