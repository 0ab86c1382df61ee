import { compare, integer, type Rational, sum } from "../../county/exact/rational.ts";
import { toDecimalText } from "../../county/exact/rounding.ts";
import { numberOf } from "../../county/fact.ts";
import { type FactPart, sectionFact, type Unit } from "../../county/units.ts";
import type { CheckOf, SizeLimits } from "../../standard/pack-schema.ts";
import type { CheckResult, SchoolCheck } from "../check-result.ts";
import type { CheckContext } from "../context.ts";
import { factOperands, standardOperand } from "../figure.ts";
import { countFigure, type FigureBasis } from "../figures.ts";
import { allOf, type Verdict } from "../verdict.ts";
import { compulsoryPupils, waiversApplied } from "../waivers.ts";

/** How a school over its limit is listed (settled reading 8): by its first compulsory stage, or 一贯制. */
export type SizeGroup = "primary" | "junior" | "through";

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

function groupOf(unit: Unit, check: CheckOf<"schoolSize">): SizeGroup {
  if (unit.kind && check.throughKinds.includes(unit.kind)) return "through";
  return unit.sections[0]?.stage ?? "primary";
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
    group: groupOf(unit, check),
    pupils,
    limit,
    verdict: sizeVerdict(pupils, limit, knownPupils(unit)),
    waivers: limit === standard ? [] : waivers.map(({ id }) => id),
    missing: sections.filter(({ fact }) => !numberOf(fact)).flatMap(({ parts }) => parts),
  };
}

function sizeVerdict(pupils: Rational | undefined, limit: number | undefined, known: Rational): Verdict {
  if (limit === undefined) return "open";
  if (compare(known, integer(limit)) > 0) return "unmet";
  return pupils ? "met" : "open";
}

export function schoolSizeCheck(
  check: CheckOf<"schoolSize">,
  basis: FigureBasis,
  context: CheckContext,
): CheckResult {
  const sizes = context.units
    .filter((unit) => unit.sections.length > 0)
    .map((unit) => sizeOf(unit, basis.item, { check, context }));
  const over = (group: SizeGroup) =>
    sizes.filter((size) => size.group === group && size.verdict === "unmet").length;
  const count = (id: string, name: string, number: number) =>
    countFigure(basis, id, { name, unit: "所", count: number });
  const schools = sizes.map(
    (size): SchoolCheck => ({
      code: size.unit.code,
      name: size.unit.name,
      verdict: size.verdict,
      numbers: {
        pupils: size.pupils ? toDecimalText(size.pupils) : null,
        limit: size.limit === undefined ? null : String(size.limit),
        group: size.group,
      },
      operands: [
        ...factOperands(size.unit.sections.flatMap((section) => sectionFact(section, "pupils").parts)),
        standardOperand("规模上限", size.limit ?? "不明"),
      ],
      waivers: size.waivers,
      missing: size.missing,
    }),
  );
  return {
    kind: check.kind,
    numeric: true,
    verdict: allOf(schools.map(({ verdict }) => verdict)),
    figures: [
      count("overPrimary", "超过规模上限的小学", over("primary")),
      count("overJunior", "超过规模上限的初中", over("junior")),
      count("overThrough", "超过规模上限的一贯制学校", over("through")),
      count("waived", "适用过渡期规模上限的学校", sizes.filter(({ waivers }) => waivers.length > 0).length),
      count(
        "waivable",
        "符合过渡期规模条件的学校",
        sizes.filter(({ unit }) => context.allowed.of(basis.item, unit).length > 0).length,
      ),
    ],
    schools,
    missing: schools.filter(({ verdict }) => verdict === "open").flatMap(({ missing }) => missing),
    remarks: [],
  };
}
