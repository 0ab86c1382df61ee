import { compare, integer, type Rational, sum } from "../../county/exact/rational.ts";
import { toDecimalText } from "../../county/exact/rounding.ts";
import { numberOf } from "../../county/fact.ts";
import { isThrough } from "../../county/stage.ts";
import { type FactPart, sectionFact, type Unit, unitFact } from "../../county/units.ts";
import type { CheckOf, SizeLimits } from "../../standard/pack-schema.ts";
import type { CheckResult, SchoolCheck } from "../check-result.ts";
import type { CheckContext } from "../context.ts";
import { factOperands, standardOperand } from "../figure.ts";
import { type FigureBasis, failingFigure } from "../figures.ts";
import { allOf, type Verdict } from "../verdict.ts";
import { waiverFigures } from "../waiver-figures.ts";
import { compulsoryPupils, waiversApplied } from "../waivers.ts";

/** How a school over its limit is listed (settled reading 8): by its first compulsory stage, or 一贯制. */
type SizeGroup = "primary" | "junior" | "through";

interface UnitSize {
  readonly unit: Unit;
  readonly group: SizeGroup;
  readonly pupils: Rational | undefined;
  readonly limit: number | undefined;
  readonly verdict: Verdict;
  readonly waivers: readonly string[];
  readonly missing: readonly FactPart[];
}

function limitFor(unit: Unit, limits: SizeLimits): number | undefined {
  const { kind } = unit;
  return kind && limits.find(({ kinds }) => kinds.includes(kind))?.limit;
}

function groupOf(unit: Unit): SizeGroup {
  return isThrough(unit.kind) ? "through" : (unit.sections[0]?.stage ?? "primary");
}

/** Known pupils already over the limit decide even where another section's figure is missing. */
function knownPupils(unit: Unit): Rational {
  return sum(unit.sections.flatMap((section) => numberOf(sectionFact(section, "pupils").fact) ?? []));
}

function sizeOf(
  unit: Unit,
  item: string,
  from: { check: CheckOf<"schoolSize">; context: CheckContext },
): UnitSize {
  const { check, context } = from;
  const waivers = waiversApplied(context, item, { unit });
  const relaxed = waivers.flatMap(({ effect }) =>
    effect.kind === "sizeLimits" ? (limitFor(unit, effect.limits) ?? []) : [],
  );
  const standard = limitFor(unit, check.limits);
  const limit = standard === undefined ? undefined : Math.max(standard, ...relaxed);
  const pupils = compulsoryPupils(unit);
  const sections = unit.sections.map((section) => sectionFact(section, "pupils"));
  return {
    unit,
    group: groupOf(unit),
    pupils,
    limit,
    verdict: sizeVerdict(pupils, limit, knownPupils(unit)),
    waivers: limit === standard ? [] : waivers.map(({ id }) => id),
    missing: [
      // Without its 办学类型 nobody knows which limit a school has.
      ...(limit === undefined ? unitFact(unit, "kind").parts : []),
      ...sections.filter(({ fact }) => !numberOf(fact)).flatMap(({ parts }) => parts),
    ],
  };
}

function sizeVerdict(pupils: Rational | undefined, limit: number | undefined, known: Rational): Verdict {
  if (limit === undefined) return "open";
  if (compare(known, integer(limit)) > 0) return "unmet";
  return pupils ? "met" : "open";
}

function schoolCheck({ unit, group, pupils, limit, verdict, waivers, missing }: UnitSize): SchoolCheck {
  return {
    code: unit.code,
    name: unit.name,
    verdict,
    numbers: {
      pupils: pupils ? toDecimalText(pupils) : null,
      limit: limit === undefined ? null : String(limit),
      group,
    },
    operands: [
      ...factOperands(unit.sections.flatMap((section) => sectionFact(section, "pupils").parts)),
      standardOperand("规模上限", limit ?? "不明"),
    ],
    waivers,
    missing,
  };
}

/** Judges every unit; the figures count those over their limit, by group, and those that a waiver helped. */
export function schoolSizeCheck(
  check: CheckOf<"schoolSize">,
  basis: FigureBasis,
  context: CheckContext,
): CheckResult {
  const sizes = context.units
    .filter((unit) => unit.sections.length > 0)
    .map((unit) => sizeOf(unit, basis.item, { check, context }));
  const over = (id: string, name: string, group: SizeGroup) => {
    const own = sizes.filter((size) => size.group === group).map(schoolCheck);
    return failingFigure(basis, id, { name, schools: own });
  };
  const schools = sizes.map(schoolCheck);
  return {
    kind: check.kind,
    numeric: true,
    verdict: allOf(schools.map(({ verdict }) => verdict)),
    figures: [
      over("overPrimary", "超过规模上限的小学", "primary"),
      over("overJunior", "超过规模上限的初中", "junior"),
      over("overThrough", "超过规模上限的一贯制学校", "through"),
      ...waiverFigures(basis, schools, context.pack),
    ],
    schools,
    missing: schools.filter(({ verdict }) => verdict === "open").flatMap(({ missing }) => missing),
    remarks: [],
  };
}
