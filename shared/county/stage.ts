/** 学段. A section (小学部/初中部) is one school's pupils of one stage; 高中 only weighs, it is never assessed. */
export type Stage = "primary" | "junior";

export const stages: readonly Stage[] = ["primary", "junior"];

export const stageNames: Readonly<Record<Stage, string>> = { primary: "小学", junior: "初中" };

/** 办学类型, the kinds of school in 教育事业统计. */
export const schoolKinds = [
  "小学",
  "教学点",
  "九年一贯制学校",
  "初级中学",
  "完全中学",
  "十二年一贯制学校",
  "特殊教育学校",
  "职业学校",
] as const;
export type SchoolKind = (typeof schoolKinds)[number];

/** The compulsory stages that a school of this kind has; 特教 and 职业 have none (rules.md, settled reading 2). */
export const stagesOfKind: Readonly<Record<SchoolKind, readonly Stage[]>> = {
  小学: ["primary"],
  教学点: ["primary"],
  九年一贯制学校: ["primary", "junior"],
  初级中学: ["junior"],
  完全中学: ["junior"],
  十二年一贯制学校: ["primary", "junior"],
  特殊教育学校: [],
  职业学校: [],
};

/** 一贯制: one school of both compulsory stages. */
export function isThrough(kind: SchoolKind | undefined): boolean {
  return kind !== undefined && stagesOfKind[kind].length > 1;
}

/** Kinds whose 高中 pupils weigh in the split of shared resources. */
export const kindsWithSenior: readonly SchoolKind[] = ["完全中学", "十二年一贯制学校"];

export function isSchoolKind(text: string): text is SchoolKind {
  return (schoolKinds as readonly string[]).includes(text);
}
