import type { Evaluation } from "../../evaluate/evaluation.ts";
import { paragraph } from "../document/blocks.ts";
import type { Block } from "../document/document.ts";
import { figure, type Run, text } from "../document/run.ts";
import { judgedParts } from "../figures/verdict-counts.ts";
import { problemTable } from "../problems/problem-table.ts";
import { problemsOf } from "../problems/problems.ts";
import { narrativeBlocks } from "./narrative.ts";

function countOf(verdict: "unmet" | "open", evaluation: Evaluation): Run | undefined {
  const count = judgedParts(evaluation).filter((part) => part.verdict === verdict).length;
  return count > 0 ? figure(`county.${verdict}`, String(count)) : undefined;
}

/** How many are unmet, and how many wait for data and may yet become problems. */
function introduction(evaluation: Evaluation): readonly Run[] {
  const unmet = countOf("unmet", evaluation);
  const open = countOf("open", evaluation);
  const head = unmet
    ? [text("对照评估标准，尚有"), unmet, text("项未达标，具体问题和差额见下表。")]
    : [text("对照评估标准，已判定的各项均达标。")];
  const tail = open ? [text("另有"), open, text("项因缺数据暂不能判定，补齐数据后重新核定问题。")] : [];
  return [...head, ...tail];
}

/** 四、存在问题与整改: what the evaluation found, and what people add to it. */
export function problemBlocks(evaluation: Evaluation): readonly Block[] {
  const problems = problemsOf(evaluation);
  return [
    paragraph(...introduction(evaluation)),
    ...(problems.length > 0 ? [problemTable(problems, "表4-1　存在问题与整改一览")] : []),
    ...narrativeBlocks("narrative.problems", evaluation),
  ];
}
