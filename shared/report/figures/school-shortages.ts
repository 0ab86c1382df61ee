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
  /** What it is about: 音乐专用教室. */
  readonly subject: string;
  /** 缺, 差, 超出: what stands before the amount. */
  readonly verb: string;
  readonly unit: string;
  readonly decimals: number;
  readonly amount: Rational;
  /** What there is, and what there should be; absent where the amount says it all. */
  readonly have?: Rational;
  readonly due?: Rational;
}

type Words = Omit<Lack, "amount" | "have" | "due">;

/** The lack where `more` exceeds `less`; empty where it does not or one of them is not known. */
function lack(
  words: Words,
  of: { more?: Rational | undefined; less?: Rational | undefined; swapped?: true },
) {
  const { more, less, swapped } = of;
  if (!more || !less || compare(more, less) <= 0) return [];
  const amount = roundedUp(subtract(more, less), words.decimals);
  return [{ ...words, amount, ...(swapped ? { have: more, due: less } : { have: less, due: more }) }];
}

function number(text: string | null | undefined): Rational | undefined {
  return text === null || text === undefined ? undefined : decimal(text);
}

/** What the school lacks under the check; empty where it lacks nothing or is not known to. */
export function lacksOf({ numbers, verdict }: SchoolCheck, check: Check): readonly Lack[] {
  if (verdict !== "unmet") return [];
  switch (check.kind) {
    case "specialRooms": {
      const rooms = { verb: "缺", unit: "间", decimals: 0 };
      const more = number(numbers.need);
      return [
        ...lack(
          { ...rooms, id: "shortMusic", subject: "音乐专用教室" },
          { more, less: number(numbers.music) },
        ),
        ...lack({ ...rooms, id: "shortArt", subject: "美术专用教室" }, { more, less: number(numbers.art) }),
      ];
    }
    case "schoolSize":
      return lack(
        { id: "excess", subject: "义务教育阶段学生", verb: "超出", unit: "人", decimals: 0 },
        { more: number(numbers.pupils), less: number(numbers.limit), swapped: true },
      );
    case "classSize": {
      const over = number(numbers.over);
      const subject = `${numbers.stage === "junior" ? "初中" : "小学"}超过上限的班级`;
      const words = { id: `over.${numbers.stage}`, subject, verb: "", unit: "个", decimals: 0 };
      return over && compare(over, zero) > 0 ? [{ ...words, amount: over }] : [];
    }
    case "smallSchoolFunds":
      return lack(
        { id: "short", subject: "小规模学校公用经费", verb: "差", unit: "元", decimals: 0 },
        { more: number(numbers.due), less: number(numbers.funds) },
      );
    case "shareOfEachSchool": {
      const whole = number(numbers.whole);
      return lack(
        // 1 元 is 0.0001 万元.
        { id: "short", subject: check.partName, verb: "差", unit: "万元", decimals: 4 },
        { more: whole && multiply(whole, constant(check.standard)), less: number(numbers.part) },
      );
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

/** The amount, what there is and what there should be: `A2-3.shortMusic/…`, `….have/…`, `….due/…`. */
function lackFigures(
  basis: FigureBasis,
  { school, own }: { school: SchoolCheck; own: Lack },
): readonly Figure[] {
  const { id, subject, verb, unit, decimals } = own;
  const figure = (suffix: string, name: string, value: Rational | undefined): readonly Figure[] => {
    if (!value) return [];
    const made = sumFigure(basis, id, {
      name,
      unit,
      decimals,
      result: { kind: "value", value },
      operands: () => operandsOf(school),
      formula: suffix === "" ? "shortage" : "sum",
    });
    return [{ ...made, id: schoolShortageId(basis.item, `${id}${suffix}`, school.code) }];
  };
  return [
    ...figure("", `${subject}${verb}`, own.amount),
    ...figure(".have", `${subject}现有`, own.have),
    ...figure(".due", `${subject}应有`, own.due),
  ];
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
      name: `${first.each.subject}${first.each.verb}合计`,
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
      ...failing.flatMap(({ school, lacks }) => lacks.flatMap((own) => lackFigures(basis, { school, own }))),
      ...totalFigures(basis, failing),
    ];
  });
}
