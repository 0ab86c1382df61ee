import { fieldOf } from "../county/catalogue/catalogue.ts";
import { decimal, integer, multiply } from "../county/exact/rational.ts";
import { percentText, toDecimalText } from "../county/exact/rounding.ts";
import { stageNames, stages } from "../county/stage.ts";
import type { Check, CheckOf, RoomAreas, SizeLimits, Waiver, WaiverCondition } from "./pack-schema.ts";

/** The pack in words, for people who check by which numbers they are judged. */

function label(field: string): string {
  return fieldOf(field).label;
}

function perStage(values: Readonly<Record<"primary" | "junior", string | number>>, unit: string): string {
  return stages.map((stage) => `${stageNames[stage]} ${values[stage]}${unit}`).join("，");
}

function areaWords({ music, art }: RoomAreas): string {
  return `音乐专用教室 ${music} 平方米，美术专用教室 ${art} 平方米`;
}

function sizeWords(limits: SizeLimits): string {
  return limits.map(({ kinds, limit }) => `${kinds.join("、")}不超过 ${limit} 人`).join("；");
}

function ratioWords({ name, comparison, standard, printScale, unit }: CheckOf<"ratio">): string {
  const printed = toDecimalText(multiply(decimal(standard), decimal(printScale)));
  return `${name}${comparison === "atLeast" ? "不低于" : "低于"} ${printed}${unit === "%" ? unit : ` ${unit}`}`;
}

/** `09-01` → `9 月 1 日` */
function dayWords(monthAndDay: string): string {
  const [month, day] = monthAndDay.split("-").map(Number);
  return `${month} 月 ${day} 日`;
}

/** The threshold of a check: what must hold, with its numbers. */
export function checkWords(check: Check): string {
  switch (check.kind) {
    case "resource":
      return `不低于：${perStage(check.standards, "")}`;
    case "stated":
      return `县级结论为“${check.met.join("”或“")}”，并有佐证`;
    case "ratio":
      return ratioWords(check);
    case "amounts":
      return `${label(check.left)}不低于${label(check.right)}`;
    case "specialRooms":
      return `每 ${check.classesPerRoom} 个班各 1 间（向上取整）；${areaWords(check.areas)}`;
    case "schoolSize":
      return sizeWords(check.limits);
    case "classSize":
      return `每班不超过：${perStage(check.limits, " 人")}`;
    case "smallSchoolFunds":
      return `不足 ${check.pupilsBelow} 人的学校按 ${check.fundedPupils} 人核定公用经费`;
    case "shareOfEachSchool":
      return `每所学校${label(check.part)}不低于${label(check.whole)}的 ${percentText(check.standard)}`;
    case "retention":
      return `巩固率不低于 ${percentText(check.standard)}（公式 ${check.formula}）`;
    case "monitoring":
      return `${check.subjects.join("、")}均达到${check.lowestLevel}级以上，校际差异率低于 ${check.differenceBelow}`;
    case "veto":
      return `县级结论为“${check.clear}”`;
    case "yearsSince":
      return `到评估年度 ${dayWords(check.asOf)}满 ${check.years} 年`;
  }
}

/** One condition of a waiver. */
export function conditionWords(condition: WaiverCondition): string {
  switch (condition.kind) {
    case "sectionPupils":
      return `学段学生 ${condition.from} 人以上、不足 ${condition.below} 人`;
    case "schoolPupilsBelow":
      return `学校学生不足 ${condition.below} 人`;
    case "locale":
      return `城乡类型代码以 ${condition.prefixes.join("、")} 开头${condition.prefixes.includes("2") ? "（乡村）" : ""}`;
    case "flag":
      return `${label(condition.field)}：是`;
    case "builtBy":
      return `${condition.year} 年及之前建成`;
    case "largestClassBelow":
      return `最大班额不足 ${condition.below} 人`;
    case "stages":
      return stageCondition(condition);
    case "migrantShareAbove":
      return `随迁子女超过 ${percentText(condition.share)}`;
  }
}

function stageCondition({ only, including }: Extract<WaiverCondition, { kind: "stages" }>): string {
  if (only) return `只有${only.map((stage) => stageNames[stage]).join("、")}学段`;
  return including ? `含${stageNames[including]}学段` : "不限学段";
}

/** What a waiver changes. */
export function effectWords({ effect }: Waiver): string {
  switch (effect.kind) {
    case "addTerms":
      return `另计入${effect.terms.map(({ field }) => label(field)).join("、")}`;
    case "roomAreas":
      return areaWords(effect.areas);
    case "sizeLimits":
      return sizeWords(effect.limits);
  }
}

/** 至少 6 项达到要求，余项不低于要求的 85% */
export function sectionRuleText(rule: { readonly requiredMet: number; readonly floorRatio: string }): string {
  return `至少 ${toDecimalText(integer(rule.requiredMet))} 项达到要求，余项不低于要求的 ${percentText(rule.floorRatio)}`;
}
