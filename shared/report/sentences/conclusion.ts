import type { FactPart } from "../../county/units.ts";
import type { ItemResult } from "../../evaluate/evaluation.ts";
import { type Verdict, verdictNames } from "../../evaluate/verdict.ts";
import { emphasis, type Run, text } from "../document/run.ts";
import { missingFacts } from "./describe-missing.ts";

export interface Lacking {
  /** Facts that the verdict waits for. */
  readonly parts: readonly FactPart[];
  /** What to call them where they are not known singly. */
  readonly what: string;
  /** The sentence before: what it has named as missing is not named again. */
  readonly sentence: readonly Run[];
}

/** 自评结论 in words; an open one says what it waits for. */
export function conclusionRuns(verdict: Verdict, lacking: Lacking): readonly Run[] {
  switch (verdict) {
    case "met":
    case "unmet":
      return [text("自评结论："), emphasis(verdictNames[verdict]), text("。")];
    case "open":
      return [text("自评结论：缺数据，暂不能判定"), ...stillToName(lacking), text("。")];
    case "notJudged":
      return [text("自评结论：不适用，不作评定。")];
  }
}

function stillToName({ parts, what, sentence }: Lacking): readonly Run[] {
  const named = new Set(sentence.map((run) => (run.kind === "missing" ? run.slot : undefined)));
  const isNamed = parts.length > 0 && parts.every(({ field }) => named.has(field));
  return isNamed ? [] : [missingFacts(parts, what)];
}

export function itemConclusion(result: ItemResult, sentence: readonly Run[]): readonly Run[] {
  const { item, verdict, checks } = result;
  if (item.part === "veto" && verdict !== "open") return vetoConclusion(verdict);
  return conclusionRuns(verdict, {
    parts: checks.flatMap(({ missing }) => missing),
    what: item.shortName,
    sentence,
  });
}

/** 否决事项: 无此情形 is what passes. */
function vetoConclusion(verdict: Verdict): readonly Run[] {
  const words = verdict === "met" ? "无此情形" : "存在此情形，不予认定";
  return [text("自查结论："), emphasis(words), text("。")];
}
