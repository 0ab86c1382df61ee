import type { Field } from "./field.ts";

const section = { level: "section", type: "integer", period: "时点", attached: "add" } as const;
const statistics = "教育事业统计";
const supplement = "补充采集表";
const juniorOnly = { stages: ["junior"], source: supplement, wholeSchool: true } as const;

export interface ClassBand {
  readonly field: string;
  readonly label: string;
  /** Fewest pupils of a class in this band. */
  readonly from: number;
  /** Most pupils; undefined for the open band. */
  readonly to?: number;
}

/** 班额分段, the ten bands of 教基2106 and 教基2107. */
export const classBands: readonly ClassBand[] = [
  { field: "classesTo25", label: "25人及以下", from: 1, to: 25 },
  { field: "classes26To30", label: "26-30人", from: 26, to: 30 },
  { field: "classes31To35", label: "31-35人", from: 31, to: 35 },
  { field: "classes36To40", label: "36-40人", from: 36, to: 40 },
  { field: "classes41To45", label: "41-45人", from: 41, to: 45 },
  { field: "classes46To50", label: "46-50人", from: 46, to: 50 },
  { field: "classes51To55", label: "51-55人", from: 51, to: 55 },
  { field: "classes56To60", label: "56-60人", from: 56, to: 60 },
  { field: "classes61To65", label: "61-65人", from: 61, to: 65 },
  { field: "classesFrom66", label: "66人及以上", from: 66 },
];

/** 学段级数据: pupils, classes and teachers are counted for 小学 and 初中 apart and never split. */
export const sectionFields: readonly Field[] = [
  { ...section, code: "pupils", label: "在校生数", unit: "人", source: statistics },
  { ...section, code: "grades", label: "年级数", unit: "个", source: statistics, attached: "largest" },
  { ...section, code: "classes", label: "班级数", unit: "个", source: statistics },
  ...classBands.map(
    (band): Field => ({
      ...section,
      code: band.field,
      label: `班额${band.label}班数`,
      unit: "个",
      source: statistics,
    }),
  ),
  {
    ...section,
    code: "classList",
    label: "班级名册",
    type: "list",
    source: "班级名册",
    attached: "append",
    columns: [
      { code: "name", label: "班级", type: "text" },
      { code: "pupils", label: "学生数", unit: "人", type: "integer" },
    ],
    note: "有名册时以名册判定班额，并与分段班数核对",
  },
  {
    ...section,
    code: "maxClassSize",
    label: "最大班额",
    unit: "人",
    source: supplement,
    attached: "largest",
    wholeSchool: true,
  },
  {
    ...section,
    code: "staffTotal",
    label: "教职工数",
    unit: "人",
    source: "教育事业统计 / 补充采集表",
    wholeSchool: true,
  },
  { ...section, code: "fullTimeTeachers", label: "专任教师数", unit: "人", source: statistics },
  { ...section, code: "degreeDoctor", label: "专任教师博士研究生学历", unit: "人", source: statistics },
  { ...section, code: "degreeMaster", label: "专任教师硕士研究生学历", unit: "人", source: statistics },
  { ...section, code: "degreeBachelor", label: "专任教师本科学历", unit: "人", source: statistics },
  { ...section, code: "degreeCollege", label: "专任教师专科学历", unit: "人", source: statistics },
  { ...section, code: "degreeBelow", label: "专任教师高中阶段及以下学历", unit: "人", source: statistics },
  { ...section, code: "keyTeachers", label: "县级及以上骨干教师数", unit: "人", source: statistics },
  { ...section, code: "peTeachers", label: "体育专任教师", unit: "人", source: statistics },
  { ...section, code: "musicTeachers", label: "音乐专任教师", unit: "人", source: statistics },
  { ...section, code: "fineArtTeachers", label: "美术专任教师", unit: "人", source: statistics },
  {
    ...section,
    code: "artTeachers",
    label: "艺术专任教师",
    unit: "人",
    source: statistics,
    note: "与音乐、美术并列的艺术教师；表中艺术为合计时填不适用",
  },
  {
    ...section,
    code: "visitingPeArtTeachers",
    label: "交流轮岗兼职走教体艺教师",
    unit: "人",
    source: supplement,
    wholeSchool: true,
  },
  {
    ...section,
    code: "certifiedTeachers",
    label: "持有教师资格证专任教师",
    unit: "人",
    source: supplement,
    wholeSchool: true,
  },
  {
    ...section,
    code: "trained360Teachers",
    label: "近五年完成360学时专任教师",
    unit: "人",
    source: supplement,
    wholeSchool: true,
  },
  {
    ...section,
    code: "inZonePupils",
    label: "家庭住址在划片范围内学生",
    unit: "人",
    source: supplement,
    wholeSchool: true,
  },
  { ...section, code: "migrantPupils", label: "进城务工人员随迁子女", unit: "人", source: statistics },
  { ...section, code: "leftBehindPupils", label: "农村留守儿童", unit: "人", source: statistics },
  { ...section, ...juniorOnly, code: "graduatingPupils", label: "初中毕业班学生数", unit: "人" },
  { ...section, ...juniorOnly, code: "entrants3y", label: "三年前入学学生数", unit: "人" },
  { ...section, ...juniorOnly, code: "transferIn3y", label: "三年转入学生数", unit: "人" },
  { ...section, ...juniorOnly, code: "transferOut3y", label: "三年转出学生数", unit: "人" },
  { ...section, ...juniorOnly, code: "died3y", label: "三年死亡学生数", unit: "人" },
];
