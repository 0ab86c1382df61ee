import { numberOf } from "../../../../shared/county/fact.ts";
import { type Section, sectionFact, unitFact } from "../../../../shared/county/units.ts";
import type { SectionColumns } from "../../../../shared/evaluate/columns/section-columns.ts";
import type { Evaluation } from "../../../../shared/evaluate/evaluation.ts";
import { resourceCheck } from "../../../../shared/evaluate/section-values.ts";
import type { Item, Term } from "../../../../shared/standard/pack-schema.ts";

/** A fact finer than a hundredth: columns do not hold it. */
export class FinerThanHundredths extends Error {}

/** A fact in hundredths; NaN where it has no number. */
function hundredths(section: Section, field: string, shared: boolean): number {
  const { fact } = shared ? unitFact(section.unit, field) : sectionFact(section, field);
  const number = numberOf(fact);
  if (!number) return Number.NaN;
  if ((number.numerator * 100n) % number.denominator !== 0n) throw new FinerThanHundredths(field);
  return Number((number.numerator * 100n) / number.denominator);
}

function term(section: Section, { field, factor, mayNotApply }: Term, shared: boolean): number {
  if (mayNotApply && sectionFact(section, field).fact.state === "notApplicable") return 0;
  return hundredths(section, field, shared) * Number(factor);
}

function amount(section: Section, item: Item): number {
  const check = resourceCheck(item);
  if (!check) return Number.NaN;
  const total = check.numerator[section.stage]
    .map((own) => term(section, own, check.shared))
    .reduce((left, right) => left + right, 0);
  return total < 0 ? Number.NaN : total;
}

const weights = { primary: 100, junior: 110, senior: 132 } as const;

function totalWeight({ unit }: Section): number {
  const senior = numberOf(unitFact(unit, "seniorPupils").fact);
  const seniors = senior ? Number(senior.numerator / senior.denominator) * weights.senior : 0;
  const owed =
    ["完全中学", "十二年一贯制学校"].includes(unit.kind ?? "") &&
    unitFact(unit, "seniorPupils").fact.state === "missing";
  return unit.sections.reduce(
    (total, own) => total + (hundredths(own, "pupils", false) / 100) * weights[own.stage],
    owed ? Number.NaN : seniors,
  );
}

/** The sections of an evaluated county as columns, read from the facts apart from the engine's own sums. */
export function columnsFrom(evaluation: Evaluation, county = 0): SectionColumns {
  const sections = evaluation.sections.map((result) => result.section);
  const column = (read: (section: Section) => number) => Float64Array.from(sections, read);
  return {
    county: Int32Array.from(sections, () => county),
    stage: Uint8Array.from(sections, ({ stage }) => (stage === "junior" ? 1 : 0)),
    pupils: column((section) => hundredths(section, "pupils", false) / 100),
    ownWeight: column(({ stage }) => weights[stage]),
    totalWeight: column(totalWeight),
    amounts: evaluation.pack.items
      .filter(({ part }) => part === "resource")
      .map((item) => column((section) => amount(section, item))),
    included: Uint8Array.from(evaluation.sections, ({ included }) => (included ? 1 : 0)),
  };
}
