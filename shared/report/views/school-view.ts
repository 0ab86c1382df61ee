import { fieldCatalogue } from "../../county/catalogue/catalogue.ts";
import type { Field } from "../../county/catalogue/field.ts";
import type { SchoolYear } from "../../county/county-year.ts";
import { type Fact, type FactState, type Facts, factOf } from "../../county/fact.ts";
import { type Stage, stages, stagesOfKind } from "../../county/stage.ts";
import { type SubjectKey, schoolSubject, sectionSubject } from "../../county/subject.ts";
import { kindOf, nameOf, type Unit } from "../../county/units.ts";
import type { Evaluation, ItemResult } from "../../evaluate/evaluation.ts";
import type { Verdict } from "../../evaluate/verdict.ts";
import { schoolCheckWords } from "./school-check-words.ts";
import { cellKey, openCells, type Readings } from "./school-roster.ts";
import { type SectionLine, sectionLine, sectionWords } from "./section-line.ts";
import { shownFact } from "./shown-fact.ts";
import { type WaiverLine, waiverLines, waiverNames } from "./waiver-lines.ts";

/** One school with everything that is known and judged about it. */
export interface SchoolView {
  readonly code: string;
  readonly name: string;
  /** One sentence a stage. */
  readonly words: readonly string[];
  readonly parent: { readonly code: string; readonly name: string } | null;
  readonly sections: readonly SectionView[];
  readonly checks: readonly SchoolCheckView[];
  readonly waivers: readonly WaiverLine[];
  /** The school's own row first, then those attached to it. */
  readonly rows: readonly SchoolRow[];
}

export interface SectionView {
  readonly stage: Stage;
  readonly included: boolean;
  readonly metCount: number;
  readonly strict: Verdict;
  readonly relief: Verdict;
  /** In the reading asked for, with the strict and the relief verdict of each. */
  readonly values: readonly (SectionLine & { readonly strict: Verdict; readonly relief: Verdict })[];
}

export interface SchoolCheckView {
  readonly item: string;
  /** Set where the item judges each stage apart. */
  readonly stage: Stage | null;
  readonly strict: Verdict;
  readonly relief: Verdict;
  readonly words: string;
  readonly waivers: readonly string[];
}

export interface SchoolRow {
  readonly code: string;
  readonly name: string;
  readonly attached: boolean;
  readonly groups: readonly FactGroup[];
}

/** Facts of one subject, in the order of the catalogue. */
export interface FactGroup {
  readonly subject: SubjectKey;
  readonly stage: Stage | null;
  readonly facts: readonly FactView[];
}

export interface FactView {
  readonly field: string;
  readonly label: string;
  readonly unit: string;
  readonly state: FactState;
  readonly shown: string;
  /** Numbers stand at the right. */
  readonly numeric: boolean;
  readonly period: string;
  /** Where counties find it, in their own words. */
  readonly from: string;
  /** 未填, and some verdict waits for it. */
  readonly needed: boolean;
}

/** Cells that some verdict waits for. */
type OpenCells = ReadonlySet<string>;

function factView(field: Field, fact: Fact, needed: boolean): FactView {
  return {
    field: field.code,
    label: field.label,
    unit: field.unit ?? "",
    state: fact.state,
    shown: shownFact(field, fact),
    numeric: field.type === "integer" || field.type === "decimal",
    period: field.period,
    from: field.source,
    needed,
  };
}

function group(
  { subject, stage }: Pick<FactGroup, "subject" | "stage">,
  facts: Facts,
  open: OpenCells,
): FactGroup {
  const level = stage === null ? "school" : "section";
  const fields = fieldCatalogue.filter(
    (field) => field.level === level && (stage === null || (field.stages ?? stages).includes(stage)),
  );
  return {
    subject,
    stage,
    facts: fields.map((field) =>
      factView(field, factOf(facts, field.code), open.has(cellKey(subject, field.code))),
    ),
  };
}

/** The stages of a row's kind, and any other that it states figures for. */
function stagesOfRow(row: SchoolYear): readonly Stage[] {
  const kind = kindOf(row);
  const own = kind ? stagesOfKind[kind] : [];
  return stages.filter((stage) => own.includes(stage) || row.sections[stage] !== undefined);
}

function schoolRow(row: SchoolYear, attached: boolean, open: OpenCells): SchoolRow {
  const { code } = row;
  const own = group({ subject: schoolSubject(code), stage: null }, row.facts, open);
  const sections = stagesOfRow(row).map((stage) =>
    group({ subject: sectionSubject(code, stage), stage }, row.sections[stage] ?? new Map(), open),
  );
  return { code, name: nameOf(row), attached, groups: [own, ...sections] };
}

function sectionViews(code: string, readings: Readings, mode: Evaluation["mode"]): readonly SectionView[] {
  const { pack } = readings.strict;
  return readings.strict.sections.flatMap((strict, at) => {
    const relief = readings.relief.sections[at];
    if (strict.code !== code || !relief) return [];
    const shown = mode === "strict" ? strict : relief;
    const values = pack.items.flatMap((item) => {
      const line = sectionLine(shown, item, pack);
      if (!line) return [];
      const { code: own } = item;
      return [{ ...line, strict: strict.verdicts[own] ?? "open", relief: relief.verdicts[own] ?? "open" }];
    });
    return [
      {
        stage: shown.stage,
        included: shown.included,
        metCount: shown.metCount,
        strict: strict.verdict,
        relief: relief.verdict,
        values,
      },
    ];
  });
}

function checksOfItem(result: ItemResult, code: string) {
  return result.checks.flatMap(({ schools = [] }) => schools.filter((school) => school.code === code));
}

function stageOfNumbers(numbers: Readonly<Record<string, string | null>>): Stage | null {
  return stages.find((stage) => stage === numbers.stage) ?? null;
}

function checkViews(code: string, readings: Readings, mode: Evaluation["mode"]): readonly SchoolCheckView[] {
  const { pack } = readings.strict;
  return readings.strict.items.flatMap((strictItem, at) => {
    const reliefItem = readings.relief.items[at];
    if (!reliefItem) return [];
    const strict = checksOfItem(strictItem, code);
    const relief = checksOfItem(reliefItem, code);
    const shown = mode === "strict" ? strict : relief;
    return shown.map((check, index) => ({
      item: strictItem.item.code,
      stage: stageOfNumbers(check.numbers),
      strict: strict[index]?.verdict ?? "open",
      relief: relief[index]?.verdict ?? "open",
      words: schoolCheckWords(strictItem.item, check),
      waivers: waiverNames(check.waivers, pack),
    }));
  });
}

function unitOfRow(units: readonly Unit[], code: string): { unit: Unit; own: boolean } | undefined {
  for (const unit of units) {
    if (unit.code === code) return { unit, own: true };
    if (unit.attached.some((row) => row.code === code)) return { unit, own: false };
  }
  return undefined;
}

/** The school of that code; an attached unit shows its own facts and names its parent. Undefined: there is none. */
export function schoolView(
  readings: Readings,
  code: string,
  mode: Evaluation["mode"],
): SchoolView | undefined {
  const evaluation = readings[mode];
  const found = unitOfRow(evaluation.units, code);
  if (!found) return undefined;
  const { unit, own } = found;
  const open: OpenCells = openCells(evaluation).get(unit.code) ?? new Set();
  if (!own) {
    const row = unit.attached.find((attached) => attached.code === code);
    return {
      code,
      name: row ? nameOf(row) : code,
      words: [`附设单位，不单独计校数，数据计入${unit.name}。`],
      parent: { code: unit.code, name: unit.name },
      sections: [],
      checks: [],
      waivers: [],
      rows: row ? [schoolRow(row, true, open)] : [],
    };
  }
  const sections = evaluation.sections.filter((section) => section.code === code);
  return {
    code,
    name: unit.name,
    words:
      sections.length > 0
        ? sections.map((section) => sectionWords(section, evaluation))
        : ["没有义务教育学段，不参加资源配置评估。"],
    parent: null,
    sections: sectionViews(code, readings, mode),
    checks: checkViews(code, readings, mode),
    waivers: waiverLines(evaluation, { school: code }),
    rows: [schoolRow(unit.school, false, open), ...unit.attached.map((row) => schoolRow(row, true, open))],
  };
}
