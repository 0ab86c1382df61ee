import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCountyYear, type FactRow } from "../../../../shared/county/build-county-year.ts";
import { fieldCatalogue } from "../../../../shared/county/catalogue/catalogue.ts";
import type { CountyYear, SchoolYear } from "../../../../shared/county/county-year.ts";
import { add, type Rational, zero } from "../../../../shared/county/exact/rational.ts";
import { toDecimalText } from "../../../../shared/county/exact/rounding.ts";
import { type Fact, type Facts, factOf, missing, numberOf } from "../../../../shared/county/fact.ts";
import { type CarriedFact, rosterFields } from "../../../../shared/county/new-year/carried-facts.ts";
import { newYear } from "../../../../shared/county/new-year/new-year.ts";
import type { RosterChange } from "../../../../shared/county/new-year/roster-change.ts";
import { encodeValue } from "../../../../shared/county/value-text.ts";
import { evaluate } from "../../../../shared/evaluate/evaluate.ts";
import { summarize } from "../../../../shared/evaluate/summary.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";
import { randomCounty } from "../../../oracle/random-county.ts";

/** Fields that a new year brings along; all others begin 未填. */
const lasting: ReadonlySet<string> = new Set([
  ...fieldCatalogue.filter((field) => field.slow).map(({ code }) => code),
  ...rosterFields,
]);

const seeds = fc.integer({ min: 1, max: 100_000 });

function onlyLasting(facts: Facts): Facts {
  return new Map([...facts].filter(([field]) => lasting.has(field)));
}

/** A year as if nobody had stated more than what lasts. */
function withoutFastFacts(county: CountyYear): CountyYear {
  const bare = ({ code, facts }: SchoolYear): SchoolYear => ({
    code,
    facts: onlyLasting(facts),
    sections: {},
  });
  return { ...county, facts: onlyLasting(county.facts), schools: county.schools.map(bare) };
}

function rowOf({ subject, field, fact }: Omit<CarriedFact, "from">): FactRow {
  return {
    subject,
    field,
    state: fact.state,
    value: fact.state === "value" ? encodeValue(fact.value) : null,
  };
}

/** The new year after everything carried over was confirmed. */
function confirmedYear(last: CountyYear, changes: readonly RosterChange[] = []): CountyYear {
  const { schools, stated, proposed, problems } = newYear(last, last.year + 1, changes);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return buildCountyYear([...stated, ...proposed].map(rowOf), {
    county: last.county,
    year: last.year + 1,
    roster: schools.map(({ code }) => code),
  });
}

/** Everything judged and counted, without the year and without the codes that each school now states. */
function judged(county: CountyYear) {
  return (["strict", "relief"] as const).map((mode) => {
    const evaluation = evaluate({ ...county, year: 2025 }, nationalPack(), { mode });
    return JSON.parse(JSON.stringify(summarize(evaluation))) as unknown;
  });
}

function exactSum(facts: readonly Fact[]): string {
  const numbers = facts.flatMap((fact) => numberOf(fact) ?? []);
  return toDecimalText(numbers.reduce<Rational>(add, zero));
}

const summed = ["teachingArea", "sportsFieldArea", "indoorSportsArea", "multimediaRooms"];

/** What the merged school has is what both had; 未填 where one of them did not say. */
function expectSum(now: SchoolYear | undefined, before: readonly SchoolYear[], field: string): void {
  const parts = before.map(({ facts }) => factOf(facts, field));
  const sum = now ? factOf(now.facts, field) : missing;
  if (parts.some(({ state }) => state === "missing")) expect(sum).toEqual(missing);
  else expect(exactSum([sum])).toBe(exactSum(parts));
}

describe("a new year whose carried-over facts are all confirmed as they were", () => {
  it("is judged in all that lasts as last year was", () => {
    let compared = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const last = withoutFastFacts(randomCounty(seed));
        compared += last.schools.length;
        expect(judged(confirmedYear(last))).toEqual(judged(last));
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(60);
  });

  it("is last year to the last verdict once pupils, teachers and money are the same too", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const last = randomCounty(seed);
        const next = confirmedYear(last);
        const fast = (facts: Facts) => [...facts].filter(([field]) => !lasting.has(field));
        const whole: CountyYear = {
          ...next,
          facts: new Map([...next.facts, ...fast(last.facts)]),
          schools: next.schools.map((school, at) => ({
            ...school,
            facts: new Map([...school.facts, ...fast(last.schools[at]?.facts ?? new Map())]),
            sections: last.schools[at]?.sections ?? {},
          })),
        };
        expect(judged(whole)).toEqual(judged(last));
      }),
      { numRuns: 60 },
    );
  });

  it("loses nothing of what merging schools had: sums are equal, exactly", () => {
    let merged = 0;
    fc.assert(
      fc.property(seeds, fc.nat(), fc.nat(), (seed, one, other) => {
        const last = randomCounty(seed);
        const units = last.schools.filter(({ facts }) => factOf(facts, "parentCode").state === "missing");
        const from = units[one % units.length];
        const into = units[other % units.length];
        if (!from || !into || from === into) return;
        merged += 1;
        const next = confirmedYear(last, [{ type: "merged", school: from.code, into: into.code }]);
        const now = next.schools.find(({ code }) => code === into.code);
        for (const field of summed) expectSum(now, [from, into], field);
      }),
      { numRuns: 200 },
    );
    expect(merged).toBeGreaterThan(50);
  });
});
