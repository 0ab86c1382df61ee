import { compare, decimal, divide, integer, multiply, type Rational, sum } from "../county/exact/rational.ts";
import { type Stage, stageNames, stages } from "../county/stage.ts";
import type { Unit } from "../county/units.ts";
import type { Item, Pack } from "../standard/pack-schema.ts";
import { type Balance, coefficientFigureId, coefficientText } from "./balance.ts";
import { exactValue, type Figure, operandsOf, type Result } from "./figure.ts";
import { countFigure, type FigureBasis, sumFigure } from "./figures.ts";
import type { SectionResult } from "./section-results.ts";

/** The county's figures of 资源配置: how many sections stand where, means, lowest values, coefficients. */

const whole = { item: "A1", clause: "" };

export interface StageTally {
  /** 参评 sections. */
  readonly assessed: number;
  readonly passing: number;
  readonly undecided: number;
}

export function tallyOf(sections: readonly SectionResult[], stage: Stage): StageTally {
  const own = sections.filter((section) => section.stage === stage && section.included);
  return {
    assessed: own.length,
    passing: own.filter(({ verdict }) => verdict === "met").length,
    undecided: own.filter(({ verdict }) => verdict === "open").length,
  };
}

/** A share in per cent; an open section makes it unknown, no section inapplicable. */
function percentage(part: number, all: number, undecided: number): Result {
  if (all === 0) return { kind: "notApplicable", why: "没有参评的学段" };
  if (undecided > 0) return { kind: "missing", fields: [] };
  return { kind: "value", value: divide(integer(part * 100), integer(all)) };
}

function tallyFigures(sections: readonly SectionResult[], pack: Pack): readonly Figure[] {
  const basis: FigureBasis = { ...whole, clause: pack.sectionRule.clause };
  return stages.flatMap((stage) => {
    const { assessed, passing, undecided } = tallyOf(sections, stage);
    const name = stageNames[stage];
    return [
      countFigure(basis, `sections.${stage}`, { name: `纳入评估${name}`, unit: "所", count: assessed }),
      countFigure(basis, `passing.${stage}`, { name: `综合达标${name}`, unit: "所", count: passing }),
      countFigure(basis, `undecided.${stage}`, {
        name: `缺数据未能判定的${name}`,
        unit: "所",
        count: undecided,
      }),
      sumFigure(basis, `passingRate.${stage}`, {
        name: `${name}综合达标率`,
        unit: "%",
        decimals: 2,
        result: percentage(passing, assessed, undecided),
        operands: [],
        formula: "ratio",
      }),
    ];
  });
}

function kindFigures(
  sections: readonly SectionResult[],
  units: readonly Unit[],
  pack: Pack,
): readonly Figure[] {
  const basis: FigureBasis = { ...whole, clause: pack.inclusion.clause };
  const included = sections.filter((section) => section.included);
  const count = (matches: (section: SectionResult) => boolean) => included.filter(matches).length;
  const isThrough = ({ section }: SectionResult) => section.unit.kind?.includes("一贯制") ?? false;
  const figure = (id: string, name: string, number: number) =>
    countFigure(basis, id, { name, unit: "所", count: number });
  return [
    figure(
      "throughSections.primary",
      "一贯制学校小学部",
      count((own) => own.stage === "primary" && isThrough(own)),
    ),
    figure(
      "throughSections.junior",
      "一贯制学校初中部",
      count((own) => own.stage === "junior" && isThrough(own)),
    ),
    figure(
      "completeSections",
      "完全中学初中部",
      count((own) => own.stage === "junior" && own.section.unit.kind === "完全中学"),
    ),
    figure(
      "teachingPoints",
      "50人及以上教学点",
      count(
        ({ section: { unit } }) =>
          unit.kind !== undefined && pack.inclusion.teachingPointKinds.includes(unit.kind),
      ),
    ),
    figure("schools", "义务教育学校", units.filter((unit) => unit.sections.length > 0).length),
  ];
}

/** The lowest value of an item in a stage and the sections that have it; open where a value is missing. */
export function lowestOf(
  sections: readonly SectionResult[],
  item: string,
): { readonly value: Rational; readonly names: readonly string[] } | undefined {
  let lowest: Rational | undefined;
  let names: string[] = [];
  for (const section of sections) {
    const figure = section.values[item]?.figure;
    const value = figure && exactValue(figure.result);
    if (!value) return undefined;
    const order = lowest ? compare(value, lowest) : -1;
    if (order < 0) {
      lowest = value;
      names = [];
    }
    if (order <= 0) names.push(section.name);
  }
  return lowest && { value: lowest, names };
}

function itemFigures(item: Item, stage: Stage, sections: readonly SectionResult[]): readonly Figure[] {
  const basis: FigureBasis = { item: item.code, clause: item.clause };
  const own = sections.filter((section) => section.stage === stage && section.included);
  const met = own.filter(({ verdicts }) => verdicts[item.code] === "met").length;
  const undecided = own.filter(({ verdicts }) => verdicts[item.code] === "open").length;
  const lowest = lowestOf(own, item.code);
  const name = `${stageNames[stage]}${item.name}`;
  const none: Result =
    own.length === 0 ? { kind: "notApplicable", why: "没有参评的学段" } : { kind: "missing", fields: [] };
  return [
    countFigure(basis, `met.${stage}`, { name: `${name}达标学校`, unit: "所", count: met }),
    sumFigure(basis, `metRate.${stage}`, {
      name: `${name}达标学校比例`,
      unit: "%",
      decimals: 2,
      result: percentage(met, own.length, undecided),
      operands: [],
      formula: "ratio",
    }),
    sumFigure(basis, `minimum.${stage}`, {
      name: `${name}最低值`,
      unit: item.unit,
      decimals: item.decimals,
      result: lowest ? { kind: "value", value: lowest.value } : none,
      operands: [],
      formula: "minimum",
    }),
  ];
}

/**
 * 差异系数 as it is printed: a root, so the figure holds the printed decimal; judging uses the square
 * (`Balance.squared`).
 */
function coefficientFigure(balance: Balance, pack: Pack): Figure {
  const { decimals, text } = {
    decimals: pack.balance.coefficientDecimals,
    text: coefficientText(balance.squared, 12),
  };
  return {
    id: coefficientFigureId(balance.item, balance.stage),
    name: `${stageNames[balance.stage]}差异系数`,
    unit: "",
    decimals,
    result: text === undefined ? balance.squared : { kind: "value", value: decimal(text) },
    working: {
      formula: "differenceCoefficient",
      operands: () => [
        ...operandsOf(balance.mean.working),
        { kind: "standard", name: "限值", value: pack.balance.limits[balance.stage] },
      ],
      clause: pack.balance.clause,
      waivers: [],
    },
    ...(balance.critical ? { critical: true as const } : {}),
  };
}

function summaryOfCoefficients(stage: Stage, figures: readonly Figure[], pack: Pack): readonly Figure[] {
  const basis: FigureBasis = { item: "A1-8", clause: pack.balance.clause };
  const values = figures.map(({ result }) => exactValue(result));
  const known = values.flatMap((value) => value ?? []);
  const open = values.length !== known.length || known.length === 0;
  const missing: Result = figures.find(({ result }) => result.kind !== "value")?.result ?? {
    kind: "missing",
    fields: [],
  };
  const largest = known.reduce<Rational>(
    (left, right) => (compare(left, right) >= 0 ? left : right),
    integer(0),
  );
  const mean = divide(sum(known), integer(Math.max(known.length, 1)));
  const figure = (id: string, name: string, value: Rational) =>
    sumFigure(basis, `${id}.${stage}`, {
      name: `${stageNames[stage]}${name}`,
      unit: "",
      decimals: pack.balance.coefficientDecimals,
      result: open ? missing : { kind: "value", value },
      operands: figures.map(({ id: own, result }) => ({
        kind: "figure",
        figure: own,
        value: exactValue(result) ?? integer(0),
      })),
      formula: id === "largest" ? "maximum" : "mean",
    });
  return [
    figure("largest", "最大差异系数", largest),
    figure("composite", "差异系数综合（仅供参考）", mean),
    {
      ...sumFigure(basis, `limit.${stage}`, {
        name: `${stageNames[stage]}差异系数限值`,
        unit: "",
        decimals: 2,
        result: { kind: "value", value: multiply(decimal(pack.balance.limits[stage]), integer(1)) },
        operands: [],
        formula: "standard",
      }),
    },
  ];
}

export function resourceFigures(from: {
  readonly sections: readonly SectionResult[];
  readonly units: readonly Unit[];
  readonly balances: readonly Balance[];
  readonly items: readonly Item[];
  readonly pack: Pack;
}): readonly Figure[] {
  const { sections, units, balances, items, pack } = from;
  const coefficients = balances.map((balance) => ({
    stage: balance.stage,
    figure: coefficientFigure(balance, pack),
  }));
  return [
    ...tallyFigures(sections, pack),
    ...kindFigures(sections, units, pack),
    ...items.flatMap((item) => stages.flatMap((stage) => itemFigures(item, stage, sections))),
    ...balances.map(({ mean }) => mean),
    ...coefficients.map(({ figure }) => figure),
    ...stages.flatMap((stage) =>
      summaryOfCoefficients(
        stage,
        coefficients.filter((own) => own.stage === stage).map(({ figure }) => figure),
        pack,
      ),
    ),
  ];
}
