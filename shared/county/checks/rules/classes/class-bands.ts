import { classBands } from "../../../catalogue/section-fields.ts";
import { compare, integer, isZero, multiply, type Rational, sum } from "../../../exact/rational.ts";
import { toDecimalText } from "../../../exact/rounding.ts";
import type { CheckIssue } from "../../check-finding.ts";
import type { CheckView } from "../../check-view.ts";
import { type RowOf, sectionRule } from "../../rule.ts";
import { cellsOf, figureWords } from "../../words.ts";

type Section = RowOf<"section">;

const bandFields = classBands.map(({ field }) => field);

/** Classes of each band, in the order of the bands; undefined where one is missing. */
export function bandCounts(view: CheckView, { key }: Section): readonly Rational[] | undefined {
  const counts = bandFields.map((field) => view.number(key, field));
  return counts.every((count) => count !== undefined) ? counts : undefined;
}

/** Whether a class of this size stands in the band at that place. */
export function inBand(size: number, at: number): boolean {
  const band = classBands[at];
  return band !== undefined && size >= band.from && (band.to === undefined || size <= band.to);
}

interface Bounds {
  readonly fewest: Rational;
  /** Undefined where a class stands in the open band. */
  readonly most: Rational | undefined;
}

/** The fewest and the most pupils that so many classes of each band can have. */
function boundsOf(counts: readonly Rational[]): Bounds {
  const fewest = counts.map((count, at) => multiply(count, integer(classBands[at]?.from ?? 0)));
  const most = counts.map((count, at) => {
    const to = classBands[at]?.to;
    return to === undefined ? (isZero(count) ? integer(0) : undefined) : multiply(count, integer(to));
  });
  return { fewest: sum(fewest), most: most.every((part) => part !== undefined) ? sum(most) : undefined };
}

function boundsWords({ fewest, most }: Bounds): string {
  return most
    ? `应在${toDecimalText(fewest)}—${toDecimalText(most)}人之间`
    : `应不少于${toDecimalText(fewest)}人`;
}

function bandIssue(view: CheckView, section: Section): readonly CheckIssue[] {
  const counts = bandCounts(view, section);
  const pupils = view.number(section.key, "pupils");
  if (!counts || !pupils || counts.every(isZero)) return [];
  const bounds = boundsOf(counts);
  const isWithin = compare(pupils, bounds.fewest) >= 0 && (!bounds.most || compare(pupils, bounds.most) <= 0);
  if (isWithin) return [];
  return [
    {
      severity: "error",
      cells: cellsOf(section.key, ["pupils", ...bandFields]),
      problem: `${figureWords("pupils", pupils)}，按各班额分段班数推算${boundsWords(bounds)}`,
      remedy: "请核对在校生数和各分段班数",
    },
  ];
}

/** 在校生数与班额分段相符 (rules.md §3.4, D9, D16). */
export const bandsAndPupils = sectionRule({
  code: "bands-pupils",
  name: "班额分段与在校生数不符",
  family: "form",
  find: bandIssue,
});
