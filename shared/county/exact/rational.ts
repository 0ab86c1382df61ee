/**
 * Exact numbers. A figure of a county is judged as the fraction it is and rounded only when it is printed:
 * in doubles 0.85 × 4.5 lies below 3.825 and 29 ÷ 1000 × 100 above 2.9, and either turns a verdict.
 *
 *     const ratio = divide(multiply(integer(29), integer(100)), integer(1000)); // 29/10, exactly
 *     roundHalfUp(ratio, 2); // "2.90"
 *
 * Fractions are kept as they arise (not reduced): one county's numbers stay small, and reducing each
 * intermediate result costs more than it saves. `reduce` exists for the few that grow.
 */
export interface Rational {
  readonly numerator: bigint;
  /** Always greater than zero. */
  readonly denominator: bigint;
}

export const zero: Rational = { numerator: 0n, denominator: 1n };
export const one: Rational = { numerator: 1n, denominator: 1n };

/** The fraction numerator ÷ denominator. Throws RangeError where the denominator is 0. */
export function rational(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new RangeError("a fraction has no denominator 0");
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

/** A whole number as a fraction. Throws RangeError where `value` is no safe integer. */
export function integer(value: number): Rational {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no exact whole number`);
  return { numerator: BigInt(value), denominator: 1n };
}

const decimalPattern = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Reads plain decimal notation ("-12.50"); undefined for anything else, including "1e3" and "". */
export function parseDecimal(text: string): Rational | undefined {
  const match = decimalPattern.exec(text);
  if (!match) return undefined;
  const [, sign, whole, fraction = ""] = match;
  const digits = BigInt(`${whole}${fraction}`);
  return { numerator: sign === "-" ? -digits : digits, denominator: 10n ** BigInt(fraction.length) };
}

/** Reads a decimal that the program itself wrote (a pack's threshold, a stored fact); throws on anything else. */
export function decimal(text: string): Rational {
  const value = parseDecimal(text);
  if (!value) throw new RangeError(`"${text}" is no decimal number`);
  return value;
}

export function add(left: Rational, right: Rational): Rational {
  if (left.denominator === right.denominator) {
    return { numerator: left.numerator + right.numerator, denominator: left.denominator };
  }
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

export function subtract(left: Rational, right: Rational): Rational {
  return add(left, { numerator: -right.numerator, denominator: right.denominator });
}

export function multiply(left: Rational, right: Rational): Rational {
  return {
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  };
}

/** Throws RangeError where the divisor is zero: callers decide beforehand what an empty base means. */
export function divide(left: Rational, right: Rational): Rational {
  return rational(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** Negative, zero or positive as left is smaller than, equal to or greater than right. */
export function compare(left: Rational, right: Rational): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function isZero(value: Rational): boolean {
  return value.numerator === 0n;
}

export function isWhole(value: Rational): boolean {
  return value.numerator % value.denominator === 0n;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let larger = left < 0n ? -left : left;
  let smaller = right < 0n ? -right : right;
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** The same number in lowest terms. */
export function reduce(value: Rational): Rational {
  const divisor = greatestCommonDivisor(value.numerator, value.denominator);
  return divisor === 1n
    ? value
    : { numerator: value.numerator / divisor, denominator: value.denominator / divisor };
}

/**
 * The exact sum. One common denominator is found first, so that a sum over a whole county multiplies each
 * term once and never reduces a long fraction.
 */
export function sum(terms: readonly Rational[]): Rational {
  let common = 1n;
  for (const { denominator } of terms) {
    if (common % denominator !== 0n) common *= denominator / greatestCommonDivisor(common, denominator);
  }
  let total = 0n;
  for (const { numerator, denominator } of terms) total += numerator * (common / denominator);
  return { numerator: total, denominator: common };
}
