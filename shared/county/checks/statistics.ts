import { findField } from "../catalogue/catalogue.ts";
import type { FormKind } from "../claim.ts";
import { parseDecimal, subtract } from "../exact/rational.ts";
import { toDecimalText } from "../exact/rounding.ts";
import type { FactState } from "../fact.ts";
import type { SubjectKey } from "../subject.ts";
import { factWords } from "../value-words.ts";
import type { CheckFinding } from "./check-finding.ts";

/** What one source says of a figure. */
export interface StatedFigure {
  readonly state: FactState;
  /** Canonical text; null in the other states. */
  readonly value: string | null;
}

/** A figure of 教育事业统计 beside the fact that stands for it. */
export interface ComparedFigure {
  readonly subject: SubjectKey;
  readonly field: string;
  readonly statistics: StatedFigure & {
    readonly form: FormKind;
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
  };
  readonly fact: StatedFigure & {
    readonly form: FormKind;
    /** Who typed it; null where a workbook states it. */
    readonly operator: string | null;
    /** Why its batch was made, as its people wrote. */
    readonly why: string;
  };
}

/** A figure that is not the one of 教育事业统计. */
export interface StatisticsDifference extends ComparedFigure {
  /** Id of the finding, under which the explanation is kept. */
  readonly id: string;
  /** Fact less statistics, as decimal text; null where one of them is no number. */
  readonly difference: string | null;
}

/** The head of these findings, beside the rules over facts. */
export const statisticsRule = {
  code: "statistics-differs",
  name: "与教育事业统计不一致",
  family: "form",
} as const;

function sameFigure(left: StatedFigure, right: StatedFigure): boolean {
  return left.state === right.state && left.value === right.value;
}

function differenceOf({ statistics, fact }: ComparedFigure): string | null {
  const [before, after] = [statistics, fact].map(({ value }) => parseDecimal(value ?? ""));
  return before && after ? toDecimalText(subtract(after, before)) : null;
}

/** 与统计比对: facts that other sources state differently from 教育事业统计 (rules.md §6.5). */
export function statisticsDifferences(figures: readonly ComparedFigure[]): readonly StatisticsDifference[] {
  return figures
    .filter(({ statistics, fact }) => !sameFigure(statistics, fact))
    .map((figure) => ({
      ...figure,
      id: `${statisticsRule.code}/${figure.subject}/${figure.field}/${figure.statistics.form}`,
      difference: differenceOf(figure),
    }));
}

function valueWithUnit(field: string, { state, value }: StatedFigure): string {
  const words = factWords(field, state, value ?? "");
  return state === "value" ? `${words}${findField(field)?.unit ?? ""}` : words;
}

/** The same as findings: a figure that is not the statistics' needs an explanation. */
export function statisticsFindings(differences: readonly StatisticsDifference[]): readonly CheckFinding[] {
  return differences.map(({ id, subject, field, statistics, fact }) => ({
    id,
    rule: statisticsRule.code,
    severity: "warning",
    subject,
    cells: [{ subject, field }],
    numbers: JSON.stringify([statistics.state, statistics.value, fact.state, fact.value]),
    problem: `“${findField(field)?.label ?? field}”采用${valueWithUnit(field, fact)}，教育事业统计为${valueWithUnit(field, statistics)}`,
    remedy: "自评数据应与当年教育事业统计一致；确有差异的请写明原因，并备好证明",
  }));
}
