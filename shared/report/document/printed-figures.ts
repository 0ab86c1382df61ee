import type { Document } from "./document.ts";
import { type Place, placesOf } from "./places.ts";
import type { FigureId } from "./run.ts";

export interface PrintedFigure {
  readonly figure: FigureId;
  readonly text: string;
  /** Heading or table under which it stands. */
  readonly under: string;
  /** The row of a table by its first two cells. */
  readonly row?: string;
}

/** Every named figure that the document prints, in reading order. */
export function printedFigures(document: Document): readonly PrintedFigure[] {
  return placesOf(document)
    .map(figureAt)
    .filter((printed) => printed !== undefined);
}

function figureAt(place: Place): PrintedFigure | undefined {
  const { under, row } = place;
  const where = row === undefined ? { under } : { under, row };
  if (place.kind === "cell") {
    const { figure, text } = place.cell;
    return figure === undefined ? undefined : { figure, text, ...where };
  }
  if (place.run.kind === "missing" || place.run.figure === undefined) return undefined;
  return { figure: place.run.figure, text: place.run.text, ...where };
}

/** Figures that two places print differently: text and annex must agree (自评报告自检). */
export function disagreeingFigures(document: Document): readonly (readonly PrintedFigure[])[] {
  const byFigure = Map.groupBy(printedFigures(document), ({ figure }) => figure);
  return [...byFigure.values()].filter((printed) => new Set(printed.map(({ text }) => text)).size > 1);
}
