import type { FigureId } from "./run.ts";

/** One printed number of a chart, with the name of what it prints. */
export interface ChartPoint {
  readonly figure: FigureId;
  /** As it stands everywhere else, in its official decimals. */
  readonly printed: string;
}

export interface ChartSeries {
  readonly name: string;
  /** A `line` is a limit: it carries no labels, so its name says how much it is. */
  readonly drawn: "bars" | "line";
  /** One a category. Undefined is a gap: what is missing has no bar and is never 0. */
  readonly points: readonly (ChartPoint | undefined)[];
}

/** A chart as wide as the text, drawn in greys and patterns so that it prints in black and white. */
export interface Chart {
  readonly kind: "chart";
  /** Under the chart, centred. */
  readonly caption: string;
  readonly heightMillimetres: number;
  /** `across` draws bars from left to right, which leaves room for long names of categories. */
  readonly direction: "up" | "across";
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** What the axis of values says: 达标率（%）. */
  readonly axisTitle: string;
  /** Top of the axis of values; absent lets the program that shows it choose. */
  readonly maximum?: number;
}

/** A chart. Throws RangeError where points do not answer the categories, or where nothing could be drawn. */
export function chart(options: Omit<Chart, "kind">): Chart {
  const { categories, series, direction } = options;
  if (categories.length === 0 || series.length === 0) throw new RangeError("a chart without data");
  const uneven = series.find(({ points }) => points.length !== categories.length);
  if (uneven) throw new RangeError(`"${uneven.name}" has not one point a category`);
  // Bars that lie cannot share their axes with a line.
  if (direction === "across" && series.some(({ drawn }) => drawn === "line")) {
    throw new RangeError("bars from left to right cannot have a line beside them");
  }
  return { ...options, kind: "chart" };
}

/** Every number that the chart prints, series by series. */
export function chartPoints({ series }: Chart): readonly ChartPoint[] {
  return series.flatMap(({ points }) => points.filter((point) => point !== undefined));
}

/** Whether there is anything to draw beside limits. */
export function hasBars({ series }: Pick<Chart, "series">): boolean {
  return series.some(({ drawn, points }) => drawn === "bars" && points.some((point) => point !== undefined));
}
