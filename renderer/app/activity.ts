import type { Progress } from "../../shared/contract/answer-line.ts";
import { ContractError } from "../../shared/contract/error.ts";
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
  /** The last write could not be stored and none has succeeded since. */
  readonly saveFailed: boolean;
  /** Grows with every change of the data: whatever was computed before is out of date. */
  readonly dataVersion: number;
}

const nothingWritten = { saving: 0, savedAt: undefined, saveFailed: false } as const;

export const activity = createObservable<Activity>({ jobs: [], ...nothingWritten, dataVersion: 0 });

export function useActivity(): Activity {
  return useObservable(activity);
}

/** Grows with every change of the data. Use it as a dependency of what is computed from data. */
export function useDataVersion(): number {
  return useActivity().dataVersion;
}

/** Another workspace: nothing was written to it yet, and what was computed is not its own. */
export function workspaceChanged(): void {
  activity.set((state) => ({ ...state, ...nothingWritten, dataVersion: state.dataVersion + 1 }));
}

/** A refusal is an answer to the person; only a failure of the store or the program leaves something unsaved. */
function leftUnsaved(error: unknown): boolean {
  if (!(error instanceof ContractError)) return true;
  return error.code === "internal" || error.code.startsWith("store");
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
    const saveFailed = leftUnsaved(error);
    activity.set((state) => ({
      ...state,
      saving: state.saving - 1,
      saveFailed: saveFailed || state.saveFailed,
    }));
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
