import { compare, divide, isZero, multiply, type Rational, sum } from "../../county/exact/rational.ts";
import { booleanOf, numberOf, textOf } from "../../county/fact.ts";
import { stageNames } from "../../county/stage.ts";
import { type FactPart, type JoinedFact, type Section, sectionFact, unitFact } from "../../county/units.ts";
import { constant } from "../../standard/constant.ts";
import type { CheckOf, SectionFilter } from "../../standard/pack-schema.ts";
import type { CheckResult } from "../check-result.ts";
import { type Collected, collect } from "../collect.ts";
import { type CheckContext, countyFact } from "../context.ts";
import { exactValue, type Figure, isCritical, judge, type Result, type Standard } from "../figure.ts";
import { type FigureBasis, sumFigure } from "../figures.ts";
import { isContradictory, type Pair, shareVerdict } from "../part-of-whole.ts";
import type { Verdict } from "../verdict.ts";

/** 县级比例: a part held against a whole, from county facts or summed over sections. */
type RatioCheck = CheckOf<"ratio">;

/** One condition of the base: whether it holds, undefined where the fact that decides it is missing. */
interface Answer {
  readonly holds: boolean | undefined;
  readonly decidedBy: JoinedFact;
}

function localeAnswer({ unit }: Section, prefixes: readonly string[]): Answer {
  const decidedBy = unitFact(unit, "locale");
  const locale = textOf(decidedBy.fact);
  const holds = locale === undefined ? undefined : prefixes.some((prefix) => locale.startsWith(prefix));
  return { holds, decidedBy };
}

function sponsorAnswer({ unit }: Section, excepted: readonly string[]): Answer {
  const decidedBy = unitFact(unit, "sponsor");
  const sponsor = textOf(decidedBy.fact);
  return { holds: sponsor === undefined ? undefined : !excepted.includes(sponsor), decidedBy };
}

function boardingAnswer({ unit }: Section): Answer {
  const decidedBy = unitFact(unit, "boarding");
  const boarding = booleanOf(decidedBy.fact);
  return { holds: boarding === undefined ? undefined : !boarding, decidedBy };
}

function answersOf(section: Section, filter: SectionFilter): readonly Answer[] {
  const { localePrefixes, exceptSponsors, withoutBoarding } = filter;
  return [
    ...(localePrefixes ? [localeAnswer(section, localePrefixes)] : []),
    ...(exceptSponsors ? [sponsorAnswer(section, exceptSponsors)] : []),
    ...(withoutBoarding ? [boardingAnswer(section)] : []),
  ];
}

/** One row of the base: a section, or the county itself. */
interface Row {
  /** For people: whose figures these are. */
  readonly place: string;
  readonly part: readonly JoinedFact[];
  readonly whole: readonly JoinedFact[];
  /** Facts without which it is unknown whether the row counts at all. */
  readonly undecided: readonly FactPart[];
}

/** The section as a row of the base; none where one known condition keeps it out. */
function sectionRow(section: Section, check: RatioCheck): readonly Row[] {
  const { filter = {}, numerator, denominator } = check;
  if (filter.stage && section.stage !== filter.stage) return [];
  const answers = answersOf(section, filter);
  if (answers.some(({ holds }) => holds === false)) return [];
  const undecided = answers.filter(({ holds }) => holds === undefined);
  const read = (field: string) => sectionFact(section, field);
  return [
    {
      place: `${section.unit.name}${stageNames[section.stage]}`,
      part: numerator.fields.map(read),
      whole: denominator.fields.map(read),
      undecided: undecided.flatMap(({ decidedBy }) => decidedBy.parts),
    },
  ];
}

function baseOf(check: RatioCheck, context: CheckContext): readonly Row[] {
  if (check.from === "sections") return context.sections.flatMap((section) => sectionRow(section, check));
  const read = (field: string) => countyFact(context, field);
  const { numerator, denominator } = check;
  return [
    { place: "", part: numerator.fields.map(read), whole: denominator.fields.map(read), undecided: [] },
  ];
}

function total(rows: readonly Row[], side: "part" | "whole", factor: string): Collected {
  const { result, operands } = collect(
    rows.flatMap((row) => row[side].map((joined) => ({ joined, factor }))),
  );
  const undecided = rows.flatMap((row) => row.undecided);
  if (undecided.length === 0) return { result, operands };
  const fields = [...undecided, ...(result.kind === "missing" ? result.fields : [])];
  return { result: { kind: "missing", fields }, operands };
}

function rowTotal(joined: readonly JoinedFact[]): Rational | undefined {
  const numbers = joined.flatMap(({ fact }) => numberOf(fact) ?? []);
  return numbers.length === joined.length ? sum(numbers) : undefined;
}

function pairOf(row: Row): Pair {
  if (row.undecided.length > 0) return { part: undefined, whole: undefined };
  return { part: rowTotal(row.part), whole: rowTotal(row.whole) };
}

function ratioResult(part: Result, whole: Result, check: RatioCheck): Result {
  if (part.kind !== "value" || whole.kind !== "value") {
    const fields = [part, whole].flatMap((side) => (side.kind === "missing" ? side.fields : []));
    return { kind: "missing", fields };
  }
  if (isZero(whole.value)) {
    return check.emptyBase === "notApplicable" && isZero(part.value)
      ? { kind: "notApplicable", why: "没有应计入的对象，不适用" }
      : { kind: "impossible", why: "分母为0，无法计算" };
  }
  if (check.partOfWhole && compare(part.value, whole.value) > 0) {
    return { kind: "impossible", why: "分子大于分母，数据有误" };
  }
  return { kind: "value", value: divide(part.value, whole.value) };
}

function ratioVerdict(result: Result, rows: readonly Row[], check: RatioCheck): Verdict {
  if (result.kind === "notApplicable") return "notJudged";
  const standard: Standard = { comparison: check.comparison, value: constant(check.standard) };
  return check.partOfWhole && check.comparison === "atLeast"
    ? shareVerdict(rows.map(pairOf), standard.value)
    : judge(result, standard);
}

function remarksOf(rows: readonly Row[], check: RatioCheck): readonly string[] {
  if (!check.partOfWhole) return [];
  return rows
    .filter((row) => isContradictory(pairOf(row)))
    .map(({ place }) => `${place}${check.name}：分子大于分母，数据有误，请核对`);
}

/** The figure in its printed unit: shares are kept as fractions and printed ×100. */
function printedFigure(check: RatioCheck, basis: FigureBasis, from: Collected): Figure {
  const scale = constant(check.printScale);
  const value = exactValue(from.result);
  const scaled = value && multiply(value, scale);
  const standard: Standard = {
    comparison: check.comparison,
    value: multiply(constant(check.standard), scale),
  };
  return {
    ...sumFigure(basis, check.id, {
      name: check.name,
      unit: check.unit,
      decimals: check.decimals,
      result: scaled ? { kind: "value", value: scaled } : from.result,
      operands: () => [...from.operands(), { kind: "standard", name: "标准", value: check.standard }],
      formula: "ratio",
    }),
    ...(scaled && isCritical(scaled, check.decimals, standard) ? { critical: true as const } : {}),
  };
}

/** Judges the ratio; its figures are the printed ratio and both sides. */
export function ratioCheck(check: RatioCheck, basis: FigureBasis, context: CheckContext): CheckResult {
  const rows = baseOf(check, context);
  const part = total(rows, "part", check.numerator.factor);
  const whole = total(rows, "whole", check.denominator.factor);
  const result = ratioResult(part.result, whole.result, check);
  const operands = () => [...part.operands(), ...whole.operands()];
  const side = (id: "part" | "whole", collected: Collected) =>
    sumFigure(basis, `${check.id}.${id}`, {
      name: `${check.name}：${id === "part" ? "分子" : "分母"}`,
      unit: "",
      ...collected,
    });
  return {
    kind: check.kind,
    numeric: true,
    verdict: ratioVerdict(result, rows, check),
    figures: [printedFigure(check, basis, { result, operands }), side("part", part), side("whole", whole)],
    missing: result.kind === "missing" ? result.fields : [],
    remarks: remarksOf(rows, check),
  };
}
