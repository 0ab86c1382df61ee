/**
 * Random counties, hostile ones among them: without schools, with one section, with sections all alike,
 * figures on every threshold, facts missing or 不适用 anywhere, counts above their base, means of 0.
 *
 *     const county = randomCounty(4711); // the same county for the same seed
 */
import type { CountyYear } from "../../shared/county/county-year.ts";
import { type Fact, numberFact } from "../../shared/county/fact.ts";
import { stages } from "../../shared/county/stage.ts";
import { fraction } from "./fraction.ts";
import { Random } from "./random.ts";
import type { Draft } from "./random-figures.ts";
import { type Profile, randomProfile } from "./random-profile.ts";
import { randomSchool } from "./random-school.ts";

/** Without these a row is no row: they are never missing. */
const identity = new Set(["schoolName", "kind", "counted", "parentCode"]);

/** Texts and flags are stated or missing; 不适用 stands for figures and lists. */
const neverInapplicable = new Set([...identity, "locale", "sponsor", "township"]);

function number(value: number | string): Fact {
  return numberFact(fraction(value));
}

/** base × share, whole; now and then one below the threshold, above the base, or of a base of 0. */
function ratio(random: Random, profile: Profile, share: number): readonly [done: number, all: number] {
  if (random.chance(0.04)) return [0, 0];
  const all = random.pick([20, 100, 200, 412, 1000]);
  if (random.chance(profile.errors)) return [all + 1, all];
  const least = Math.ceil(all * share);
  const short = random.chance(profile.defects);
  return [
    short ? Math.max(0, least - random.pick([1, 5])) : Math.min(all, least + random.pick([0, 1, 9])),
    all,
  ];
}

function countyFacts(random: Random, profile: Profile): Map<string, Fact> {
  const [moved, eligible] = ratio(random, profile, 0.1);
  const keyLeast = Math.ceil(moved * 0.2);
  const keyMoved = random.chance(profile.defects) ? Math.max(0, keyLeast - 1) : keyLeast;
  const [allocated, quota] = ratio(random, profile, 0.5);
  const [taken, migrants] = ratio(random, profile, 0.85);
  const purchased = random.whole(0, Math.min(taken, 10));
  const [enrolled, disabled] = ratio(random, profile, 0.95);
  const special = random.pick([0, 50, 96, 100]);
  const perPupil = random.chance(profile.defects)
    ? random.pick(["0.7999", "0.5"])
    : random.pick(["0.8", "0.835"]);
  const pay = random.pick(["98760.5", "98760.49", "98760.51"]);
  return new Map([
    ["fundsQuotaPrimary", number("720")],
    ["fundsQuotaJunior", number("940")],
    ["specialFunds", numberFact(fraction(perPupil).times(fraction(special)))],
    ["specialPupils", number(special)],
    ["teacherPay", number("98760.5")],
    ["civilPay", number(pay)],
    ["rotationEligible", number(eligible)],
    ["rotationMoved", number(moved)],
    ["rotationKeyMoved", number(random.chance(profile.errors) ? moved + 1 : keyMoved)],
    ["seniorQuotaTotal", number(quota)],
    ["seniorQuotaAllocated", number(allocated)],
    ["seniorQuotaRural", number(Math.floor(allocated / 3))],
    ["migrantEligible", number(migrants)],
    ["migrantPublic", number(taken - purchased)],
    ["migrantPurchased", number(purchased)],
    ["disabledTotal", number(disabled)],
    ["disabledEnrolled", number(enrolled)],
  ]);
}

/** Loses facts and marks some 不适用, anywhere. */
function damage(random: Random, profile: Profile, facts: Map<string, Fact>): void {
  for (const field of [...facts.keys()]) {
    if (profile.zeroed.includes(field)) facts.set(field, number(0));
    if (!identity.has(field) && random.chance(profile.missing)) facts.delete(field);
    else if (!neverInapplicable.has(field) && random.chance(profile.notApplicable)) {
      facts.set(field, { state: "notApplicable" });
    }
  }
}

/** Of 10 and 30 per 1,000 the coefficient is 0.50, of 11 and 29 it is 0.45; half the time one is a little off. */
function placeOnLimits(random: Random, schools: readonly Draft[]): void {
  const off = random.pick([0, 0, 1, -1]);
  schools.forEach((school, index) => {
    const { primary, junior } = school.sections;
    for (const section of [primary, junior]) section?.set("pupils", number(1000));
    primary?.set("keyTeachers", number(index === 0 ? 10 : 30 + off));
    junior?.set("keyTeachers", number(index === 0 ? 11 : 29 + off));
    junior?.set("inZonePupils", number(index === 0 ? 950 : 950 + off));
  });
}

/** The county of a seed; no clock and no other randomness takes part. */
export function randomCounty(seed: number): CountyYear {
  const random = new Random(seed);
  const profile = randomProfile(random);
  const facts = countyFacts(random, profile);
  damage(random, profile, facts);
  const schools: Draft[] = [];
  for (let index = 0; index < profile.units; index += 1) {
    schools.push(...randomSchool({ random, profile }, String(2_149_000_001 + 37 * index)));
  }
  if (profile.onLimits) placeOnLimits(random, schools);
  for (const school of schools) {
    damage(random, profile, school.facts);
    for (const stage of stages) {
      const section = school.sections[stage];
      if (section) damage(random, profile, section);
    }
  }
  return { county: { code: "410999", name: "随机县" }, year: 2025, facts, schools };
}
