import { stageNames, stages } from "../../county/stage.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { tallyOf } from "../../evaluate/section-tally.ts";
import { type Verdict, verdictNames } from "../../evaluate/verdict.ts";
import { modeNames } from "../../evaluate/waivers.ts";

function countBy(verdicts: readonly Verdict[], verdict: Verdict): number {
  return verdicts.filter((own) => own === verdict).length;
}

function stageWords(evaluation: Evaluation): string {
  return stages
    .map((stage) => {
      const { assessed, passing, undecided } = tallyOf(evaluation.sections, stage);
      const open = undecided > 0 ? `，${undecided}个缺数据` : "";
      return `${stageNames[stage]}${assessed}个学段中${passing}个达标${open}`;
    })
    .join("；");
}

/** The county's verdict in one sentence with its numbers, for headlines. */
export function countyWords(evaluation: Evaluation): string {
  const { county, year } = evaluation.countyYear;
  const verdicts = evaluation.items.map(({ verdict }) => verdict);
  const parts = (["met", "unmet", "open", "notJudged"] as const)
    .map((verdict) => ({ verdict, count: countBy(verdicts, verdict) }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${verdictNames[verdict]}${count}项`);
  const head = `${county.name}${year}年度（${modeNames[evaluation.mode]}）${verdictNames[evaluation.verdict]}`;
  return `${head}：${stageWords(evaluation)}；${evaluation.pack.countLabel}中${parts.join("、")}。`;
}

/** A1: what the section rule says of the whole county. */
export function sectionRuleWords(evaluation: Evaluation): string {
  return `${stageWords(evaluation)}。`;
}
