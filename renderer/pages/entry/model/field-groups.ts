import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { schoolFields } from "../../../../shared/county/catalogue/school-fields.ts";
import { classBands, sectionFields } from "../../../../shared/county/catalogue/section-fields.ts";
import { statementPartOf } from "./statement-parts.ts";

/** The tabs of the page, which are the levels at which figures are collected. */
export const entryLevels = ["school", "section", "county", "statement"] as const;
export type EntryLevel = (typeof entryLevels)[number];

export const entryLevelNames: Readonly<Record<EntryLevel, string>> = {
  school: "学校",
  section: "学段",
  county: "县级",
  statement: "结论与文字",
};

/** Columns that are filled from one form or for one matter. */
export interface FieldGroup {
  readonly id: string;
  /** Where counties find the figures, then what they are about. */
  readonly label: string;
  readonly fields: readonly Field[];
}

interface GroupDeclaration {
  readonly id: string;
  readonly about: string;
  /** Codes of the first and the last field, in the catalogue's order. */
  readonly from: string;
  readonly to: string;
}

// The code of a school is the key of all that is said about it: it is given when the school is added.
const schoolGroups: readonly GroupDeclaration[] = [
  { id: "identity", about: "基本信息", from: "schoolName", to: "parentCode" },
  { id: "situation", about: "办学情况", from: "boarding", to: "denseUrban" },
  { id: "buildings", about: "在校生、校舍与装备", from: "seniorPupils", to: "multimediaRooms" },
  { id: "rooms", about: "专用教室", from: "musicRooms", to: "artRooms" },
  { id: "funds", about: "上年度经费", from: "publicFundsBudget", to: "trainingBudget" },
  { id: "stated", about: "学校管理", from: "charterApproved", to: "moralEducationGrade" },
];

const sectionGroups: readonly GroupDeclaration[] = [
  { id: "pupils", about: "学生与班级", from: "pupils", to: "classes" },
  { id: "bands", about: "班额分段", from: classBands[0]?.field ?? "", to: classBands.at(-1)?.field ?? "" },
  { id: "sizes", about: "班额", from: "classList", to: "maxClassSize" },
  { id: "teachers", about: "教职工与学历", from: "staffTotal", to: "degreeBelow" },
  { id: "subjects", about: "骨干与体艺教师", from: "keyTeachers", to: "visitingPeArtTeachers" },
  { id: "qualified", about: "资格与培训", from: "certifiedTeachers", to: "trained360Teachers" },
  { id: "enrolment", about: "入学与留守", from: "inZonePupils", to: "leftBehindPupils" },
  { id: "retention", about: "初中三年巩固率", from: "graduatingPupils", to: "died3y" },
];

/** 教育事业统计 / 补充采集表, each named once. */
function sourcesOf(fields: readonly Field[]): string {
  return [...new Set(fields.flatMap(({ source }) => source.split(" / ")))].join("、");
}

function grouped(fields: readonly Field[], declarations: readonly GroupDeclaration[]): readonly FieldGroup[] {
  const at = (code: string) => fields.findIndex((field) => field.code === code);
  return declarations.map(({ id, about, from, to }) => {
    const own = fields.slice(at(from), at(to) + 1);
    return { id, label: `${about}（${sourcesOf(own)}）`, fields: own };
  });
}

/** The columns of the two grids. */
export const gridGroups: Readonly<Record<"school" | "section", readonly FieldGroup[]>> = {
  school: grouped(schoolFields, schoolGroups),
  section: grouped(sectionFields, sectionGroups),
};

/** The tab on which a field is filled. */
export function levelOf(field: Field): EntryLevel {
  if (field.level !== "county") return field.level;
  return statementPartOf(field) === undefined ? "county" : "statement";
}
