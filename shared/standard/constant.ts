import { decimal, type Rational } from "../county/exact/rational.ts";

const constants = new Map<string, Rational>();

/** A pack's decimal as an exact number. A pack holds few of them and every section asks, so each is read once. */
export function constant(text: string): Rational {
  let known = constants.get(text);
  if (!known) {
    known = decimal(text);
    constants.set(text, known);
  }
  return known;
}
