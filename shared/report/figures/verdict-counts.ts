import { stageNames, stages } from "../../county/stage.ts";
import { allItems, type Evaluation } from "../../evaluate/evaluation.ts";
import type { Figure } from "../../evaluate/figure.ts";
import { countFigure } from "../../evaluate/figures.ts";
import { resourceItems } from "../../evaluate/section-results.ts";
import { tallyOf } from "../../evaluate/section-tally.ts";
import type { Verdict } from "../../evaluate/verdict.ts";

/** Something that the county's verdict rests on: an item, or A1 and A1-8 as wholes. */
export interface Judged {
  readonly name: string;
  readonly code: string;
  readonly verdict: Verdict;
}

/** All that the county's verdict rests on, in the order of the report. */
export function judgedParts(evaluation: Evaluation): readonly Judged[] {
  const beyondResources = allItems(evaluation).filter(({ item }) => item.part !== "resource");
  return [
    { name: "各校资源配置", code: "A1", verdict: evaluation.sectionsVerdict },
    { name: "校际差异系数", code: evaluation.pack.balance.code, verdict: evaluation.balanceVerdict },
    ...beyondResources.map(({ item, verdict }) => ({ name: item.shortName, code: item.code, verdict })),
  ];
}

const county = { item: "county", clause: "自评结论" };

function verdictFigure(evaluation: Evaluation, verdict: Verdict, name: string): Figure {
  const count = judgedParts(evaluation).filter((part) => part.verdict === verdict).length;
  return countFigure(county, verdict, { name, unit: "项", count });
}

function stageFigures(evaluation: Evaluation): readonly Figure[] {
  const { pack, sections, balances, mode } = evaluation;
  const ofSections = { item: "A1", clause: pack.sectionRule.clause };
  const waived = resourceItems(pack).flatMap(({ code, clause }) => {
    const used = sections.filter(
      ({ included, values }) => included && (values[code]?.figure.working.waivers.length ?? 0) > 0,
    );
    if (mode === "strict" || used.length === 0) return [];
    return countFigure({ item: code, clause }, "waived", {
      name: "适用过渡口径的学段",
      unit: "所",
      count: used.length,
    });
  });
  return [
    ...stages.map((stage) => {
      const { assessed, passing, undecided } = tallyOf(sections, stage);
      return countFigure(ofSections, `failing.${stage}`, {
        name: `综合评估未达标${stageNames[stage]}`,
        unit: "所",
        count: assessed - passing - undecided,
      });
    }),
    ...waived,
    countFigure({ item: pack.balance.code, clause: pack.balance.clause }, "open", {
      name: "未能判定的差异系数",
      unit: "个",
      count: balances.filter(({ verdict }) => verdict === "open").length,
    }),
  ];
}

/** How many items, schools and coefficients have a verdict: the counts of conclusions. */
export function verdictCountFigures(evaluation: Evaluation): readonly Figure[] {
  return [
    verdictFigure(evaluation, "unmet", "未达标项数"),
    verdictFigure(evaluation, "open", "因缺数据暂不能判定的项数"),
    ...stageFigures(evaluation),
  ];
}
