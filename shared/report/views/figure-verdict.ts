import { compare, decimal } from "../../county/exact/rational.ts";
import { roundHalfUp, toDecimalText } from "../../county/exact/rounding.ts";
import { stageNames } from "../../county/stage.ts";
import { coefficientFigureId } from "../../evaluate/balance.ts";
import { type Evaluation, findItem } from "../../evaluate/evaluation.ts";
import { exactValue, type Figure, printedValue } from "../../evaluate/figure.ts";
import { metCountFigureId } from "../../evaluate/met-count-figure.ts";
import type { SectionResult } from "../../evaluate/section-results.ts";
import { type Verdict, verdictNames } from "../../evaluate/verdict.ts";
import { groupedDigits } from "./grouped-digits.ts";
import { floorOf, sectionLine } from "./section-line.ts";
import { whyNoValue } from "./why-no-value.ts";

/** What a figure is about and what it decides, in words. */
export interface FigureVerdict {
  /** The item that the figure belongs to: A1-5; null for totals of the county's form. */
  readonly item: string | null;
  /** Whose figure it is: a section, or the county. */
  readonly place: string;
  /** Null where the figure alone decides nothing. */
  readonly verdict: Verdict | null;
  readonly words: string;
}

function withUnit(text: string, unit: string): string {
  const grouped = groupedDigits(text);
  return unit === "" || unit === "%" ? `${grouped}${unit}` : `${grouped} ${unit}`;
}

function printed(figure: Figure): string {
  const text = printedValue(figure);
  return text === undefined ? (whyNoValue(figure.result) ?? "") : withUnit(text, figure.unit);
}

/** Where the printed figure looks like its limit, more of it is shown. */
function exactHint({ result, decimals }: Figure, needed: boolean): string {
  const value = exactValue(result);
  if (!needed || !value) return "";
  const short = roundHalfUp(value, decimals);
  const long = toDecimalText(value, decimals + 4);
  return compare(decimal(short), decimal(long)) === 0 ? "" : `（${groupedDigits(long)}）`;
}

function ofSection(section: SectionResult, code: string, { pack }: Evaluation): FigureVerdict | undefined {
  const item = pack.items.find((own) => own.code === code);
  const own = section.values[code];
  const line = item && sectionLine(section, item, pack);
  if (!item || !own || !line) return undefined;
  const place = `${section.name} ${stageNames[section.stage]}`;
  const standard = withUnit(roundHalfUp(own.standard.value, item.decimals), item.unit);
  const floor = withUnit(toDecimalText(floorOf(own.standard.value, pack)), item.unit);
  const short = line.shortage === null ? "" : `，差 ${withUnit(line.shortage, item.unit)}`;
  const below = line.belowFloor ? `；低于 85% 底线 ${floor}` : "";
  const words = `${printed(own.figure)}${exactHint(own.figure, line.critical || line.belowFloor)}，标准 ${standard}${short}${below}`;
  return { item: code, place, verdict: line.verdict, words };
}

/** 综合评估 of a section: how many of its items it meets, and what that decides. */
function ofWholeSection(
  section: SectionResult,
  figure: Figure,
  { pack }: Evaluation,
): FigureVerdict | undefined {
  if (figure.id !== metCountFigureId(section)) return undefined;
  const below = section.belowFloor.length === 0 ? "" : `；${section.belowFloor.length} 项低于 85% 底线`;
  return {
    item: "A1",
    place: `${section.name} ${stageNames[section.stage]}`,
    verdict: section.verdict,
    words: `${printed(figure)}，至少 ${pack.sectionRule.requiredMet} 项${below}`,
  };
}

function ofCoefficient(id: string, evaluation: Evaluation): FigureVerdict | undefined {
  const { balances, pack, countyYear, figures } = evaluation;
  const balance = balances.find(({ item, stage }) => coefficientFigureId(item, stage) === id);
  const figure = figures.get(id);
  if (!balance || !figure) return undefined;
  const words = `${printed(figure)}，限值 ${pack.balance.limits[balance.stage]}`;
  return { item: pack.balance.code, place: countyYear.county.name, verdict: balance.verdict, words };
}

/** A figure that heads its check decides it; parts and counts beside it decide nothing by themselves. */
function ofCheck(figure: Figure, evaluation: Evaluation): FigureVerdict {
  const { countyYear, pack } = evaluation;
  const [code = ""] = figure.id.split(".");
  const result = findItem(evaluation, code);
  const check = result?.checks.find(({ figures, schools }) => !schools && figures[0]?.id === figure.id);
  const known = result !== undefined || code === pack.balance.code;
  return {
    item: known ? code : null,
    place: countyYear.county.name,
    verdict: check?.verdict ?? null,
    words: check ? `${printed(figure)}，${verdictNames[check.verdict]}` : printed(figure),
  };
}

/** What the figure says and decides. */
export function figureVerdict(figure: Figure, evaluation: Evaluation): FigureVerdict {
  const [code = "", school, stage] = figure.id.split("/");
  const section = evaluation.sections.find((own) => own.code === school && own.stage === stage);
  const own =
    section && (ofSection(section, code, evaluation) ?? ofWholeSection(section, figure, evaluation));
  return own ?? ofCoefficient(figure.id, evaluation) ?? ofCheck(figure, evaluation);
}
