import {
  compare,
  decimal,
  multiply,
  type Rational,
  subtract,
  sum,
  zero,
} from "../../county/exact/rational.ts";
import { roundedUp } from "../../county/exact/rounding.ts";
import type { SchoolCheck } from "../../evaluate/check-result.ts";
import type { Evaluation, ItemResult } from "../../evaluate/evaluation.ts";
import { type Figure, operandsOf } from "../../evaluate/figure.ts";
import { countFigure, type FigureBasis, sumFigure } from "../../evaluate/figures.ts";
import { constant } from "../../standard/constant.ts";
import type { Check } from "../../standard/pack-schema.ts";

/** What single schools lack under the items that judge each school (A2-3 … A2-6, A3-4). */

/** One thing that a school lacks: rooms for music, pupils above the limit, money. */
export interface Lack {
  /** After the item's code in the id of its figure. */
  readonly id: string;
  /** 音乐专用教室缺 */
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly amount: Rational;
}

function above(need: string | null | undefined, have: string | null | undefined): Rational | undefined {
  if (!need || !have) return undefined;
  const short = subtract(decimal(need), decimal(have));
  return compare(short, zero) > 0 ? short : undefined;
}

function lack(of: Omit<Lack, "amount">, amount: Rational | undefined): readonly Lack[] {
  return amount ? [{ ...of, amount: roundedUp(amount, of.decimals) }] : [];
}

/** What the school lacks under the check; empty where it lacks nothing or is not known to. */
export function lacksOf({ numbers, verdict }: SchoolCheck, check: Check): readonly Lack[] {
  if (verdict !== "unmet") return [];
  switch (check.kind) {
    case "specialRooms":
      return [
        ...lack(
          { id: "shortMusic", name: "音乐专用教室缺", unit: "间", decimals: 0 },
          above(numbers.need, numbers.music),
        ),
        ...lack(
          { id: "shortArt", name: "美术专用教室缺", unit: "间", decimals: 0 },
          above(numbers.need, numbers.art),
        ),
      ];
    case "schoolSize":
      return lack(
        { id: "excess", name: "学生超出", unit: "人", decimals: 0 },
        above(numbers.pupils, numbers.limit),
      );
    case "classSize":
      return lack(
        { id: `over.${numbers.stage}`, name: "超过上限的班级", unit: "个", decimals: 0 },
        above(numbers.over, "0"),
      );
    case "smallSchoolFunds":
      return lack(
        { id: "short", name: "公用经费差", unit: "元", decimals: 0 },
        above(numbers.due, numbers.funds),
      );
    case "shareOfEachSchool": {
      const { part, whole } = numbers;
      if (!part || !whole) return [];
      const short = subtract(multiply(decimal(whole), constant(check.standard)), decimal(part));
      // 1 元 is 0.0001 万元.
      const unit = { id: "short", name: "教师培训经费差", unit: "万元", decimals: 4 };
      return lack(unit, compare(short, zero) > 0 ? short : undefined);
    }
    default:
      return [];
  }
}

/** `A2-3.shortMusic/2141000951` */
export function schoolShortageId(item: string, lackId: string, school: string): string {
  return `${item}.${lackId}/${school}`;
}

/** The schools that fail an item, each with what it lacks. */
export interface FailingSchool {
  readonly school: SchoolCheck;
  readonly lacks: readonly Lack[];
}

export function failingSchools({ checks, item }: ItemResult): readonly FailingSchool[] {
  return checks.flatMap(({ schools = [] }, index) => {
    const check = item.checks[index];
    if (!check) return [];
    return schools
      .filter(({ verdict }) => verdict === "unmet")
      .map((school) => ({ school, lacks: lacksOf(school, check) }));
  });
}

function lackFigure(basis: FigureBasis, { school, own }: { school: SchoolCheck; own: Lack }): Figure {
  const figure = sumFigure(basis, own.id, {
    name: own.name,
    unit: own.unit,
    decimals: own.decimals,
    result: { kind: "value", value: own.amount },
    operands: () => operandsOf(school),
    formula: "shortage",
  });
  return { ...figure, id: schoolShortageId(basis.item, own.id, school.code) };
}

/** What all failing schools lack together, one figure a kind of lack: `A2-3.shortMusic.total`. */
function totalFigures(basis: FigureBasis, failing: readonly FailingSchool[]): readonly Figure[] {
  const lacks = Map.groupBy(
    failing.flatMap(({ school, lacks: own }) => own.map((each) => ({ school, each }))),
    ({ each }) => each.id,
  );
  return [...lacks.entries()].flatMap(([id, group]) => {
    const [first] = group;
    if (!first) return [];
    return sumFigure(basis, `${id}.total`, {
      name: `${first.each.name}合计`,
      unit: first.each.unit,
      decimals: first.each.decimals,
      result: { kind: "value", value: sum(group.map(({ each }) => each.amount)) },
      operands: group.map(({ school, each }) => ({
        kind: "figure",
        figure: schoolShortageId(basis.item, id, school.code),
        value: each.amount,
      })),
    });
  });
}

/** The shortages of every school that fails an item, their totals, and how many schools fail. */
export function schoolShortageFigures({ items }: Evaluation): readonly Figure[] {
  return items.flatMap((result) => {
    const failing = failingSchools(result);
    if (failing.length === 0) return [];
    const basis: FigureBasis = { item: result.item.code, clause: result.item.clause };
    const schools = new Set(failing.map(({ school }) => school.code));
    return [
      countFigure(basis, "toMend", { name: "需整改的学校", unit: "所", count: schools.size }),
      ...failing.flatMap(({ school, lacks }) => lacks.map((own) => lackFigure(basis, { school, own }))),
      ...totalFigures(basis, failing),
    ];
  });
}
