import { divide, integer, multiply, type Rational } from "../exact/rational.ts";

/** A unit as a multiple of its dimension's base: ㎡, 元, 人, one piece. */
export interface Unit {
  readonly dimension: "area" | "money" | "people" | "piece" | "year" | "percent";
  readonly factor: number;
}

/**
 * Units that people write, by name. 亩 is left out on purpose: 2000/3 ㎡ is no decimal, so a figure in 亩
 * cannot be converted exactly and a person has to state the ㎡.
 */
const units: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ["area", 1, ["㎡", "平方米", "平米", "平方", "m2", "m²", "M2", "M²"]],
      ["area", 10_000, ["公顷", "万平方米", "万㎡"]],
      ["money", 1, ["元", "圆"]],
      ["money", 1000, ["千元"]],
      ["money", 10_000, ["万元"]],
      ["money", 100_000_000, ["亿元"]],
      ["people", 1, ["人", "名", "位"]],
      ["people", 10_000, ["万人"]],
      ["piece", 1, ["个", "间", "班", "个班", "所", "份", "座"]],
      ["year", 1, ["年"]],
      ["percent", 1, ["%", "％"]],
    ] as const
  ).flatMap(([dimension, factor, names]) => names.map((name) => [name, { dimension, factor }] as const)),
);

/** 万 alone means ten thousand of the base: "2000万" is 2000 万元 of money, 20,000,000 people. */
const tenThousand = "万";

/** The unit of that name; undefined where none is known. `base` gives 万 its dimension. */
export function findUnit(name: string, base?: Unit): Unit | undefined {
  if (name === tenThousand && base && base.dimension !== "piece" && base.dimension !== "percent") {
    return { dimension: base.dimension, factor: 10_000 };
  }
  return units.get(name);
}

/** The figure in the target unit, exactly; undefined where the two units measure different things. */
export function convertUnit(number: Rational, from: Unit, to: Unit): Rational | undefined {
  if (from.dimension !== to.dimension) return undefined;
  if (from.factor === to.factor) return number;
  return divide(multiply(number, integer(from.factor)), integer(to.factor));
}
