import { allItems, type Evaluation, type ItemResult } from "../../evaluate/evaluation.ts";
import type { Verdict } from "../../evaluate/verdict.ts";
import type { Item } from "../../standard/pack-schema.ts";
import { heading, paragraph } from "../document/blocks.ts";
import type { Block } from "../document/document.ts";
import { headingNumber } from "../document/numbering.ts";
import { emphasis, type Run, text } from "../document/run.ts";
import { conclusionRuns } from "../sentences/conclusion.ts";
import { balanceSentence, overallSentence } from "../sentences/sentence.ts";
import { itemBlocks } from "./item-blocks.ts";

interface Part {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** 自评结果: every item with its sentence and verdict, in the order of the official form. */
export function selfEvaluationResults(evaluation: Evaluation): readonly Block[] {
  const ofPart = (part: Item["part"]) => evaluation.items.filter(({ item }) => item.part === part);
  const parts: readonly Part[] = [
    { title: "申报基本条件", blocks: itemBlocks(evaluation.admission, evaluation) },
    { title: "资源配置", blocks: resourceBlocks(ofPart("resource"), evaluation) },
    { title: "政府保障程度", blocks: itemBlocks(ofPart("guarantee"), evaluation) },
    { title: "教育质量", blocks: itemBlocks(ofPart("quality"), evaluation) },
    { title: "社会认可度", blocks: itemBlocks(ofPart("recognition"), evaluation) },
    { title: "不予认定情形自查", blocks: itemBlocks(evaluation.vetoes, evaluation) },
    { title: "自评结论", blocks: [paragraph(...countyConclusion(evaluation))] },
  ];
  return parts.flatMap(({ title, blocks }, index) => [
    heading(2, `${headingNumber(2, index + 1)}${title}`),
    ...blocks,
  ]);
}

function resourceBlocks(items: readonly ItemResult[], evaluation: Evaluation): readonly Block[] {
  const { pack, sectionsVerdict, balanceVerdict } = evaluation;
  const parts = items.flatMap(({ checks }) => checks.flatMap(({ missing }) => missing));
  const wholeOf = (sentence: readonly Run[], verdict: Verdict) =>
    paragraph(...sentence, ...conclusionRuns(verdict, { parts, what: "有关学校的资源配置数据", sentence }));
  return [
    wholeOf(overallSentence(evaluation), sectionsVerdict),
    ...itemBlocks(items, evaluation),
    heading(3, `${headingNumber(3, items.length + 1)}${pack.balance.name}（${pack.balance.code}）`),
    wholeOf(balanceSentence(evaluation), balanceVerdict),
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
  const unmet = namesWith("unmet", evaluation);
  const open = namesWith("open", evaluation);
  return [
    text(`综上，${county}`),
    ...(unmet.length > 0
      ? [emphasis(`尚有${unmet.length}项未达标`), text(`：${unmet.join("、")}。`)]
      : [text("已判定的各项均达标。")]),
    ...(open.length > 0
      ? [
          text(
            `${unmet.length > 0 ? "另有" : "尚有"}${open.length}项因缺数据暂不能判定：${open.join("、")}。`,
          ),
        ]
      : []),
  ];
}

/** Everything that has the verdict by its short name and code, A1 and A1-8 as wholes among them. */
function namesWith(verdict: Verdict, evaluation: Evaluation): readonly string[] {
  const beyondResources = allItems(evaluation).filter(({ item }) => item.part !== "resource");
  const whole = [
    { name: "各校资源配置", code: "A1", own: evaluation.sectionsVerdict },
    { name: "校际差异系数", code: evaluation.pack.balance.code, own: evaluation.balanceVerdict },
    ...beyondResources.map(({ item, verdict: own }) => ({ name: item.shortName, code: item.code, own })),
  ];
  return whole.filter(({ own }) => own === verdict).map(({ name, code }) => `${name}（${code}）`);
}
