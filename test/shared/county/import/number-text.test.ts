import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toDecimalText } from "../../../../shared/county/exact/rounding.ts";
import { plainDecimal } from "../../../../shared/county/import/cell-content.ts";
import { parseNumberText } from "../../../../shared/county/import/number-text.ts";

describe("plainDecimal reads 15 significant digits", () => {
  test.each([
    [72.59999999999999, "72.6"],
    [0.1 + 0.2, "0.3"],
    [2141000951, "2141000951"],
    [1e21, "1000000000000000000000"],
    [1.5e-7, "0.00000015"],
    [-0, "0"],
    [-12.5, "-12.5"],
    [100, "100"],
  ])("%d is %s", (stored, text) => {
    expect(plainDecimal(stored)).toBe(text);
  });

  test("every decimal of up to 15 digits survives being stored as a double", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        (digits, places) => {
          const text = `${digits}`.padStart(places + 1, "0");
          const decimal = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
          const canonical = decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
          expect(plainDecimal(Number(decimal))).toBe(canonical);
        },
      ),
    );
  });
});

describe("parseNumberText", () => {
  test.each([
    ["12", "12", ""],
    ["1,234,567.8", "1234567.8", ""],
    ["１２３．４５", "123.45", ""],
    ["3.5 万元", "3.5", "万元"],
    ["86㎡", "86", "㎡"],
    ["86m2", "86", "m2"],
    ["-4", "-4", ""],
    ["50%", "50", "%"],
  ])("reads %j as %s %s", (text, number, unit) => {
    const parsed = parseNumberText(text);
    expect(parsed && toDecimalText(parsed.number)).toBe(number);
    expect(parsed?.unit).toBe(unit);
  });

  test.each([
    "",
    " ",
    "2。8",
    "1e3",
    "0x10",
    "12 34",
    "1,23",
    "1.2.3",
    "--1",
    "+1",
    "1-2",
    "½",
    "①",
    "Infinity",
    "NaN",
    "12/3",
    "1,2345",
    "1".repeat(40),
  ])("refuses %j", (text) => {
    expect(parseNumberText(text)).toBeUndefined();
  });

  test("never turns text into another number than its digits say", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseNumberText(text);
        if (parsed)
          expect(toDecimalText(parsed.number, 40)).toBe(
            parsed.digits
              .replace(/^(-?)0+(?=\d)/, "$1")
              .replace(/(\.\d*?)0+$/, "$1")
              .replace(/\.$/, "")
              .replace(/^-0$/, "0"),
          );
      }),
    );
  });
});
