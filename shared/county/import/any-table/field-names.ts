import { fieldCatalogue, fieldOf } from "../../catalogue/catalogue.ts";
import type { Field } from "../../catalogue/field.ts";
import { classBands } from "../../catalogue/section-fields.ts";

/** Names that counties use in their own sheets, beside the official label of the catalogue. */
const usualNames: Readonly<Record<string, readonly string[]>> = {
  schoolName: ["学校（机构）名称", "机构名称", "学校全称", "单位名称", "学校", "校名"],
  kind: ["学校办学类型", "学校类型", "办学类别", "学校类别"],
  sponsor: ["举办者", "举办者类型代码", "学校举办者类型", "办学性质"],
  locale: ["城乡类型", "城乡分类", "城乡分类代码"],
  township: ["乡镇", "所属乡镇（街道）", "乡镇（街道）", "所在乡镇", "统计四级"],
  counted: ["计校数"],
  parentCode: ["主校学校标识码", "主校代码", "所属主校标识码"],
  boarding: ["寄宿制学校", "寄宿制", "是否寄宿"],
  builtYear: ["建成年份", "规划并建成年份", "建校年份"],
  denseUrban: ["人口密度过高的大城市中心城区"],
  teachingArea: ["教学及辅助用房", "教学及教学辅助用房面积", "教学辅助用房面积", "教学用房面积"],
  indoorSportsArea: ["室内体育用房", "体育馆、室内体育用房", "室内体育场馆面积", "体育馆面积"],
  sportsFieldArea: ["运动场地", "体育运动场地面积", "体育运动场馆面积", "室外运动场地面积", "运动场面积"],
  extraSportsArea: ["地下楼顶运动场地面积", "楼顶地下运动场地面积"],
  rentedSportsArea: ["租赁场馆面积", "校外租赁运动场地面积"],
  equipmentValue: [
    "教学仪器设备资产",
    "教学仪器设备值",
    "教学仪器设备总值",
    "教学设备值",
    "仪器设备值",
    "设备资产值",
    "教学仪器设备",
  ],
  multimediaRooms: ["网络多媒体教室", "多媒体教室", "多媒体教室数", "多媒体教室间数", "班班通教室数"],
  musicRooms: ["音乐专用教室面积", "音乐专用教室", "音乐教室面积"],
  artRooms: ["美术专用教室面积", "美术专用教室", "美术教室面积"],
  publicFundsBudget: ["公用经费预算总额", "公用经费预算"],
  publicFundsFinal: ["公用经费决算总额", "公用经费决算"],
  trainingBudget: ["教师培训经费预算", "教师培训经费"],
  moralEducationGrade: ["德育工作评估等级", "德育评估等级"],
  pupils: [
    "在校学生数",
    "在校生",
    "学生数",
    "学生人数",
    "在校学生",
    "在校生人数",
    "在校学生人数",
    "学生总数",
  ],
  grades: ["年级"],
  classes: ["班数", "教学班数", "教学班", "班级", "教学班个数"],
  maxClassSize: ["最大班额人数", "最大班人数"],
  staffTotal: ["教职工", "教职工总数", "教职工人数"],
  fullTimeTeachers: ["专任教师", "专任教师人数", "专任教师总数", "教师数"],
  degreeDoctor: ["博士研究生", "博士", "博士研究生学历"],
  degreeMaster: ["硕士研究生", "硕士", "硕士研究生学历"],
  degreeBachelor: ["本科", "大学本科", "本科学历"],
  degreeCollege: ["专科", "大学专科", "大专", "专科学历"],
  degreeBelow: ["高中阶段及以下", "高中及以下", "高中阶段以下", "高中阶段及高中阶段以下"],
  keyTeachers: ["县级及以上骨干教师", "县级以上骨干教师", "县级以上骨干教师数", "骨干教师", "骨干教师数"],
  peTeachers: ["体育", "体育与健康", "体育教师", "体育教师数", "专任体育教师"],
  musicTeachers: ["音乐", "音乐教师", "音乐教师数", "专任音乐教师"],
  fineArtTeachers: ["美术", "美术教师", "美术教师数", "专任美术教师"],
  artTeachers: ["艺术", "艺术教师"],
  visitingPeArtTeachers: ["交流轮岗、兼职、走教体艺教师", "走教体艺教师"],
  certifiedTeachers: ["持有教师资格证教师数", "持证教师数", "有教师资格证专任教师"],
  trained360Teachers: ["完成360学时培训教师数", "五年360学时教师数"],
  inZonePupils: ["划片范围内学生数", "片区内学生数"],
  migrantPupils: ["进城务工人员随迁子女数", "随迁子女", "随迁子女数"],
  leftBehindPupils: ["农村留守儿童数", "留守儿童", "留守儿童数"],
  graduatingPupils: ["毕业班学生数", "毕业班学生"],
  entrants3y: ["三年前入学人数", "三年前招生数"],
};

/** 高中 is no stage of the evaluation; only its pupils are collected. */
export const seniorPupilNames = [...(usualNames.pupils ?? []), fieldOf("pupils").label];

/** Groups that stand over columns and say nothing of their own. */
export const groupNames: readonly string[] = [
  "基本情况",
  "基本信息",
  "学校情况",
  "学校信息",
  "学校概况",
  "学校基本情况",
  "学校基本信息",
  "学生情况",
  "学生",
  "教师情况",
  "师资情况",
  "师资",
  "教师",
  "教师队伍",
  "办学条件",
  "其他办学条件",
  "占地面积及其他办学条件",
  "校舍情况",
  "校舍",
  "校舍建筑面积",
  "学校产权校舍建筑面积",
  "教学及辅助用房",
  "固定资产",
  "固定资产总值",
  "装备",
  "装备情况",
  "信息化",
  "信息化建设",
  "经费",
  "经费情况",
  "班数",
  "班级数",
  "教学班数",
  "班额",
  "班额情况",
  "按班额分",
  "在校生数",
  "在校学生数",
  "在校生",
  "专任教师",
  "专任教师数",
  "教职工",
  "教职工数",
  "按学历分",
  "分学历",
  "学历",
  "研究生",
  "按授课课程分",
  "分课程",
  "分学科",
  "学科",
  "按学科分",
  "评估数据",
];

/**
 * Words that make of a known figure another one: 女生 of the pupils, 生均 of an area, 应配 of teachers. A head
 * that has one and is no known name as a whole is proposed for nothing.
 */
export const otherFigureWords =
  /女|男|招生|毕业生|少数民族|寄宿|增加|减少|新增|上年|去年|上学年|生均|师均|每百|百名|达标|未达|比例|占比|比率|率$|率[(（]|应配|应有|标准|缺|差额|超编|预计|计划|目标|危房|代课|兼任|退休|离退|聘请|校外教师|备注|说明|平均|序号|电话|邮编|地址|校长|负责人/;

function bandNames({ field, label }: (typeof classBands)[number]): readonly [string, readonly string[]] {
  const short = label.replace("人及以下", "人以下").replace("人及以上", "人以上");
  return [field, [label, short, `${label}班数`, `${short}班数`]];
}

const bands: ReadonlyMap<string, readonly string[]> = new Map(classBands.map(bandNames));

/** Figures that one cell of a table with a row a school, or a row a school and stage, can hold. */
function fitsOneCell({ level, type, code, columns = [] }: Field): boolean {
  if (level === "county" || code === "schoolCode" || type === "date") return false;
  return type !== "list" || (columns.length === 1 && columns[0]?.code === "area");
}

/** 可以从任意表读入的数据项, in the order of the catalogue. */
export const tableFields: readonly Field[] = fieldCatalogue.filter(fitsOneCell);

/** Every name of a field, the official one first. */
export function namesOf({ code, label }: Field): readonly string[] {
  return [label, ...(usualNames[code] ?? []), ...(bands.get(code) ?? [])];
}
