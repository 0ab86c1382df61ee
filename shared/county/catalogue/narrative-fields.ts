import type { Field } from "./field.ts";

/** 报告文字: what people write and no figure can say. A text of several lines gives several paragraphs. */
const narrative = {
  level: "county",
  period: "评估年",
  attached: "keep",
  source: "县级填报",
  type: "text",
  long: true,
} as const;

/** 二、主要做法, in the order of the chapter; the last part of the code and the heading of the section. */
export const practiceParts = [
  ["responsibility", "强化政府责任，健全推进机制"],
  ["layout", "优化布局，改善条件"],
  ["teachers", "建强队伍"],
  ["funding", "保障经费"],
  ["quality", "深化内涵，提高质量"],
  ["fairness", "促进公平"],
  ["highlights", "特色亮点"],
] as const;

/** The texts of the self-evaluation report, in the order in which it prints them. */
export const narrativeFields: readonly Field[] = [
  { ...narrative, code: "narrative.overview", label: "县情与教育概况补充" },
  { ...narrative, code: "narrative.process", label: "工作历程" },
  { ...narrative, code: "narrative.organisation", label: "自评工作组织" },
  ...practiceParts.map(
    ([part, heading]): Field => ({
      ...narrative,
      code: `narrative.practice.${part}`,
      label: `主要做法：${heading}`,
    }),
  ),
  { ...narrative, code: "narrative.problems", label: "存在问题补充" },
  { ...narrative, code: "narrative.nextSteps", label: "下一步工作" },
];
