import { findField } from "../../county/catalogue/catalogue.ts";
import { compare, decimal } from "../../county/exact/rational.ts";
import { roundHalfUp, toDecimalText } from "../../county/exact/rounding.ts";
import { type Stage, stages } from "../../county/stage.ts";
import { coefficientFigureId, coefficientText } from "../../evaluate/balance.ts";
import type { SchoolCheck } from "../../evaluate/check-result.ts";
import { type Evaluation, findItem, type ItemResult } from "../../evaluate/evaluation.ts";
import { exactValue, type Figure, operandsOf, printedValue } from "../../evaluate/figure.ts";
import type { SectionResult } from "../../evaluate/section-results.ts";
import { resourceCheck } from "../../evaluate/section-values.ts";
import type { Verdict } from "../../evaluate/verdict.ts";
import { constant } from "../../standard/constant.ts";
import type { Item } from "../../standard/pack-schema.ts";
import type { Run } from "../document/run.ts";
import { balanceSentence, itemSentence, overallSentence } from "../sentences/sentence.ts";
import { waiverSentence } from "../sentences/waiver-sentence.ts";
import { schoolCheckWords } from "./school-check-words.ts";
import { floorOf, type SectionLine, sectionLine, unmetWords } from "./section-line.ts";
import { type WaiverLine, waiverLines, waiverNames } from "./waiver-lines.ts";
import { whyNoValue } from "./why-no-value.ts";

/** One item of the standard, or one condition beside them, with all that leads to its verdict. */
export interface ItemView {
  readonly item: string;
  readonly part: Item["part"] | "balance" | "sections";
  readonly name: string;
  readonly shortName: string;
  readonly clause: string;
  readonly unit: string;
  readonly decimals: number;
  readonly judgedAt: Item["judgedAt"];
  readonly verdict: Verdict;
  /** The county's sentence; `missing` runs are still to be filled. */
  readonly sentence: readonly Run[];
  /** Of 资源配置: what a stage is held against. */
  readonly stages: readonly StageStandard[];
  /** Of 资源配置: every 参评 section. */
  readonly sections: readonly SectionLine[];
  /** Of items that judge every school. */
  readonly schools: readonly ItemSchool[];
  /** The item's own county figures: ratios with part and whole, counts, means. */
  readonly figures: readonly FigureLine[];
  /** Of 校际差异系数. */
  readonly coefficients: readonly CoefficientLine[];
  readonly waivers: readonly WaiverLine[];
  readonly remarks: readonly string[];
}

export interface StageStandard {
  readonly stage: Stage;
  readonly standard: string;
  readonly floor: string;
  /** 全县平均值 in 12 decimals; null without a value. */
  readonly mean: string | null;
  readonly meanFigure: string;
  readonly assessed: number;
  readonly met: number;
  readonly open: number;
}

export interface ItemSchool {
  readonly code: string;
  readonly name: string;
  readonly stage: Stage | null;
  readonly verdict: Verdict;
  readonly numbers: Readonly<Record<string, string | null>>;
  readonly words: string;
  readonly waivers: readonly string[];
}

export interface FigureLine {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly value: string | null;
  readonly printed: string | null;
  readonly why: string | null;
  readonly critical: boolean;
  /** Labels of the facts that it is made of, each once: what 分子 and 分母 stand for. */
  readonly facts: readonly string[];
}

export interface CoefficientLine {
  readonly item: string;
  readonly name: string;
  readonly stage: Stage;
  readonly value: string | null;
  readonly limit: string;
  readonly mean: FigureLine;
  readonly verdict: Verdict;
  readonly critical: boolean;
  readonly figure: string;
  readonly why: string | null;
}

const places = 12;

function figureLine(figure: Figure): FigureLine {
  const value = exactValue(figure.result);
  return {
    id: figure.id,
    name: figure.name,
    unit: figure.unit,
    value: value ? roundHalfUp(value, places) : null,
    printed: printedValue(figure) ?? null,
    why: whyNoValue(figure.result) ?? null,
    critical: figure.critical === true,
    facts: factLabels(figure),
  };
}

function factLabels(figure: Figure): readonly string[] {
  const labels = operandsOf(figure.working).flatMap((operand) =>
    operand.kind === "fact" ? (findField(operand.part.field)?.label ?? operand.part.field) : [],
  );
  return [...new Set(labels)];
}

function ownFigures(code: string, { figures }: Evaluation): readonly FigureLine[] {
  return [...figures.values()].filter(({ id }) => id.startsWith(`${code}.`)).map(figureLine);
}

function stageStandards(item: Item, evaluation: Evaluation): readonly StageStandard[] {
  const check = resourceCheck(item);
  if (!check) return [];
  return stages.map((stage) => {
    const standard = constant(check.standards[stage]);
    const own = evaluation.sections.filter((section) => section.stage === stage && section.included);
    const count = (verdict: Verdict) => own.filter(({ verdicts }) => verdicts[item.code] === verdict).length;
    const meanFigure = `${item.code}.mean.${stage}`;
    const mean = evaluation.figures.get(meanFigure);
    return {
      stage,
      standard: roundHalfUp(standard, item.decimals),
      floor: toDecimalText(floorOf(standard, evaluation.pack)),
      mean: (mean && figureLine(mean).value) ?? null,
      meanFigure,
      assessed: own.length,
      met: count("met"),
      open: count("open"),
    };
  });
}

/** Lowest value first, those without a value before them: the table answers who holds the county back. */
function sectionLines(item: Item, { sections, pack }: Evaluation): readonly SectionLine[] {
  const lines = sections
    .filter(({ included }) => included)
    .flatMap((section) => sectionLine(section, item, pack) ?? []);
  return lines.sort((left, right) => {
    if (left.value === null || right.value === null)
      return Number(right.value === null) - Number(left.value === null);
    return compare(decimal(left.value), decimal(right.value));
  });
}

function itemSchool(result: ItemResult, check: SchoolCheck, { pack }: Evaluation): ItemSchool {
  const { code, name, verdict, numbers, waivers } = check;
  return {
    code,
    name,
    stage: stages.find((stage) => stage === numbers.stage) ?? null,
    verdict,
    numbers,
    words: schoolCheckWords(result.item, check),
    waivers: waiverNames(waivers, pack),
  };
}

function viewOfItem(result: ItemResult, evaluation: Evaluation): ItemView {
  const { item, checks, verdict } = result;
  const { code, part, name, shortName, clause, unit, decimals, judgedAt } = item;
  return {
    item: code,
    part,
    name,
    shortName,
    clause,
    unit,
    decimals,
    judgedAt,
    verdict,
    sentence: [...itemSentence(result, evaluation), ...waiverSentence(result, evaluation)],
    stages: stageStandards(item, evaluation),
    sections: resourceCheck(item) ? sectionLines(item, evaluation) : [],
    schools: checks.flatMap(({ schools = [] }) => schools.map((own) => itemSchool(result, own, evaluation))),
    figures: ownFigures(code, evaluation),
    coefficients: [],
    waivers: waiverLines(evaluation, { item: code }),
    remarks: checks.flatMap(({ remarks }) => remarks),
  };
}

function coefficientLines(evaluation: Evaluation): readonly CoefficientLine[] {
  const { balances, pack } = evaluation;
  return balances.map(({ item, stage, mean, squared, verdict, critical }) => ({
    item,
    name: pack.items.find(({ code }) => code === item)?.shortName ?? item,
    stage,
    value: coefficientText(squared, places) ?? null,
    limit: pack.balance.limits[stage],
    mean: figureLine(mean),
    verdict,
    critical,
    figure: coefficientFigureId(item, stage),
    why: whyNoValue(squared) ?? null,
  }));
}

const nothingBeside = {
  stages: [],
  sections: [],
  schools: [],
  coefficients: [],
  waivers: [],
  remarks: [],
} as const;

function balanceView(evaluation: Evaluation): ItemView {
  const { balance } = evaluation.pack;
  return {
    ...nothingBeside,
    item: balance.code,
    part: "balance",
    name: balance.name,
    shortName: "校际均衡",
    clause: balance.clause,
    unit: "",
    decimals: balance.coefficientDecimals,
    judgedAt: "county",
    verdict: evaluation.balanceVerdict,
    sentence: balanceSentence(evaluation),
    figures: ownFigures(balance.code, evaluation).filter(
      ({ id }) => id.startsWith(`${balance.code}.largest`) || id.startsWith(`${balance.code}.composite`),
    ),
    coefficients: coefficientLines(evaluation),
  };
}

const sectionsCode = "A1";

function assessedSection(section: SectionResult, { pack }: Evaluation): ItemSchool {
  const { code, name, stage, verdict, verdicts, metCount, belowFloor } = section;
  return {
    code,
    name,
    stage,
    verdict,
    numbers: {
      stage,
      met: String(metCount),
      unmet: String(Object.values(verdicts).filter((own) => own === "unmet").length),
      belowFloor: String(belowFloor.length),
    },
    words: unmetWords(section, pack).join("、"),
    waivers: [],
  };
}

/** 每所学校: at least six of seven, and the remaining one not below 85 %. */
function sectionsView(evaluation: Evaluation): ItemView {
  const { sectionRule } = evaluation.pack;
  return {
    ...nothingBeside,
    item: sectionsCode,
    part: "sections",
    name: sectionRule.clause,
    shortName: "每所学校",
    clause: evaluation.pack.balance.clause,
    unit: "",
    decimals: 0,
    judgedAt: "section",
    verdict: evaluation.sectionsVerdict,
    sentence: overallSentence(evaluation),
    figures: ownFigures(sectionsCode, evaluation),
    schools: evaluation.sections
      .filter(({ included }) => included)
      .map((section) => assessedSection(section, evaluation)),
  };
}

/** An item by its code, also A1 每所学校 and A1-8 校际均衡; undefined where the standard has none. */
export function itemView(evaluation: Evaluation, code: string): ItemView | undefined {
  if (code === sectionsCode) return sectionsView(evaluation);
  if (code === evaluation.pack.balance.code) return balanceView(evaluation);
  const result = findItem(evaluation, code);
  return result && viewOfItem(result, evaluation);
}
