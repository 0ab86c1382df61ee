import type { Document } from "./document.ts";
import { type Place, placesOf } from "./places.ts";
import type { FigureId } from "./run.ts";

export interface PrintedFigure {
  readonly figure: FigureId;
  readonly text: string;
  readonly under: string;
}

/** Every named figure that the document prints, in reading order. */
export function printedFigures(document: Document): readonly PrintedFigure[] {
  return placesOf(document)
    .map(figureAt)
    .filter((printed) => printed !== undefined);
}

function figureAt(place: Place): PrintedFigure | undefined {
  const { under } = place;
  if (place.kind === "cell") {
    const { figure, text } = place.cell;
    return figure === undefined ? undefined : { figure, text, under };
  }
  if (place.run.kind === "missing" || place.run.figure === undefined) return undefined;
  return { figure: place.run.figure, text: place.run.text, under };
}

/** Figures that two places print differently: text and annex must agree (自评报告自检). */
export function disagreeingFigures(document: Document): readonly (readonly PrintedFigure[])[] {
  const byFigure = Map.groupBy(printedFigures(document), ({ figure }) => figure);
  return [...byFigure.values()].filter((printed) => new Set(printed.map(({ text }) => text)).size > 1);
}
