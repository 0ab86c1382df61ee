import { decimal, integer, isWhole, multiply, type Rational } from "../../county/exact/rational.ts";
import type { Pack } from "../../standard/pack-schema.ts";
import { resourceItems } from "../section-results.ts";
import { resourceCheck } from "../section-values.ts";

/** What one item asks, in whole numbers of 1 ÷ `denominator`. */
export interface ItemColumn {
  readonly item: string;
  readonly shared: boolean;
  /** 100 for 每百名学生, 1 for 生均. */
  readonly scale: number;
  readonly denominator: number;
  /** 小学, 初中. */
  readonly standard: readonly [number, number];
  /** 85 % of the standard. */
  readonly floor: readonly [number, number];
}

/** Thresholds have few decimals; more than this would leave the exact range of doubles. */
const mostDecimals = 4;

/** The power of ten, at least a hundred, that makes all of them whole. */
function commonDenominator(values: readonly Rational[]): number {
  for (let decimals = 2; decimals <= mostDecimals; decimals += 1) {
    const scale = 10 ** decimals;
    if (values.every((value) => isWhole(multiply(value, integer(scale))))) return scale;
  }
  throw new RangeError(`a threshold has more than ${mostDecimals} decimals`);
}

function wholeNumber(value: Rational, scale: number): number {
  const whole = multiply(value, integer(scale));
  return Number(whole.numerator / whole.denominator);
}

/** The pack's seven items for judging columns. Throws RangeError for thresholds that columns cannot hold. */
export function itemColumns(pack: Pack): readonly ItemColumn[] {
  const ratio = decimal(pack.sectionRule.floorRatio);
  return resourceItems(pack).map((item) => {
    const check = resourceCheck(item);
    if (!check) throw new Error(`${item.code} is no item of 资源配置`);
    const standards = [decimal(check.standards.primary), decimal(check.standards.junior)] as const;
    const floors = [multiply(standards[0], ratio), multiply(standards[1], ratio)] as const;
    const denominator = commonDenominator([...standards, ...floors]);
    return {
      item: item.code,
      shared: check.shared,
      scale: Number(check.scale),
      denominator,
      standard: [wholeNumber(standards[0], denominator), wholeNumber(standards[1], denominator)],
      floor: [wholeNumber(floors[0], denominator), wholeNumber(floors[1], denominator)],
    };
  });
}
