import { decimal, type Rational, sum } from "../county/exact/rational.ts";
import { roundHalfUp, toDecimalText } from "../county/exact/rounding.ts";
import { type Stage, stages } from "../county/stage.ts";
import { coefficientText } from "./balance.ts";
import type { SchoolCheck } from "./check-result.ts";
import type { Evaluation, ItemResult } from "./evaluation.ts";
import { exactValue } from "./figure.ts";
import { isTeachingPoint, type SectionResult } from "./section-results.ts";
import { tallyOf } from "./section-tally.ts";
import { asBoolean } from "./verdict.ts";

/**
 * The evaluation as plain JSON, in the form in which counties and other programs exchange results: decimals
 * HALF_UP to 12 places as text, `null` for open (missing data) and for what is not judged. The form is that of
 * the national items and names their codes; counts (`over`, `schools` …) are of what is known.
 */
const places = 12;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

function decimalText(value: Rational | undefined): string | null {
  return value ? roundHalfUp(value, places) : null;
}

/** A whole number of people or rooms; facts of that kind are whole. */
function wholeNumber(value: Rational | undefined): number | null {
  return value ? Number(toDecimalText(value)) : null;
}

function sectionSummary(section: SectionResult): JsonObject {
  const values = Object.entries(section.values);
  return {
    code: section.code,
    name: section.name,
    stage: section.stage,
    pupils: wholeNumber(section.pupils),
    included: section.included,
    values: Object.fromEntries(
      values.map(([item, { figure }]) => [item, decimalText(exactValue(figure.result))]),
    ),
    met: Object.fromEntries(
      Object.entries(section.verdicts).map(([item, verdict]) => [item, asBoolean(verdict)]),
    ),
    metCount: section.metCount,
    passes: asBoolean(section.verdict),
  };
}

function balanceSummary(evaluation: Evaluation, stage: Stage): JsonObject {
  const own = evaluation.balances.filter((balance) => balance.stage === stage);
  return Object.fromEntries(
    own.map(({ item, mean, squared, verdict }) => [
      item,
      {
        mean: decimalText(exactValue(mean.result)),
        cv: coefficientText(squared, places) ?? null,
        passes: asBoolean(verdict),
      },
    ]),
  );
}

class Reader {
  private readonly evaluation: Evaluation;

  constructor(evaluation: Evaluation) {
    this.evaluation = evaluation;
  }

  item(code: string): ItemResult {
    const found = this.evaluation.items.find(({ item }) => item.code === code);
    if (!found) throw new Error(`the evaluation has no item ${code}`);
    return found;
  }

  passes(code: string): Json {
    return asBoolean(this.item(code).verdict);
  }

  /** Where no school, or no base, is there to fail, nothing fails. */
  failsNothing(code: string): Json {
    const { verdict } = this.item(code);
    return verdict === "notJudged" ? true : asBoolean(verdict);
  }

  numericPasses(code: string): Json {
    return asBoolean(this.item(code).numericVerdict);
  }

  figure(id: string): Rational | undefined {
    const figure = this.evaluation.figures.get(id);
    return figure && exactValue(figure.result);
  }

  whole(id: string): number | null {
    return wholeNumber(this.figure(id));
  }

  schools(code: string): readonly SchoolCheck[] {
    return this.item(code).checks.flatMap(({ schools }) => schools ?? []);
  }

  failing(code: string): readonly SchoolCheck[] {
    return this.schools(code).filter(({ verdict }) => verdict === "unmet");
  }
}

function numberOrNull(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Number(text);
}

/** A named number of each school; undefined where a school has none of that name. */
function numbersOf(schools: readonly SchoolCheck[], name: string): readonly (Rational | undefined)[] {
  return schools.map(({ numbers }) => {
    const text = numbers[name];
    return text === null || text === undefined ? undefined : decimal(text);
  });
}

function sumOfKnown(numbers: readonly (Rational | undefined)[]): Rational {
  return sum(numbers.flatMap((number) => number ?? []));
}

/** Schools known to be over their limit, by how they are listed. Undecided ones are not counted. */
function sizesOver(read: Reader): JsonObject {
  const groups = read.failing("A2-4").map(({ numbers }) => numbers.group);
  const count = (group: string) => groups.filter((own) => own === group).length;
  return { primary: count("primary"), junior: count("junior"), through: count("through") };
}

/** Classes known to be over the limit, by stage. */
function classesOver(read: Reader): JsonObject {
  const count = (stage: Stage) => {
    const own = read.schools("A2-5").filter(({ numbers }) => numbers.stage === stage);
    return wholeNumber(sumOfKnown(numbersOf(own, "over")));
  };
  return { primary: count("primary"), junior: count("junior") };
}

/** Schools known to be small; those that may be are left out until their pupils are known. */
function smallSchools(read: Reader): JsonObject {
  const known = read.schools("A2-6").filter(({ numbers }) => numbers.pupils !== null);
  const funds = numbersOf(known, "funds");
  return {
    schools: known.length,
    pupils: wholeNumber(sumOfKnown(numbersOf(known, "pupils"))),
    fundsYuan: funds.includes(undefined) ? null : decimalText(sumOfKnown(funds)),
  };
}

function guaranteeSummary(read: Reader): JsonObject {
  return {
    "A2-3": {
      passes: read.failsNothing("A2-3"),
      short: read.failing("A2-3").map(({ code, numbers }) => ({
        code,
        need: numberOrNull(numbers.need),
        music: numberOrNull(numbers.music),
        art: numberOrNull(numbers.art),
      })),
    },
    "A2-4": { passes: read.failsNothing("A2-4"), over: sizesOver(read) },
    "A2-5": { passes: read.failsNothing("A2-5"), over: classesOver(read) },
    "A2-6": {
      passes: read.failsNothing("A2-6"),
      ...smallSchools(read),
      short: read.failing("A2-6").map(({ code }) => code),
    },
    "A2-7": { perPupilYuan: decimalText(read.figure("A2-7.perPupil")), passes: read.passes("A2-7") },
    "A2-8": { numericPasses: read.numericPasses("A2-8") },
    "A2-9": {
      done: read.whole("A2-9.rate.part"),
      all: read.whole("A2-9.rate.whole"),
      passes: read.passes("A2-9"),
    },
    "A2-11": { passes: read.passes("A2-11") },
    "A2-12": {
      done: read.whole("A2-12.rate.part"),
      all: read.whole("A2-12.rate.whole"),
      passes: read.passes("A2-12"),
    },
    "A2-13": {
      primary: { inZone: read.whole("A2-13.primary.part"), pupils: read.whole("A2-13.primary.whole") },
      junior: { inZone: read.whole("A2-13.junior.part"), pupils: read.whole("A2-13.junior.whole") },
      passes: read.failsNothing("A2-13"),
    },
    "A2-14": { numericPasses: read.numericPasses("A2-14") },
    "A2-15": { numericPasses: read.numericPasses("A2-15") },
  };
}

function qualitySummary(read: Reader): JsonObject {
  const counted = (field: string) => read.whole(`A3-1.${field}`);
  return {
    "A3-1": {
      graduatingPupils: counted("graduatingPupils"),
      entrants3y: counted("entrants3y"),
      transferIn3y: counted("transferIn3y"),
      transferOut3y: counted("transferOut3y"),
      died3y: counted("died3y"),
      ratePercent: decimalText(read.figure("A3-1.rate")),
      passes: read.passes("A3-1"),
    },
    "A3-2": { passes: read.passes("A3-2") },
    "A3-4": { passes: read.failsNothing("A3-4"), below: read.failing("A3-4").map(({ code }) => code) },
  };
}

function totalsSummary(evaluation: Evaluation, read: Reader): JsonObject {
  const compulsory = evaluation.units.filter((unit) => unit.sections.length > 0);
  const points = compulsory.filter((unit) => isTeachingPoint(unit, evaluation.pack));
  return {
    schools: compulsory.length - points.length,
    teachingPoints: points.length,
    pupils: { primary: read.whole("total.pupils.primary"), junior: read.whole("total.pupils.junior") },
    fullTimeTeachers: read.whole("total.fullTimeTeachers"),
    classes: read.whole("total.classes"),
  };
}

/** The exchange form of an evaluation. Throws where its pack lacks one of the national items. */
export function summarize(evaluation: Evaluation): JsonObject {
  const read = new Reader(evaluation);
  const tallies = stages.map((stage): [string, Json] => [stage, { ...tallyOf(evaluation.sections, stage) }]);
  return {
    sections: evaluation.sections.map(sectionSummary),
    balance: Object.fromEntries(stages.map((stage) => [stage, balanceSummary(evaluation, stage)])),
    schoolsPassing: Object.fromEntries(tallies),
    guarantee: guaranteeSummary(read),
    quality: qualitySummary(read),
    totals: totalsSummary(evaluation, read),
  };
}
