/** A1-1…A1-7 and 校际均衡 (rules.md §1.3, §2.3–§2.5, settled readings 1, 2, 4, 5, 6). */
import type { Stage } from "../../shared/county/stage.ts";
import { type Fraction, fraction, hundred, nothing, sum } from "./fraction.ts";
import { booleanIn, numberIn, type Section, textIn, type Unit } from "./units.ts";
import { type Figure, sumOf, type Verdict } from "./verdict.ts";

export type Mode = "strict" | "relief";

export const resourceItems = ["A1-1", "A1-2", "A1-3", "A1-4", "A1-5", "A1-6", "A1-7"] as const;
export type ResourceItem = (typeof resourceItems)[number];

export type ByItem<T> = Record<ResourceItem, T>;

/** §1.3: thresholds of a section. */
const least: Readonly<Record<Stage, readonly string[]>> = {
  primary: ["4.2", "1", "0.9", "4.5", "7.5", "2000", "2.3"],
  junior: ["5.3", "1", "0.9", "5.8", "10.2", "2500", "2.4"],
};

/** §1.3, balance rule. */
const mostCoefficient: Readonly<Record<Stage, string>> = { primary: "0.50", junior: "0.45" };

/** Settled reading 1: 小学 : 初中 : 高中 = 1 : 1.1 : 1.32. */
const weights: Readonly<Record<Stage | "senior", string>> = { primary: "1", junior: "1.1", senior: "1.32" };

export interface JudgedSection {
  readonly unit: Unit;
  readonly stage: Stage;
  readonly pupils: Figure;
  readonly included: boolean;
  readonly values: ByItem<Figure>;
  readonly met: ByItem<Verdict>;
  readonly passes: Verdict;
}

export function byItem<T>(make: (item: ResourceItem, index: number) => T): ByItem<T> {
  return Object.fromEntries(resourceItems.map((item, index) => [item, make(item, index)])) as ByItem<T>;
}

/** Compulsory pupils of a unit; missing where one of its stages is. */
export function compulsoryPupils(unit: Unit): Figure {
  return sumOf(unit.sections.map((section) => numberIn(section.facts, "pupils")));
}

export function isRural(unit: Unit): boolean {
  return textIn(unit.facts, "locale")?.startsWith("2") === true;
}

/** Σ weight × pupils over the stages of the school; missing where any of these is missing. */
function weightedPupils(unit: Unit): Figure {
  const compulsory = unit.sections.map((section) =>
    numberIn(section.facts, "pupils")?.times(fraction(weights[section.stage])),
  );
  const senior = unit.facts.get("seniorPupils");
  if (senior?.state === "notApplicable") return sumOf(compulsory);
  return sumOf([...compulsory, numberIn(unit.facts, "seniorPupils")?.times(fraction(weights.senior))]);
}

/** §2.4: the part of a shared resource that one pupil of this stage has. */
function sharedPerPupil(unit: Unit, stage: Stage, resource: Figure): Figure {
  const whole = weightedPupils(unit);
  if (resource === undefined || whole === undefined) return undefined;
  return resource.times(fraction(weights[stage])).over(whole);
}

function add(section: Section, fields: readonly string[]): Figure {
  return sumOf(fields.map((field) => numberIn(section.facts, field)));
}

/** L1: one step above the required degree, 专科 and more for 小学, 本科 and more for 初中. */
function aboveDegree(section: Section): Figure {
  const degrees = ["degreeDoctor", "degreeMaster", "degreeBachelor"];
  return add(section, section.stage === "primary" ? [...degrees, "degreeCollege"] : degrees);
}

/**
 * Settled reading 5: 体育 + 音乐 + 美术 + 艺术 stand side by side. 艺术 不适用 says that the form's 艺术 is the
 * sum of 音乐 and 美术, so it adds nothing. Waiver: 50 ≤ pupils < 100 and locale 2xx add 走教 teachers; where
 * their number is missing the sum is missing.
 */
function peArtTeachers(unit: Unit, section: Section, mode: Mode): Figure {
  const fields = ["peTeachers", "musicTeachers", "fineArtTeachers"];
  if (section.facts.get("artTeachers")?.state !== "notApplicable") fields.push("artTeachers");
  const pupils = numberIn(section.facts, "pupils");
  const small = pupils?.isAtLeast(fraction(50)) === true && pupils.isBelow(hundred);
  if (mode === "relief" && small && isRural(unit)) fields.push("visitingPeArtTeachers");
  return add(section, fields);
}

/** More indoor sports area than rooms in all is a data error (settled reading 13): there is no net area. */
function teachingRooms(unit: Unit): Figure {
  const total = numberIn(unit.facts, "teachingArea");
  const indoor = numberIn(unit.facts, "indoorSportsArea");
  return total && indoor && total.isAtLeast(indoor) ? total.minus(indoor) : undefined;
}

/** Settled reading 6: the waiver's areas are added before the split; where one is missing the sum is. */
function sportsArea(unit: Unit, mode: Mode): Figure {
  const fields = ["sportsFieldArea", "indoorSportsArea"];
  if (mode === "relief" && booleanIn(unit.facts, "denseUrban") === true) {
    fields.push("extraSportsArea", "rentedSportsArea");
  }
  return sumOf(fields.map((field) => numberIn(unit.facts, field)));
}

function valuesOf(unit: Unit, section: Section, mode: Mode): ByItem<Figure> {
  const pupils = numberIn(section.facts, "pupils");
  if (pupils === undefined || pupils.isZero) return byItem(() => undefined);
  const perHundred = (figure: Figure) => figure?.times(hundred).over(pupils);
  const shared = (figure: Figure) => sharedPerPupil(unit, section.stage, figure);
  return {
    "A1-1": perHundred(aboveDegree(section)),
    "A1-2": perHundred(numberIn(section.facts, "keyTeachers")),
    "A1-3": perHundred(peArtTeachers(unit, section, mode)),
    "A1-4": shared(teachingRooms(unit)),
    "A1-5": shared(sportsArea(unit, mode)),
    // 万元 → 元
    "A1-6": shared(numberIn(unit.facts, "equipmentValue"))?.times(fraction(10_000)),
    "A1-7": shared(numberIn(unit.facts, "multimediaRooms"))?.times(hundred),
  };
}

/**
 * Settled readings 1 and 2: 0 pupils and 教学点 under 50 are 不参评. Where pupils are missing nothing shows
 * that the section is out, so it stays in and open.
 */
function isIncluded(unit: Unit, section: Section): boolean {
  const pupils = numberIn(section.facts, "pupils");
  if (pupils?.isZero) return false;
  const all = compulsoryPupils(unit);
  return !(unit.kind === "教学点" && all?.isBelow(fraction(50)));
}

/** §1.3 school rule with settled reading 4: two unmet, or one below 85 %, fails whatever else is missing. */
function sectionPasses(stage: Stage, values: ByItem<Figure>, met: ByItem<Verdict>): Verdict {
  const unmet = resourceItems.filter((item) => met[item] === false).length;
  const belowFloor = resourceItems.some((item, index) => {
    const floor = fraction(least[stage][index] ?? "").times(fraction("0.85"));
    return values[item]?.isBelow(floor) === true;
  });
  if (unmet >= 2 || belowFloor) return false;
  return resourceItems.some((item) => met[item] === null) ? null : true;
}

function judgeSection(unit: Unit, section: Section, mode: Mode): JudgedSection {
  const { stage } = section;
  const included = isIncluded(unit, section);
  const values = valuesOf(unit, section, mode);
  const met = byItem((item, index): Verdict => {
    const value = values[item];
    if (!included || value === undefined) return null;
    return value.isAtLeast(fraction(least[stage][index] ?? ""));
  });
  return {
    unit,
    stage,
    pupils: numberIn(section.facts, "pupils"),
    included,
    values,
    met,
    passes: included ? sectionPasses(stage, values, met) : null,
  };
}

export function judgeSections(units: readonly Unit[], mode: Mode): readonly JudgedSection[] {
  return units.flatMap((unit) => unit.sections.map((section) => judgeSection(unit, section, mode)));
}

export interface Balance {
  readonly mean: Figure;
  /** (S / X̄)², of which the coefficient is the root. */
  readonly squaredCoefficient: Figure;
  readonly passes: Verdict;
}

const openBalance: Balance = { mean: undefined, squaredCoefficient: undefined, passes: null };

/** §2.5 over the included sections of a stage. A mean of 0 cannot be judged by: 无法计算, not met (§7.5). */
export function balanceOf(sections: readonly JudgedSection[], stage: Stage, item: ResourceItem): Balance {
  const parts: { readonly pupils: Fraction; readonly value: Fraction }[] = [];
  for (const section of sections) {
    if (section.stage !== stage || !section.included) continue;
    const value = section.values[item];
    if (section.pupils === undefined || value === undefined) return openBalance;
    parts.push({ pupils: section.pupils, value });
  }
  // No section at all: nothing to judge.
  if (parts.length === 0) return openBalance;
  const pupils = sum(parts.map((part) => part.pupils));
  const mean = sum(parts.map((part) => part.value.times(part.pupils))).over(pupils);
  if (!mean.isAbove(nothing)) return { mean, squaredCoefficient: undefined, passes: false };
  const variance = sum(
    parts.map((part) => {
      const distance = part.value.minus(mean);
      return distance.times(distance).times(part.pupils).over(pupils);
    }),
  );
  const squaredCoefficient = variance.over(mean.times(mean));
  const limit = fraction(mostCoefficient[stage]);
  return { mean, squaredCoefficient, passes: !squaredCoefficient.isAbove(limit.times(limit)) };
}
