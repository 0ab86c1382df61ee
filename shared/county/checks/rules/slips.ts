import { compare, divide, multiply, type Rational } from "../../exact/rational.ts";
import { toDecimalText } from "../../exact/rounding.ts";
import type { Slip } from "../limits-schema.ts";

export interface Range {
  readonly least?: Rational | undefined;
  readonly most?: Rational | undefined;
}

/** Below, above or within; an open end keeps nobody out. */
export function sideOf(number: Rational, { least, most }: Range): "low" | "high" | undefined {
  if (least && compare(number, least) < 0) return "low";
  return most && compare(number, most) > 0 ? "high" : undefined;
}

/** 200—50000, 不小于200, 不大于50000 */
export function rangeWords({ least, most }: Range): string {
  if (!least) return most ? `不大于${toDecimalText(most)}` : "";
  return most ? `${toDecimalText(least)}—${toDecimalText(most)}` : `不小于${toDecimalText(least)}`;
}

export interface Suggestion {
  /** What was probably done: 像是按亩填写的. */
  readonly words: string;
  /** The figure put right, in the field's unit. */
  readonly figure: Rational;
}

/** 像是按亩填写的，折合2000㎡；像是按公顷填写的，折合30000㎡: what people choose from. */
export function suggestionWords(found: readonly Suggestion[], unit: string): string {
  return found.map(({ words, figure }) => `${words}，折合${toDecimalText(figure, 2)}${unit}`).join("；或者");
}

/**
 * The slips that would bring the figure back into its range (D4: 万元 as 元, 亩 as ㎡; D3: a lost decimal point).
 * Only ever a suggestion: no figure is changed.
 * @param measured what is held against the range: the figure itself, or for each pupil
 */
export function suggestions(
  figure: Rational,
  measured: Rational,
  { range, slips }: { readonly range: Range; readonly slips: readonly Slip[] },
): readonly Suggestion[] {
  const side = sideOf(measured, range);
  return slips.flatMap(({ when, factor, words }) => {
    if (when !== side) return [];
    const right = when === "high" ? divide : multiply;
    if (sideOf(right(measured, factor), range) !== undefined) return [];
    return [{ words, figure: right(figure, factor) }];
  });
}
