import type { Stage } from "../../county/stage.ts";
import { type Evaluation, findItem, type ItemResult } from "../../evaluate/evaluation.ts";
import type { Run } from "../document/run.ts";
import {
  fundsBalance,
  monitoringConclusion,
  monitoringResults,
  performancePay,
  vetoFinding,
  yearsReached,
} from "./item-texts.ts";
import { balanceConclusion, coefficients, minimumSchool, unmetList } from "./resource-texts.ts";
import type { SlotRuns } from "./slot.ts";

type ItemText = (result: ItemResult, evaluation: Evaluation) => readonly Run[];

/** Texts of single items, by the name that the pack uses after the item's code. */
const itemTexts: Readonly<Record<string, ItemText>> = {
  "minimumSchool.primary": ({ item }, evaluation) => minimumSchool(evaluation, item.code, "primary"),
  "minimumSchool.junior": ({ item }, evaluation) => minimumSchool(evaluation, item.code, "junior"),
  balance: fundsBalance,
  performance: performancePay,
  results: monitoringResults,
  conclusion: monitoringConclusion,
  finding: vetoFinding,
  years: yearsReached,
};

function coefficientsOf(stage: Stage): (evaluation: Evaluation) => readonly Run[] {
  return (evaluation) => coefficients(evaluation, stage);
}

/** Texts of the county as a whole. */
const countyTexts: Readonly<Record<string, (evaluation: Evaluation) => readonly Run[]>> = {
  "A1.unmetList": unmetList,
  "A1-8.coefficients.primary": coefficientsOf("primary"),
  "A1-8.coefficients.junior": coefficientsOf("junior"),
  "A1-8.conclusion": balanceConclusion,
};

/** Words chosen by the facts. Throws RangeError for a name that no text has: a defect of the pack. */
export function textSlot(id: string, evaluation: Evaluation): SlotRuns {
  const ofCounty = countyTexts[id];
  if (ofCounty) return { runs: ofCounty(evaluation) };
  const dot = id.indexOf(".");
  const result = findItem(evaluation, id.slice(0, dot));
  const ofItem = itemTexts[id.slice(dot + 1)];
  if (!result || !ofItem) throw new RangeError(`no text is called "${id}"`);
  return { runs: ofItem(result, evaluation) };
}
