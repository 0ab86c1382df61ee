import { decimal, integer, multiply, type Rational } from "./rational.ts";

/** Floor of the square root of a non-negative whole number (Newton's method). */
export function integerSquareRoot(value: bigint): bigint {
  if (value < 0n) throw new RangeError("no square root of a negative number");
  if (value < 2n) return value;
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

function withPoint(scaled: bigint, decimals: number): string {
  const negative = scaled < 0n;
  const digits = (negative ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? "" : `.${digits.slice(digits.length - decimals)}`;
  return `${negative ? "-" : ""}${whole}${fraction}`;
}

/** The number ×10^decimals, rounded HALF_UP (halves away from zero) to a whole number. */
function scaledHalfUp({ numerator, denominator }: Rational, decimals: number): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const doubled = (magnitude * 10n ** BigInt(decimals) * 2n) / denominator;
  const rounded = (doubled + 1n) >> 1n;
  return numerator < 0n ? -rounded : rounded;
}

/** Plain decimal notation with exactly `decimals` places, HALF_UP: 2.005 → "2.01", -0.5 → "-1" at 0 places. */
export function roundHalfUp(value: Rational, decimals: number): string {
  return withPoint(scaledHalfUp(value, decimals), decimals);
}

/** The square root of a non-negative number, rounded HALF_UP from the exact value. */
export function roundSquareRootHalfUp({ numerator, denominator }: Rational, decimals: number): string {
  const doubled = integerSquareRoot((4n * numerator * 100n ** BigInt(decimals)) / denominator);
  return withPoint((doubled + 1n) >> 1n, decimals);
}

/** The rounded number as a fraction: what a reader of the printed figure would compute with. */
export function roundedHalfUp(value: Rational, decimals: number): Rational {
  return { numerator: scaledHalfUp(value, decimals), denominator: 10n ** BigInt(decimals) };
}

/** The smallest number of `decimals` places that is not below the number: 0.001 → 0.01 at 2 places. */
export function roundedUp({ numerator, denominator }: Rational, decimals: number): Rational {
  const scaled = numerator * 10n ** BigInt(decimals);
  const floor = scaled / denominator;
  const whole = scaled % denominator > 0n ? floor + 1n : floor;
  return { numerator: whole, denominator: 10n ** BigInt(decimals) };
}

/** A share that the program itself wrote, in per cent: "0.85" → "85%". Throws RangeError for anything else. */
export function percentText(share: string): string {
  return `${toDecimalText(multiply(decimal(share), integer(100)))}%`;
}

/**
 * Shortest exact decimal notation of a fraction whose denominator divides a power of ten, else `decimals`
 * places HALF_UP. For facts, whose values are decimals to begin with.
 */
export function toDecimalText(value: Rational, decimals = 12): string {
  const text = roundHalfUp(value, decimals);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
