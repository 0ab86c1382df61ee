/** Writes a county as the workbooks that counties have, in one of many layouts, so that it can be read back. */
import { type CellValue, type MergeRange, writeXlsx } from "hucre/xlsx";
import { countyFields } from "../../shared/county/catalogue/county-fields.ts";
import type { CountyYear, SchoolYear } from "../../shared/county/county-year.ts";
import type { Fact, Facts } from "../../shared/county/fact.ts";
import { type Stage, stageNames, stages } from "../../shared/county/stage.ts";
import { numberIn, rowsIn } from "./units.ts";

interface Column {
  readonly path: readonly string[];
  readonly cell: (school: SchoolYear) => CellValue;
}

export interface Layout {
  /** Order of the columns, by their index in the usual order. */
  readonly order: (count: number) => readonly number[];
  /** Rows above the head. */
  readonly title: readonly string[];
  /** Group heads as merged cells, or the whole path in one cell. */
  readonly head: "merged" | "flat";
  /** How a number is written into its cell. */
  readonly number: (number: number) => CellValue;
}

const bands = [
  ["classesTo25", "25人及以下"],
  ["classes26To30", "26-30人"],
  ["classes31To35", "31-35人"],
  ["classes36To40", "36-40人"],
  ["classes41To45", "41-45人"],
  ["classes46To50", "46-50人"],
  ["classes51To55", "51-55人"],
  ["classes56To60", "56-60人"],
  ["classes61To65", "61-65人"],
  ["classesFrom66", "66人及以上"],
] as const;
const sectionColumns: readonly (readonly [field: string, before: string, ...after: string[]])[] = [
  ["classes", "班数", "合计"],
  ...bands.map(([field, label]) => [field, "班数", label] as const),
  ["pupils", "在校生数", "合计"],
  ["migrantPupils", "在校生数", "其中：进城务工人员随迁子女"],
  ["fullTimeTeachers", "专任教师", "合计"],
  ["degreeDoctor", "专任教师", "#按学历分", "博士研究生"],
  ["degreeMaster", "专任教师", "#按学历分", "硕士研究生"],
  ["degreeBachelor", "专任教师", "#按学历分", "本科"],
  ["degreeCollege", "专任教师", "#按学历分", "专科"],
  ["peTeachers", "专任教师", "#按授课课程分", "体育与健康"],
  ["artTeachers", "专任教师", "#按授课课程分", "艺术"],
  ["musicTeachers", "专任教师", "#按授课课程分", "音乐"],
  ["fineArtTeachers", "专任教师", "#按授课课程分", "美术"],
  ["keyTeachers", "专任教师", "县级以上骨干教师"],
];
const schoolColumns: readonly (readonly [field: string, ...path: string[]])[] = [
  ["kind", "学校基本情况", "办学类型"],
  ["sponsor", "学校基本情况", "举办者类型"],
  ["locale", "学校基本情况", "城乡类型代码"],
  ["counted", "学校基本情况", "是否计校数"],
  ["parentCode", "学校基本情况", "主校标识码"],
  ["seniorPupils", "在校生数", "高中", "合计"],
  ["teachingArea", "校舍建筑面积（平方米）", "教学及辅助用房", "计"],
  ["indoorSportsArea", "校舍建筑面积（平方米）", "教学及辅助用房", "其中：室内体育用房"],
  ["sportsFieldArea", "占地面积及其他办学条件", "运动场地面积（平方米）"],
  ["multimediaRooms", "占地面积及其他办学条件", "网络多媒体教室（间）"],
  ["equipmentValue", "固定资产总值", "教学仪器设备资产值(万元)"],
];
const supplementColumns = [
  ["boarding", "是否寄宿制"],
  ["builtYear", "规划建成年份"],
  ["denseUrban", "人口密度过高的大城市中心城区学校"],
  ["extraSportsArea", "校内地下楼顶专用运动场地面积"],
  ["rentedSportsArea", "校外租赁场馆面积"],
  ["musicRooms", "音乐专用教室逐间面积"],
  ["artRooms", "美术专用教室逐间面积"],
  ["publicFundsBudget", "上年度公用经费预算总额"],
  ["trainingBudget", "上年度教师培训经费预算"],
] as const;
const sectionSupplement = [
  ["maxClassSize", "最大班额"],
  ["certifiedTeachers", "持有教师资格证专任教师"],
  ["trained360Teachers", "近五年完成360学时专任教师"],
  ["inZonePupils", "家庭住址在划片范围内学生"],
  ["visitingPeArtTeachers", "交流轮岗兼职走教体艺教师"],
  ["graduatingPupils", "初中毕业班学生数"],
  ["entrants3y", "三年前入学学生数"],
  ["transferIn3y", "三年转入学生数"],
  ["transferOut3y", "三年转出学生数"],
  ["died3y", "三年死亡学生数"],
] as const;

function cellOf(facts: Facts | undefined, field: string, { number }: Layout): CellValue {
  const fact: Fact | undefined = facts?.get(field);
  if (!facts || !fact || fact.state === "missing") return null;
  if (fact.state === "notApplicable") return "不适用";
  const { value } = fact;
  if (value.type === "text") return value.text;
  if (value.type === "boolean") return value.boolean ? "是" : "否";
  if (value.type === "number") return number(numberIn(facts, field)?.toNumber() ?? 0);
  const areas = (rowsIn(facts, field) ?? []).map(({ area }) => area);
  return areas.length === 0 ? "无" : areas.join("；");
}

function columnsOf(layout: Layout): readonly Column[] {
  const ofSection = (stage: Stage) =>
    sectionColumns.map(
      ([field, group, ...rest]): Column => ({
        path: [group, stageNames[stage], ...rest],
        cell: ({ sections }) => cellOf(sections[stage], field, layout),
      }),
    );
  const ofSchool = schoolColumns.map(
    ([field, ...path]): Column => ({ path, cell: ({ facts }) => cellOf(facts, field, layout) }),
  );
  const code: Column = { path: ["学校基本情况", "学校标识码"], cell: (school) => school.code };
  const columns = [code, ...ofSchool, ...ofSection("primary"), ...ofSection("junior")];
  return layout.order(columns.length).flatMap((index) => columns[index] ?? []);
}

interface Head {
  readonly rows: CellValue[][];
  readonly merges: MergeRange[];
}

/** The columns from `start` on that share their groups down to a level; a column's own name is never shared. */
function spanOf(columns: readonly Column[], start: number, level: number): number {
  const groups = (column: Column | undefined) => column?.path.slice(0, level + 1).join("\n");
  const isGroup = level < (columns[start]?.path.length ?? 0) - 1;
  let end = start;
  while (isGroup && groups(columns[end + 1]) === groups(columns[start])) end += 1;
  return end;
}

/** Neighbours with the same groups share one merged cell; a short path reaches down to the last head row. */
function mergedHead(columns: readonly Column[], top: number): Head {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const rows = Array.from({ length: depth }, (): CellValue[] => columns.map(() => null));
  const merges: MergeRange[] = [];
  for (const [level, row] of rows.entries()) {
    for (let start = 0, end = 0; start < columns.length; start = end + 1) {
      end = spanOf(columns, start, level);
      const path = columns[start]?.path ?? [];
      if (level >= path.length) continue;
      row[start] = path[level] ?? null;
      const endRow = top + (level === path.length - 1 ? depth - 1 : level);
      merges.push({ startRow: top + level, endRow, startCol: start, endCol: end });
    }
  }
  const reaching = merges.filter(
    ({ startRow, endRow, startCol, endCol }) => endRow > startRow || endCol > startCol,
  );
  return { rows, merges: reaching };
}

function wideTable({ schools }: CountyYear, layout: Layout) {
  const columns = columnsOf(layout);
  const title = layout.title.map((line): CellValue[] => [line]);
  const head: Head =
    layout.head === "merged"
      ? mergedHead(columns, title.length)
      : { rows: [columns.map(({ path }) => path.join("/"))], merges: [] };
  const rows = schools.map((school) => columns.map(({ cell }) => cell(school)));
  return { name: "Sheet1", rows: [...title, ...head.rows, ...rows], merges: head.merges };
}

function supplements({ schools }: CountyYear, layout: Layout) {
  const ofSchools = schools.map(({ code, facts }): CellValue[] => [
    code,
    ...supplementColumns.map(([field]) => cellOf(facts, field, layout)),
  ]);
  const ofSections = schools.flatMap(({ code, sections }) =>
    stages.flatMap((stage): CellValue[][] => {
      const facts = sections[stage];
      if (!facts) return [];
      return [[code, stageNames[stage], ...sectionSupplement.map(([field]) => cellOf(facts, field, layout))]];
    }),
  );
  return [
    { name: "一", rows: [["学校标识码", ...supplementColumns.map(([, label]) => label)], ...ofSchools] },
    {
      name: "二",
      rows: [["学校标识码", "学段", ...sectionSupplement.map(([, label]) => label)], ...ofSections],
    },
  ];
}

function countyForm({ facts }: CountyYear, layout: Layout) {
  const figures = countyFields.filter(({ type, label }) => type !== "list" && !label.includes("家长"));
  const rows = figures.map(({ code, label, unit }): CellValue[] => [
    label,
    cellOf(facts, code, layout),
    unit ?? null,
  ]);
  return { name: "县", rows: [["指标", "数值", "单位"], ...rows] };
}

/** 综合表, 补充采集表 and 县级采集表 of the county. */
export async function countyWorkbooks(county: CountyYear, layout: Layout): Promise<readonly Uint8Array[]> {
  const books = [[wideTable(county, layout)], supplements(county, layout), [countyForm(county, layout)]];
  return Promise.all(books.map((sheets) => writeXlsx({ sheets })));
}
