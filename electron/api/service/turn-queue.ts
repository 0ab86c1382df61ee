import { cancelledError } from "../../../shared/contract/error.ts";

/** Lets one task at a time run, in the order in which they came. */
export interface TurnQueue {
  /** Runs the task when its turn comes; throws `cancelled` where the signal is aborted before that. */
  run<Result>(task: () => Promise<Result>, signal: AbortSignal): Promise<Result>;
}

export function createTurnQueue(): TurnQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(task, signal) {
      const turn = last.then(() => {
        if (signal.aborted) throw cancelledError();
        return task();
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
