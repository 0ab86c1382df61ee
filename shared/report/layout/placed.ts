import type { Chart } from "../document/chart.ts";
import type { Section } from "../document/document.ts";
import type { Stretch } from "./break-lines.ts";
import type { FormatName } from "./paragraph-formats.ts";

/**
 * Pages as they will be printed. All lengths in twips (1/1440 inch); places count from the top left corner of
 * the paper.
 */
export interface LaidOutDocument {
  readonly title: string;
  readonly pages: readonly Page[];
  /** 目录: its entries in order with the printed numbers of their pages. */
  readonly contents: readonly PagedHeading[];
  /** Every heading, table and attachment, as `under` of places names them, with the index of its page. */
  readonly places: readonly { readonly under: string; readonly index: number }[];
}

export interface PagedHeading {
  readonly level: 1 | 2;
  readonly text: string;
  /** The printed number of its page, and the page's index in `pages`. */
  readonly page: number;
  readonly index: number;
}

export interface Page {
  readonly orientation: Section["orientation"];
  readonly width: number;
  readonly height: number;
  /** The number printed on it; none on cover and contents. */
  readonly number?: number;
  readonly items: readonly PlacedItem[];
}

export type PlacedItem = PlacedLine | PlacedCell | PlacedChart;

/** A line of text in its box. `both` fills the box from edge to edge. */
export interface PlacedLine {
  readonly kind: "line";
  readonly format: FormatName;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly align: "left" | "center" | "right" | "both";
  readonly stretches: readonly Stretch[];
  /** An entry of 目录: dots, and the number at the right edge. */
  readonly leader?: string;
}

/** A cell of a table with its lines, already centred between its upper and lower edge. */
export interface PlacedCell {
  readonly kind: "cell";
  readonly head: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly shaded: boolean;
  readonly lines: readonly PlacedLine[];
}

export interface PlacedChart {
  readonly kind: "chart";
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly chart: Chart;
}
