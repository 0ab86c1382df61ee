import {
  decimal,
  divide,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  sum,
} from "../../county/exact/rational.ts";
import { isWithinLimit } from "../balance.ts";
import type { ItemColumn } from "./item-columns.ts";
import { columnVerdict, type SectionColumns } from "./section-columns.ts";

/** 差异系数 of one item in every county and stage; the place is county × 2 + stage. */
export interface CoefficientColumn {
  /** For printing and charts; NaN where it cannot be computed. */
  readonly coefficient: Float64Array;
  readonly verdict: Uint8Array;
}

/** Doubles of sums over a county are right to about 1e-13; what lies this close to the limit is decided exactly. */
const closeToLimit = 1e-9;

interface Sums {
  readonly pupils: Float64Array;
  readonly amount: Float64Array;
  readonly squares: Float64Array;
  readonly open: Uint8Array;
  readonly count: Int32Array;
}

/** The section's part of the amount; what is not shared is all its own. */
function partOf(columns: SectionColumns, item: ItemColumn, amount: number, index: number): number {
  if (!item.shared) return amount;
  const own = (columns.ownWeight[index] as number) * (columns.pupils[index] as number);
  return (amount * own) / (columns.totalWeight[index] as number);
}

function sumsOf(columns: SectionColumns, item: ItemColumn, amounts: Float64Array, places: number): Sums {
  const sums: Sums = {
    pupils: new Float64Array(places),
    amount: new Float64Array(places),
    squares: new Float64Array(places),
    open: new Uint8Array(places),
    count: new Int32Array(places),
  };
  for (let index = 0; index < amounts.length; index += 1) {
    if (columns.included[index] !== 1) continue;
    const place = (columns.county[index] as number) * 2 + (columns.stage[index] as number);
    const pupils = columns.pupils[index] as number;
    const part = partOf(columns, item, amounts[index] as number, index);
    sums.count[place] = (sums.count[place] as number) + 1;
    if (Number.isNaN(part) || Number.isNaN(pupils)) {
      sums.open[place] = 1;
      continue;
    }
    sums.pupils[place] = (sums.pupils[place] as number) + pupils;
    sums.amount[place] = (sums.amount[place] as number) + part;
    sums.squares[place] = (sums.squares[place] as number) + (part * part) / pupils;
  }
  return sums;
}

/** CV² of one place from fractions, the slow and certain way. */
function exactSquare(
  columns: SectionColumns,
  item: ItemColumn,
  amounts: Float64Array,
  place: number,
): Rational {
  const pupils: Rational[] = [];
  const parts: Rational[] = [];
  const squares: Rational[] = [];
  for (let index = 0; index < amounts.length; index += 1) {
    const own = (columns.county[index] as number) * 2 + (columns.stage[index] as number);
    if (own !== place || columns.included[index] !== 1) continue;
    const heads = rational(BigInt(columns.pupils[index] as number), 1n);
    const amount = rational(BigInt(amounts[index] as number), 1n);
    const share = item.shared
      ? divide(
          multiply(rational(BigInt(columns.ownWeight[index] as number), 1n), heads),
          rational(BigInt(columns.totalWeight[index] as number), 1n),
        )
      : one;
    const part = multiply(amount, share);
    pupils.push(heads);
    parts.push(part);
    squares.push(divide(multiply(part, part), heads));
  }
  const total = sum(parts);
  return subtract(divide(multiply(sum(pupils), sum(squares)), multiply(total, total)), one);
}

/**
 * The coefficient of one item in each county and stage, and whether it is within its limit.
 * @param from.limits of 小学 and 初中, as the pack writes them
 */
export function balanceColumn(
  columns: SectionColumns,
  item: ItemColumn,
  from: {
    readonly amounts: Float64Array;
    readonly counties: number;
    readonly limits: readonly [string, string];
  },
): CoefficientColumn {
  const places = from.counties * 2;
  const sums = sumsOf(columns, item, from.amounts, places);
  const coefficient = new Float64Array(places).fill(Number.NaN);
  const verdict = new Uint8Array(places);
  const squaredLimits = from.limits.map((limit) => Number(limit) ** 2);
  for (let place = 0; place < places; place += 1) {
    if (sums.count[place] === 0) continue;
    if (sums.open[place] === 1) {
      verdict[place] = columnVerdict.open;
      continue;
    }
    const amount = sums.amount[place] as number;
    if (amount === 0) {
      verdict[place] = columnVerdict.unmet;
      continue;
    }
    const square = Math.max(
      0,
      ((sums.pupils[place] as number) * (sums.squares[place] as number)) / (amount * amount) - 1,
    );
    coefficient[place] = Math.sqrt(square);
    const limit = squaredLimits[place % 2] as number;
    const isMet =
      Math.abs(square - limit) > closeToLimit
        ? square < limit
        : isWithinLimit(
            exactSquare(columns, item, from.amounts, place),
            decimal(from.limits[place % 2] as string),
          );
    verdict[place] = isMet ? columnVerdict.met : columnVerdict.unmet;
  }
  return { coefficient, verdict };
}
