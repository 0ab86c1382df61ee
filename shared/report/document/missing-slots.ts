import type { Document } from "./document.ts";
import { type Place, placesOf } from "./places.ts";

export interface MissingSlot {
  /** The heading or table that it stands under. */
  readonly under: string;
  /** What is printed in red; for a table cell with the row and column that it belongs to. */
  readonly text: string;
  readonly slot?: string;
}

/** Everything that the document still lacks, in reading order. A document with any is 不完整. */
export function missingSlots(document: Document): readonly MissingSlot[] {
  return placesOf(document)
    .map(missingAt)
    .filter((slot) => slot !== undefined);
}

function missingAt(place: Place): MissingSlot | undefined {
  if (place.kind === "cell") {
    const { under, row, column, cell } = place;
    const name = column === "" ? row : `${row} ${column}`;
    return cell.state === "missing" ? { under, text: `${name}：${cell.text}` } : undefined;
  }
  const { under, run } = place;
  if (run.kind !== "missing") return undefined;
  return run.slot === undefined ? { under, text: run.text } : { under, text: run.text, slot: run.slot };
}
