import type { PreviewChart } from "../../../shared/contract/document-preview.ts";
import { pixels } from "./paper.ts";

/** The part of a chart that bars stand in, in pixels. */
export interface ChartFrame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Bars from left to right. */
  readonly across: boolean;
  /** Room of one category along its axis. */
  readonly along: number;
  /** Pixels of one unit of value. */
  readonly scale: number;
}

export interface ChartText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface ChartBar {
  readonly key: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly label: ChartText;
}

const greys = ["#404040", "#a6a6a6", "#d9d9d9", "#737373"] as const;
const edge = { top: 24, right: 12, bottom: 28, left: 12 } as const;
/** Share of the width that names of categories take where bars lie. */
const nameShare = 0.25;
/** Room for the label at the end of the longest bar. */
const labelRoom = { across: 40, up: 14 } as const;
const barShare = 0.7;
const letterDrop = 4;

/** A printed number; undefined where there is none: a gap has no bar and is never 0. */
function amountOf(printed: string | null | undefined): number | undefined {
  if (printed === null || printed === undefined) return undefined;
  const amount = Number(printed);
  return Number.isFinite(amount) ? amount : undefined;
}

function highest({ series, maximum }: PreviewChart): number {
  const amounts = series.flatMap(({ points }) => points.map((point) => amountOf(point) ?? 0));
  return maximum ?? Math.max(...amounts, 0) * 1.1;
}

export function chartFrame(chart: PreviewChart): ChartFrame {
  const width = pixels(chart.width);
  const across = chart.direction === "across";
  const left = edge.left + (across ? width * nameShare : 0);
  const right = width - edge.right;
  const bottom = pixels(chart.height) - edge.bottom;
  const room = across ? right - left - labelRoom.across : bottom - edge.top - labelRoom.up;
  const along = (across ? bottom - edge.top : right - left) / Math.max(chart.categories.length, 1);
  return { left, top: edge.top, right, bottom, across, along, scale: room / (highest(chart) || 1) };
}

/** Names of the categories at their axis. */
export function chartNames({ categories }: PreviewChart, frame: ChartFrame): readonly ChartText[] {
  const { left, top, bottom, across, along } = frame;
  return categories.map((text, index) => {
    const middle = (index + 0.5) * along;
    return across
      ? { text, left: left - 6, top: top + middle + letterDrop, anchor: "end" }
      : { text, left: left + middle, top: bottom + 16, anchor: "middle" };
  });
}

export function chartBars({ series }: PreviewChart, frame: ChartFrame): readonly ChartBar[] {
  const bars = series.filter(({ drawn }) => drawn === "bars");
  const thick = (frame.along * barShare) / Math.max(bars.length, 1);
  return bars.flatMap(({ name, points }, place) =>
    points.flatMap((printed, index) => {
      const amount = amountOf(printed);
      if (amount === undefined) return [];
      const start = (index + (1 - barShare) / 2) * frame.along + place * thick;
      const fill = greys[place % greys.length] ?? greys[0];
      const size = amount * frame.scale;
      return [
        { key: `${name}/${index}`, fill, ...barBox(frame, { start, thick, size, text: printed ?? "" }) },
      ];
    }),
  );
}

interface BarPlace {
  readonly start: number;
  readonly thick: number;
  readonly size: number;
  readonly text: string;
}

function barBox(frame: ChartFrame, { start, thick, size, text }: BarPlace): Omit<ChartBar, "key" | "fill"> {
  if (frame.across) {
    const top = frame.top + start;
    const label = {
      text,
      left: frame.left + size + letterDrop,
      top: top + thick / 2 + letterDrop,
      anchor: "start" as const,
    };
    return { left: frame.left, top, width: size, height: thick, label };
  }
  const left = frame.left + start;
  const top = frame.bottom - size;
  const label = { text, left: left + thick / 2, top: top - 3, anchor: "middle" as const };
  return { left, top, width: thick, height: size, label };
}

/** Limits and other lines, as points of a polyline. */
export function chartLines({ series }: PreviewChart, frame: ChartFrame) {
  return series
    .filter(({ drawn }) => drawn === "line")
    .map(({ name, points }) => {
      const places = points.flatMap((printed, index) => {
        const amount = amountOf(printed);
        if (amount === undefined) return [];
        return [`${frame.left + (index + 0.5) * frame.along},${frame.bottom - amount * frame.scale}`];
      });
      return { name, points: places.join(" ") };
    });
}
