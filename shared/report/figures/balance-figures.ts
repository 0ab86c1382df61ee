import {
  decimal,
  divide,
  integer,
  multiply,
  type Rational,
  subtract,
  sum,
} from "../../county/exact/rational.ts";
import { roundSquareRootHalfUp } from "../../county/exact/rounding.ts";
import { type Stage, stageNames, stages } from "../../county/stage.ts";
import { sectionFact } from "../../county/units.ts";
import type { Balance } from "../../evaluate/balance.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { exactValue, type Figure, factOperands, type Operand } from "../../evaluate/figure.ts";
import { type FigureBasis, sumFigure } from "../../evaluate/figures.ts";
import type { SectionResult } from "../../evaluate/section-results.ts";
import { assessedIn } from "../../evaluate/section-tally.ts";
import type { Pack } from "../../standard/pack-schema.ts";

/** The steps between the values of sections and their 差异系数: what a reviewer needs to compute it again. */

const shareDecimals = 4;
/** A root is no fraction; documents print fewer decimals than these. */
const rootDecimals = 12;

/** `A1-8.share/2141000951/primary`: the section's pupils as a share of all. */
export function shareFigureId({ code, stage }: Pick<SectionResult, "code" | "stage">): string {
  return `A1-8.share/${code}/${stage}`;
}

/** `A1-8.A1-5.term/2141000951/primary`: share × (value − mean)². */
export function termFigureId(item: string, { code, stage }: Pick<SectionResult, "code" | "stage">): string {
  return `A1-8.${item}.term/${code}/${stage}`;
}

/** ΣP of the assessed sections. */
export function pupilsFigureId(stage: Stage): string {
  return `A1-8.pupils.${stage}`;
}

export function shareTotalId(stage: Stage): string {
  return `A1-8.shareTotal.${stage}`;
}

export function varianceFigureId(item: string, stage: Stage): string {
  return `A1-8.${item}.variance.${stage}`;
}

export function deviationFigureId(item: string, stage: Stage): string {
  return `A1-8.${item}.deviation.${stage}`;
}

/** Squares of yuan are large and need fewer decimals than those of people and areas. */
export function termDecimals(unit: string): number {
  return unit === "元" ? 1 : 4;
}

function basisOf({ balance }: Pack): FigureBasis {
  return { item: balance.code, clause: balance.clause };
}

/** Pupils of the assessed sections; undefined where one is missing. */
function totalPupils(sections: readonly SectionResult[]): Rational | undefined {
  const known = sections.flatMap(({ pupils }) => pupils ?? []);
  return known.length === sections.length && known.length > 0 ? sum(known) : undefined;
}

function shareFigures(sections: readonly SectionResult[], pack: Pack): readonly Figure[] {
  const total = totalPupils(sections);
  const [first] = sections;
  if (!total || !first) return [];
  const basis = basisOf(pack);
  const own = (section: SectionResult) => factOperands(sectionFact(section.section, "pupils").parts);
  const all: Figure = sumFigure(basis, `pupils.${first.stage}`, {
    name: `参评${stageNames[first.stage]}在校生数`,
    unit: "人",
    result: { kind: "value", value: total },
    operands: () => sections.flatMap(own),
  });
  const whole = sumFigure(basis, `shareTotal.${first.stage}`, {
    name: "在校生数占比合计",
    unit: "%",
    decimals: shareDecimals,
    result: { kind: "value", value: integer(100) },
    operands: [],
  });
  return [
    all,
    whole,
    ...sections.flatMap((section): readonly Figure[] => {
      if (!section.pupils) return [];
      return [
        {
          ...sumFigure(basis, "share", {
            name: "在校生数占比",
            unit: "%",
            decimals: shareDecimals,
            result: { kind: "value", value: divide(multiply(section.pupils, integer(100)), total) },
            operands: (): readonly Operand[] => [
              ...own(section),
              { kind: "figure", figure: all.id, value: total },
            ],
            formula: "pupilShare",
          }),
          id: shareFigureId(section),
        },
      ];
    }),
  ];
}

interface Term {
  readonly section: SectionResult;
  readonly value: Rational;
  readonly figure: Figure;
}

/** Share × (value − mean)² of each section; empty where the mean is not known. */
function termsOf(balance: Balance, pack: Pack): readonly Term[] {
  const mean = exactValue(balance.mean.result);
  const total = totalPupils(balance.sections);
  if (!mean || !total) return [];
  return balance.sections.flatMap((section): readonly Term[] => {
    const own = section.values[balance.item]?.figure;
    const value = own && exactValue(own.result);
    if (!own || !value || !section.pupils) return [];
    const difference = subtract(value, mean);
    const term = divide(multiply(section.pupils, multiply(difference, difference)), total);
    const figure = sumFigure(basisOf(pack), "term", {
      name: `${own.name}平方项`,
      unit: "",
      decimals: termDecimals(own.unit),
      result: { kind: "value", value: term },
      operands: (): readonly Operand[] => [
        { kind: "figure", figure: own.id, value },
        { kind: "figure", figure: balance.mean.id, value: mean },
        ...factOperands(sectionFact(section.section, "pupils").parts),
      ],
      formula: "squaredTerm",
    });
    return [{ section, value: term, figure: { ...figure, id: termFigureId(balance.item, section) } }];
  });
}

/** The variance is the square of the coefficient times that of the mean, so no long sum is needed. */
function summaryFigures(balance: Balance, pack: Pack): readonly Figure[] {
  const mean = exactValue(balance.mean.result);
  const { item, stage, squared, mean: meanFigure } = balance;
  if (!mean || squared.kind !== "value") return [];
  const variance = multiply(squared.value, multiply(mean, mean));
  const decimals = termDecimals(meanFigure.unit);
  const basis = basisOf(pack);
  const operand: Operand = { kind: "figure", figure: varianceFigureId(item, stage), value: variance };
  return [
    sumFigure(basis, `${item}.variance.${stage}`, {
      name: `${meanFigure.name}的方差`,
      unit: "",
      decimals,
      result: { kind: "value", value: variance },
      operands: balance.sections.flatMap((section): readonly Operand[] => {
        const own = section.values[item]?.figure;
        const value = own && exactValue(own.result);
        return own && value ? [{ kind: "figure", figure: own.id, value }] : [];
      }),
      formula: "variance",
    }),
    sumFigure(basis, `${item}.deviation.${stage}`, {
      name: `${meanFigure.name}的标准差`,
      unit: meanFigure.unit,
      decimals,
      result: { kind: "value", value: decimal(roundSquareRootHalfUp(variance, rootDecimals)) },
      operands: [operand],
      formula: "standardDeviation",
    }),
  ];
}

/** Shares, squared terms, variances and deviations of both stages. */
export function balanceFigures({ sections, balances, pack }: Evaluation): readonly Figure[] {
  return [
    ...stages.flatMap((stage) => shareFigures(assessedIn(sections, stage), pack)),
    ...balances.flatMap((balance) => [
      ...termsOf(balance, pack).map(({ figure }) => figure),
      ...summaryFigures(balance, pack),
    ]),
  ];
}
