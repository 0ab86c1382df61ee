import { divide, integer } from "../county/exact/rational.ts";
import { isThrough, type Stage, stageNames, stages } from "../county/stage.ts";
import type { FactPart, Unit } from "../county/units.ts";
import type { Item, Pack } from "../standard/pack-schema.ts";
import { type Figure, factOperands, type Operand, type Result } from "./figure.ts";
import { countFigure, type FigureBasis, sumFigure } from "./figures.ts";
import { metCountFigure, metCountFigureId } from "./met-count-figure.ts";
import { isTeachingPoint, type SectionResult } from "./section-results.ts";
import { assessedIn, lowestOf, tallyOf } from "./section-tally.ts";

/** The county's figures of 资源配置: how many sections stand where, and each item's lowest value. */

const noSection: Result = { kind: "notApplicable", why: "没有参评的学段" };

/** What undecided sections leave unknown: the facts they lack, or, with none missing, that figures contradict. */
function undecidedResult(undecided: readonly SectionResult[], items: readonly string[]): Result {
  const fields = undecided.flatMap(({ values }): readonly FactPart[] =>
    items.flatMap((item) => {
      const result = values[item]?.figure.result;
      return result?.kind === "missing" ? result.fields : [];
    }),
  );
  if (fields.length > 0) return { kind: "missing", fields };
  return { kind: "impossible", why: `${undecided.length}个学段的数据互相矛盾` };
}

/** A count of sections, unknown while one of them is undecided: the known ones would print fewer than there may be. */
function knownOnly(figure: Figure, unknown: Result | undefined): Figure {
  return unknown ? { ...figure, result: unknown } : figure;
}

/** A share of sections in per cent; an undecided one makes it unknown, no section inapplicable. */
function percentage(part: number, all: number, unknown: Result | undefined): Result {
  if (all === 0) return noSection;
  return unknown ?? { kind: "value", value: divide(integer(part * 100), integer(all)) };
}

function metCountOperands(sections: readonly SectionResult[]): readonly Operand[] {
  return sections.map((section) => ({
    kind: "figure",
    figure: metCountFigureId(section),
    value: integer(section.metCount),
  }));
}

function tallyFigures(
  sections: readonly SectionResult[],
  items: readonly Item[],
  pack: Pack,
): readonly Figure[] {
  const basis: FigureBasis = { item: "A1", clause: pack.sectionRule.clause };
  return stages.flatMap((stage) => {
    const { assessed, passing, undecided } = tallyOf(sections, stage);
    const open = assessedIn(sections, stage).filter(({ verdict }) => verdict === "open");
    const codes = items.map(({ code }) => code);
    const unknown = open.length > 0 ? undecidedResult(open, codes) : undefined;
    const name = stageNames[stage];
    const own = assessedIn(sections, stage);
    const unknownOf = (section: SectionResult) =>
      section.verdict === "open" ? undecidedResult([section], codes) : undefined;
    const operands = (of: readonly SectionResult[]) => () => metCountOperands(of);
    const count = (id: string, label: string, of: readonly SectionResult[], number: number) =>
      countFigure(basis, `${id}.${stage}`, {
        name: label,
        unit: "所",
        count: number,
        operands: operands(of),
      });
    return [
      ...own.map((section) => metCountFigure(section, basis, unknownOf(section))),
      count("sections", `纳入评估${name}`, own, assessed),
      knownOnly(
        count(
          "passing",
          `综合达标${name}`,
          own.filter(({ verdict }) => verdict === "met"),
          passing,
        ),
        unknown,
      ),
      count("undecided", `缺数据未能判定的${name}`, open, undecided),
      sumFigure(basis, `passingRate.${stage}`, {
        name: `${name}综合达标率`,
        unit: "%",
        decimals: 2,
        result: percentage(passing, assessed, unknown),
        operands: () => [
          { kind: "figure", figure: `A1.passing.${stage}`, value: integer(passing) },
          { kind: "figure", figure: `A1.sections.${stage}`, value: integer(assessed) },
        ],
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
  const basis: FigureBasis = { item: "A1", clause: pack.inclusion.clause };
  const included = sections.filter((section) => section.included);
  const figure = (id: string, name: string, matches: (section: SectionResult) => boolean) => {
    const own = included.filter(matches);
    const operands = () => metCountOperands(own);
    return countFigure(basis, id, { name, unit: "所", count: own.length, operands });
  };
  return [
    figure(
      "throughSections.primary",
      "一贯制学校小学部",
      ({ stage, section }) => stage === "primary" && isThrough(section.unit.kind),
    ),
    figure(
      "throughSections.junior",
      "一贯制学校初中部",
      ({ stage, section }) => stage === "junior" && isThrough(section.unit.kind),
    ),
    figure(
      "completeSections",
      "完全中学初中部",
      ({ stage, section }) => stage === "junior" && section.unit.kind === "完全中学",
    ),
    figure("teachingPoints", `${pack.inclusion.teachingPointMinimumPupils}人及以上教学点`, ({ section }) =>
      isTeachingPoint(section.unit, pack),
    ),
    countFigure(basis, "schools", {
      name: "义务教育学校",
      unit: "所",
      count: units.filter((unit) => unit.sections.length > 0).length,
    }),
  ];
}

/** The sections' own figures, which lead on to their facts; of a section without a value the facts it lacks. */
function sectionOperands(sections: readonly SectionResult[], item: string): readonly Operand[] {
  return sections.flatMap(({ values }): readonly Operand[] => {
    const figure = values[item]?.figure;
    if (!figure) return [];
    const { id, result } = figure;
    if (result.kind === "value") return [{ kind: "figure", figure: id, value: result.value }];
    return result.kind === "missing" ? factOperands(result.fields) : [];
  });
}

function itemFigures(item: Item, stage: Stage, sections: readonly SectionResult[]): readonly Figure[] {
  const basis: FigureBasis = { item: item.code, clause: item.clause };
  const own = assessedIn(sections, stage);
  const met = own.filter(({ verdicts }) => verdicts[item.code] === "met").length;
  const open = own.filter(({ verdicts }) => verdicts[item.code] === "open");
  const unknown = open.length > 0 ? undecidedResult(open, [item.code]) : undefined;
  const lowest = lowestOf(own, item.code);
  const name = `${stageNames[stage]}${item.name}`;
  const operands = () => sectionOperands(own, item.code);
  const lowestOperands = () =>
    sectionOperands(lowest ? own.filter((section) => lowest.names.includes(section.name)) : own, item.code);
  return [
    knownOnly(
      countFigure(basis, `met.${stage}`, { name: `${name}达标学校`, unit: "所", count: met, operands }),
      unknown,
    ),
    sumFigure(basis, `metRate.${stage}`, {
      name: `${name}达标学校比例`,
      unit: "%",
      decimals: 2,
      result: percentage(met, own.length, unknown),
      operands,
      formula: "ratio",
    }),
    sumFigure(basis, `minimum.${stage}`, {
      name: `${name}最低值`,
      unit: item.unit,
      decimals: item.decimals,
      result: lowest ? { kind: "value", value: lowest.value } : (unknown ?? noSection),
      operands: lowestOperands,
      formula: "minimum",
    }),
  ];
}

/** All figures of 资源配置 that the county has as a whole; those of 校际均衡 are in `coefficient-figures.ts`. */
export function resourceFigures(from: {
  readonly sections: readonly SectionResult[];
  readonly units: readonly Unit[];
  readonly items: readonly Item[];
  readonly pack: Pack;
}): readonly Figure[] {
  const { sections, units, items, pack } = from;
  return [
    ...tallyFigures(sections, items, pack),
    ...kindFigures(sections, units, pack),
    ...items.flatMap((item) => stages.flatMap((stage) => itemFigures(item, stage, sections))),
  ];
}
