import { describe, expect, it } from "vitest";
import {
  countyBoxNumber,
  materialNumber,
  parseMaterialNumber,
  schoolBoxNumber,
  volumeMark,
} from "../../../shared/dossier/numbering.ts";

describe("numbering", () => {
  it("numbers materials, boxes and volumes", () => {
    expect(materialNumber("A2-11", 3)).toBe("A2-11-03");
    expect(countyBoxNumber(1)).toBe("县-01");
    expect(schoolBoxNumber("2141000951", 12)).toBe("2141000951-12");
    expect([1, 2, 20, 21].map(volumeMark)).toEqual(["①", "②", "⑳", "(21)"]);
  });

  it.each([
    ["A2-11-03", { item: "A2-11", material: 3 }],
    ["A0-01", { item: "A0", material: 1 }],
    ["A6-12", { item: "A6", material: 12 }],
    ["A4-1-01", { item: "A4-1", material: 1 }],
  ])("reads %s", (text, expected) => {
    expect(parseMaterialNumber(text)).toEqual(expected);
  });

  it.each(["A2-11", "A2-11-3", "A2-11-00", "A7-1-01", "B1-1-01", "A2-11-03 ", "", "A2-11-003"])(
    "refuses %j",
    (text) => {
      expect(parseMaterialNumber(text)).toBeUndefined();
    },
  );
});
