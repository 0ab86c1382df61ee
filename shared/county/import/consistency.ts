import { fieldCatalogue, findField } from "../catalogue/catalogue.ts";
import { classBands } from "../catalogue/section-fields.ts";
import type { Claim } from "../claim.ts";
import { compare, divide, integer, isZero, multiply, type Rational, sum } from "../exact/rational.ts";
import { roundHalfUp, toDecimalText } from "../exact/rounding.ts";
import type { Finding } from "../finding.ts";
import { type Stage, stages } from "../stage.ts";
import { countySubject, type SubjectKey, schoolSubject, sectionSubject } from "../subject.ts";
import { claimFinding, formOf, subjectText } from "./choose-claims.ts";
import type { ImportedCounty } from "./imported-county.ts";

/** Parts that cannot be more than their whole: [part, whole]. */
const schoolParts = [
  ["indoorSportsArea", "teachingArea"],
  ["trainingBudget", "publicFundsBudget"],
] as const;
const sectionParts = [
  ["keyTeachers", "fullTimeTeachers"],
  ["migrantPupils", "pupils"],
  ["leftBehindPupils", "pupils"],
] as const;
/** Figures that the parent states for its attached units too, against the sum of their rows. */
const wholeSchoolParts = [
  ["certifiedTeachers", "fullTimeTeachers"],
  ["trained360Teachers", "fullTimeTeachers"],
  ["inZonePupils", "pupils"],
] as const;
const countyParts = [
  ["ruralPopulation", "population"],
  ["rotationMoved", "rotationEligible"],
  ["rotationKeyMoved", "rotationMoved"],
  ["seniorQuotaAllocated", "seniorQuotaTotal"],
  ["seniorQuotaRural", "seniorQuotaAllocated"],
  ["migrantPublic", "migrantEligible"],
  ["disabledEnrolled", "disabledTotal"],
  ["disabledInSpecial", "disabledEnrolled"],
  ["surveyValid", "surveyTotal"],
  ["surveySatisfied", "surveyValid"],
  ["visitSatisfied", "visitTotal"],
  ["surveyTotalParents", "surveyTotal"],
  ["surveyValidParents", "surveyValid"],
  ["surveySatisfiedParents", "surveySatisfied"],
  ["visitTotalParents", "visitTotal"],
  ["visitSatisfiedParents", "visitSatisfied"],
] as const;

/** 体育、艺术 teachers count once each, in their main subject. */
const courseFields = ["peTeachers", "musicTeachers", "fineArtTeachers", "artTeachers"];
const degreeFields = ["degreeDoctor", "degreeMaster", "degreeBachelor", "degreeCollege", "degreeBelow"];
const bandFields = classBands.map((band) => band.field);

/** 生均教学仪器设备值 outside this range (元) suggests that 万元 and 元 were mixed up. */
const equipmentRange = { least: 200, most: 50_000 } as const;
const yuanPerTenThousand = integer(10_000);

function label(field: string): string {
  return findField(field)?.label ?? field;
}

function disagreement(claim: Claim, problem: string): Finding {
  return claimFinding(claim, {
    severity: "warning",
    code: "figures-disagree",
    problem: `${subjectText(claim)}${problem}`,
    remedy: "已按原数读入，请核对原表",
  });
}

/** The claim that brought one of the figures in; without one the figures are older and told before. */
function claimOf(county: ImportedCounty, subject: SubjectKey, fields: readonly string[]): Claim | undefined {
  for (const field of fields) {
    const claim = county.claim(subject, field);
    if (claim) return claim;
  }
  return undefined;
}

type WholeOf = (whole: string) => Rational | undefined;

function partFindings(
  county: ImportedCounty,
  subject: SubjectKey,
  parts: readonly (readonly [string, string])[],
  wholeOf: WholeOf = (whole) => county.number(subject, whole),
): Finding[] {
  return parts.flatMap(([part, whole]) => {
    const [less, more] = [county.number(subject, part), wholeOf(whole)];
    const claim = claimOf(county, subject, [part, whole]);
    if (!less || !more || !claim || compare(less, more) <= 0) return [];
    const figures = `“${label(part)}”${toDecimalText(less)}大于“${label(whole)}”${toDecimalText(more)}`;
    return [disagreement(claim, figures)];
  });
}

function sumFindings(
  county: ImportedCounty,
  subject: SubjectKey,
  { parts, total, name }: { parts: readonly string[]; total: string; name: string },
): Finding[] {
  const numbers = parts.map((part) => county.number(subject, part));
  const stated = county.number(subject, total);
  const claim = claimOf(county, subject, [total, ...parts]);
  if (!stated || !claim || !numbers.every((number) => number !== undefined)) return [];
  const added = sum(numbers);
  if (compare(added, stated) === 0) return [];
  const figures = `“${label(total)}”${toDecimalText(stated)}，${name}之和为${toDecimalText(added)}`;
  return [disagreement(claim, figures)];
}

/** A part of the whole that several columns list; one of them may be 不适用. */
function coursesFinding(county: ImportedCounty, section: SubjectKey): Finding[] {
  const courses = courseFields.map((field) => county.number(section, field));
  const all = county.number(section, "fullTimeTeachers");
  const claim = claimOf(county, section, [...courseFields, "fullTimeTeachers"]);
  const teachers = sum(courses.filter((number) => number !== undefined));
  if (!all || !claim || compare(teachers, all) <= 0) return [];
  const figures = `体育、音乐、美术、艺术专任教师之和${toDecimalText(teachers)}大于“${label("fullTimeTeachers")}”${toDecimalText(all)}`;
  return [disagreement(claim, figures)];
}

/** A parent's base: its own figure and those of its attached units; undefined where one is missing. */
function withAttached(county: ImportedCounty, code: string, stage: Stage): WholeOf {
  return (whole) => {
    const own = county.number(sectionSubject(code, stage), whole);
    if (!own) return undefined;
    const attached = (county.attachedTo.get(code) ?? []).map((unit) =>
      county.number(sectionSubject(unit, stage), whole),
    );
    return sum([own, ...attached.filter((number) => number !== undefined)]);
  };
}

function sectionFindings(county: ImportedCounty, code: string, stage: Stage): Finding[] {
  const section = sectionSubject(code, stage);
  return [
    ...sumFindings(county, section, { parts: degreeFields, total: "fullTimeTeachers", name: "各学历" }),
    ...sumFindings(county, section, { parts: bandFields, total: "classes", name: "各班额分段" }),
    ...coursesFinding(county, section),
    ...partFindings(county, section, sectionParts),
    ...partFindings(county, section, wholeSchoolParts, withAttached(county, code, stage)),
  ];
}

function equipmentFinding(county: ImportedCounty, code: string): Finding[] {
  const school = schoolSubject(code);
  const value = county.number(school, "equipmentValue");
  const claim = county.claim(school, "equipmentValue");
  const pupils = sum(
    [
      ...stages.map((stage) => county.number(sectionSubject(code, stage), "pupils")),
      county.number(school, "seniorPupils"),
    ].filter((number) => number !== undefined),
  );
  if (!value || !claim || isZero(value) || isZero(pupils)) return [];
  const each = divide(multiply(value, yuanPerTenThousand), pupils);
  const { least, most } = equipmentRange;
  if (compare(each, integer(least)) >= 0 && compare(each, integer(most)) <= 0) return [];
  return [
    claimFinding(claim, {
      severity: "warning",
      code: "figure-out-of-range",
      problem: `${code}生均教学仪器设备值为${roundHalfUp(each, 0)}元，不在常见范围${least}—${most}元内`,
      remedy: "请核对单位是否为万元",
    }),
  ];
}

/** Figures that add up over a school and its attached units. */
const addedFields = fieldCatalogue.filter(({ attached, wholeSchool }) => attached === "add" && !wholeSchool);

/**
 * A school's own workbook may include its attached units. Where the table left the figure open, the units
 * would be counted twice, and nobody but the school can tell.
 */
function doubleCountFindings(county: ImportedCounty, code: string): Finding[] {
  const units = county.attachedTo.get(code) ?? [];
  if (units.length === 0) return [];
  const subjectsOf = [
    schoolSubject,
    ...stages.map((stage) => (school: string) => sectionSubject(school, stage)),
  ];
  return subjectsOf.flatMap((subjectOf) =>
    addedFields.flatMap(({ code: field }) => {
      const claim = county.claim(subjectOf(code), field);
      if (!claim || formOf(claim) !== "jiaojiWorkbook") return [];
      if (!units.some((unit) => county.number(subjectOf(unit), field))) return [];
      return [
        claimFinding(claim, {
          severity: "warning",
          code: "attached-included",
          problem: `${subjectText(claim)}“${label(field)}”取自教基表，可能已含附设单位，评估时会再加一次附设单位的数`,
          remedy: "请向学校核实；如已含，请改填不含附设单位的数",
        }),
      ];
    }),
  );
}

/** Figures that do not fit together. They are pointed out and never stop an import. */
export function consistencyFindings(county: ImportedCounty): Finding[] {
  const schools = [...county.touched].flatMap((code) => [
    ...partFindings(county, schoolSubject(code), schoolParts),
    ...stages.flatMap((stage) => sectionFindings(county, code, stage)),
    ...equipmentFinding(county, code),
    ...doubleCountFindings(county, code),
  ]);
  return [...schools, ...partFindings(county, countySubject, countyParts)];
}
