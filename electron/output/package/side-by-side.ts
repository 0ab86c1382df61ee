/** Two keep one reading and writing while the other is hashed; more only make a disk jump about. */
const atOnce = 2;

/**
 * Runs the work over all entries, two at a time. The first failure (or the caller's stop) ends all of them,
 * and this returns only when none touches a file any more.
 *
 * @throws the first failure, or the reason of `signal`
 */
export async function sideBySide<Entry>(
  entries: readonly Entry[],
  work: (entry: Entry, signal: AbortSignal) => Promise<void>,
  outer?: AbortSignal,
): Promise<void> {
  const stop = new AbortController();
  const signal = outer ? AbortSignal.any([outer, stop.signal]) : stop.signal;
  const waiting = entries.values();
  const failures: unknown[] = [];
  const worker = async () => {
    try {
      for (const entry of waiting) {
        signal.throwIfAborted();
        await work(entry, signal);
      }
    } catch (cause) {
      failures.push(cause);
      stop.abort(cause);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failures.length > 0) throw failures[0];
}
