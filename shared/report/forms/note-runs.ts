import type { Pack } from "../../standard/pack-schema.ts";
import { figure, type Run, text } from "../document/run.ts";
import { findStandardFigure } from "../figures/standard-figures.ts";

const slot = /\{(standard:[^{}]+)\}/;

/**
 * A note of the pack with what the standard asks filled in: 「不足{standard:inclusion…}人」.
 * Throws RangeError for a slot that names nothing of the standard: a defect of the pack.
 */
export function noteRuns(note: string, pack: Pack): readonly Run[] {
  return note.split(slot).map((part, index) => {
    if (index % 2 === 0) return text(part);
    const standard = findStandardFigure(part, pack);
    if (!standard) throw new RangeError(`the standard has no "${part}"`);
    return figure(standard.id, standard.printed);
  });
}
