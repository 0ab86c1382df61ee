import { stageNames } from "../../../../shared/county/stage.ts";
import type { Verdict } from "../../../../shared/evaluate/verdict.ts";
import type { ItemView } from "./item-view.ts";

/** Schools, or their stages where the item judges these. */
function countOf(schools: ItemView["schools"], judgedAt: ItemView["judgedAt"]): number {
  return new Set(schools.map(({ code, stage }) => (judgedAt === "section" ? `${code} ${stage}` : code))).size;
}

/** Within the limits are only those that were judged: one that lacks data is not. */
function coefficientWords(coefficients: ItemView["coefficients"]): string {
  const count = (wanted: Verdict) => coefficients.filter(({ verdict }) => verdict === wanted).length;
  const judged = coefficients.length - count("notJudged");
  if (judged === 0) return "没有参评的学段";
  if (count("met") === judged) return `${judged} 个差异系数都在限值以内`;
  const parts = [
    [count("unmet"), "超过限值"],
    [count("open"), "缺数据"],
  ] as const;
  return `${judged} 个差异系数中 ${parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} 个${words}`)
    .join("，")}`;
}

function countWords({ stages, schools, coefficients, judgedAt }: ItemView): string {
  if (stages.length > 0) {
    return stages
      .filter(({ assessed }) => assessed > 0)
      .map(({ stage, assessed, met }) => `${stageNames[stage]} ${assessed} 个学段中 ${met} 个达到`)
      .join("，");
  }
  if (coefficients.length > 0) {
    return coefficientWords(coefficients);
  }
  if (schools.length > 0) {
    const failing = schools.filter(({ verdict }) => verdict === "unmet");
    const unmet = countOf(failing, judgedAt);
    const [what, count] = judgedAt === "section" ? ["学段", "个"] : ["学校", "所"];
    const all = countOf(schools, judgedAt);
    return unmet === 0 ? `没有不达标的${what}` : `${all} ${count}${what}中 ${unmet} ${count}没达到`;
  }
  return "";
}

/** A1-5 体育运动场馆未达标：小学 147 个学段中 129 个达到，初中 34 个学段中 27 个达到 */
export function itemHeadline(view: ItemView, verdict: string): string {
  const counts = countWords(view);
  return `${view.item} ${view.shortName}${verdict}${counts === "" ? "" : `：${counts}`}`;
}
