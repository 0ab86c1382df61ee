/** One line of the bench: what was done, how long it took at first and in the middle, in milliseconds. */
export interface Measured {
  readonly name: string;
  readonly firstMs: number;
  readonly medianMs: number;
}

/** What a line should reach: so much at most where less is better, at least where more is. */
export interface Aim {
  readonly value: number;
  readonly unit: "ms" | "frames/s" | "MB" | "×";
  readonly more?: boolean;
}

export function below(value: number): Aim {
  return { value, unit: "ms" };
}

export function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The figures of times that were taken elsewhere. */
export function measured(name: string, times: readonly number[]): Measured {
  return { name, firstMs: times[0] ?? Number.NaN, medianMs: median(times) };
}

/** Runs `work` again and again and keeps the first time (cold) and the median. */
export async function measure(name: string, runs: number, work: () => unknown): Promise<Measured> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return measured(name, times);
}

/** `aim < 100 ms reached` or `aim ≥ 50 frames/s MISSED`, where the middle of all runs counts. */
export function aimWords(value: number, { value: limit, unit, more = false }: Aim): string {
  const reached = more ? value >= limit : value < limit;
  return `aim ${more ? "≥" : "<"} ${limit.toLocaleString("en")} ${unit} ${reached ? "reached" : "MISSED"}`;
}

export function printLine(name: string, figures: readonly string[], words = "no aim"): void {
  console.log(`${name.padEnd(56)} ${figures.join("   ").padEnd(46)} ${words}`);
}

function milliseconds(word: string, value: number): string {
  return `${word} ${value.toFixed(1).padStart(8)} ms`;
}

export interface ReportOptions {
  readonly aim?: Aim;
  /** The bare counterpart of the same run, for the ratio. */
  readonly beside?: { readonly what: string; readonly ms: number };
}

/** Prints a measurement beside its aim and its counterpart. Nothing is asserted. */
export function report({ name, firstMs, medianMs }: Measured, { aim, beside }: ReportOptions = {}): void {
  const ratio = beside
    ? `   ${(medianMs / beside.ms).toFixed(1)} × ${beside.what} (${beside.ms.toFixed(1)} ms)`
    : "";
  const words = `${aim ? aimWords(medianMs, aim) : "no aim"}${ratio}`;
  printLine(name, [milliseconds("first", firstMs), milliseconds("median", medianMs)], words);
}
