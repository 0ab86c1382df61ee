import type { SheetData } from "../../../../electron/intake/workbook/parse.ts";
import { type Stage, stageNames, stages } from "../../../../shared/county/stage.ts";
import {
  type Random,
  schoolHeads,
  sectionHeads,
  stagesOf,
  type TestCounty,
  type TestSchool,
} from "./random-tables.ts";

type Value = string | number | null;

/** A column of the layout: its head from top to bottom and what it says of a row. */
interface Column {
  readonly head: readonly string[];
  readonly value: (row: Row) => Value;
}

interface Row {
  readonly school: TestSchool;
  readonly stage?: Stage;
}

/** How one county's facts are written down. */
export interface Layout {
  readonly key: "code" | "name" | "both";
  /** Where stages stand: in heads, in a column, in sheets of their own, or nowhere as 办学类型 tells them. */
  readonly stages: "heads" | "column" | "sheets" | "kind";
  readonly headRows: number;
}

export interface RandomTable {
  readonly layout: Layout;
  /** Each file's sheets. */
  readonly files: readonly (readonly SheetData[])[];
}

const fullWidth = (text: string) =>
  text.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** A figure as people write it: a number, a text, in full-width digits, with spaces or with its unit's commas. */
function written(random: Random, text: string): Value {
  const how = random.below(10);
  if (how < 6) return Number(text);
  if (how === 6) return text;
  if (how === 7) return fullWidth(text);
  if (how === 8) return ` ${text} `;
  return Number(text) >= 1000 && !text.includes(".") ? Number(text).toLocaleString("en-US") : Number(text);
}

function inYuan(text: string): string {
  const [whole = "0", rest = ""] = text.split(".");
  return String(BigInt(whole + rest.padEnd(4, "0").slice(0, 4)));
}

function cellOf(random: Random, field: string, head: string, text: string | undefined): Value {
  if (text === undefined) return null;
  if (field === "township") return text;
  if (field === "boarding") return text === "true" ? "是" : "否";
  return written(random, field === "equipmentValue" && head.includes("（元）") ? inYuan(text) : text);
}

/** The head of so many rows: groups on top, the name merged or repeated to the lowest row. */
function deep(rows: number, parts: readonly string[]): string[] {
  if (rows === 1) return [parts.join("")];
  const own = parts.slice(-rows);
  const groups =
    own.length < parts.length
      ? [parts.slice(0, parts.length - own.length + 1).join(""), ...own.slice(1)]
      : own;
  const fill = groups[groups.length - 1] ?? "";
  const head = [...groups];
  while (head.length < rows) head.push(fill);
  return head;
}

function figureColumns(random: Random, county: TestCounty, layout: Layout): Column[] {
  const of = (subject: string, field: string) => county.facts.get(`${subject} ${field}`);
  const ofSchool = Object.entries(schoolHeads).map(([field, heads]): Column => {
    const head = random.pick(heads);
    const group = layout.headRows > 1 && random.chance(0.5) ? ["学校基本情况"] : [];
    return {
      head: deep(layout.headRows, [...group, head]),
      value: ({ school }) => cellOf(random, field, head, of(`school:${school.code}`, field)),
    };
  });
  const ofSections = Object.entries(sectionHeads).flatMap(([field, heads]): Column[] => {
    const head = random.pick(heads);
    const value = (stage: Stage | undefined) => (row: Row) => {
      const own = stage ?? row.stage;
      return own === undefined
        ? null
        : cellOf(random, field, head, of(`section:${row.school.code}:${own}`, field));
    };
    if (layout.stages !== "heads") return [{ head: deep(layout.headRows, [head]), value: value(undefined) }];
    return stages.map((stage) => ({
      head: deep(layout.headRows, [stageNames[stage], head]),
      value: value(stage),
    }));
  });
  return random.shuffled([...ofSchool, ...ofSections]);
}

const extras: readonly (readonly [string, () => Value])[] = [
  ["备注", () => "已核"],
  ["校长姓名", () => "张三"],
  ["女生数", () => 123],
  ["占地面积", () => 20000],
  ["联系电话", () => "0371-6550000"],
  ["图书册数", () => 3456],
  ["代课教师", () => 2],
  ["生均图书", () => 15.5],
];

function keyColumns({ key, stages: from, headRows }: Layout, random: Random): Column[] {
  const name = deep(headRows, [random.pick(["学校名称", "学校", "单位名称"])]);
  const code = deep(headRows, [random.pick(["学校标识码", "标识码", "学校代码"])]);
  const kind = deep(headRows, ["办学类型"]);
  return [
    ...(key === "code" ? [] : [{ head: name, value: ({ school }: Row) => school.name }]),
    ...(key === "name" ? [] : [{ head: code, value: ({ school }: Row) => school.code }]),
    ...(from === "column"
      ? [
          {
            head: deep(headRows, ["学段"]),
            value: ({ stage }: Row) => (stage ? stageNames[stage] : null),
          },
        ]
      : []),
    ...(from === "kind" ? [{ head: kind, value: ({ school }: Row) => school.kind }] : []),
  ];
}

function rowsOf(county: TestCounty, layout: Layout, stage: Stage | undefined): Row[] {
  return county.schools.flatMap((school): Row[] => {
    const own = stagesOf[school.kind];
    if (layout.stages === "heads") return [{ school }];
    if (layout.stages === "sheets") return stage && own.includes(stage) ? [{ school, stage }] : [];
    if (layout.stages === "kind" && own.length > 1) return [];
    return own.map((each) => ({ school, stage: each }));
  });
}

/** Merges of equal heads beside and below each other, as a person would draw them. */
function headMerges(columns: readonly Column[], top: number, headRows: number): SheetData["merges"] {
  const merges: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const [left, { head }] of columns.entries()) {
    let row = 0;
    while (row < headRows) {
      let end = row;
      while (end + 1 < headRows && head[end + 1] === head[row]) end += 1;
      if (end > row) merges.push({ top: top + row, bottom: top + end, left, right: left });
      row = end + 1;
    }
  }
  return merges;
}

function sheetOf(
  random: Random,
  name: string,
  columns: readonly Column[],
  rows: readonly Row[],
  layout: Layout,
): SheetData {
  const titles: Value[][] = random.pick([
    [],
    [["青禾县2024年学校基本情况表"]],
    [["青禾县义务教育学校情况统计"], ["填报单位：青禾县教育局", null, "填报日期：2024年9月5日"]],
  ]);
  const heads = Array.from({ length: layout.headRows }, (_, row) =>
    columns.map(({ head }) => head[row] ?? ""),
  );
  const merges = headMerges(columns, titles.length, layout.headRows);
  // A merged cell's text stands in its first cell only.
  for (const { top, bottom, left } of merges) {
    for (let row = top + 1; row <= bottom; row += 1) {
      const cells = heads[row - titles.length];
      if (cells) cells[left] = "";
    }
  }
  const numbering = random.chance(0.2)
    ? [columns.map((_, index) => (index === 0 ? "甲" : String(index)))]
    : [];
  const data = rows.map((row) => columns.map(({ value }) => value(row)));
  const total = columns.map(
    (_, index): Value => (index === 0 ? random.pick(["合计", "全县合计", "总计"]) : 99999),
  );
  const lines = [...titles, ...heads, ...numbering, ...(random.chance(0.2) ? [total] : []), ...data];
  if (random.chance(0.5)) lines.push(total);
  if (random.chance(0.3)) lines.push([], ["填表人：李四", null, "负责人：王五"]);
  return { name, hidden: false, rows: lines, marks: [], merges };
}

/** Writes a county's facts down in a way of its own; the same seed writes the same. */
export function randomTable(random: Random, county: TestCounty): RandomTable {
  const layout: Layout = {
    key: random.pick(["code", "name", "both"] as const),
    stages: random.pick(["heads", "column", "sheets", "kind"] as const),
    headRows: 1 + random.below(3),
  };
  const extra = random
    .shuffled(extras)
    .slice(0, random.below(4))
    .map(([head, value]): Column => ({ head: deep(layout.headRows, [head]), value }));
  const columns = [
    ...keyColumns(layout, random),
    ...random.shuffled([...figureColumns(random, county, layout), ...extra]),
  ];
  const shuffled = random.chance(0.3) ? random.shuffled(columns) : columns;
  const sheet = (name: string, rows: readonly Row[]) => sheetOf(random, name, shuffled, rows, layout);
  if (layout.stages === "sheets") {
    return {
      layout,
      files: [stages.map((stage) => sheet(stageNames[stage], rowsOf(county, layout, stage)))],
    };
  }
  const rows = rowsOf(county, layout, undefined);
  if (!random.chance(0.3) || rows.length < 4) return { layout, files: [[sheet("Sheet1", rows)]] };
  const half = Math.floor(rows.length / 2);
  const parts = [rows.slice(0, half), rows.slice(half)];
  return { layout, files: parts.map((part) => [sheet("Sheet1", part)]) };
}

/** The facts that a layout holds: where stages follow from the 办学类型, schools of two stages are left out. */
export function factsIn(county: TestCounty, { stages: from }: Layout): ReadonlyMap<string, string> {
  if (from !== "kind") return county.facts;
  const left = new Set(
    county.schools.filter(({ kind }) => stagesOf[kind].length > 1).map(({ code }) => code),
  );
  return new Map([...county.facts].filter(([key]) => !left.has(key.split(/[: ]/)[1] ?? "")));
}
