import { compare, divide, isZero, multiply, type Rational, sum } from "../../county/exact/rational.ts";
import { booleanOf, numberOf, textOf } from "../../county/fact.ts";
import { stageNames } from "../../county/stage.ts";
import { type FactPart, type JoinedFact, type Section, sectionFact, unitFact } from "../../county/units.ts";
import { constant } from "../../standard/constant.ts";
import type { RatioCheck, SectionFilter, SumOf } from "../../standard/pack-schema.ts";
import type { CheckResult } from "../check-result.ts";
import { type CheckContext, countyFact } from "../context.ts";
import {
  exactValue,
  type Figure,
  isCritical,
  judge,
  type Operand,
  type Result,
  type Standard,
} from "../figure.ts";
import { type FigureBasis, sumFigure } from "../figures.ts";
import { isContradictory, type Pair, shareVerdict } from "../part-of-whole.ts";
import type { Verdict } from "../verdict.ts";

/** 县级比例: a part held against a whole, from county facts or summed over sections. */

/** Whether a section belongs to the base; undefined where a fact that decides it is missing. */
function belongs(section: Section, filter: SectionFilter): boolean | undefined {
  const { unit } = section;
  if (filter.stage && section.stage !== filter.stage) return false;
  const answers: (boolean | undefined)[] = [];
  if (filter.localePrefixes) {
    answers.push(localeWithin(textOf(unitFact(unit, "locale").fact), filter.localePrefixes));
  }
  if (filter.exceptSponsors) {
    answers.push(sponsorOutside(textOf(unitFact(unit, "sponsor").fact), filter.exceptSponsors));
  }
  if (filter.withoutBoarding) answers.push(notBoarding(booleanOf(unitFact(unit, "boarding").fact)));
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function localeWithin(locale: string | undefined, prefixes: readonly string[]): boolean | undefined {
  return locale === undefined ? undefined : prefixes.some((prefix) => locale.startsWith(prefix));
}

function sponsorOutside(sponsor: string | undefined, excepted: readonly string[]): boolean | undefined {
  return sponsor === undefined ? undefined : !excepted.includes(sponsor);
}

function notBoarding(boarding: boolean | undefined): boolean | undefined {
  return boarding === undefined ? undefined : !boarding;
}

/** The facts that leave it unknown whether a section belongs to the base. */
function undecidedFacts({ unit }: Section): readonly FactPart[] {
  return ["locale", "sponsor", "boarding"].flatMap((field) => {
    const { fact, parts } = unitFact(unit, field);
    return fact.state === "value" ? [] : parts;
  });
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

function rowsOf(check: RatioCheck, context: CheckContext): readonly Row[] {
  const read = ({ from, fields }: SumOf, section: Section | undefined) =>
    fields.map((field) =>
      from === "county" || !section ? countyFact(context, field) : sectionFact(section, field),
    );
  if (check.numerator.from === "county") {
    return [
      {
        place: "",
        part: read(check.numerator, undefined),
        whole: read(check.denominator, undefined),
        undecided: [],
      },
    ];
  }
  return context.sections.flatMap((section): Row[] => {
    const answer = check.filter ? belongs(section, check.filter) : true;
    if (answer === false) return [];
    return [
      {
        place: `${section.unit.name}${stageNames[section.stage]}`,
        part: read(check.numerator, section),
        whole: read(check.denominator, section),
        undecided: answer === undefined ? undecidedFacts(section) : [],
      },
    ];
  });
}

interface Total {
  readonly result: Result;
  readonly operands: () => readonly Operand[];
}

function total(rows: readonly Row[], side: "part" | "whole", factor: string): Total {
  const joined = rows.flatMap((row) => row[side]);
  const numbers = joined.flatMap(({ fact }) => numberOf(fact) ?? []);
  const fields = [
    ...rows.flatMap(({ undecided }) => undecided),
    ...joined.flatMap(({ fact, parts }) => (numberOf(fact) ? [] : parts)),
  ];
  const operands = () =>
    joined.flatMap(({ parts }) =>
      parts.map(
        (part): Operand => (factor === "1" ? { kind: "fact", part } : { kind: "fact", part, factor }),
      ),
    );
  const result: Result =
    fields.length > 0
      ? { kind: "missing", fields }
      : { kind: "value", value: multiply(sum(numbers), constant(factor)) };
  return { result, operands };
}

function rowTotal(joined: readonly JoinedFact[]): Rational | undefined {
  const numbers = joined.map(({ fact }) => numberOf(fact));
  return numbers.includes(undefined) ? undefined : sum(numbers as Rational[]);
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
function printedFigure(
  check: RatioCheck,
  basis: FigureBasis,
  from: { result: Result; operands: () => readonly Operand[] },
): Figure {
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

export function ratioCheck(check: RatioCheck, basis: FigureBasis, context: CheckContext): CheckResult {
  const rows = rowsOf(check, context);
  const part = total(rows, "part", check.numerator.factor);
  const whole = total(rows, "whole", check.denominator.factor);
  const result = ratioResult(part.result, whole.result, check);
  const operands = () => [...part.operands(), ...whole.operands()];
  const side = (id: "part" | "whole", { result, operands }: Total) =>
    sumFigure(basis, `${check.id}.${id}`, {
      name: `${check.name}：${id === "part" ? "分子" : "分母"}`,
      unit: "",
      result,
      operands,
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
