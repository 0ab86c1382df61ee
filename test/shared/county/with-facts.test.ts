import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCountyYear, type FactRow } from "../../../shared/county/build-county-year.ts";
import { withFacts } from "../../../shared/county/with-facts.ts";

const options = {
  county: { code: "410999", name: "青禾县" },
  year: 2025,
  roster: ["2141000951", "2141000952"],
};

const subjects = [
  { subject: "county", field: "towns" },
  { subject: "county", field: "countyArea" },
  { subject: "school:2141000951", field: "schoolName" },
  { subject: "school:2141000951", field: "musicRooms" },
  { subject: "school:2141000951", field: "schoolCode" },
  { subject: "school:2141000952", field: "teachingArea" },
  { subject: "section:2141000951:primary", field: "pupils" },
  { subject: "section:2141000951:junior", field: "pupils" },
  { subject: "section:2141000952:primary", field: "classes" },
] as const;

/** Values, some of which their field cannot hold. */
const said: fc.Arbitrary<Pick<FactRow, "state" | "value">> = fc.oneof(
  fc.constantFrom("0", "12", "48.5", "城关小学", "[]", "约12").map((value) => ({
    state: "value" as const,
    value,
  })),
  fc.constantFrom("missing" as const, "notApplicable" as const).map((state) => ({ state, value: null })),
);

const row: fc.Arbitrary<FactRow> = fc
  .tuple(fc.constantFrom(...subjects), said)
  .map(([place, fact]) => ({ ...place, ...fact }));

/** What makes the stages known, whatever else is said of them. */
const anchors = ["section:2141000951:primary", "section:2141000951:junior", "section:2141000952:primary"].map(
  (subject): FactRow => ({ subject, field: "fullTimeTeachers", state: "value", value: "30" }),
);

const all = fc.tuple(...subjects.map((place) => said.map((fact): FactRow => ({ ...place, ...fact }))));

function latest(rows: readonly FactRow[]): readonly FactRow[] {
  return [...new Map(rows.map((each) => [`${each.subject} ${each.field}`, each])).values()];
}

describe("a year with some facts said anew", () => {
  it("is the year that is built of all rows", () => {
    fc.assert(
      fc.property(all, fc.array(row, { maxLength: 6 }), (rows, changes) => {
        const before = buildCountyYear([...anchors, ...rows], options);
        const copy = structuredClone(before);
        expect(withFacts(before, changes)).toEqual(
          buildCountyYear(latest([...anchors, ...rows, ...changes]), options),
        );
        expect(before).toEqual(copy);
      }),
    );
  });

  it.each([
    ["a school", "school:2141000999"],
    ["a section of an unknown school", "section:2141000999:primary"],
    ["a stage of a known school", "section:2141000951:junior"],
  ])("is not told for %s that the year does not have", (_, subject) => {
    const before = buildCountyYear(
      [{ subject: "section:2141000951:primary", field: "pupils", state: "value", value: "480" }],
      options,
    );
    expect(withFacts(before, [{ subject, field: "pupils", state: "value", value: "1" }])).toBeUndefined();
  });
});
