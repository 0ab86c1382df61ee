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
    ["musicRooms", '[{"area":"96"},{"area":"92.5"}]', true],
    ["musicRooms", "[{}]", true],
    ["musicRooms", '[{"area":"九十六"}]', false],
    ["musicRooms", '[{"area":96}]', false],
    ["musicRooms", '[{"area":"-96"}]', false],
    ["musicRooms", '[{"size":"96"}]', false],
    ["musicRooms", "[96]", false],
    ["musicRooms", "[null]", false],
    ["musicRooms", "[[]]", false],
    ["classList", '[{"name":"一（1）班","pupils":"45"}]', true],
    ["classList", '[{"name":"一（1）班","pupils":"45.5"}]', false],
    ["monitoring", '[{"subject":"语文","level":"Ⅲ","differenceRate":"0.12","year":"2024"}]', true],
    ["monitoring", '[{"subject":"语文","level":"三"}]', false],
    ["township", "城关镇", true],
    ["township", "", false],
    ["township", " 　", false],
    ["pupils", "-1", false],
    ["teachingArea", "-0.01", false],
    ["teachingArea", "-0", true],
    ["builtYear", "2016", true],
    ["builtYear", "16", false],
    ["builtYear", "20160", false],
    ["basicBalanceDate", "2016-02-29", true],
    ["basicBalanceDate", "2015-02-29", false],
    ["basicBalanceDate", "2100-02-29", false],
    ["basicBalanceDate", "2014-13-01", false],
    ["basicBalanceDate", "2014-04-31", false],
    ["basicBalanceDate", "2014-00-10", false],
    ["basicBalanceDate", "2014-10-00", false],
    ["basicBalanceDate", "0000-01-01", false],
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
