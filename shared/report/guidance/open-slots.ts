/**
 * 【…】 in a text: a place of an example sentence that nobody has written yet. 〔…〕 is none, for document numbers
 * need it. A text that has one is not finished and must not be printed.
 */
const slot = /【[^【】\n]*】/g;

/** The places that are still to be written, as they stand in the text, each once. */
export function openSlots(text: string): readonly string[] {
  return [...new Set(text.match(slot))];
}
