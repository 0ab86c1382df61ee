/**
 * A tiny exact fraction of its own, so that the oracle shares no arithmetic with the program it checks.
 * Always reduced and with a positive denominator. Slow and obvious on purpose.
 */
export class Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;

  constructor(numerator: bigint, denominator = 1n) {
    if (denominator === 0n) throw new RangeError("division by zero");
    const sign = denominator < 0n ? -1n : 1n;
    const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, sign * denominator);
    this.numerator = (sign * numerator) / divisor;
    this.denominator = (sign * denominator) / divisor;
  }

  plus(other: Fraction): Fraction {
    return new Fraction(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.numerator, other.denominator));
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other: Fraction): Fraction {
    return new Fraction(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  isBelow(other: Fraction): boolean {
    return this.numerator * other.denominator < other.numerator * this.denominator;
  }

  isAbove(other: Fraction): boolean {
    return other.isBelow(this);
  }

  isAtLeast(other: Fraction): boolean {
    return !this.isBelow(other);
  }

  get isZero(): boolean {
    return this.numerator === 0n;
  }

  /** Plain decimal, HALF_UP (ties away from zero), with exactly so many decimals. */
  toFixed(decimals: number): string {
    const magnitude = this.numerator < 0n ? -this.numerator : this.numerator;
    const doubled = (2n * magnitude * 10n ** BigInt(decimals)) / this.denominator;
    return placePoint((doubled + 1n) / 2n, decimals, this.numerator < 0n);
  }

  /** The square root as a plain decimal, HALF_UP. Only for fractions that are not negative. */
  rootToFixed(decimals: number): string {
    const doubledSquared = (4n * this.numerator * 10n ** BigInt(2 * decimals)) / this.denominator;
    return placePoint((wholeRoot(doubledSquared) + 1n) / 2n, decimals, false);
  }

  /** The smallest whole number that is not below. */
  ceiling(): number {
    const floor = this.numerator / this.denominator;
    const whole = this.numerator > 0n && floor * this.denominator !== this.numerator ? floor + 1n : floor;
    return Number(whole);
  }

  toNumber(): number {
    return Number(this.numerator) / Number(this.denominator);
  }
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestCommonDivisor(right, left % right);
}

/** The largest whole number whose square is not above `square` (Newton). */
function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let guess = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (guess + square / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}

function placePoint(scaled: bigint, decimals: number, negative: boolean): string {
  const digits = scaled.toString().padStart(decimals + 1, "0");
  const sign = negative && scaled > 0n ? "-" : "";
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Reads plain decimal notation ("3.825", "-2", "100"). */
export function fraction(text: string | number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text));
  if (!match) throw new RangeError(`"${text}" is no plain decimal`);
  const [, sign = "", whole = "", decimals = ""] = match;
  return new Fraction(BigInt(sign + whole + decimals), 10n ** BigInt(decimals.length));
}

export const nothing = new Fraction(0n);
export const hundred = new Fraction(100n);

export function sum(parts: readonly Fraction[]): Fraction {
  return parts.reduce((total, part) => total.plus(part), nothing);
}
