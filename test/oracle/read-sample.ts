/**
 * A naive reader of the sample workbooks, apart from the program's intake: every column at its fixed place,
 * no repairs, no matching. It refuses whatever it does not expect, because the samples are clean.
 *
 *     const qinghe = await readSample(sampleFolders.qinghe);
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readXlsx } from "hucre";
import { countyFields } from "../../shared/county/catalogue/county-fields.ts";
import type { CountyYear, SchoolYear } from "../../shared/county/county-year.ts";
import {
  booleanFact,
  type Fact,
  type Facts,
  type ListRow,
  listFact,
  numberFact,
  textFact,
} from "../../shared/county/fact.ts";
import { isSchoolKind, type Stage, stages, stagesOfKind } from "../../shared/county/stage.ts";
import { fraction } from "./fraction.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export const sampleFolders = {
  qinghe: join(root, "build/sample-county"),
  gaps: join(root, "test/fixtures/gaps-2025"),
} as const;

type Cell = unknown;
type FactMap = Map<string, Fact>;

/** What a column holds: a field code and how its cells are written. */
type Column = readonly [field: string, type: "number" | "text" | "yesNo" | "rooms"];

const bands = [
  "classesTo25",
  "classes26To30",
  "classes31To35",
  "classes36To40",
  "classes41To45",
  "classes46To50",
  "classes51To55",
  "classes56To60",
  "classes61To65",
  "classesFrom66",
];

const teachers = [
  "fullTimeTeachers",
  "degreeDoctor",
  "degreeMaster",
  "degreeBachelor",
  "degreeCollege",
  "degreeBelow",
  "peTeachers",
  "artTeachers",
  "musicTeachers",
  "fineArtTeachers",
  "keyTeachers",
];

const classColumns = ["classes", ...bands];
const pupilColumns = ["pupils", "grades", "migrantPupils", "leftBehindPupils"];

/** 教育事业统计综合表: first column of each block of a stage. */
const wideSections: Readonly<
  Record<Stage, readonly (readonly [start: number, fields: readonly string[]])[]>
> = {
  primary: [
    [8, classColumns],
    [30, pupilColumns],
    [39, teachers],
  ],
  junior: [
    [19, classColumns],
    [34, pupilColumns],
    [50, teachers],
  ],
};

const wideSchool: readonly (readonly [column: number, ...Column])[] = [
  [1, "schoolName", "text"],
  [2, "kind", "text"],
  [3, "sponsor", "text"],
  [4, "locale", "text"],
  [5, "township", "text"],
  [6, "counted", "yesNo"],
  [7, "parentCode", "text"],
  [38, "seniorPupils", "number"],
  [61, "teachingArea", "number"],
  [62, "indoorSportsArea", "number"],
  [63, "sportsFieldArea", "number"],
  [64, "multimediaRooms", "number"],
  [65, "equipmentValue", "number"],
];

/** 补充采集表, 学校补充: from the third column on. */
const supplementSchool: readonly Column[] = [
  ["boarding", "yesNo"],
  ["builtYear", "number"],
  ["denseUrban", "yesNo"],
  ["extraSportsArea", "number"],
  ["rentedSportsArea", "number"],
  ["musicRooms", "rooms"],
  ["artRooms", "rooms"],
  ["publicFundsBudget", "number"],
  ["publicFundsFinal", "number"],
  ["trainingBudget", "number"],
];

/** 补充采集表, 学段补充: from the fourth column on. */
const supplementSection = [
  "maxClassSize",
  "certifiedTeachers",
  "trained360Teachers",
  "inZonePupils",
  "visitingPeArtTeachers",
  "graduatingPupils",
  "entrants3y",
  "transferIn3y",
  "transferOut3y",
  "died3y",
];

const surveyRows: Readonly<Record<string, string>> = {
  问卷总数: "surveyTotal",
  回收有效问卷数: "surveyValid",
  满意问卷数: "surveySatisfied",
  实地走访人数: "visitTotal",
  实地走访满意人数: "visitSatisfied",
};

const stageOfName: Readonly<Record<string, Stage>> = { 小学: "primary", 初中: "junior" };

function isBlank(cell: Cell): boolean {
  return cell === null || cell === undefined || cell === "";
}

/** 15 significant digits are what spreadsheets show and keep: 72.59999999999999 is 72.6. */
function decimalText(cell: Cell): string {
  if (typeof cell !== "number") throw new TypeError(`expected a number, found ${JSON.stringify(cell)}`);
  return String(Number(cell.toPrecision(15)));
}

function yesNo(cell: Cell): boolean {
  if (cell === "是" || cell === 1) return true;
  if (cell === "否" || cell === 0) return false;
  throw new TypeError(`expected 是/否 or 1/0, found ${JSON.stringify(cell)}`);
}

/** "96；106.5" → two rooms; 无 → no room (an empty list, settled reading 4). */
function roomRows(text: string): readonly ListRow[] {
  if (text === "无") return [];
  return text.split("；").map((area) => ({ area: String(Number(area)) }));
}

function factOfCell(cell: Cell, type: Column[1]): Fact {
  switch (type) {
    case "number":
      return numberFact(fraction(decimalText(cell)));
    case "text":
      return textFact(String(cell));
    case "yesNo":
      return booleanFact(yesNo(cell));
    case "rooms":
      return listFact(roomRows(String(cell)));
  }
}

function put(facts: FactMap, [field, type]: Column, cell: Cell): void {
  if (!isBlank(cell)) facts.set(field, factOfCell(cell, type));
}

async function readSheets(folder: string, title: string): Promise<ReadonlyMap<string, readonly Cell[][]>> {
  const file = readdirSync(folder).find((name) => name.startsWith(title) && name.endsWith(".xlsx"));
  if (!file) throw new Error(`${folder} holds no ${title}`);
  const workbook = await readXlsx(readFileSync(join(folder, file)));
  return new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.rows]));
}

function rowsOfSheet(sheets: ReadonlyMap<string, readonly Cell[][]>, name: string, heads: number) {
  const rows = sheets.get(name);
  if (!rows) throw new Error(`there is no sheet ${name}`);
  return rows.slice(heads).filter((row) => !isBlank(row[0]));
}

interface DraftSchool {
  readonly code: string;
  readonly facts: FactMap;
  readonly sections: Partial<Record<Stage, FactMap>>;
}

function readWideSection(row: readonly Cell[], stage: Stage): FactMap {
  const facts: FactMap = new Map();
  for (const [start, fields] of wideSections[stage]) {
    fields.forEach((field, offset) => {
      put(facts, [field, "number"], row[start + offset]);
    });
  }
  return facts;
}

/** A row has the sections of its kind; a 特殊教育学校 keeps whatever is there (it makes no section). */
function readWideRow(row: readonly Cell[]): DraftSchool {
  const facts: FactMap = new Map();
  for (const [column, field, type] of wideSchool) put(facts, [field, type], row[column]);
  const kind = String(row[2]);
  if (!isSchoolKind(kind)) throw new Error(`${kind} is no kind of school`);
  const sections: Partial<Record<Stage, FactMap>> = {};
  for (const stage of stages) {
    const section = readWideSection(row, stage);
    const keep = stagesOfKind[kind].includes(stage) || (stagesOfKind[kind].length === 0 && section.size > 0);
    if (keep) sections[stage] = section;
  }
  return { code: String(row[0]), facts, sections };
}

function readSupplement(
  sheets: ReadonlyMap<string, readonly Cell[][]>,
  schools: ReadonlyMap<string, DraftSchool>,
): void {
  for (const row of rowsOfSheet(sheets, "学校补充", 1)) {
    const facts = schools.get(String(row[0]))?.facts;
    if (!facts) throw new Error(`${row[0]} is in no wide table`);
    supplementSchool.forEach((column, offset) => {
      put(facts, column, row[2 + offset]);
    });
  }
  for (const row of rowsOfSheet(sheets, "学段补充", 1)) {
    const stage = stageOfName[String(row[2])];
    const facts = stage && schools.get(String(row[0]))?.sections[stage];
    if (!facts) throw new Error(`${row[0]} ${row[2]} is in no wide table`);
    supplementSection.forEach((field, offset) => {
      put(facts, [field, "number"], row[3 + offset]);
    });
  }
}

function readCounty(sheets: ReadonlyMap<string, readonly Cell[][]>): Facts {
  const facts: FactMap = new Map();
  const codes = new Map(countyFields.map((field) => [field.label, field.code]));
  for (const [label, cell] of rowsOfSheet(sheets, "县级数据", 1)) {
    const code = codes.get(String(label));
    if (!code) throw new Error(`${label} is no figure of the county`);
    put(facts, [code, "number"], cell);
  }
  const monitoring = rowsOfSheet(sheets, "质量监测", 1).map(([subject, level, rate, year]) => ({
    subject: String(subject),
    level: String(level),
    differenceRate: decimalText(rate),
    year: decimalText(year),
  }));
  facts.set("monitoring", listFact(monitoring));
  for (const [label, all, parents] of rowsOfSheet(sheets, "社会认可度", 1)) {
    const code = surveyRows[String(label)];
    if (!code) throw new Error(`${label} is no figure of the survey`);
    put(facts, [code, "number"], all);
    put(facts, [`${code}Parents`, "number"], parents);
  }
  return facts;
}

/** Reads 教育事业统计综合表, 补充采集表 and 县级采集表 of a sample folder. Rows keep the order of the wide table. */
export async function readSample(
  folder: string,
  county: CountyYear["county"] = { code: "410999", name: "样本县" },
): Promise<CountyYear> {
  const wide = await readSheets(folder, "教育事业统计综合表");
  const drafts = rowsOfSheet(wide, "中小学校综合表", 4).map(readWideRow);
  readSupplement(
    await readSheets(folder, "补充采集表"),
    new Map(drafts.map((draft) => [draft.code, draft] as const)),
  );
  const schools: readonly SchoolYear[] = drafts;
  return { county, year: 2025, facts: readCounty(await readSheets(folder, "县级采集表")), schools };
}
