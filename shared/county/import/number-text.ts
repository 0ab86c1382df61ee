import { parseDecimal, type Rational } from "../exact/rational.ts";
import { halfWidth, trimmed } from "./cell-content.ts";

/** A number found in text, as written: no unit is applied to it yet. */
export interface NumberText {
  readonly number: Rational;
  /** Plain digits, as they stand after repair. */
  readonly digits: string;
  readonly decimals: number;
  /** Unit typed behind the number, "" where there is none. */
  readonly unit: string;
}

/** Digits with separators of thousands, then perhaps a word of Chinese or a sign that can be a unit. */
const pattern =
  /^(-?)(\d{1,3}(?:[, ]\d{3})+|\d+)(\.\d+)?\s*([\p{Script=Han}][\p{Script=Han}\s]*|万?㎡|[mM][2²]|%)?$/u;

/** Longer than any figure of a county; what is longer is a code in the wrong column. */
export const mostDigits = 18;

/**
 * Reads text that is a number once full-width digits, spaces, thousands separators and a unit behind it are
 * put right. Anything else is undefined: "2。8", "约120", "1e3" and "12 34" are guesses, not repairs.
 */
export function parseNumberText(text: string): NumberText | undefined {
  const match = pattern.exec(trimmed(halfWidth(text)));
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = "", unit = ""] = match;
  const digits = `${sign}${whole.replace(/[, ]/g, "")}${fraction}`;
  const number = digits.length > mostDigits ? undefined : parseDecimal(digits);
  if (!number) return undefined;
  return { number, digits, decimals: Math.max(0, fraction.length - 1), unit: unit.replace(/\s/g, "") };
}
