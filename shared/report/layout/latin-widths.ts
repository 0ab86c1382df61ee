/**
 * Widths of the characters U+0020 to U+007E in thousandths of an em. Digits must all be as wide as half a
 * Chinese character, or lines of figures break differently from PC to PC.
 */
export interface LatinWidths {
  readonly regular: readonly number[];
  readonly bold: readonly number[];
}
