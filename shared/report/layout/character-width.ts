import type { LatinWidths } from "./latin-widths.ts";
import type { ParagraphFormat } from "./paragraph-formats.ts";
import { twipsOfPoints } from "./units.ts";

const firstLatin = 0x20;
const lastLatin = 0x7e;
/** Accented and other letters outside U+007E: about as wide as Times' own. */
const otherLetter = 500;
const emThousandths = 1000;

/** Roman numerals, though Latin letters by name, are signs of the Chinese fonts. */
const letterOutsideLatin =
  /[[\p{Script=Latin}--[\u2160-\u2188\uff00-\uffef]]\p{Script=Greek}\p{Script=Cyrillic}]/v;
/** Signs that stand over, under or inside the one before, and joiners that nobody sees. */
const withoutWidth = /[\p{M}\u200b-\u200f\u2060\ufeff]/u;

/** Whether the character is set in the Latin font. */
export function isLatin(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return code >= firstLatin && code <= lastLatin;
}

/**
 * Width in twips. A Chinese character is one em wide; so are the signs that stand in the Chinese font, such as
 * “ ” — … × ≥ ①; digits and Latin letters have the widths of the profile.
 */
export function characterWidth(
  sign: string,
  { text, characterSpacing }: ParagraphFormat,
  widths: LatinWidths,
  bold = text.bold ?? false,
): number {
  return (
    (emOf(sign, bold ? widths.bold : widths.regular) * twipsOfPoints(text.size)) / emThousandths +
    characterSpacing
  );
}

function emOf(sign: string, latin: readonly number[]): number {
  const code = sign.codePointAt(0) ?? 0;
  if (isLatin(sign)) return latin[code - firstLatin] ?? otherLetter;
  if (withoutWidth.test(sign)) return 0;
  if (letterOutsideLatin.test(sign)) return otherLetter;
  return emThousandths;
}
