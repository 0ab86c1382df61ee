import { describe, expect, test } from "vitest";
import { proposeImport } from "../../../../shared/county/import/propose-import.ts";
import { countyYear, file, ofPrimary, ofSchool, question, together } from "./proposal-builders.ts";

const known = countyYear([
  ofSchool(1, "teachingArea", "4499.99"),
  ofSchool(2, "teachingArea", "3000"),
  ofPrimary(1, "pupils", "300"),
]);

function warnings(acceptedForm: "wideTable" | "person") {
  const now = file("综合表.xlsx", "wideTable", [
    ofSchool(2, "teachingArea", "3000"),
    ofPrimary(1, "pupils", "300"),
  ]);
  const { findings, changed } = proposeImport(
    question(together(now), { known, acceptedForm: () => acceptedForm }),
  );
  expect(changed).toBe(0);
  return findings.filter(({ code }) => code !== "school-missing");
}

describe("a figure that the table stated before and now leaves blank", () => {
  test("stays and is pointed out", () => {
    expect(warnings("wideTable")).toMatchObject([
      {
        severity: "warning",
        code: "figure-vanished",
        file: "综合表.xlsx",
        problem: "2141000001“教学及辅助用房面积”原为4499.99，这次导入的教育事业统计综合表中是空的",
      },
    ]);
  });

  test("is no matter of the table where another source stated it", () => {
    expect(warnings("person")).toEqual([]);
  });

  test("has not vanished where another file of the same import states it", () => {
    const one = file("一.xlsx", "wideTable", [
      ofSchool(2, "teachingArea", "3000"),
      ofPrimary(1, "pupils", "300"),
    ]);
    const other = file("二.xlsx", "wideTable", [ofSchool(1, "teachingArea", "4499.99")]);
    const asked = question(together(one, other), { known, acceptedForm: () => "wideTable" });
    expect(proposeImport(asked).findings.map(({ code }) => code)).not.toContain("figure-vanished");
  });
});

describe("teachers of 体育 and 艺术", () => {
  test.each([
    ["5", []],
    ["4", ["figures-disagree"]],
  ])("against %s 专任教师", (all, expected) => {
    const table = file("综合表.xlsx", "wideTable", [
      ofPrimary(1, "fullTimeTeachers", all),
      ofPrimary(1, "peTeachers", "2"),
      ofPrimary(1, "musicTeachers", "2"),
      ofPrimary(1, "fineArtTeachers", "1"),
    ]);
    const { findings } = proposeImport(question(together(table)));
    const ofFigures = findings.filter(({ code }) => code !== "school-unnamed");
    expect(ofFigures.map(({ code }) => code)).toEqual(expected);
  });
});
