import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { stageNames } from "../../../../shared/county/stage.ts";
import { verdictNames } from "../../../../shared/evaluate/verdict.ts";

type SchoolView = CallOutput<"school.show">;

function stageVerdict(
  { stage, strict, relief, values }: SchoolView["sections"][number],
  mode: "strict" | "relief",
) {
  const verdict = mode === "strict" ? strict : relief;
  if (verdict === "notJudged") return `${stageNames[stage]}不参评`;
  const short = values.filter((value) => value[mode] === "unmet").length;
  const open = values.filter((value) => value[mode] === "open").length;
  const parts = [...(short > 0 ? [`${short} 项没达到标准`] : []), ...(open > 0 ? [`${open} 项缺数据`] : [])];
  const why = parts.length === 0 ? `${values.length} 项全部达到标准` : parts.join("，");
  return `${stageNames[stage]}${verdictNames[verdict]}，${why}`;
}

/** 万元第二小学：小学达标，7 项全部达到标准；另有 1 项学校指标没达到. */
export function schoolHeadline(view: SchoolView, mode: "strict" | "relief"): string {
  if (view.parent) return `${view.name}：附设于${view.parent.name}，数据计入该校`;
  if (view.sections.length === 0) return `${view.name}：没有义务教育学段，不参加资源配置评估`;
  const stages = view.sections.map((section) => stageVerdict(section, mode)).join("；");
  const short = new Set(view.checks.filter((check) => check[mode] === "unmet").map(({ item }) => item)).size;
  return `${view.name}：${stages}${short > 0 ? `；另有 ${short} 项学校指标没达到` : ""}`;
}
