import type { Paragraph } from "../document/document.ts";

/** Ten lines of the body. */
const longest = 280;

/**
 * Whether a paragraph goes with the signature after it, and then as a whole: LibreOffice knows no other way. A
 * longer one stays where it is, for it might fill more than a page.
 */
export function staysWhole({ runs }: Paragraph): boolean {
  return runs.reduce((length, { text }) => length + text.length, 0) <= longest;
}
