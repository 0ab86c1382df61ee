import { compare, divide, multiply, type Rational, subtract, sum } from "../../county/exact/rational.ts";
import { roundedUp } from "../../county/exact/rounding.ts";
import { type Stage, stageNames, stages } from "../../county/stage.ts";
import { sectionFact } from "../../county/units.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { type Figure, factOperands, type Operand, standardOperand } from "../../evaluate/figure.ts";
import { countFigure, sumFigure } from "../../evaluate/figures.ts";
import { resourceItems, type SectionResult } from "../../evaluate/section-results.ts";
import { resourceCheck } from "../../evaluate/section-values.ts";
import { constant } from "../../standard/constant.ts";
import type { Item } from "../../standard/pack-schema.ts";

/** How much of a resource a section lacks: people, square metres, yuan, rooms. */

/** Areas are measured to the hundredth; people, rooms and yuan come whole. */
const dividedUnits = new Set(["平方米", "㎡"]);

/** Decimals in which a shortage of this unit is counted, always upwards: what is printed is enough. */
export function shortageDecimals(unit: string): number {
  return dividedUnits.has(unit) ? 2 : 0;
}

/** `A1-5.short/2141000951/primary` */
export function sectionShortageId(
  item: string,
  { code, stage }: Pick<SectionResult, "code" | "stage">,
): string {
  return `${item}.short/${code}/${stage}`;
}

/** Sections that fail 综合评估 and miss this item: those that the county has to bring up. */
export function sectionsToMend(evaluation: Evaluation, item: string, stage: Stage): readonly SectionResult[] {
  return evaluation.sections.filter(
    (section) => section.stage === stage && section.verdict === "unmet" && section.verdicts[item] === "unmet",
  );
}

/** Standard × pupils ÷ scale − what is there; undefined where the section meets the item or it is not known. */
function shortageOf({ pupils, values, verdicts }: SectionResult, item: Item): Rational | undefined {
  const own = values[item.code];
  const check = resourceCheck(item);
  if (verdicts[item.code] !== "unmet" || !own?.amount || !pupils || !check) return undefined;
  const due = divide(multiply(own.standard.value, pupils), constant(check.scale));
  const short = subtract(due, own.amount);
  return compare(short, { numerator: 0n, denominator: 1n }) > 0
    ? roundedUp(short, shortageDecimals(item.unit))
    : undefined;
}

function sectionFigure(section: SectionResult, item: Item): readonly Figure[] {
  const short = shortageOf(section, item);
  const own = section.values[item.code];
  const check = resourceCheck(item);
  if (!short || !own || !check) return [];
  const { result } = own.figure;
  return [
    {
      id: sectionShortageId(item.code, section),
      name: `${stageNames[section.stage]}${item.shortName}差额`,
      unit: item.unit,
      decimals: shortageDecimals(item.unit),
      result: { kind: "value", value: short },
      working: {
        formula: "shortage",
        operands: (): readonly Operand[] => [
          standardOperand("标准", check.standards[section.stage]),
          ...factOperands(sectionFact(section.section, "pupils").parts),
          ...(result.kind === "value"
            ? [{ kind: "figure", figure: own.figure.id, value: result.value } as const]
            : []),
        ],
        clause: item.clause,
        waivers: own.figure.working.waivers,
      },
    },
  ];
}

function totalsOf(item: Item, stage: Stage, evaluation: Evaluation): readonly Figure[] {
  const mending = sectionsToMend(evaluation, item.code, stage);
  if (mending.length === 0) return [];
  const basis = { item: item.code, clause: item.clause };
  const shorts = mending.map((section) => ({ section, short: shortageOf(section, item) }));
  const known = shorts.flatMap(({ short }) => short ?? []);
  const operands = (): readonly Operand[] =>
    shorts.flatMap(({ section, short }) =>
      short ? [{ kind: "figure", figure: sectionShortageId(item.code, section), value: short } as const] : [],
    );
  const name = `${stageNames[stage]}${item.shortName}`;
  const sections = countFigure(basis, `toMend.${stage}`, {
    name: `${name}需整改的${stageNames[stage]}`,
    unit: "所",
    count: mending.length,
  });
  return [
    sections,
    sumFigure(basis, `shortTotal.${stage}`, {
      name: `${name}差额合计`,
      unit: item.unit,
      decimals: shortageDecimals(item.unit),
      result:
        known.length === shorts.length
          ? { kind: "value", value: sum(known) }
          : { kind: "impossible", why: "有学校的数据互相矛盾" },
      operands,
    }),
  ];
}

/** The shortage of every section in every item that it misses, and the totals of those to be mended. */
export function sectionShortageFigures(evaluation: Evaluation): readonly Figure[] {
  const items = resourceItems(evaluation.pack);
  return [
    ...evaluation.sections.flatMap((section) => items.flatMap((item) => sectionFigure(section, item))),
    ...items.flatMap((item) => stages.flatMap((stage) => totalsOf(item, stage, evaluation))),
  ];
}
