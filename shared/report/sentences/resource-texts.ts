import type { Stage } from "../../county/stage.ts";
import { stageNames, stages } from "../../county/stage.ts";
import { coefficientFigureId } from "../../evaluate/balance.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { exactValue, printedValue } from "../../evaluate/figure.ts";
import { resourceItems } from "../../evaluate/section-results.ts";
import { lowestOf } from "../../evaluate/section-tally.ts";
import { figure, missingSlot, type Run, text } from "../document/run.ts";
import { shortList } from "./describe-missing.ts";
import { figureOf, figureSlot } from "./figure-slot.ts";
import { notApplicableText } from "./slot.ts";

/** The schools that have the lowest value of an item in a stage. */
export function minimumSchool(evaluation: Evaluation, item: string, stage: Stage): readonly Run[] {
  const own = evaluation.sections.filter((section) => section.stage === stage && section.included);
  if (own.length === 0) return [text(notApplicableText)];
  const lowest = lowestOf(own, item);
  if (lowest) return [text(shortList(lowest.names, "所"))];
  return [missingSlot(`${stageNames[stage]}最低值学校`, { source: "有关学校数据补齐后自动生成" })];
}

/** 综合评估未达标 and undecided schools in numbers; their names stand in 附件2. */
export function unmetList(evaluation: Evaluation): readonly Run[] {
  const failing = countsInWords("failing", evaluation);
  const undecided = countsInWords("undecided", evaluation);
  return [
    ...(failing.length > 0 ? [text("综合评估未达标的有"), ...failing, text("，名单见附件2。")] : []),
    ...(undecided.length > 0 ? [text("因缺数据未能判定的有"), ...undecided, text("，见附件2。")] : []),
  ];
}

/** 小学3所、初中1所: the stages that have any. */
function countsInWords(of: "failing" | "undecided", evaluation: Evaluation): readonly Run[] {
  return stages
    .map((stage) => ({ stage, own: figureOf(`A1.${of}.${stage}`, evaluation) }))
    .filter(({ own }) => exactValue(own.result)?.numerator !== 0n)
    .flatMap(({ stage, own }, index) => [
      text(`${index > 0 ? "、" : ""}${stageNames[stage]}`),
      figure(own.id, printedValue(own) ?? ""),
      text("所"),
    ]);
}

/** 高于规定学历教师0.312、骨干教师0.405 … : the seven coefficients of a stage. */
export function coefficients(evaluation: Evaluation, stage: Stage): readonly Run[] {
  const items = resourceItems(evaluation.pack);
  const ids = items.map((item) => ({ item, id: coefficientFigureId(item.code, stage) }));
  if (ids.every(({ id }) => figureOf(id, evaluation).result.kind === "notApplicable")) {
    return [text(notApplicableText)];
  }
  return ids.flatMap(({ item, id }, index) => [
    text(`${index > 0 ? "、" : ""}${item.shortName}`),
    ...figureSlot(id, evaluation).runs,
  ]);
}

/** Whether all coefficients are within their limits, and which are not. */
export function balanceConclusion(evaluation: Evaluation): readonly Run[] {
  const items = resourceItems(evaluation.pack).map(({ code }) => code);
  const unmet = evaluation.balances
    .filter(({ verdict }) => verdict === "unmet")
    .map(({ item, stage }) => `${stageNames[stage]}第${items.indexOf(item) + 1}项`);
  const open = evaluation.balances.filter(({ verdict }) => verdict === "open");
  return [
    ...(unmet.length > 0 ? [text(`${unmet.join("、")}未达到要求`)] : []),
    ...(unmet.length > 0 && open.length > 0 ? [text("，")] : []),
    ...(open.length > 0
      ? [figure("A1-8.open", String(open.length)), text("个差异系数因缺数据未能判定")]
      : []),
    ...(unmet.length + open.length === 0 ? [text("均达到要求")] : []),
  ];
}
