import { fieldOf } from "./catalogue/catalogue.ts";
import type { AttachedRule } from "./catalogue/field.ts";
import type { CountyYear, SchoolYear } from "./county-year.ts";
import { add, compare } from "./exact/rational.ts";
import { booleanOf, type Fact, type FactValue, factOf, missing, numberOf, textOf } from "./fact.ts";
import { isSchoolKind, kindsWithSenior, type SchoolKind, type Stage, stages, stagesOfKind } from "./stage.ts";
import { type SubjectKey, schoolSubject, sectionSubject } from "./subject.ts";

/**
 * Units: what is counted as one school. An attached row (是否计校数 0) is no unit; its figures join its
 * parent's (rules.md, settled reading 3). The joined figure names the rows that it came from, so that the
 * trace reaches both cells.
 */

/** A figure together with the facts that it was joined from (one, where nothing is attached). */
export interface JoinedFact {
  readonly fact: Fact;
  readonly parts: readonly FactPart[];
}

export interface FactPart {
  readonly subject: SubjectKey;
  readonly field: string;
  readonly fact: Fact;
}

/** 学段: one unit's pupils of one stage. */
export interface Section {
  readonly unit: Unit;
  readonly stage: Stage;
  readonly subject: SubjectKey;
  /** Memory of what was joined: filled by `sectionFact`, never shared. */
  readonly joined: Map<string, JoinedFact>;
}

export interface Unit {
  readonly code: string;
  readonly name: string;
  /** Undefined where 办学类型 is missing: then nothing about its stages is known. */
  readonly kind: SchoolKind | undefined;
  readonly school: SchoolYear;
  readonly attached: readonly SchoolYear[];
  readonly sections: readonly Section[];
  readonly joined: Map<string, JoinedFact>;
}

/** 是否计校数; a row that does not say is a unit of its own. */
export function isAttached(school: SchoolYear): boolean {
  return booleanOf(factOf(school.facts, "counted")) === false;
}

export function kindOf(school: SchoolYear): SchoolKind | undefined {
  const kind = textOf(factOf(school.facts, "kind"));
  return kind !== undefined && isSchoolKind(kind) ? kind : undefined;
}

export function nameOf(school: SchoolYear): string {
  return textOf(factOf(school.facts, "schoolName")) ?? school.code;
}

/**
 * The stages of one row: those of its kind, and any other for which it reports pupils (a 初级中学 with a few
 * 小学 pupils has both). 特教 and 职业 have none.
 */
function stagesOfRow(school: SchoolYear): readonly Stage[] {
  const kind = kindOf(school);
  if (!kind) return stages.filter((stage) => school.sections[stage] !== undefined);
  const own = stagesOfKind[kind];
  if (own.length === 0) return [];
  return stages.filter((stage) => own.includes(stage) || hasPupils(school, stage));
}

/** 特教 and 职业 rows have no section, whatever they report; attached ones only share their rooms. */
function isBeyondCompulsory(school: SchoolYear): boolean {
  const kind = kindOf(school);
  return kind !== undefined && stagesOfKind[kind].length === 0;
}

function hasPupils(school: SchoolYear, stage: Stage): boolean {
  const facts = school.sections[stage];
  const pupils = facts && numberOf(factOf(facts, "pupils"));
  return pupils !== undefined && pupils.numerator > 0n;
}

/** All units of the county in roster order, each with its attached rows and its sections. */
export function unitsOf(countyYear: CountyYear): readonly Unit[] {
  const own = new Set(countyYear.schools.filter((school) => !isAttached(school)).map(({ code }) => code));
  const attached = new Map<string, SchoolYear[]>();
  const units: SchoolYear[] = [];
  for (const school of countyYear.schools) {
    const parent = isAttached(school) ? textOf(factOf(school.facts, "parentCode")) : undefined;
    // A row whose parent is not known stands for itself: its pupils must not vanish from the county.
    if (parent === undefined || !own.has(parent)) units.push(school);
    else attached.set(parent, [...(attached.get(parent) ?? []), school]);
  }
  return units.map((school) => unitOf(school, attached.get(school.code) ?? []));
}

function unitOf(school: SchoolYear, attached: readonly SchoolYear[]): Unit {
  const sections: Section[] = [];
  const unit: Unit = {
    code: school.code,
    name: nameOf(school),
    kind: kindOf(school),
    school,
    attached,
    sections,
    joined: new Map(),
  };
  const kind = unit.kind;
  if (kind && stagesOfKind[kind].length === 0) return unit;
  const present = new Set([school, ...attached].flatMap(stagesOfRow));
  for (const stage of stages) {
    if (!present.has(stage)) continue;
    sections.push({ unit, stage, subject: sectionSubject(school.code, stage), joined: new Map() });
  }
  return unit;
}

function schoolPart(row: SchoolYear, field: string): FactPart {
  return { subject: schoolSubject(row.code), field, fact: factOf(row.facts, field) };
}

function sectionPart(row: SchoolYear, stage: Stage, field: string): FactPart {
  return {
    subject: sectionSubject(row.code, stage),
    field,
    fact: row.sections[stage]?.get(field) ?? missing,
  };
}

/**
 * The rows that owe a section's figure, those with this stage, and any other that states it all the same: for
 * a 小学班 attached to a 初级中学 the supplementary form is filled under the 初级中学.
 */
function partsOf(section: Section, field: string): readonly FactPart[] {
  const { unit, stage } = section;
  // Most units stand alone, and most of the time of an evaluation is spent here.
  if (unit.attached.length === 0) return [sectionPart(unit.school, stage, field)];
  return [unit.school, ...unit.attached].flatMap((row) => {
    const part = sectionPart(row, stage, field);
    if (isBeyondCompulsory(row)) return [];
    return part.fact.state !== "missing" || stagesOfRow(row).includes(stage) ? [part] : [];
  });
}

/** A school-level figure of the whole unit. */
export function unitFact(unit: Unit, field: string): JoinedFact {
  const known = unit.joined.get(field);
  if (known) return known;
  const parts = [unit.school, ...unit.attached].map((row) => schoolPart(row, field));
  const joined = join(field === "seniorPupils" ? owedSeniors(unit, parts) : parts, schoolSubject(unit.code));
  unit.joined.set(field, joined);
  return joined;
}

/** 高中在校生数 is owed by the rows whose kind has a 高中; an attached row of another kind lacks none. */
function owedSeniors(unit: Unit, parts: readonly FactPart[]): readonly FactPart[] {
  const rows = [unit.school, ...unit.attached];
  const owed = parts.filter(({ fact }, index) => {
    const row = rows[index];
    const kind = row && kindOf(row);
    return fact.state !== "missing" || (kind !== undefined && kindsWithSenior.includes(kind));
  });
  return owed.length > 0 ? owed : parts.slice(0, 1);
}

/** A section's figure: the rows of its unit that have this stage. */
export function sectionFact(section: Section, field: string): JoinedFact {
  const known = section.joined.get(field);
  if (known) return known;
  const joined = join(partsOf(section, field), section.subject);
  section.joined.set(field, joined);
  return joined;
}

/** Joins one row's figure with those of its attached rows by the field's rule; `own` is the unit's own row. */
function join(parts: readonly FactPart[], own: SubjectKey): JoinedFact {
  const [first] = parts;
  if (!first) return { fact: missing, parts };
  if (parts.length === 1) return { fact: first.fact, parts };
  const field = fieldOf(first.field);
  if (field.attached === "keep") return { fact: first.fact, parts: [first] };
  // What is collected once for the whole school is owed by the unit's own row alone.
  const owed = parts.filter(
    (part) => !field.wholeSchool || part.subject === own || part.fact.state !== "missing",
  );
  if (owed.length === 0) return { fact: missing, parts: [first] };
  const facts = owed.map(({ fact }) => fact);
  return { fact: joinFacts(facts, field.attached), parts: owed };
}

/** One figure of several rows; missing where one of them lacks it, 不适用 where it applies to none. */
export function joinFacts(facts: readonly Fact[], rule: AttachedRule): Fact {
  if (facts.some(({ state }) => state === "missing")) return missing;
  const values = facts.flatMap((fact) => (fact.state === "value" ? [fact.value] : []));
  const [first, ...rest] = values;
  if (!first) return { state: "notApplicable" };
  return { state: "value", value: rest.reduce((left, right) => joinValues(left, right, rule), first) };
}

function joinValues(left: FactValue, right: FactValue, rule: AttachedRule): FactValue {
  if (left.type === "list" && right.type === "list") {
    return { type: "list", rows: [...left.rows, ...right.rows] };
  }
  if (left.type !== "number" || right.type !== "number") return left;
  if (rule === "largest") return compare(left.number, right.number) >= 0 ? left : right;
  return { type: "number", number: add(left.number, right.number) };
}
