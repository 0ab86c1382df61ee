import { compare, decimal, divide, integer, type Rational, sum, zero } from "../county/exact/rational.ts";
import { type Stage, stageNames, stages } from "../county/stage.ts";
import { constant } from "../standard/constant.ts";
import type { Pack } from "../standard/pack-schema.ts";
import { type Balance, coefficientFigureId, coefficientText } from "./balance.ts";
import { exactValue, type Figure, type Operand, operandsOf, standardOperand } from "./figure.ts";
import { type FigureBasis, sumFigure } from "./figures.ts";
import type { FormulaName } from "./formula-names.ts";

/** A root is no fraction; this many decimals are more than any document prints. */
const rootDecimals = 12;

/** 差异系数 as documents show it; judging uses its square (`Balance.squared`). */
function coefficientFigure(balance: Balance, pack: Pack): Figure {
  const text = coefficientText(balance.squared, rootDecimals);
  return {
    id: coefficientFigureId(balance.item, balance.stage),
    name: `${stageNames[balance.stage]}差异系数`,
    unit: "",
    decimals: pack.balance.coefficientDecimals,
    result: text === undefined ? balance.squared : { kind: "value", value: decimal(text) },
    working: {
      formula: "differenceCoefficient",
      operands: () => [
        ...operandsOf(balance.mean.working),
        standardOperand("限值", pack.balance.limits[balance.stage]),
      ],
      clause: pack.balance.clause,
      waivers: [],
    },
    ...(balance.critical ? { critical: true as const } : {}),
  };
}

/** The limits stand in the rule text with two decimals. */
const limitDecimals = 2;

function largestOf(values: readonly Rational[]): Rational {
  return values.reduce((left, right) => (compare(left, right) >= 0 ? left : right), zero);
}

function meanOf(values: readonly Rational[]): Rational {
  return divide(sum(values), integer(values.length));
}

/** The largest coefficient of a stage and their mean; without a value where one of them has none. */
function stageSummary(stage: Stage, figures: readonly Figure[], pack: Pack): readonly Figure[] {
  const basis: FigureBasis = { item: pack.balance.code, clause: pack.balance.clause };
  const known = figures.flatMap(({ result }) => exactValue(result) ?? []);
  const without = figures.find(({ result }) => result.kind !== "value")?.result;
  const operands = figures.flatMap(({ id, result }): Operand[] =>
    result.kind === "value" ? [{ kind: "figure", figure: id, value: result.value }] : [],
  );
  const figure = (id: string, of: { name: string; formula: FormulaName; value: () => Rational }) =>
    sumFigure(basis, `${id}.${stage}`, {
      name: `${stageNames[stage]}${of.name}`,
      unit: "",
      decimals: pack.balance.coefficientDecimals,
      result: without ?? { kind: "value", value: of.value() },
      operands,
      formula: of.formula,
    });
  return [
    figure("largest", { name: "最大差异系数", formula: "maximum", value: () => largestOf(known) }),
    figure("composite", { name: "差异系数综合（仅供参考）", formula: "mean", value: () => meanOf(known) }),
    sumFigure(basis, `limit.${stage}`, {
      name: `${stageNames[stage]}差异系数限值`,
      unit: "",
      decimals: limitDecimals,
      result: { kind: "value", value: constant(pack.balance.limits[stage]) },
      operands: [],
      formula: "standard",
    }),
  ];
}

/** The figures of 校际均衡: means, 差异系数, and of each stage the largest, their mean and the limit. */
export function coefficientFigures(balances: readonly Balance[], pack: Pack): readonly Figure[] {
  const coefficients = balances.map((balance) => ({
    stage: balance.stage,
    figure: coefficientFigure(balance, pack),
  }));
  const ofStage = (stage: Stage) => coefficients.filter((own) => own.stage === stage);
  return [
    ...balances.map(({ mean }) => mean),
    ...coefficients.map(({ figure }) => figure),
    ...stages.flatMap((stage) =>
      stageSummary(
        stage,
        ofStage(stage).map(({ figure }) => figure),
        pack,
      ),
    ),
  ];
}
