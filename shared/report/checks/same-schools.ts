import { type Stage, stageNames, stages } from "../../county/stage.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { assessedSections } from "../tables/resource-table.ts";
import type { CheckFinding, ReportCheck } from "./check.ts";
import { placeWords } from "./place-words.ts";
import { rowsOfStage, type SchoolTable, schoolTables, sectionTables } from "./school-rows.ts";

/** 学校名称、顺序处处相同: reviewers take a large deviation for 弄虚作假. */
export const sameSchools: ReportCheck = {
  code: "sameSchools",
  name: "学校名称和顺序",
  title: "各表学校的名称和顺序与学校名册一致",
  run: ({ documents, evaluation }) => [
    ...schoolTables(documents).flatMap((table) => [
      ...strangers(table, evaluation),
      ...disorder(table, evaluation),
    ]),
    ...sectionTables(documents).flatMap((table) => stages.flatMap((stage) => gaps(table, stage, evaluation))),
  ],
};

/** A 一贯制 school may print its parts with their stage: 青山学校（小学部）. */
function bareName(name: string): string {
  return name.replace(/[（(]?(?:小学|初中)部?[）)]$/, "").trim();
}

/** Places of each name in the roster; two schools of one name have two. */
function rosterOf({ units }: Evaluation): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  units.forEach((unit, at) => {
    for (const { code } of [unit]) {
      const known = places.get(unit.name);
      if (known) known.push(at);
      else places.set(unit.name, [at]);
      places.set(code, [at]);
    }
  });
  return places;
}

function placesOfName(name: string, roster: ReadonlyMap<string, readonly number[]>): readonly number[] {
  return roster.get(name) ?? roster.get(bareName(name)) ?? [];
}

function strangers({ rows, under, document }: SchoolTable, evaluation: Evaluation): readonly CheckFinding[] {
  const roster = rosterOf(evaluation);
  const unknown = rows.map(({ name }) => name).filter((name) => placesOfName(name, roster).length === 0);
  if (unknown.length === 0) return [];
  const names = [...new Set(unknown)];
  return [
    {
      severity: "mustFix",
      problem: `${placeWords(document, under)}有${names.length}个校名不在学校名册：${shownNames(names)}。`,
      remedy: "校名须与教育事业统计完全相同。请核对学校名册后重新生成。",
      place: { document: document.id, under },
    },
  ];
}

function shownNames(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `“${name}”`);
  return names.length > 3 ? `${shown.join("、")}等` : shown.join("、");
}

/** Each stage follows the roster; a table may begin again once, where the 初中 follow the 小学. */
function disorder({ rows, under, document }: SchoolTable, evaluation: Evaluation): readonly CheckFinding[] {
  const roster = rosterOf(evaluation);
  let last = -1;
  let stage = rows[0]?.stage;
  let turns = 0;
  for (const row of rows) {
    const places = placesOfName(row.name, roster);
    if (places.length === 0) continue;
    if (row.stage !== stage) {
      stage = row.stage;
      last = -1;
    }
    const next = places.find((place) => place >= last);
    if (next !== undefined) {
      last = next;
      continue;
    }
    turns += 1;
    const mayTurn = row.stage === undefined && turns === 1 && hasStage(row.name, "junior", evaluation);
    if (!mayTurn) return [disorderAt(row.name, { under, document })];
    last = places[0] ?? -1;
  }
  return [];
}

function hasStage(name: string, stage: Stage, { sections }: Evaluation): boolean {
  return sections.some((section) => section.stage === stage && section.name === bareName(name));
}

function disorderAt(
  name: string,
  { under, document }: Pick<SchoolTable, "under" | "document">,
): CheckFinding {
  return {
    severity: "mustFix",
    problem: `${placeWords(document, under)}从“${name}”起，学校顺序与学校名册不同。`,
    remedy: "各表学校顺序须相同。请重新生成；仍不一致时请不要报送。",
    place: { document: document.id, under },
  };
}

/** Sections that are assessed and have no row, or have one too many. */
function gaps(table: SchoolTable, stage: Stage, evaluation: Evaluation): readonly CheckFinding[] {
  const wanted = assessedSections(evaluation, stage).map(({ name }) => name);
  const printed = rowsOfStage(table, stage, evaluation).map(({ name }) => name);
  if (wanted.length === printed.length) return [];
  const missing = wanted.filter((name) => !printed.some((other) => bareName(other) === bareName(name)));
  const names = missing.length > 0 ? `，缺${shownNames(missing)}` : "";
  const { document, under } = table;
  return [
    {
      severity: "mustFix",
      problem: `${placeWords(document, under)}${stageNames[stage]}列${printed.length}所，参评${wanted.length}所${names}。`,
      remedy: "请核对学校名册和参评范围后重新生成。",
      place: { document: document.id, under },
    },
  ];
}
