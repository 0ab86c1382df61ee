/** Codes of items and of their papers, such as A3-7 and A2-13-01. */
const itemCode = /(?<![A-Za-z\d])A\d+(?:-\d+)+/g;

/** Where the text has hyphens inside the codes of items, at which no line should end. */
export function codeHyphens(text: string): ReadonlySet<number> {
  if (!text.includes("-")) return new Set();
  const places = [...text.matchAll(itemCode)].flatMap(({ 0: code, index }) =>
    [...code.matchAll(/-/g)].map((hyphen) => index + hyphen.index),
  );
  return new Set(places);
}
