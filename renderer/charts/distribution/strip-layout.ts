/**
 * Where the dots of a distribution stand: each section on an axis by its value, those that would cover each
 * other piled up. Standard, floor and mean are lines with labels that never cover each other.
 */
export interface StripPoint {
  readonly key: string;
  readonly value: number;
}

export interface StripLine {
  readonly kind: "standard" | "floor" | "mean";
  readonly value: number;
  readonly label: string;
}

export interface PlacedDot {
  readonly key: string;
  /** Centre in pixels; y counts from the axis upwards. */
  readonly x: number;
  readonly y: number;
  /** Beyond the axis: drawn at its end as a pointer. */
  readonly beyond: boolean;
}

export interface PlacedLine extends StripLine {
  readonly x: number;
  /** Row of its label, 0 lowest. */
  readonly row: number;
  readonly anchor: "start" | "end" | "middle";
}

export interface StripLayout {
  /** The value at the right end of the axis; the left end is 0. */
  readonly max: number;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  readonly dots: readonly PlacedDot[];
  readonly lines: readonly PlacedLine[];
  /** Height of the highest pile in pixels. */
  readonly height: number;
  readonly beyond: number;
}

export interface StripSize {
  readonly width: number;
  /** Radius of a dot. */
  readonly radius: number;
  /** Highest pile in pixels; higher piles are pushed together. */
  readonly pile: number;
}

// A few tiny schools have many times the standard; they must not press all others into the left end.
const shownShare = 0.95;

/** The value below which that share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const steps = [1, 2, 2.5, 5, 10];

/** A round step that divides the axis into four to eight parts. */
export function roundStep(max: number): number {
  const rough = max / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  return (steps.find((step) => step * power >= rough) ?? 10) * power;
}

function axisMax(values: readonly number[], lines: readonly StripLine[]): number {
  const largest = Math.max(...values, 0);
  const usual = quantile(values, shownShare) * 1.1;
  const needed = Math.max(...lines.map(({ value }) => value * 1.2), 0);
  const wanted = Math.max(needed, Math.min(largest, usual));
  if (wanted <= 0) return 1;
  const step = roundStep(wanted);
  return Math.ceil(wanted / step - 1e-9) * step;
}

interface Stacked {
  readonly point: StripPoint;
  readonly x: number;
  readonly level: number;
}

/** Each dot at its very value, on the lowest level on which it covers no other. */
function stackDots(
  points: readonly StripPoint[],
  max: number,
  { width, radius }: StripSize,
): readonly Stacked[] {
  const distance = radius * 2 + 0.5;
  /** Where the last dot of each level stands. */
  const last: number[] = [];
  return [...points]
    .sort((left, right) => left.value - right.value)
    .map((point) => {
      const x = (Math.min(point.value, max) / max) * width;
      const free = last.findIndex((other) => x - other >= distance);
      const level = free < 0 ? last.length : free;
      last[level] = x;
      return { point, x, level };
    });
}

function placeDots(
  points: readonly StripPoint[],
  max: number,
  size: StripSize,
): { dots: readonly PlacedDot[]; height: number } {
  const { radius, pile } = size;
  const stacked = stackDots(points, max, size);
  const levels = Math.max(...stacked.map(({ level }) => level), 0);
  const rise = Math.min(radius * 2 + 1, (pile - radius * 2) / Math.max(levels, 1));
  const dots = stacked.map(({ point: { key, value }, x, level }) => ({
    key,
    x,
    y: radius + 1 + level * rise,
    beyond: value > max,
  }));
  return { dots, height: radius * 2 + 1 + levels * rise };
}

// Twelve-pixel text: a Chinese character is as wide as it is high, a digit about half of that.
function labelWidth(label: string): number {
  return [...label].reduce((width, letter) => width + (letter.charCodeAt(0) > 255 ? 12 : 7), 8);
}

function placeLines(lines: readonly StripLine[], max: number, width: number): readonly PlacedLine[] {
  const taken: { readonly row: number; readonly from: number; readonly to: number }[] = [];
  return [...lines]
    .sort((left, right) => left.value - right.value)
    .map((line) => {
      const x = (line.value / max) * width;
      const half = labelWidth(line.label) / 2;
      const anchor = x < half ? "start" : x > width - half ? "end" : "middle";
      const from = anchor === "start" ? x : anchor === "end" ? x - 2 * half : x - half;
      const to = from + 2 * half;
      let row = 0;
      while (taken.some((other) => other.row === row && other.from < to && from < other.to)) row += 1;
      taken.push({ row, from, to });
      return { ...line, x, row, anchor };
    });
}

export function stripLayout(
  points: readonly StripPoint[],
  lines: readonly StripLine[],
  size: StripSize,
): StripLayout {
  const max = axisMax(
    points.map(({ value }) => value),
    lines,
  );
  const step = roundStep(max);
  const count = Math.round(max / step);
  const ticks = Array.from({ length: count + 1 }, (_, at) => ({
    x: ((at * step) / max) * size.width,
    value: at * step,
  }));
  const { dots, height } = placeDots(points, max, size);
  return {
    max,
    ticks,
    dots,
    height,
    lines: placeLines(lines, max, size.width),
    beyond: dots.filter((dot) => dot.beyond).length,
  };
}
