import { classBands } from "../../../catalogue/section-fields.ts";
import { compare, integer, isZero, multiply, type Rational } from "../../../exact/rational.ts";
import { toDecimalText } from "../../../exact/rounding.ts";
import type { CheckIssue } from "../../check-finding.ts";
import type { CheckView } from "../../check-view.ts";
import { type RowOf, sectionRule } from "../../rule.ts";
import { cellsOf, figureWords } from "../../words.ts";
import { bandCounts, inBand } from "./class-bands.ts";
import { classSizes, listRemedy } from "./class-list.ts";

type Section = RowOf<"section">;

/** The band of the largest class that the bands know of. */
function topBand(counts: readonly Rational[]) {
  const at = counts.findLastIndex((count) => !isZero(count));
  const band = classBands[at];
  return band && { ...band, at };
}

function largestAgainstBands(view: CheckView, section: Section, largest: Rational): readonly CheckIssue[] {
  const counts = bandCounts(view, section);
  // What the whole school states includes classes of attached units, whose bands stand in their own rows.
  if (!counts || view.attachedTo.has(section.school)) return [];
  const band = topBand(counts);
  if (!band || inBand(Number(toDecimalText(largest)), band.at)) return [];
  return [
    {
      severity: "error",
      key: "bands",
      cells: cellsOf(section.key, ["maxClassSize", band.field]),
      problem: `${figureWords("maxClassSize", largest)}，而有班级的最高分段是“${band.label}”`,
      remedy: "最大班额应落在有班级的最高分段内，请核对",
    },
  ];
}

function largestAgainstPupils(
  view: CheckView,
  { key, school }: Section,
  largest: Rational,
): readonly CheckIssue[] {
  const [pupils, classes] = [view.number(key, "pupils"), view.number(key, "classes")];
  if (!pupils || !classes || view.attachedTo.has(school)) return [];
  if (compare(multiply(largest, classes), pupils) >= 0) return [];
  return [
    {
      severity: "error",
      key: "pupils",
      cells: cellsOf(key, ["maxClassSize", "classes", "pupils"]),
      problem: `${figureWords("maxClassSize", largest)}，${figureWords("classes", classes)}，至多${toDecimalText(multiply(largest, classes))}人，少于${figureWords("pupils", pupils)}`,
      remedy: "请核对最大班额、班级数和在校生数",
    },
  ];
}

function largestAgainstList(view: CheckView, section: Section, largest: Rational): readonly CheckIssue[] {
  const sizes = classSizes(view, section);
  if (!sizes) return [];
  const listed = sizes.reduce(
    (most, each) => (each.size > most.size ? each : most),
    sizes[0] ?? { name: "", size: 0 },
  );
  if (compare(largest, integer(listed.size)) === 0 || view.attachedTo.has(section.school)) return [];
  return [
    {
      severity: "error",
      key: "list",
      cells: cellsOf(section.key, ["maxClassSize", "classList"]),
      problem: `${figureWords("maxClassSize", largest)}，班级名册中最大的是${listed.name}${listed.size}人`,
      remedy: listRemedy,
    },
  ];
}

/** 最大班额与班额分段、班级名册、在校生数相符 (D16). */
export const largestClass = sectionRule({
  code: "largest-class",
  name: "最大班额不符",
  family: "form",
  find: (view, section) => {
    const largest = view.number(section.key, "maxClassSize");
    if (!largest || isZero(largest)) return [];
    return [
      ...largestAgainstBands(view, section, largest),
      ...largestAgainstPupils(view, section, largest),
      ...largestAgainstList(view, section, largest),
    ];
  },
});
