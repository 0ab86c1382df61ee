/** A2 items that figures decide (rules.md §1.4, §2.6–§2.9, settled readings 2, 7–13). */
import type { CountyYear } from "../../shared/county/county-year.ts";
import type { Facts } from "../../shared/county/fact.ts";
import type { Stage } from "../../shared/county/stage.ts";
import { type Fraction, fraction, hundred, sum } from "./fraction.ts";
import { compulsoryPupils, type Mode } from "./resources.ts";
import { classSizes, rooms, sizes } from "./school-checks.ts";
import { booleanIn, numberIn, sectionsOf, textIn, type Unit } from "./units.ts";
import { allOf, type Figure, type Pair, ratioVerdict, sumOf, type Verdict } from "./verdict.ts";

const one = fraction(1);
const tenThousand = fraction(10_000);

/** Settled reading 10. A unit whose pupils are missing is small only when all of them are known. */
function smallSchools(units: readonly Unit[], county: Facts) {
  const verdicts: Verdict[] = [];
  const short: string[] = [];
  const pupils: Fraction[] = [];
  const budgets: Figure[] = [];
  for (const unit of units) {
    const known = sum(unit.sections.flatMap((section) => numberIn(section.facts, "pupils") ?? []));
    if (known.isAtLeast(hundred)) continue;
    if (compulsoryPupils(unit) === undefined) {
      verdicts.push(null);
      continue;
    }
    const hasJunior = unit.sections.some((section) => section.stage === "junior");
    const quota = numberIn(county, hasJunior ? "fundsQuotaJunior" : "fundsQuotaPrimary");
    const budget = numberIn(unit.facts, "publicFundsBudget")?.times(tenThousand);
    const verdict = quota && budget ? budget.isAtLeast(quota.times(hundred)) : null;
    if (verdict === false) short.push(unit.code);
    verdicts.push(verdict);
    pupils.push(known);
    budgets.push(budget);
  }
  return {
    passes: allOf(verdicts),
    schools: pupils.length,
    pupils: sum(pupils).toNumber(),
    funds: sumOf(budgets),
    short,
  };
}

/** Σ over all sections of compulsory units (settled reading 2): A2-9 and A2-12, all of them 100 %. */
function everyTeacher(units: readonly Unit[], field: string) {
  const pairs = sectionsOf(units).map(
    (section): Pair => ({
      done: numberIn(section.facts, field),
      all: numberIn(section.facts, "fullTimeTeachers"),
    }),
  );
  return {
    done: sumOf(pairs.map((pair) => pair.done))?.toNumber() ?? null,
    all: sumOf(pairs.map((pair) => pair.all))?.toNumber() ?? null,
    passes: ratioVerdict(pairs, one),
  };
}

/** Settled readings 2 and 11: 城区 and 镇区, 公办, no boarding. One known reason is enough to be out. */
function inZoneBase(unit: Unit): "in" | "out" | "unknown" {
  const locale = textIn(unit.facts, "locale");
  const sponsor = textIn(unit.facts, "sponsor");
  const boarding = booleanIn(unit.facts, "boarding");
  const town = locale?.startsWith("11") || locale?.startsWith("12");
  if ((locale !== undefined && !town) || sponsor === "10" || boarding === true) return "out";
  return town && sponsor !== undefined && boarding === false ? "in" : "unknown";
}

/** An empty base is 不适用 and fails nothing. A unit that may or may not be in the base counts as unknown. */
function inZoneStage(units: readonly Unit[], stage: Stage, least: string) {
  const pairs: Pair[] = units
    .filter((unit) => inZoneBase(unit) !== "out")
    .flatMap((unit) =>
      sectionsOf([unit], stage).map((section) =>
        inZoneBase(unit) === "in"
          ? { done: numberIn(section.facts, "inZonePupils"), all: numberIn(section.facts, "pupils") }
          : { done: undefined, all: undefined },
      ),
    );
  const done = sumOf(pairs.map((pair) => pair.done));
  const all = sumOf(pairs.map((pair) => pair.all));
  const empty = done?.isZero && all?.isZero;
  return {
    figures: { inZone: done?.toNumber() ?? null, pupils: all?.toNumber() ?? null },
    passes: empty ? true : ratioVerdict(pairs, fraction(least)),
  };
}

function inZone(units: readonly Unit[]) {
  const primary = inZoneStage(units, "primary", "1");
  const junior = inZoneStage(units, "junior", "0.95");
  return {
    primary: primary.figures,
    junior: junior.figures,
    passes: allOf([primary.passes, junior.passes]),
  };
}

/** A ratio of two figures of the county. */
export function countyRatio(county: Facts, parts: readonly string[], base: string, least: string): Verdict {
  const done = sumOf(parts.map((part) => numberIn(county, part)));
  return ratioVerdict([{ done, all: numberIn(county, base) }], fraction(least));
}

function specialFunds(county: Facts): Figure {
  const funds = numberIn(county, "specialFunds")?.times(tenThousand);
  const pupils = numberIn(county, "specialPupils");
  return funds && pupils && !pupils.isZero ? funds.over(pupils) : undefined;
}

function payVerdict(county: Facts): Verdict {
  const teacher = numberIn(county, "teacherPay");
  const civil = numberIn(county, "civilPay");
  return teacher && civil ? teacher.isAtLeast(civil) : null;
}

/** `print` writes a figure as the expected files do. */
export function guarantee(
  { facts }: CountyYear,
  units: readonly Unit[],
  options: { readonly mode: Mode; readonly print: (figure: Figure) => string | null },
) {
  const { funds, ...small } = smallSchools(units, facts);
  const perPupil = specialFunds(facts);
  return {
    "A2-3": rooms(units, options.mode),
    "A2-4": sizes(units, options.mode),
    "A2-5": classSizes(units),
    "A2-6": { ...small, fundsYuan: options.print(funds) },
    "A2-7": {
      perPupilYuan: options.print(perPupil),
      passes: perPupil ? perPupil.isAtLeast(fraction(8000)) : null,
    },
    "A2-8": { numericPasses: payVerdict(facts) },
    "A2-9": everyTeacher(units, "trained360Teachers"),
    "A2-11": {
      passes: allOf([
        countyRatio(facts, ["rotationMoved"], "rotationEligible", "0.1"),
        countyRatio(facts, ["rotationKeyMoved"], "rotationMoved", "0.2"),
      ]),
    },
    "A2-12": everyTeacher(units, "certifiedTeachers"),
    "A2-13": inZone(units),
    "A2-14": { numericPasses: countyRatio(facts, ["seniorQuotaAllocated"], "seniorQuotaTotal", "0.5") },
    "A2-15": {
      numericPasses: countyRatio(facts, ["migrantPublic", "migrantPurchased"], "migrantEligible", "0.85"),
    },
  };
}
