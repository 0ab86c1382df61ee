import { findField } from "../../shared/county/catalogue/catalogue.ts";
import { withThousands } from "./format.ts";

/** Whether a field holds figures that are counted, measured or paid; years are none. */
export function isFigure(field: string | null): boolean {
  const type = field === null ? undefined : findField(field)?.type;
  return type === "integer" || type === "decimal";
}

/** A value in words as it stands on screen: figures with thousands separated, years and texts as they are. */
export function shownValue(field: string | null, words: string): string {
  return isFigure(field) ? withThousands(words) : words;
}
