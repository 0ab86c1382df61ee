/** One line of the bench: what was done, how long it took at best and in the middle, beside what. */
export interface Measured {
  readonly name: string;
  readonly firstMs: number;
  readonly medianMs: number;
}

/** Runs `work` again and again and keeps the first time (cold) and the median. */
export async function measure(name: string, runs: number, work: () => unknown): Promise<Measured> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const sorted = [...times].sort((left, right) => left - right);
  return { name, firstMs: times[0] ?? 0, medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}

/** Prints a figure with its bare counterpart of the same run and their ratio. Nothing is asserted. */
export function report(
  { name, firstMs, medianMs }: Measured,
  beside?: { readonly what: string; readonly ms: number },
): void {
  const ratio = beside
    ? `   ${(medianMs / beside.ms).toFixed(1)} × ${beside.what} (${beside.ms.toFixed(1)} ms)`
    : "";
  console.log(
    `${name.padEnd(64)} first ${firstMs.toFixed(1).padStart(8)} ms   median ${medianMs.toFixed(1).padStart(8)} ms${ratio}`,
  );
}
