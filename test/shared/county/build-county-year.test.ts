import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCountyYear, decodeFact, type FactRow } from "../../../shared/county/build-county-year.ts";
import { integer } from "../../../shared/county/exact/rational.ts";
import {
  factOf,
  listFact,
  missing,
  notApplicable,
  numberFact,
  textFact,
} from "../../../shared/county/fact.ts";

const county = { code: "410999", name: "青禾县" };
const options = { county, year: 2025, roster: ["2141000952", "2141000951"] };
const row = (subject: string, field: string, value: string | null): FactRow => ({
  subject,
  field,
  state: "value",
  value,
});

describe("building a county's year from stored facts", () => {
  it("puts every fact on its subject, schools in the order of the roster and others after it", () => {
    const built = buildCountyYear(
      [
        row("section:2141000900:junior", "pupils", "0"),
        row("county", "towns", "12"),
        row("school:2141000951", "schoolName", "城关小学"),
        row("section:2141000951:primary", "pupils", "480"),
      ],
      options,
    );
    expect(built).toMatchObject({ county, year: 2025 });
    expect(built.schools.map(({ code }) => code)).toEqual(["2141000952", "2141000951", "2141000900"]);
    expect(built.facts.get("towns")).toEqual(numberFact(integer(12)));
    expect(built.schools[0]).toEqual({
      code: "2141000952",
      facts: new Map([["schoolCode", textFact("2141000952")]]),
      sections: {},
    });
    expect(built.schools[1]?.facts.get("schoolName")).toEqual(textFact("城关小学"));
    expect(built.schools[1]?.sections.primary?.get("pupils")).toEqual(numberFact(integer(480)));
    expect(built.schools[2]?.sections).toEqual({ junior: new Map([["pupils", numberFact(integer(0))]]) });
  });

  it.each<[string, FactRow, unknown]>([
    ["zero", row("county", "towns", "0"), numberFact(integer(0))],
    ["不适用", { ...row("county", "towns", null), state: "notApplicable" }, notApplicable],
    ["未填", { ...row("county", "towns", null), state: "missing" }, missing],
    ["an empty list", row("school:1", "musicRooms", "[]"), listFact([])],
  ])("keeps %s what it is", (_, stored, fact) => {
    expect(decodeFact(stored)).toEqual(fact);
  });

  it.each([
    ["a field that the catalogue lacks", row("county", "noSuchField", "1")],
    ["text for a number", row("county", "towns", "约12")],
    ["no text at all", row("county", "towns", null)],
    ["a subject that is none", row("township:1", "towns", "12")],
  ])("never lets %s pass as a fact", (_, unreadable) => {
    const built = buildCountyYear([unreadable], options);
    expect(factOf(built.facts, unreadable.field)).toEqual(missing);
  });

  it("gives the same county for the same rows in any order", () => {
    const rows = [1, 2, 3, 4, 5, 6].flatMap((number) => [
      row(`section:214100095${number % 2 === 0 ? 2 : 1}:primary`, `pupils`, String(number % 2)),
      row(`school:214100095${number % 2 === 0 ? 2 : 1}`, "schoolName", `学校${number % 2}`),
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(buildCountyYear(shuffled, options)).toEqual(buildCountyYear(rows, options));
      }),
    );
  });
});
