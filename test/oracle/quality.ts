/** A3 items that figures decide (rules.md §1.5, §2.6, settled readings 2 and 13). */
import type { CountyYear } from "../../shared/county/county-year.ts";
import { fraction, hundred } from "./fraction.ts";
import { countyRatio } from "./guarantee.ts";
import { numberIn, type Section, sectionsOf, type Unit } from "./units.ts";
import { allOf, type Figure, type Pair, ratioVerdict, sumOf, type Verdict } from "./verdict.ts";

const retentionFields = [
  "graduatingPupils",
  "entrants3y",
  "transferIn3y",
  "transferOut3y",
  "died3y",
] as const;

/** Formula B: 毕业 ÷ (三年前入学 + 转入 − 转出 − 死亡). */
function retentionPair(section: Section): Pair {
  const [done, entered, came, left, died] = retentionFields.map((field) => numberIn(section.facts, field));
  const all = entered && came && left && died ? entered.plus(came).minus(left).minus(died) : undefined;
  return { done, all };
}

/** The rate is stated only where it can be one: complete, a base above 0 and nowhere more than all. */
function retention(units: readonly Unit[], print: (figure: Figure) => string | null) {
  const sections = sectionsOf(units, "junior");
  const total = (field: string) =>
    sumOf(sections.map((section) => numberIn(section.facts, field)))?.toNumber() ?? null;
  const pairs = sections.map(retentionPair);
  const wrong = pairs.some((pair) => pair.done && pair.all && pair.done.isAbove(pair.all));
  const done = sumOf(pairs.map((pair) => pair.done));
  const all = sumOf(pairs.map((pair) => pair.all));
  const rate = !wrong && done && all && !all.isZero ? done.times(hundred).over(all) : undefined;
  return {
    graduatingPupils: total("graduatingPupils"),
    entrants3y: total("entrants3y"),
    transferIn3y: total("transferIn3y"),
    transferOut3y: total("transferOut3y"),
    died3y: total("died3y"),
    ratePercent: print(rate),
    passes: ratioVerdict(pairs, fraction("0.95")),
  };
}

/** Each school by itself, 预算 decides. Of a budget of 0 no share can be told. */
function trainingVerdict(unit: Unit): Verdict {
  const training = numberIn(unit.facts, "trainingBudget");
  const budget = numberIn(unit.facts, "publicFundsBudget");
  if (!training || !budget || budget.isZero) return null;
  return training.isAtLeast(budget.times(fraction("0.05")));
}

export function quality(
  county: CountyYear,
  units: readonly Unit[],
  print: (figure: Figure) => string | null,
) {
  const training = units.map((unit) => ({ code: unit.code, passes: trainingVerdict(unit) }));
  return {
    "A3-1": retention(units, print),
    "A3-2": { passes: countyRatio(county.facts, ["disabledEnrolled"], "disabledTotal", "0.95") },
    "A3-4": {
      passes: allOf(training.map((school) => school.passes)),
      below: training.filter((school) => school.passes === false).map((school) => school.code),
    },
  };
}
