import type { Signature } from "../document/document.ts";

/** Printed width in characters: a Latin letter or digit takes half of one. */
export function printedWidth(text: string): number {
  return [...text].reduce((width, sign) => width + (/[\u0020-\u007E]/.test(sign) ? 0.5 : 1), 0);
}

export interface SignatureLine {
  readonly text: string;
  /** From the right edge of the text, in characters. */
  readonly indent: number;
}

/**
 * 署名 and 成文日期 (GB/T 9704 7.3.5). Sealed: the date ends four characters from the right and the name
 * stands centred over it. Unsealed: the name ends two characters from the right and the date begins two
 * characters after its beginning; where the date is the longer one, it ends two characters from the right
 * and the name gives way.
 */
export function signatureLines({ organisations, date, sealed }: Signature): readonly SignatureLine[] {
  const dateWidth = printedWidth(date);
  const last = printedWidth(organisations.at(-1) ?? "");
  const dateIndent = sealed ? 4 : Math.max(last - dateWidth, 2);
  const nameIndent = (name: string): number => {
    const width = printedWidth(name);
    if (sealed) return Math.max(dateIndent + (dateWidth - width) / 2, 0);
    return Math.max(dateIndent + dateWidth + 2 - width, 2);
  };
  const names = organisations.map((name) => ({ text: name, indent: nameIndent(name) }));
  return [...names, { text: date, indent: dateIndent }];
}
