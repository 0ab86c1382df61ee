import { describe, expect, it } from "vitest";
import { fieldCatalogue } from "../../../../shared/county/catalogue/catalogue.ts";
import { notApplicable } from "../../../../shared/county/fact.ts";
import { factText } from "../../../../shared/county/import/known-facts.ts";
import { newYear } from "../../../../shared/county/new-year/new-year.ts";
import type { RosterChange } from "../../../../shared/county/new-year/roster-change.ts";
import { countyOf } from "../../evaluate/county-builder.ts";

const [first, second, point] = ["2141000001", "2141000002", "2141000003"] as const;

const last = countyOf(
  [
    {
      code: first,
      kind: "小学",
      school: {
        teachingArea: "#1200.5",
        builtYear: 2001,
        locale: "121",
        musicRooms: [72, "96.5"],
        equipmentValue: "#30.25",
        extraSportsArea: 0,
        multimediaRooms: notApplicable,
      },
      primary: { pupils: 480, classes: 12, fullTimeTeachers: 30 },
    },
    {
      code: second,
      kind: "小学",
      school: {
        teachingArea: "#800.25",
        builtYear: 2012,
        locale: "121",
        musicRooms: [],
        extraSportsArea: 100,
        multimediaRooms: 10,
      },
      primary: { pupils: 300 },
    },
    {
      code: point,
      kind: "教学点",
      school: { counted: false, parentCode: second, teachingArea: 90 },
      primary: { pupils: 20 },
    },
  ],
  { staffQuota: 900, fundsQuotaPrimary: 720, teacherPay: 98760, formFiller: "王五" },
);

function proposedTo(subject: string, changes: readonly RosterChange[]): Readonly<Record<string, string>> {
  const { proposed, problems } = newYear(last, 2026, changes);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return Object.fromEntries(
    proposed
      .filter((carried) => carried.subject === subject)
      .map(({ field, fact }) => [field, factText(fact)]),
  );
}

const newSchool: RosterChange = { type: "opened", code: "2141000009", name: "新城小学", kind: "小学" };

describe("what a new year takes from the last", () => {
  it("is slow facts only: nothing of pupils, classes, teachers, money or people", () => {
    const { proposed } = newYear(last, 2026, []);
    const slow = new Set(fieldCatalogue.filter((field) => field.slow).map(({ code }) => code));
    expect(proposed.filter(({ field }) => !slow.has(field))).toEqual([]);
    expect(proposedTo(`school:${first}`, [])).toEqual({
      locale: "121",
      builtYear: "2001",
      teachingArea: "1200.5",
      extraSportsArea: "0",
      multimediaRooms: "不适用",
      musicRooms: '[{"area":"72"},{"area":"96.5"}]',
    });
    expect(proposedTo("county", [])).toEqual({ staffQuota: "900", fundsQuotaPrimary: "720" });
  });

  it("follows a school to its new code", () => {
    const changes: RosterChange[] = [{ type: "recoded", school: first, code: "3141000001" }];
    expect(proposedTo("school:3141000001", changes)).toMatchObject({ teachingArea: "1200.5" });
    expect(proposedTo(`school:${first}`, changes)).toEqual({});
  });

  it("adds up what merging schools had; the rest is the surviving school's", () => {
    const changes: RosterChange[] = [
      { type: "merged", school: second, into: first },
      { type: "merged", school: point, into: first },
    ];
    expect(proposedTo(`school:${first}`, changes)).toEqual({
      locale: "121",
      builtYear: "2001",
      teachingArea: "2090.75",
      // The teaching point owes none of these; rooms and grounds of the two schools count together.
      extraSportsArea: "100",
      musicRooms: '[{"area":"72"},{"area":"96.5"}]',
    });
  });

  it("proposes no sum where a merging school's part is not known", () => {
    const changes: RosterChange[] = [{ type: "merged", school: point, into: second }];
    // The teaching point counted its own multimedia rooms and did not say how many.
    expect(proposedTo(`school:${second}`, changes)).not.toHaveProperty("multimediaRooms");
    expect(proposedTo(`school:${second}`, changes)).toMatchObject({ teachingArea: "890.25" });
  });

  it("gives a school opened for others what all of them agree on, and their sums", () => {
    const proposed = proposedTo("school:2141000009", [
      { type: "merged", school: first, into: "2141000009" },
      { type: "merged", school: second, into: "2141000009" },
      { type: "attached", school: point, parent: null },
      newSchool,
    ]);
    expect(proposed).toMatchObject({ locale: "121", teachingArea: "2000.75" });
    expect(proposed).not.toHaveProperty("builtYear");
  });

  it("proposes nothing of a split school to anybody, and nothing to a school newly opened", () => {
    const changes: RosterChange[] = [
      { type: "split", school: first, into: [first, "2141000009"] },
      newSchool,
    ];
    expect(proposedTo(`school:${first}`, changes)).toEqual({});
    expect(proposedTo("school:2141000009", changes)).toEqual({});
    expect(proposedTo("school:2141000009", [newSchool])).toEqual({});
  });

  it("leaves everything of a closed school behind", () => {
    const { proposed, stated } = newYear(last, 2026, [{ type: "closed", school: first }]);
    expect([...proposed, ...stated].filter(({ subject }) => subject.includes(first))).toEqual([]);
  });
});
