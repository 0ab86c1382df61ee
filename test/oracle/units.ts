/**
 * The compulsory units of a county (settled readings 2 and 3): rows that count as schools, 特教 and 职业 left
 * out, with the figures of their attached units added.
 */
import type { CountyYear, SchoolYear } from "../../shared/county/county-year.ts";
import type { Fact, Facts, ListRow } from "../../shared/county/fact.ts";
import { isSchoolKind, type SchoolKind, type Stage, stagesOfKind } from "../../shared/county/stage.ts";
import { Fraction, sum } from "./fraction.ts";
import type { Figure } from "./verdict.ts";

export interface Unit {
  readonly code: string;
  readonly kind: SchoolKind;
  readonly facts: Facts;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly stage: Stage;
  readonly facts: Facts;
}

const missing: Fact = { state: "missing" };

/** How rows join: figures add, lists join, of sizes the greater holds. */
type Join = "add" | "append" | "largest";

/** 补充采集表 is filled once for the whole school: an attached row that says nothing lacks nothing there. */
const wholeSchool = new Set([
  ...["extraSportsArea", "rentedSportsArea", "musicRooms", "artRooms", "publicFundsBudget", "trainingBudget"],
  ...["maxClassSize", "certifiedTeachers", "trained360Teachers", "inZonePupils", "visitingPeArtTeachers"],
  ...["graduatingPupils", "entrants3y", "transferIn3y", "transferOut3y", "died3y"],
]);

const schoolFigures = [
  ...["seniorPupils", "teachingArea", "indoorSportsArea", "sportsFieldArea", "equipmentValue"],
  ...["multimediaRooms", "extraSportsArea", "rentedSportsArea", "publicFundsBudget", "trainingBudget"],
  ...["musicRooms", "artRooms"],
];

export const bandsFrom46 = [
  "classes46To50",
  "classes51To55",
  "classes56To60",
  "classes61To65",
  "classesFrom66",
];
export const bandsFrom51 = bandsFrom46.slice(1);

const sectionFigures = [
  ...["pupils", "classes", ...bandsFrom46, "classList", "maxClassSize", "fullTimeTeachers"],
  ...["degreeDoctor", "degreeMaster", "degreeBachelor", "degreeCollege", "keyTeachers"],
  ...["peTeachers", "musicTeachers", "fineArtTeachers", "artTeachers", "visitingPeArtTeachers"],
  ...["certifiedTeachers", "trained360Teachers", "inZonePupils", "migrantPupils"],
  ...["graduatingPupils", "entrants3y", "transferIn3y", "transferOut3y", "died3y"],
];

function joinOf(field: string): Join {
  if (field === "musicRooms" || field === "artRooms" || field === "classList") return "append";
  return field === "maxClassSize" ? "largest" : "add";
}

export function numberIn(facts: Facts, field: string): Figure {
  const fact = facts.get(field) ?? missing;
  if (fact.state !== "value" || fact.value.type !== "number") return undefined;
  return new Fraction(fact.value.number.numerator, fact.value.number.denominator);
}

export function textIn(facts: Facts, field: string): string | undefined {
  const fact = facts.get(field) ?? missing;
  return fact.state === "value" && fact.value.type === "text" ? fact.value.text : undefined;
}

export function booleanIn(facts: Facts, field: string): boolean | undefined {
  const fact = facts.get(field) ?? missing;
  return fact.state === "value" && fact.value.type === "boolean" ? fact.value.boolean : undefined;
}

export function rowsIn(facts: Facts, field: string): readonly ListRow[] | undefined {
  const fact = facts.get(field) ?? missing;
  return fact.state === "value" && fact.value.type === "list" ? fact.value.rows : undefined;
}

function kindOf(row: SchoolYear): SchoolKind {
  const text = textIn(row.facts, "kind") ?? "";
  if (!isSchoolKind(text)) throw new Error(`${row.code} has no kind of school`);
  return text;
}

/**
 * Joins what the rows of one unit say. A missing figure makes the whole missing; 不适用 adds nothing, and
 * where all rows say 不适用 so does the unit.
 */
function joined(facts: readonly Fact[], join: Join): Fact {
  if (facts.some((fact) => fact.state === "missing")) return missing;
  const stated = new Map(facts.map((fact, index) => [String(index), fact] as const));
  const keys = [...stated].filter(([, fact]) => fact.state === "value").map(([key]) => key);
  if (keys.length === 0) return facts[0] ?? missing;
  if (join === "append") {
    const rows = keys.flatMap((key) => rowsIn(stated, key) ?? []);
    return { state: "value", value: { type: "list", rows } };
  }
  const numbers = keys.map((key) => numberIn(stated, key)).filter((number) => number !== undefined);
  const number =
    join === "add" ? sum(numbers) : numbers.reduce((one, other) => (one.isAbove(other) ? one : other));
  return { state: "value", value: { type: "number", number } };
}

interface Row {
  readonly facts: Facts;
  /** Whether the row owes the figure: a row owes those of the stages that its kind has. */
  readonly owes: boolean;
  /** Of the unit itself, not of an attached one. */
  readonly own: boolean;
}

function joinedField(rows: readonly Row[], field: string): Fact {
  const once = wholeSchool.has(field);
  const stated = rows
    .filter(
      (row) => (row.owes && (row.own || !once)) || (row.facts.get(field) ?? missing).state !== "missing",
    )
    .map((row) => row.facts.get(field) ?? missing);
  return stated.length === 0 ? missing : joined(stated, joinOf(field));
}

/**
 * A row has the stages of its kind, and any stage that it reports pupils for: settled reading 1 goes by the
 * stages that have pupils, whatever the 办学类型. 特教 and 职业 make no sections.
 */
function hasStage(row: SchoolYear, stage: Stage): boolean {
  const own = stagesOfKind[kindOf(row)];
  const reported = numberIn(row.sections[stage] ?? new Map(), "pupils");
  return own.includes(stage) || (own.length > 0 && reported?.isZero === false);
}

function withSenior(row: SchoolYear): boolean {
  return kindOf(row) === "完全中学" || kindOf(row) === "十二年一贯制学校";
}

/** 高中 pupils only weigh: kinds without 高中 owe none, but whatever is stated weighs (settled reading 1). */
function seniorPupils(rows: readonly SchoolYear[]): Fact {
  const stated = rows
    .map((row) => ({ row, fact: row.facts.get("seniorPupils") ?? missing }))
    .filter(({ row, fact }) => withSenior(row) || fact.state !== "missing");
  return stated.length === 0
    ? { state: "notApplicable" }
    : joined(
        stated.map(({ fact }) => fact),
        "add",
      );
}

function unitOf(school: SchoolYear, attached: readonly SchoolYear[]): Unit {
  const rows = [school, ...attached];
  const facts = new Map(school.facts);
  for (const field of schoolFigures) {
    const schoolRows = rows.map((row) => ({ facts: row.facts, owes: true, own: row === school }));
    facts.set(field, joinedField(schoolRows, field));
  }
  facts.set("seniorPupils", seniorPupils(rows));
  const stages = (["primary", "junior"] as const).filter((stage) => rows.some((row) => hasStage(row, stage)));
  const sections = stages.map((stage): Section => {
    const sectionRows = rows.map((row) => ({
      facts: row.sections[stage] ?? new Map(),
      owes: hasStage(row, stage),
      own: row === school,
    }));
    return { stage, facts: new Map(sectionFigures.map((field) => [field, joinedField(sectionRows, field)])) };
  });
  return { code: school.code, kind: kindOf(school), facts, sections };
}

/** In roster order. A row is attached only where it says so (是否计校数 0); one without a parent joins nobody. */
export function compulsoryUnits(county: CountyYear): readonly Unit[] {
  const isAttached = (row: SchoolYear) => booleanIn(row.facts, "counted") === false;
  return county.schools
    .filter((row) => !isAttached(row) && stagesOfKind[kindOf(row)].length > 0)
    .map((row) =>
      unitOf(
        row,
        county.schools.filter((other) => isAttached(other) && textIn(other.facts, "parentCode") === row.code),
      ),
    );
}

/** Sections of these units, of one stage or of both. */
export function sectionsOf(units: readonly Unit[], stage?: Stage): readonly Section[] {
  return units.flatMap((unit) => unit.sections).filter((section) => !stage || section.stage === stage);
}
