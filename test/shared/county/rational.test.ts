import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  decimal,
  divide,
  integer,
  multiply,
  parseDecimal,
  rational,
  reduce,
  subtract,
  sum,
} from "../../../shared/county/exact/rational.ts";
import {
  integerSquareRoot,
  roundedHalfUp,
  roundHalfUp,
  roundSquareRootHalfUp,
  toDecimalText,
} from "../../../shared/county/exact/rounding.ts";

const anyRational = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([numerator, denominator]) => rational(numerator, denominator));

describe("exact numbers", () => {
  it("keeps what doubles lose", () => {
    expect(compare(multiply(decimal("4.5"), decimal("0.85")), decimal("3.825"))).toBe(0);
    expect(compare(multiply(decimal("2.3"), decimal("0.85")), decimal("1.955"))).toBe(0);
    expect(roundHalfUp(divide(integer(2900), integer(1000)), 12)).toBe("2.900000000000");
  });

  it.each(["", "1e3", "1.", ".5", "１２", "1,000", "--1", "+1", "1 ", "NaN", "Infinity"])(
    "reads %j as no decimal",
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  it("refuses a denominator of 0 and unsafe whole numbers", () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError);
    expect(() => divide(integer(1), integer(0))).toThrow(RangeError);
    expect(() => integer(0.5)).toThrow(RangeError);
    expect(() => integer(2 ** 53)).toThrow(RangeError);
  });

  it("adds, subtracts, multiplies and divides as fractions do", () => {
    fc.assert(
      fc.property(anyRational, anyRational, (left, right) => {
        expect(compare(subtract(add(left, right), right), left)).toBe(0);
        if (right.numerator !== 0n) expect(compare(divide(multiply(left, right), right), left)).toBe(0);
        expect(compare(reduce(left), left)).toBe(0);
      }),
    );
  });

  it("sums in any order to the same number", () => {
    fc.assert(
      fc.property(fc.array(anyRational, { maxLength: 40 }), (terms) => {
        const stepwise = terms.reduce(add, integer(0));
        expect(compare(sum(terms), stepwise)).toBe(0);
        expect(compare(sum([...terms].reverse()), stepwise)).toBe(0);
      }),
    );
  });
});

describe("printing", () => {
  it.each([
    ["2.005", 2, "2.01"],
    ["2.295", 2, "2.30"],
    ["1.005", 2, "1.01"],
    ["0.5", 0, "1"],
    ["-0.5", 0, "-1"],
    ["-0.4", 0, "0"],
    ["99.995", 2, "100.00"],
    ["0", 3, "0.000"],
    ["0.0005", 3, "0.001"],
    ["1234567.891", 1, "1234567.9"],
  ] as const)("rounds %s to %i places as %s", (text, decimals, expected) => {
    expect(roundHalfUp(decimal(text), decimals)).toBe(expected);
  });

  it("is never further than half a unit from the number, and halves go away from zero", () => {
    fc.assert(
      fc.property(anyRational, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const rounded = roundedHalfUp(value, decimals);
        const distance = subtract(rounded, value);
        const magnitude = distance.numerator < 0n ? subtract(value, rounded) : distance;
        const half = rational(1n, 2n * 10n ** BigInt(decimals));
        expect(compare(magnitude, half)).toBeLessThanOrEqual(0);
        if (compare(magnitude, half) === 0) {
          expect(rounded.numerator < 0n ? compare(rounded, value) : compare(value, rounded)).toBe(-1);
        }
      }),
    );
  });

  it("takes exact square roots and rounds them from the exact value", () => {
    expect(roundSquareRootHalfUp(decimal("0.25"), 12)).toBe("0.500000000000");
    expect(roundSquareRootHalfUp(integer(2), 6)).toBe("1.414214");
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), (value) => {
        const root = integerSquareRoot(value);
        expect(root * root <= value && (root + 1n) * (root + 1n) > value).toBe(true);
      }),
    );
  });

  it("rounds a root as comparing squares does", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n }), (n, d) => {
        const printed = decimal(roundSquareRootHalfUp(rational(n, d), 3));
        const half = rational(1n, 2000n);
        const above = add(printed, half);
        const below = subtract(printed, half);
        expect(compare(multiply(above, above), rational(n, d))).toBe(1);
        if (below.numerator > 0n) expect(compare(multiply(below, below), rational(n, d))).not.toBe(1);
      }),
    );
  });

  it("writes facts back as the decimals they were", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const text = toDecimalText(rational(digits, 10n ** BigInt(places)));
          expect(compare(decimal(text), rational(digits, 10n ** BigInt(places)))).toBe(0);
          expect(text).not.toMatch(/\.\d*0$/);
        },
      ),
    );
  });
});
