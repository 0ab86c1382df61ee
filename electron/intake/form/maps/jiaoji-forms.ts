import { classBands } from "../../../../shared/county/catalogue/section-fields.ts";
import type { Stage } from "../../../../shared/county/stage.ts";

/** A figure where a labelled row and a labelled column meet. */
export interface JiaojiCell {
  readonly field: string;
  /** Stage of a section figure; a school figure has none. */
  readonly stage?: Stage;
  readonly rows: readonly string[];
  readonly rowsWithin?: readonly string[];
  readonly columns: readonly string[];
  readonly columnsWithin?: readonly string[];
}

/** 年级数 = how many of these columns have pupils in the total row. */
export interface JiaojiGrades {
  readonly stage: Stage;
  readonly columns: readonly string[];
}

/** One version of one form. Addresses stand nowhere: rows move by kind of school and by year. */
export interface JiaojiForm {
  readonly number: string;
  readonly version: string;
  /** Words that only this version's title has. */
  readonly title?: string;
  readonly cells: readonly JiaojiCell[];
  readonly grades?: JiaojiGrades;
  /** Several stages share the sheet as blocks of rows or of columns. */
  readonly hasStageBlocks?: true;
  /** 艺术 is the sum of 音乐 and 美术 here; elsewhere it stands beside them. Never guessed from a row. */
  readonly artIsSum?: true;
}

const total = ["总计", "合计", "班数"];
const valueColumns = ["数值", "数量", "本学年", "合计"];
function pupilCells(stage: Stage): JiaojiCell[] {
  const columns = ["在校生数"];
  const within = { columns, rowsWithin: ["其中", "随迁子女", "在校生数"] };
  return [
    // 总计 leaves no word of its own, so a group around it (随迁子女) would pass for it.
    { field: "pupils", stage, rows: ["总计", "合计"], columns },
    { field: "migrantPupils", stage, rows: ["进城务工人员随迁子女"], ...within },
    { field: "leftBehindPupils", stage, rows: ["农村留守儿童"], ...within },
  ];
}

function classCells(stage: Stage): JiaojiCell[] {
  const columns = ["合计", "班数"];
  return [
    { field: "classes", stage, rows: total, columns },
    ...classBands.map(({ field, label }) => ({
      field,
      stage,
      rows: [label, label.replace("人及以下", "人以下").replace("人及以上", "人以上")],
      rowsWithin: ["班数", "班额", "按班额分"],
      columns,
    })),
  ];
}

const degrees = [
  ["degreeDoctor", ["博士研究生", "博士"]],
  ["degreeMaster", ["硕士研究生", "硕士"]],
  ["degreeBachelor", ["本科", "大学本科"]],
  ["degreeCollege", ["专科", "大学专科"]],
  ["degreeBelow", ["高中阶段及以下", "高中阶段及高中阶段以下", "高中及以下", "高中阶段以下"]],
] as const;
const courses = [
  ["peTeachers", ["体育与健康", "体育"]],
  ["artTeachers", ["艺术"]],
  ["musicTeachers", ["音乐"]],
  ["fineArtTeachers", ["美术"]],
] as const;

function teacherCells(stage: Stage): JiaojiCell[] {
  const groups = ["按学历分", "分学历", "研究生", "其中"];
  return [
    { field: "fullTimeTeachers", stage, rows: ["总计", "合计"], columns: ["合计"] },
    ...degrees.map(([field, rows]) => ({ field, stage, rows, rowsWithin: groups, columns: ["合计"] })),
    ...courses.map(([field, columns]) => ({
      field,
      stage,
      rows: ["总计", "合计"],
      columns,
      columnsWithin: ["按授课课程分", "分课程", ...(field === "artTeachers" ? [] : ["艺术"])],
    })),
  ];
}

const primaryGrades = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"];
const juniorGrades = ["一年级", "二年级", "三年级", "四年级"];

export const jiaojiForms: readonly JiaojiForm[] = [
  {
    number: "教基1102续",
    version: "2021",
    cells: (["primary", "junior"] as const).map((stage) => ({
      field: "keyTeachers",
      stage,
      rows: ["县级及以上骨干教师"],
      columns: valueColumns,
    })),
    hasStageBlocks: true,
  },
  { number: "教基2106", version: "2021", cells: classCells("primary") },
  { number: "教基2107", version: "2021", cells: classCells("junior") },
  {
    number: "教基3112",
    version: "2021",
    cells: pupilCells("primary"),
    grades: { stage: "primary", columns: primaryGrades },
  },
  {
    number: "教基3115",
    version: "2021",
    cells: pupilCells("junior"),
    grades: { stage: "junior", columns: juniorGrades },
  },
  {
    number: "教基3118",
    version: "2021",
    cells: [{ field: "seniorPupils", rows: ["总计", "合计"], columns: ["在校生数"] }],
  },
  {
    number: "教基4155",
    version: "义务教育阶段",
    title: "义务教育阶段专任教师",
    cells: [...teacherCells("primary"), ...teacherCells("junior")],
    hasStageBlocks: true,
    artIsSum: true,
  },
  { number: "教基4155", version: "2021", cells: teacherCells("primary") },
  { number: "教基4156", version: "2021", cells: teacherCells("junior") },
  {
    number: "教基5170",
    version: "2021",
    cells: (
      [
        ["teachingArea", ["教学及辅助用房"]],
        ["indoorSportsArea", ["室内体育用房", "体育馆", "体育馆、室内体育用房"]],
      ] as const
    ).map(([field, rows]) => ({
      field,
      rows,
      rowsWithin: ["教学及辅助用房", "其中"],
      columns: ["学校产权校舍建筑面积", "学校产权建筑面积", "校舍建筑面积"],
    })),
  },
  {
    number: "教基5176",
    version: "2021",
    cells: (
      [
        ["sportsFieldArea", ["运动场地面积"]],
        ["multimediaRooms", ["网络多媒体教室"]],
        ["equipmentValue", ["教学仪器设备资产值"]],
      ] as const
    ).map(([field, rows]) => ({
      field,
      rows,
      rowsWithin: ["占地面积", "其中", "教室", "固定资产总值", "教室数"],
      columns: valueColumns,
    })),
  },
];

/** 教基1001: the school itself, a label and its value beside it. */
export const masterForm = {
  number: "教基1001",
  code: ["学校（机构）标识码", "学校标识码"],
  fields: [
    { field: "schoolName", labels: ["学校（机构）名称", "学校名称"] },
    { field: "kind", labels: ["办学类型", "学校办学类型"] },
    { field: "sponsor", labels: ["举办者类型代码", "举办者类型", "学校举办者类型代码"] },
    { field: "locale", labels: ["城乡类型代码", "城乡分类代码", "城乡类型"] },
  ],
} as const;

/** 中小学教职工: includes 高中, so it only checks 专任教师 of 4155 and 4156. */
export const staffForm = {
  number: "教基4149",
  rows: ["总计", "合计"],
  columns: ["专任教师", "专任教师数"],
} as const;

/** Forms that only kindergartens fill in; a primary school with a kindergarten class has some of them too. */
export const kindergartenForms: readonly string[] = [
  "教基2105",
  "教基3111",
  "教基4148",
  "教基5168",
  "教基5169",
];
