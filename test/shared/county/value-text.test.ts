import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldCatalogue, fieldOf } from "../../../shared/county/catalogue/catalogue.ts";
import { decodeValue, encodeValue } from "../../../shared/county/value-text.ts";

describe("canonical text of a value", () => {
  it.each([
    ["pupils", "12", true],
    ["pupils", "12.0", true],
    ["pupils", "12.5", false],
    ["pupils", "十二", false],
    ["pupils", "", false],
    ["teachingArea", "120.55", true],
    ["teachingArea", "1e3", false],
    ["boarding", "true", true],
    ["boarding", "是", false],
    ["kind", "小学", true],
    ["kind", "幼儿园", false],
    ["sponsor", "10", true],
    ["sponsor", "11", false],
    ["basicBalanceDate", "2014-12-31", true],
    ["basicBalanceDate", "2014年", false],
    ["musicRooms", "[]", true],
    ["musicRooms", "{}", false],
    ["musicRooms", "96", false],
    ["township", "城关镇", true],
  ] as const)("field %s takes %j: %s", (code, text, taken) => {
    expect(decodeValue(fieldOf(code), text) !== undefined).toBe(taken);
  });

  it("comes back as the same text", () => {
    const decimals = fieldCatalogue.filter(({ type }) => type === "decimal");
    fc.assert(
      fc.property(
        fc.constantFrom(...decimals),
        fc.bigInt({ min: 0n, max: 10n ** 10n }),
        fc.integer({ min: 1, max: 3 }),
        (field, digits, places) => {
          const text = `${digits / 10n ** BigInt(places)}.${String(digits % 10n ** BigInt(places)).padStart(places, "0")}`;
          const value = decodeValue(field, text);
          expect(value).toBeDefined();
          if (!value) return;
          const canonical = encodeValue(value);
          const again = decodeValue(field, canonical);
          expect(again && encodeValue(again)).toBe(canonical);
          expect(Number(canonical)).toBeCloseTo(Number(text), 9);
        },
      ),
    );
  });

  it("sorts the columns of list rows, so that equal lists are equal text", () => {
    const one = encodeValue({ type: "list", rows: [{ pupils: "40", name: "一（1）班" }] });
    const other = encodeValue({ type: "list", rows: [{ name: "一（1）班", pupils: "40" }] });
    expect(one).toBe(other);
  });
});
