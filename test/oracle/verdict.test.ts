import { describe, expect, it } from "vitest";
import { fraction } from "./fraction.ts";
import { type Pair, ratioVerdict } from "./verdict.ts";

function pair(text: string): Pair {
  const [done, all] = text.split("/").map((part) => (part === "?" ? undefined : fraction(part)));
  return { done, all };
}

describe("the verdict of a ratio", () => {
  it.each([
    ["20/20 15/15", "1", true],
    ["20/20 14/15", "1", false],
    ["0/0", "1", null],
    ["", "1", null],
    // A known shortage decides against 100 %, whatever is missing beside it.
    ["?/20 14/15", "1", false],
    ["?/? 14/15", "1", false],
    ["?/20 15/15", "1", null],
    // Below 100 % it decides only where the best of the missing figures cannot heal it.
    ["?/5 90/100", "0.95", false],
    ["?/200 90/100", "0.95", null],
    ["?/? 0/100", "0.95", null],
    ["5/? 90/100", "0.95", false],
    // More than all is an error, not a surplus that makes up for others.
    ["21/20 14/15", "1", false],
    ["21/20 15/15", "1", null],
    ["101/100", "0.5", null],
    ["101/100 0/100", "0.95", false],
    ["1/-1 0/100", "0.95", false],
    ["?/-1 0/100", "0.95", null],
    ["10/100", "0.1", true],
    ["41/412", "0.1", false],
  ] as const)("%s against %s is %s", (pairs, least, verdict) => {
    const parts = pairs.split(" ").filter((part) => part !== "");
    expect(ratioVerdict(parts.map(pair), fraction(least))).toBe(verdict);
  });
});

describe("the oracle's fractions", () => {
  it.each([
    ["0.0005", 3, "0.001"],
    ["-0.0005", 3, "-0.001"],
    ["0.0004999", 3, "0.000"],
    ["2.675", 2, "2.68"],
    ["1999.5", 0, "2000"],
  ] as const)("%s has %s decimals as %s", (text, decimals, printed) => {
    expect(fraction(text).toFixed(decimals)).toBe(printed);
  });

  it.each([
    ["0.25", 3, "0.500"],
    ["2", 12, "1.414213562373"],
    ["3", 12, "1.732050807569"],
    ["0", 12, "0.000000000000"],
  ] as const)("the root of %s has %s decimals as %s", (text, decimals, printed) => {
    expect(fraction(text).rootToFixed(decimals)).toBe(printed);
  });
});
