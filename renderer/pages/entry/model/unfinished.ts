import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { countySubject } from "../../../../shared/county/subject.ts";
import { surveyProblems } from "../../../../shared/county/survey-sums.ts";
import { openSlots } from "../../../../shared/report/guidance/open-slots.ts";
import type { Pack } from "../../../../shared/standard/pack-schema.ts";
import type { CellFact, CellPlace } from "./cell-fact.ts";
import { type ItemFields, labelInItem, partGroups } from "./county-groups.ts";
import { rowsWithGaps } from "./list-rows.ts";
import { rowsOfValue } from "./shown-text.ts";
import { fieldsOfPart, type StatementPart } from "./statement-parts.ts";

/** What is written at once: an item, a text, a subject, a figure; and what it still lacks. */
export interface Unit {
  /** A2-1, narrative.process, 语文, population. */
  readonly id: string;
  readonly title: string;
  /** Names of what is 未填, and places of an example that nobody has written. */
  readonly lacks: readonly string[];
}

export interface Facts {
  fact(place: CellPlace): CellFact | undefined;
}

function factIn(facts: Facts, code: string): CellFact | undefined {
  return facts.fact({ subject: countySubject, field: code });
}

function isMissing(facts: Facts, { code }: Field): boolean {
  return (factIn(facts, code)?.state ?? "missing") === "missing";
}

function lacksOf(facts: Facts, field: Field): readonly string[] {
  if (isMissing(facts, field)) return [labelInItem(field)];
  return field.type === "text" ? openSlots(factIn(facts, field.code)?.value ?? "") : [];
}

/** When and what was done about it is only owed where something was found. */
function vetoLacks(facts: Facts, { item, fields }: ItemFields): readonly string[] {
  const found = factIn(facts, `${item}.found`)?.value;
  const owed = fields.filter(({ code }) => found === "有" || code.endsWith(".found"));
  const others = fields.filter((field) => !owed.includes(field) && !isMissing(facts, field));
  return [...owed, ...others].flatMap((field) => lacksOf(facts, field));
}

function groupUnit(facts: Facts, group: ItemFields): Unit {
  const lacks = group.veto ? vetoLacks(facts, group) : group.fields.flatMap((field) => lacksOf(facts, field));
  return { id: group.item ?? group.title, title: group.title, lacks };
}

/** 主要做法：保障经费 stands on a page that says 报告文字 already. */
export function labelInPart({ label, long }: Pick<Field, "label" | "long">): string {
  return long ? (label.split("：").at(-1) ?? label) : label;
}

function fieldUnit(facts: Facts, field: Field): Unit {
  return { id: field.code, title: labelInPart(field), lacks: lacksOf(facts, field) };
}

/** A subject is written when each of its rows states its level, its rate and its year. */
function monitoringUnits(facts: Facts): readonly Unit[] {
  const [field] = fieldsOfPart("monitoring");
  if (!field) return [];
  const fact = factIn(facts, field.code);
  const rows = rowsWithGaps(field, rowsOfValue(field, fact?.value ?? "[]"));
  const [subject, ...others] = field.columns ?? [];
  return (subject?.choices ?? []).map((name) => {
    const own = rows.filter((row) => row.subject === name);
    const lacks = others.filter(({ code }) => own.some((row) => !row[code])).map(({ label }) => label);
    return { id: name, title: name, lacks: fact?.state === "notApplicable" ? [] : lacks };
  });
}

/** The units of a part, in the order of the page. The groups of the survey are a check, and never owed. */
export function unitsOf(part: StatementPart, facts: Facts, pack: Pack): readonly Unit[] {
  switch (part) {
    case "items":
    case "conditions":
      return partGroups(part, pack).map((group) => groupUnit(facts, group));
    case "monitoring":
      return monitoringUnits(facts);
    case "survey":
    case "profile":
    case "narrative":
    case "applicant":
      return fieldsOfPart(part)
        .filter(({ type }) => type !== "list")
        .map((field) => fieldUnit(facts, field));
  }
}

/** 还没有写, 2 处没有改, 还缺 5 处, 已写完. */
export function unitWords({ title, lacks }: Unit): string {
  if (lacks.length === 0) return "已写完";
  if (lacks.every((lack) => openSlots(lack).length > 0)) return `${lacks.length} 处没有改`;
  return lacks.length === 1 && lacks[0]?.endsWith(title) ? "还没有写" : `还缺 ${lacks.length} 处`;
}

export function unfinishedOf(units: readonly Unit[]): readonly Unit[] {
  return units.filter(({ lacks }) => lacks.length > 0);
}

/** What contradicts itself among the figures of a part, in words for people. */
export function contradictionsOf(part: StatementPart, facts: Facts): readonly string[] {
  if (part !== "survey") return [];
  const said = (code: string) => {
    const fact = factIn(facts, code);
    return fact?.state === "value" ? fact.value : undefined;
  };
  const groups = fieldsOfPart(part).find(({ type }) => type === "list");
  return surveyProblems(groups ? rowsOfValue(groups, said(groups.code) ?? "[]") : [], said);
}

const counters: Readonly<Record<StatementPart, readonly [noun: string, counter: string]>> = {
  items: ["定性指标", "项"],
  conditions: ["否决与申报条件", "项"],
  monitoring: ["国家质量监测", "个学科"],
  survey: ["社会认可度", "个数"],
  profile: ["县情", "个数"],
  narrative: ["报告文字", "段"],
  applicant: ["申报信息", "项"],
};

const namesShown = 3;

/** 定性指标 11 项，写完 8 项；还要写：A2-1 规划布局、A2-2 城乡四统一 等 3 项 */
function writtenWords(part: StatementPart, units: readonly Unit[]): string {
  const [noun, counter] = counters[part];
  const open = unfinishedOf(units);
  if (open.length === 0) return `${noun} ${units.length} ${counter}，已全部写完`;
  const names = open.slice(0, namesShown).map(({ title }) => title);
  const rest = open.length > namesShown ? ` 等 ${open.length} ${counter}` : "";
  return `${noun} ${units.length} ${counter}，写完 ${units.length - open.length} ${counter}；还要写：${names.join("、")}${rest}`;
}

/** What of a part is still to be written, and how much of it contradicts itself. */
export function partHeadline(part: StatementPart, facts: Facts, pack: Pack): string {
  const words = writtenWords(part, unitsOf(part, facts, pack));
  const problems = contradictionsOf(part, facts).length;
  return problems === 0 ? words : `${words}；有 ${problems} 处对不上`;
}
