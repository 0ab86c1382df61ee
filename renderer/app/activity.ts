import type { Progress } from "../../shared/contract/answer-line.ts";
import { createObservable, useObservable } from "./observable.ts";

/** Work that runs in the background: shown in the status line, with a way to stop it. */
export interface Job {
  readonly id: number;
  /** 正在做什么 */
  readonly label: string;
  readonly progress: Progress | undefined;
  /** When it began, for how long it takes. */
  readonly began: number;
  readonly cancel: () => void;
}

export interface Activity {
  readonly jobs: readonly Job[];
  /** Writes under way. */
  readonly saving: number;
  /** When the last write was done; undefined where nothing was written since the start. */
  readonly savedAt: Date | undefined;
  /** The last write failed and none has succeeded since. */
  readonly saveFailed: boolean;
  /** Grows with every change of the data: whatever was computed before is out of date. */
  readonly dataVersion: number;
}

export const activity = createObservable<Activity>({
  jobs: [],
  saving: 0,
  savedAt: undefined,
  saveFailed: false,
  dataVersion: 0,
});

export function useActivity(): Activity {
  return useObservable(activity);
}

/** Grows with every change of the data. Use it as a dependency of what is computed from data. */
export function useDataVersion(): number {
  return useActivity().dataVersion;
}

/** Says that the data may have changed in a way that no call of this window told. */
export function dataChanged(): void {
  activity.set((state) => ({ ...state, dataVersion: state.dataVersion + 1 }));
}

/** Counts a write from its start to its end, for the sign 正在保存 / 已保存. */
export async function tracked<Result>(write: () => Promise<Result>): Promise<Result> {
  activity.set((state) => ({ ...state, saving: state.saving + 1 }));
  try {
    const result = await write();
    activity.set((state) => ({
      ...state,
      saving: state.saving - 1,
      savedAt: new Date(),
      saveFailed: false,
      dataVersion: state.dataVersion + 1,
    }));
    return result;
  } catch (error) {
    activity.set((state) => ({ ...state, saving: state.saving - 1, saveFailed: true }));
    throw error;
  }
}

let lastJob = 0;

/** Shows work in the status line while it runs. `work` gets a signal that 取消 aborts, and tells its progress. */
export async function runJob<Result>(
  label: string,
  work: (signal: AbortSignal, tell: (progress: Progress) => void) => Promise<Result>,
): Promise<Result> {
  const abort = new AbortController();
  lastJob += 1;
  const id = lastJob;
  const job: Job = { id, label, progress: undefined, began: Date.now(), cancel: () => abort.abort() };
  activity.set((state) => ({ ...state, jobs: [...state.jobs, job] }));
  const tell = (progress: Progress) =>
    activity.set((state) => ({
      ...state,
      jobs: state.jobs.map((each) => (each.id === id ? { ...each, progress } : each)),
    }));
  try {
    return await work(abort.signal, tell);
  } finally {
    activity.set((state) => ({ ...state, jobs: state.jobs.filter((each) => each.id !== id) }));
  }
}
