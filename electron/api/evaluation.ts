import type * as z from "zod";
import type { CallAnswer } from "../../shared/contract/contract.ts";
import { ContractError } from "../../shared/contract/error.ts";
import type { evaluationFigures } from "../../shared/contract/evaluation.ts";
import type { Evaluation, ItemResult } from "../../shared/evaluate/evaluation.ts";
import { type MissingField, missingFields } from "../../shared/evaluate/missing-fields.ts";
import { summarize } from "../../shared/evaluate/summary.ts";
import { countyWords, sectionRuleWords } from "../../shared/report/sentences/county-words.ts";
import { balanceSentence, itemSentence, plainRuns } from "../../shared/report/sentences/sentence.ts";
import { itemView } from "../../shared/report/views/item-view.ts";
import type { AreaHandlers } from "./area.ts";
import { judgeYear } from "./judge-year.ts";
import type { Session } from "./session.ts";
import { answerFigure } from "./trace/figure-answer.ts";
import { traceItem } from "./trace/trace-item.ts";

type ItemSummary = CallAnswer<"evaluation.run">["items"][number];
type Figures = z.output<typeof evaluationFigures>;

function itemSummary(result: ItemResult, evaluation: Evaluation): ItemSummary {
  const { item, verdict, checks } = result;
  return {
    item: item.code,
    name: item.name,
    shortName: item.shortName,
    verdict,
    words: plainRuns(itemSentence(result, evaluation)),
    unit: item.unit,
    decimals: item.decimals,
    critical: checks.some(({ figures }) => figures.some(({ critical }) => critical === true)),
  };
}

/** 每所学校 and 校际均衡: judged beside the items. */
function resourceConditions(evaluation: Evaluation): readonly ItemSummary[] {
  const { pack, sectionsVerdict, balanceVerdict, balances } = evaluation;
  return [
    {
      item: "A1",
      name: pack.sectionRule.clause,
      shortName: "每所学校",
      verdict: sectionsVerdict,
      words: sectionRuleWords(evaluation),
      unit: "",
      decimals: 0,
      critical: evaluation.sections.some(({ values }) =>
        Object.values(values).some(({ figure }) => figure.critical),
      ),
    },
    {
      item: pack.balance.code,
      name: pack.balance.name,
      shortName: "校际均衡",
      verdict: balanceVerdict,
      words: plainRuns(balanceSentence(evaluation)),
      unit: "",
      decimals: pack.balance.coefficientDecimals,
      critical: balances.some(({ critical }) => critical),
    },
  ];
}

function describedMissing({ field, items, schools, subjects }: MissingField) {
  const { code, label, unit, level, source } = field;
  return {
    field: code,
    label,
    ...(unit === undefined ? {} : { unit }),
    level,
    source,
    items,
    schools,
    facts: subjects.length,
  };
}

/** The handlers of the area `evaluation`. */
export function evaluationHandlers(session: Session): AreaHandlers<"evaluation"> {
  return {
    "evaluation.run": ({ year, mode }) => {
      const evaluation = judgeYear(session, year, mode);
      const summary = (result: ItemResult) => itemSummary(result, evaluation);
      return {
        // The exchange form is plain JSON by construction; the contract's schema checks it on the way out.
        ...(summarize(evaluation) as unknown as Figures),
        county: evaluation.countyYear.county,
        year,
        mode,
        pack: `${evaluation.pack.id}@${evaluation.pack.version}`,
        verdict: evaluation.verdict,
        words: countyWords(evaluation),
        items: evaluation.items.map(summary),
        conditions: [
          ...resourceConditions(evaluation),
          ...[...evaluation.vetoes, ...evaluation.admission].map(summary),
        ],
      };
    },
    "evaluation.trace": (input) => traceItem(session, input),
    "evaluation.figure": (input) => answerFigure(session, input),
    "evaluation.item": ({ year, mode, item }) => {
      const view = itemView(judgeYear(session, year, mode), item);
      if (view) return view;
      throw new ContractError("notFound", {
        message: `标准中没有项目 ${item}。`,
        remedy: "请从指标页选择要看的项目。",
      });
    },
    "evaluation.missing": ({ year, mode }) => ({
      fields: missingFields(judgeYear(session, year, mode)).map(describedMissing),
    }),
  };
}
