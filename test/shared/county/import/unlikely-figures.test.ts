import { describe, expect, test } from "vitest";
import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import { importDecision } from "../../../../shared/county/import/proposal.ts";
import { proposeImport } from "../../../../shared/county/import/propose-import.ts";
import { readRoomAreas } from "../../../../shared/county/import/room-areas.ts";
import { countyYear, file, ofPrimary, ofSchool, question, together } from "./proposal-builders.ts";

function artTable(art: readonly string[]) {
  const figures = art.flatMap((number, index) => [
    ofSchool(index + 1, "kind", "小学"),
    ofPrimary(index + 1, "musicTeachers", "2"),
    ofPrimary(index + 1, "fineArtTeachers", "1"),
    ofPrimary(index + 1, "artTeachers", number),
  ]);
  return proposeImport(question(together(file("综合表.xlsx", "wideTable", figures))));
}

describe("艺术 in the wide table", () => {
  test("that is everywhere 音乐 and 美术 together needs a person's yes", () => {
    const proposal = artTable(["3", "3", "3"]);
    expect(importDecision(proposal)).toBe("needsConfirmation");
    expect(proposal.confirmations).toMatchObject([{ code: "art-is-sum", cell: "A4" }]);
  });

  test.each([
    ["once differs", ["3", "3", "0"]],
    ["is so in two schools only", ["3", "3"]],
    ["says 不适用", ["不适用", "不适用", "不适用"]],
  ])("that %s stands beside them", (_, art) => {
    expect(importDecision(artTable(art))).toBe("ready");
  });
});

describe("a figure against the year before", () => {
  const before = countyYear(
    [ofSchool(1, "equipmentValue", "43.2"), ofPrimary(1, "peTeachers", "1"), ofPrimary(1, "pupils", "300")],
    2024,
  );
  const warned = (field: string, value: string) => {
    const figure = field === "equipmentValue" ? ofSchool(1, field, value) : ofPrimary(1, field, value);
    const now = together(file("综合表.xlsx", "wideTable", [ofSchool(1, "kind", "小学"), figure]));
    const { findings } = proposeImport(question(now, { otherYears: [before] }));
    return findings.some(({ problem }) => problem.includes("相差十倍左右"));
  };

  test.each([
    ["equipmentValue", "432", true],
    ["equipmentValue", "4.3", true],
    ["equipmentValue", "380", false],
    ["pupils", "30", true],
    ["pupils", "3000", true],
    ["pupils", "290", false],
    ["pupils", "0", false],
    ["peTeachers", "10", false],
  ])("%s %s is ten times off: %s", (field, value, expected) => {
    expect(warned(field, value)).toBe(expected);
  });
});

describe("areas of rooms", () => {
  test.each([
    ["2", ["figure-out-of-range"]],
    ["960", ["figure-out-of-range"]],
    ["96；54", []],
    ["20；400", []],
  ])("%s", (text, codes) => {
    const { fact, issues } = readRoomAreas(fieldOf("musicRooms"), text);
    expect(fact?.state).toBe("value");
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });
});
