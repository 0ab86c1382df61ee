/**
 * A second evaluation, written from the rules alone and without one line of the program's own: simple,
 * obvious and slow. It exists only to disagree where either of the two is wrong.
 */
import type { CountyYear } from "../../shared/county/county-year.ts";
import type { Stage } from "../../shared/county/stage.ts";
import { guarantee } from "./guarantee.ts";
import { quality } from "./quality.ts";
import {
  balanceOf,
  byItem,
  type JudgedSection,
  judgeSections,
  type Mode,
  resourceItems,
} from "./resources.ts";
import { compulsoryUnits, numberIn, sectionsOf, textIn, type Unit } from "./units.ts";
import { type Figure, sumOf } from "./verdict.ts";

export type { Mode } from "./resources.ts";

/** The form of `strict` and `relief` in the samples' expected.json. */
export type NaiveSummary = ReturnType<typeof naiveEvaluate>;

type Print = (figure: Figure) => string | null;

function sectionSummary(section: JudgedSection, print: Print) {
  return {
    code: section.unit.code,
    name: textIn(section.unit.facts, "schoolName") ?? null,
    stage: section.stage,
    pupils: section.pupils?.toNumber() ?? null,
    included: section.included,
    values: byItem((item) => print(section.values[item])),
    met: section.met,
    metCount: resourceItems.filter((item) => section.met[item] === true).length,
    passes: section.passes,
  };
}

function balanceSummary(sections: readonly JudgedSection[], stage: Stage, decimals: number) {
  return byItem((item) => {
    const balance = balanceOf(sections, stage, item);
    return {
      mean: balance.mean?.toFixed(decimals) ?? null,
      cv: balance.squaredCoefficient?.rootToFixed(decimals) ?? null,
      passes: balance.passes,
    };
  });
}

function passingSummary(sections: readonly JudgedSection[], stage: Stage) {
  const assessed = sections.filter((section) => section.stage === stage && section.included);
  return {
    assessed: assessed.length,
    passing: assessed.filter((section) => section.passes === true).length,
    undecided: assessed.filter((section) => section.passes === null).length,
  };
}

function totals(units: readonly Unit[]) {
  const total = (field: string, stage?: Stage) =>
    sumOf(sectionsOf(units, stage).map((section) => numberIn(section.facts, field)))?.toNumber() ?? null;
  const points = units.filter((unit) => unit.kind === "教学点").length;
  return {
    schools: units.length - points,
    teachingPoints: points,
    pupils: { primary: total("pupils", "primary"), junior: total("pupils", "junior") },
    fullTimeTeachers: total("fullTimeTeachers"),
    classes: total("classes"),
  };
}

/** Decimals are HALF_UP to 12 places as strings; null is open, or not judged. */
export function naiveEvaluate(county: CountyYear, mode: Mode, decimals = 12) {
  const print: Print = (figure) => figure?.toFixed(decimals) ?? null;
  const units = compulsoryUnits(county);
  const sections = judgeSections(units, mode);
  return {
    sections: sections.map((section) => sectionSummary(section, print)),
    balance: {
      primary: balanceSummary(sections, "primary", decimals),
      junior: balanceSummary(sections, "junior", decimals),
    },
    schoolsPassing: {
      primary: passingSummary(sections, "primary"),
      junior: passingSummary(sections, "junior"),
    },
    guarantee: guarantee(county, units, { mode, print }),
    quality: quality(county, units, print),
    totals: totals(units),
  };
}
