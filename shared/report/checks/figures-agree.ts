import { findField } from "../../county/catalogue/catalogue.ts";
import { parseDecimal, type Rational } from "../../county/exact/rational.ts";
import { roundHalfUp } from "../../county/exact/rounding.ts";
import { factOf, numberOf } from "../../county/fact.ts";
import { countySubject } from "../../county/subject.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { exactValue } from "../../evaluate/figure.ts";
import { type PrintedFigure, printedFigures } from "../document/printed-figures.ts";
import { factAddress } from "../figures/fact-figures.ts";
import type { CheckedDocument, CheckFinding, ReportCheck } from "./check.ts";
import { linked, slotLink } from "./links.ts";
import { placeWords } from "./place-words.ts";

/**
 * 正文与附表的数一致: what two places print for one figure is the same to the last decimal, and it is what the
 * evaluation found.
 */
export const figuresAgree: ReportCheck = {
  code: "figuresAgree",
  name: "数字一致",
  title: "正文、附表和申报表中同一个数处处相同，且与计算结果一致",
  run: ({ documents, evaluation }) => {
    const printed = documents.flatMap(printedIn);
    const byFigure = Map.groupBy(printed, ({ figure }) => figure);
    return [...byFigure.values()].flatMap((places) => {
      const clash = disagreement(places, evaluation);
      return clash ? [clash] : falsePrints(places, evaluation);
    });
  },
};

interface Printed extends PrintedFigure {
  readonly document: CheckedDocument;
}

function printedIn(document: CheckedDocument): readonly Printed[] {
  return printedFigures(document.document).map((printed) => ({
    ...printed,
    text: plainNumber(printed.text),
    document,
  }));
}

/** 94.2% and 94.2 are one number: some places write the unit after it, others in the head. */
function plainNumber(text: string): string {
  const bare = text.replace(/[%％]$/, "").trim();
  return parseDecimal(bare) ? bare : text;
}

function nameOf(figure: string, { figures }: Evaluation): string {
  const field = findField(factAddress(figure)?.field ?? "");
  return figures.get(figure)?.name ?? field?.label ?? figure;
}

function whereOf({ document, under }: Printed): string {
  return placeWords(document, under);
}

/** Two places print it differently. */
function disagreement(places: readonly Printed[], evaluation: Evaluation): CheckFinding | undefined {
  const [first] = places;
  const other = places.find(({ text }) => text !== first?.text);
  if (!first || !other) return undefined;
  return {
    severity: "mustFix",
    problem:
      `“${nameOf(first.figure, evaluation)}”前后不一致：` +
      `${whereOf(first)}为${first.text}，${whereOf(other)}为${other.text}。`,
    remedy: "请核对原始数据后重新生成全部材料；仍不一致时请不要报送。",
    ...linked(slotLink(first.figure, evaluation)),
    place: { document: other.document.id, under: other.under },
  };
}

/** Every place prints the same, and it is not what was computed. */
function falsePrints(places: readonly Printed[], evaluation: Evaluation): readonly CheckFinding[] {
  const [first] = places;
  const computed = first && computedText(first, evaluation);
  if (!first || computed === undefined || computed === first.text) return [];
  return [
    {
      severity: "mustFix",
      problem: `“${nameOf(first.figure, evaluation)}”${whereOf(first)}印为${first.text}，计算结果为${computed}。`,
      remedy: "请重新生成；仍不一致时请不要报送。",
      ...linked(slotLink(first.figure, evaluation)),
      place: { document: first.document.id, under: first.under },
    },
  ];
}

/** What should be printed, in the decimals that are; undefined where it is no number. */
function computedText({ figure, text }: Printed, evaluation: Evaluation): string | undefined {
  if (!parseDecimal(text)) return undefined;
  const own = evaluation.figures.get(figure);
  const value = own ? exactValue(own.result) : statedNumber(figure, evaluation);
  const decimals = text.split(".")[1]?.length ?? 0;
  return value && roundHalfUp(value, decimals);
}

/** A fact of the county that is printed as it was stated; an entry of a list has no number of its own. */
function statedNumber(figure: string, { countyYear }: Evaluation): Rational | undefined {
  const address = factAddress(figure);
  if (address?.subject !== countySubject || address.entry !== undefined) return undefined;
  return numberOf(factOf(countyYear.facts, address.field));
}
