import {
  type FormatName,
  type ParagraphFormat,
  paragraphFormats,
} from "../../../shared/report/layout/paragraph-formats.ts";
import { type FontSlot, officialProfile } from "../../../shared/report/layout/profile.ts";
import { pixels } from "./paper.ts";

const formats = paragraphFormats(officialProfile);

/** Fonts that stand in where a PC lacks those of the profile, by their kind. */
const lastResort = '"Noto Serif CJK SC", "Source Han Serif SC", "Noto Sans CJK SC", serif';

function familyOf({ name, alternatives }: FontSlot): string {
  return [name, ...alternatives].map((each) => `"${each}"`).join(", ");
}

export interface TextLook {
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly letterSpacing: number;
}

function lookOf({ text, characterSpacing }: ParagraphFormat): TextLook {
  return {
    // Digits and Latin letters come from a font of their own, see page.module.css.
    fontFamily: `"youjun-latin", ${familyOf(text.font)}, ${lastResort}`,
    fontSize: pixels(text.size * 20),
    fontWeight: text.bold ? 700 : 400,
    letterSpacing: pixels(characterSpacing),
  };
}

const looks = new Map<FormatName, TextLook>();

/** Font and size of a format in CSS pixels at 100 %. */
export function textLook(format: FormatName): TextLook {
  const known = looks.get(format) ?? lookOf(formats[format]);
  looks.set(format, known);
  return known;
}
