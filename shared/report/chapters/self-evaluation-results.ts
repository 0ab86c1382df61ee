import type { Evaluation, ItemResult } from "../../evaluate/evaluation.ts";
import type { Verdict } from "../../evaluate/verdict.ts";
import type { Item } from "../../standard/pack-schema.ts";
import { coefficientChart, passingChart } from "../charts/resource-charts.ts";
import { heading, paragraph } from "../document/blocks.ts";
import type { Block } from "../document/document.ts";
import { headingNumber } from "../document/numbering.ts";
import { emphasis, figure as figureRun, type Run, text } from "../document/run.ts";
import { judgedParts } from "../figures/verdict-counts.ts";
import { conclusionRuns } from "../sentences/conclusion.ts";
import { balanceSentence, overallSentence } from "../sentences/sentence.ts";
import { balanceSummaryTable, passingTable } from "../tables/body-tables.ts";
import { numberedParts, type Part } from "./chapter.ts";
import { itemBlocks } from "./item-blocks.ts";

/** 自评结果: every item with its sentence and verdict, in the order of the official form. */
export function selfEvaluationResults(evaluation: Evaluation): readonly Block[] {
  const ofPart = (part: Item["part"]) => evaluation.items.filter(({ item }) => item.part === part);
  const parts: readonly Part[] = [
    { title: "申报基本条件", blocks: itemBlocks(evaluation.admission, evaluation) },
    { title: "资源配置", blocks: resourceBlocks(ofPart("resource"), evaluation) },
    { title: "政府保障程度", blocks: itemBlocks(ofPart("guarantee"), evaluation) },
    { title: "教育质量", blocks: itemBlocks(ofPart("quality"), evaluation) },
    { title: "社会认可度", blocks: itemBlocks(ofPart("recognition"), evaluation) },
    { title: "一票否决事项自查", blocks: itemBlocks(evaluation.vetoes, evaluation) },
    { title: "自评结论", blocks: [paragraph(...countyConclusion(evaluation))] },
  ];
  return numberedParts(parts);
}

function resourceBlocks(items: readonly ItemResult[], evaluation: Evaluation): readonly Block[] {
  const { pack, sectionsVerdict, balanceVerdict } = evaluation;
  const parts = items.flatMap(({ checks }) => checks.flatMap(({ missing }) => missing));
  const wholeOf = (sentence: readonly Run[], verdict: Verdict) =>
    paragraph(...sentence, ...conclusionRuns(verdict, { parts, what: "有关学校的资源配置数据", sentence }));
  return [
    wholeOf(overallSentence(evaluation), sectionsVerdict),
    passingTable(evaluation, "表3-1　小学、初中资源配置达标情况"),
    ...passingChart(evaluation, "图3-1　资源配置各项指标达标学校比例"),
    ...itemBlocks(items, evaluation),
    heading(3, `${headingNumber(3, items.length + 1)}${pack.balance.name}（${pack.balance.code}）`),
    wholeOf(balanceSentence(evaluation), balanceVerdict),
    balanceSummaryTable(evaluation, "表3-2　全县平均值和校际差异系数"),
    ...coefficientChart(evaluation, "图3-2　各项指标校际差异系数与限值"),
  ];
}

/** 全县: met, or what stands against it, and what is still open. */
function countyConclusion(evaluation: Evaluation): readonly Run[] {
  const { countyYear, verdict } = evaluation;
  const county = countyYear.county.name;
  if (verdict === "met") {
    return [
      text(`综上，${county}各项指标`),
      emphasis("均达到"),
      text("县域义务教育优质均衡发展督导评估要求。"),
    ];
  }
  return [
    text(`综上，${county}`),
    ...withVerdict("unmet", evaluation, {
      some: (count) => [text("尚有"), count, text("项未达标")],
      none: [text("已判定的各项均达标。")],
    }),
    ...withVerdict("open", evaluation, {
      some: (count) => [text("另有"), count, text("项因缺数据暂不能判定")],
      none: [],
    }),
  ];
}

/** 尚有3项未达标：… — how many have the verdict, and each by its short name and code. */
function withVerdict(
  verdict: "unmet" | "open",
  evaluation: Evaluation,
  words: { some: (count: Run) => readonly Run[]; none: readonly Run[] },
): readonly Run[] {
  const names = judgedParts(evaluation)
    .filter((part) => part.verdict === verdict)
    .map(({ name, code }) => `${name}（${code}）`);
  if (names.length === 0) return words.none;
  const count = figureRun(`county.${verdict}`, String(names.length));
  return [...words.some(count), text(`：${names.join("、")}。`)];
}
