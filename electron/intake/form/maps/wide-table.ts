import { classBands } from "../../../../shared/county/catalogue/section-fields.ts";
import type { LabelRule } from "../../../../shared/county/import/labels/label-rule.ts";
import { type ColumnRule, masterGroups, nameLabels, type SchoolTableMap } from "./school-table-map.ts";

const classGroups = ["班数", "教学班数", "班级数", "班额", "按班额分", "班额情况"];
const pupilGroups = ["在校生数", "在校学生数", "在校生", "按年级分"];
const teacherGroups = ["专任教师", "专任教师数", "按学历分", "按授课课程分", "分课程", "分学历", "研究生"];
const buildingGroups = [
  "校舍建筑面积",
  "本学年校舍建筑面积",
  "学校产权校舍建筑面积",
  "学校产权建筑面积",
  "学校产权",
  "校舍情况",
];
const conditionGroups = ["占地面积及其他办学条件", "占地面积", "其他办学条件", "固定资产总值", "固定资产"];

const classRules: readonly ColumnRule[] = [
  { field: "classes", labels: ["班数", "教学班数", "班级数"], within: ["班额情况"] },
  ...classBands.map(({ field, label }): ColumnRule => {
    const short = label.replace("人及以下", "人以下").replace("人及以上", "人以上");
    return { field, labels: [label, short, `班额${label}班数`], within: classGroups };
  }),
];

const pupilRules: readonly ColumnRule[] = [
  { field: "pupils", labels: ["在校生数", "在校学生数", "在校生"] },
  { field: "grades", labels: ["年级数"], within: pupilGroups },
  {
    field: "migrantPupils",
    labels: ["进城务工人员随迁子女", "进城务工人员随迁子女数"],
    within: [...pupilGroups, "随迁子女"],
  },
  { field: "leftBehindPupils", labels: ["农村留守儿童", "农村留守儿童数", "留守儿童"], within: pupilGroups },
];

const teacherRules: readonly ColumnRule[] = [
  { field: "fullTimeTeachers", labels: ["专任教师", "专任教师数"] },
  { field: "degreeDoctor", labels: ["博士研究生", "博士"], within: teacherGroups },
  { field: "degreeMaster", labels: ["硕士研究生", "硕士"], within: teacherGroups },
  { field: "degreeBachelor", labels: ["本科", "大学本科"], within: teacherGroups },
  { field: "degreeCollege", labels: ["专科", "大学专科"], within: teacherGroups },
  {
    field: "degreeBelow",
    labels: ["高中阶段及以下", "高中阶段及高中阶段以下", "高中及以下", "高中阶段以下"],
    within: teacherGroups,
  },
  {
    field: "keyTeachers",
    labels: ["县级及以上骨干教师", "县级及以上骨干教师数", "县级以上骨干教师"],
    within: teacherGroups,
  },
  { field: "peTeachers", labels: ["体育与健康", "体育"], within: teacherGroups },
  // In the wide table 艺术 stands beside 音乐 and 美术 (rules.md, settled reading 5).
  { field: "artTeachers", labels: ["艺术"], within: teacherGroups },
  { field: "musicTeachers", labels: ["音乐"], within: [...teacherGroups, "艺术"] },
  { field: "fineArtTeachers", labels: ["美术"], within: [...teacherGroups, "艺术"] },
  { field: "staffTotal", labels: ["教职工数", "教职工"] },
];

function ofStage(stage: LabelRule["stage"] & string): ColumnRule[] {
  return [...classRules, ...pupilRules, ...teacherRules].map((rule) => ({ ...rule, stage }));
}

/** 教育事业统计综合表, one row a school, columns known by their head path. */
export const wideTableMap: SchoolTableMap = {
  form: "wideTable",
  version: "综合表-2021",
  isRoster: true,
  stageFrom: "head",
  columns: [
    { field: "schoolName", labels: nameLabels, within: masterGroups },
    { field: "kind", labels: ["办学类型", "学校办学类型", "办学类型名称", "学校类型"], within: masterGroups },
    {
      field: "sponsor",
      labels: ["举办者类型", "举办者类型代码", "学校举办者类型", "举办者"],
      within: masterGroups,
    },
    {
      field: "locale",
      labels: ["城乡类型代码", "城乡类型", "城乡分类代码", "城乡分类"],
      within: masterGroups,
    },
    { field: "township", labels: ["所属乡镇", "乡镇", "统计四级", "所属乡镇（街道）"], within: masterGroups },
    { field: "counted", labels: ["是否计校数", "计校数"], within: masterGroups },
    {
      field: "parentCode",
      labels: ["主校标识码", "主校学校标识码", "主校代码", "所属主校标识码"],
      within: masterGroups,
    },
    { field: "seniorPupils", stage: "senior", labels: ["在校生数", "在校学生数", "在校生"] },
    { field: "teachingArea", labels: ["教学及辅助用房", "教学及辅助用房面积"], within: buildingGroups },
    {
      field: "indoorSportsArea",
      labels: ["室内体育用房", "室内体育用房面积", "体育馆、室内体育用房"],
      within: [...buildingGroups, "教学及辅助用房"],
    },
    { field: "sportsFieldArea", labels: ["运动场地面积", "运动场地"], within: conditionGroups },
    {
      field: "multimediaRooms",
      labels: ["网络多媒体教室", "网络多媒体教室数"],
      within: [...conditionGroups, "教室", "信息化建设"],
    },
    {
      field: "equipmentValue",
      labels: ["教学仪器设备资产值", "教学仪器设备资产", "教学仪器设备值"],
      within: conditionGroups,
    },
    ...ofStage("primary"),
    ...ofStage("junior"),
  ],
};
