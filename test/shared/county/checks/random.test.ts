import { describe, expect, it } from "vitest";
import { checkCounty, checkEntered, viewWith } from "../../../../shared/county/checks/check-county.ts";
import { checkView } from "../../../../shared/county/checks/check-view.ts";
import { completeness } from "../../../../shared/county/checks/completeness/completeness.ts";
import { checkRules } from "../../../../shared/county/checks/registry.ts";
import { integer } from "../../../../shared/county/exact/rational.ts";
import { missing, numberFact } from "../../../../shared/county/fact.ts";
import {
  parseSubject,
  type SubjectKey,
  schoolSubject,
  sectionSubject,
} from "../../../../shared/county/subject.ts";
import { randomCounty } from "../../../oracle/random-county.ts";

const counties = 200;

/** Fields that many rules look at, and what somebody might type into them. */
const entered = [
  ["section", "pupils", 0],
  ["section", "pupils", 1_000_000],
  ["section", "classes", 1],
  ["section", "keyTeachers", 500],
  ["section", "fullTimeTeachers", 1],
  ["school", "equipmentValue", 900_000],
  ["school", "teachingArea", 1],
  ["school", "indoorSportsArea", 99_999],
] as const;

function schoolOf(subject: SubjectKey): string | undefined {
  const parsed = parseSubject(subject);
  return parsed === undefined || parsed.level === "county" ? undefined : parsed.school;
}

describe("random counties, with gaps and contradictions", () => {
  it("are checked without an exception, each finding under an id of its own", () => {
    const fired = new Set<string>();
    for (let seed = 1; seed <= counties; seed += 1) {
      const before = { ...randomCounty(seed + 1), year: randomCounty(seed).year - 1 };
      const view = checkView(randomCounty(seed), before);
      const findings = checkCounty(view);
      for (const { rule } of findings) fired.add(rule);
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      expect(completeness(view).schools).toHaveLength(view.schools.length);
    }
    // Random figures reach at least half of the rules; the tables reach all.
    expect(fired.size).toBeGreaterThan(checkRules.length / 2);
  });

  it("give what somebody types the same findings alone as the whole county does", () => {
    let compared = 0;
    for (let seed = 1; seed <= counties; seed += 1) {
      const view = checkView(randomCounty(seed));
      const school = view.schools[seed % Math.max(1, view.schools.length)];
      const [level, field, value] = entered[seed % entered.length] ?? ["school", "teachingArea", 1];
      if (school === undefined) continue;
      const subject = level === "school" ? schoolSubject(school) : sectionSubject(school, "primary");
      const facts = [{ subject, field, fact: seed % 5 === 0 ? missing : numberFact(integer(value)) }];
      const alone = checkEntered(view, facts).filter((finding) => schoolOf(finding.subject) === school);
      const whole = checkCounty(viewWith(view, facts)).filter(
        (finding) => schoolOf(finding.subject) === school,
      );
      expect(alone).toEqual(whole);
      compared += alone.length;
    }
    expect(compared).toBeGreaterThan(counties / 4);
  });

  it("leave the view that somebody types over as it was", () => {
    const view = checkView(randomCounty(3));
    const before = checkCounty(view);
    const [school = ""] = view.schools;
    checkEntered(view, [{ subject: schoolSubject(school), field: "counted", fact: missing }]);
    expect(checkCounty(view)).toEqual(before);
  });
});
