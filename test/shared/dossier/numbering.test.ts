import { describe, expect, it } from "vitest";
import { materialNumber, schoolBoxNumber, twoDigits } from "../../../shared/dossier/numbering.ts";

describe("编号规则", () => {
  it.each([
    ["A2-11", 3, "A2-11-03"],
    ["A0", 1, "A0-01"],
    ["A6", 12, "A6-12"],
  ])("numbers material %s %i as %s", (item, material, number) => {
    expect(materialNumber(item, material)).toBe(number);
  });

  it("numbers the boxes of a school by its code", () => {
    expect(schoolBoxNumber("2141000951", 12)).toBe("2141000951-12");
    expect(schoolBoxNumber("2141000951", 1)).toBe("2141000951-01");
  });

  it("writes numbers below ten with two digits and leaves larger ones alone", () => {
    expect([0, 9, 10, 100].map(twoDigits)).toEqual(["00", "09", "10", "100"]);
  });
});
