import { compare, multiply, type Rational, subtract } from "../../county/exact/rational.ts";
import { roundHalfUp, toDecimalText } from "../../county/exact/rounding.ts";
import { type Stage, stageNames } from "../../county/stage.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { exactValue } from "../../evaluate/figure.ts";
import type { SectionResult } from "../../evaluate/section-results.ts";
import type { SectionValue } from "../../evaluate/section-values.ts";
import { type Verdict, verdictNames } from "../../evaluate/verdict.ts";
import { constant } from "../../standard/constant.ts";
import type { Item, Pack } from "../../standard/pack-schema.ts";
import { waiverNames } from "./waiver-lines.ts";
import { whyNoValue } from "./why-no-value.ts";

/** One of the seven figures of a section, held against its standard: a line of a page. */
export interface SectionLine {
  readonly item: string;
  readonly code: string;
  readonly name: string;
  readonly stage: Stage;
  /** Id among the evaluation's figures. */
  readonly figure: string;
  /** 12 decimals, for sorting and axes; null without a value. */
  readonly value: string | null;
  readonly verdict: Verdict;
  readonly critical: boolean;
  readonly belowFloor: boolean;
  /** 标准 in official decimals, and 85 % of it as it is (3.825 is not 3.83). */
  readonly standard: string;
  readonly floor: string;
  /** How much is short of the standard; null where nothing is, or nothing is known. */
  readonly shortage: string | null;
  readonly why: string | null;
  readonly waivers: readonly string[];
}

const places = 12;

export function floorOf(standard: Rational, pack: Pack): Rational {
  return multiply(standard, constant(pack.sectionRule.floorRatio));
}

/** In official decimals; a shortage that these would print as 0 is printed as far as it shows. */
export function shortageText(short: Rational, decimals: number): string {
  const printed = roundHalfUp(short, decimals);
  return /[1-9]/.test(printed) ? printed : toDecimalText(short);
}

function shortageOf({ figure, standard }: SectionValue): string | null {
  const value = exactValue(figure.result);
  if (!value || compare(value, standard.value) >= 0) return null;
  return shortageText(subtract(standard.value, value), figure.decimals);
}

export function sectionLine(section: SectionResult, item: Item, pack: Pack): SectionLine | undefined {
  const own = section.values[item.code];
  if (!own) return undefined;
  const { figure, standard } = own;
  const value = exactValue(figure.result);
  return {
    item: item.code,
    code: section.code,
    name: section.name,
    stage: section.stage,
    figure: figure.id,
    value: value ? roundHalfUp(value, places) : null,
    verdict: section.verdicts[item.code] ?? "open",
    critical: figure.critical === true,
    belowFloor: section.belowFloor.includes(item.code),
    standard: roundHalfUp(standard.value, item.decimals),
    floor: toDecimalText(floorOf(standard.value, pack)),
    shortage: section.included ? shortageOf(own) : null,
    why: whyNoValue(figure.result) ?? null,
    waivers: waiverNames(figure.working.waivers, pack),
  };
}

/** 骨干教师0.72人（标准1.00，低于85%）: each item that a section does not meet. */
export function unmetWords(section: SectionResult, { items, sectionRule }: Pack): readonly string[] {
  return items.flatMap(({ code, shortName, unit, decimals }) => {
    const own = section.values[code];
    if (!own || section.verdicts[code] !== "unmet") return [];
    const value = exactValue(own.figure.result);
    const printed = value ? roundHalfUp(value, decimals) : "";
    const floor = section.belowFloor.includes(code)
      ? `，低于${toDecimalText(multiply(constant(sectionRule.floorRatio), constant("100")))}%`
      : "";
    return [`${shortName}${printed}${unit}（标准${roundHalfUp(own.standard.value, decimals)}${floor}）`];
  });
}

/** 小学未达标：7项达标5项；骨干教师0.72人（标准1.00，低于85%）。 */
export function sectionWords(section: SectionResult, { pack }: Evaluation): string {
  const stage = stageNames[section.stage];
  if (!section.included) {
    const empty = section.pupils?.numerator === 0n;
    return `${stage}不参评：${empty ? "没有在校生" : pack.inclusion.clause}。`;
  }
  const verdicts = Object.values(section.verdicts);
  const open = verdicts.filter((verdict) => verdict === "open").length;
  const head = `${stage}${verdictNames[section.verdict]}：${verdicts.length}项达标${section.metCount}项`;
  const parts = [...unmetWords(section, pack), ...(open > 0 ? [`${open}项缺数据`] : [])];
  return parts.length === 0 ? `${head}。` : `${head}；${parts.join("、")}。`;
}
