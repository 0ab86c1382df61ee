import { useEffect } from "react";
import type { CallOutput } from "../../shared/contract/contract.ts";
import type { ContractError } from "../../shared/contract/error.ts";
import type { Mode } from "../../shared/contract/values.ts";
import { activity, useDataVersion } from "./activity.ts";
import { call } from "./client.ts";
import { createObservable, type Observable, useObservable } from "./observable.ts";
import { asContractError } from "./use-call.ts";
import { useWorkspace } from "./workspace.ts";

export type Evaluation = CallOutput<"evaluation.run">;

export interface EvaluationState {
  /** The last one that was computed; while `loading`, a newer one is on its way. */
  readonly evaluation: Evaluation | undefined;
  readonly error: ContractError | undefined;
  readonly loading: boolean;
}

/** What an evaluation was asked for: `subject` is folder and year, `version` the version of the data. */
interface Question {
  readonly subject: string;
  readonly version: number;
  readonly year: number;
  readonly mode: Mode;
}

interface Kept extends EvaluationState {
  readonly question: Question | undefined;
}

const nothingYet: Kept = { question: undefined, evaluation: undefined, error: undefined, loading: false };

/** One evaluation a reading serves all pages: whoever asks first starts it, the others wait for the same one. */
const kept: Readonly<Record<Mode, Observable<Kept>>> = {
  strict: createObservable(nothingYet),
  relief: createObservable(nothingYet),
};

const asking: Partial<Record<Mode, AbortController>> = {};

function sameQuestion(left: Question | undefined, right: Question): boolean {
  return left?.subject === right.subject && left.version === right.version;
}

/** Verdicts of another folder or year never stand under this one's name, not even for a moment. */
function earlierOf(state: Kept, { subject }: Question): Evaluation | undefined {
  return state.question?.subject === subject ? state.evaluation : undefined;
}

function ask(question: Question): void {
  const { year, mode } = question;
  asking[mode]?.abort();
  const abort = new AbortController();
  asking[mode] = abort;
  kept[mode].set((before) => ({
    question,
    evaluation: earlierOf(before, question),
    error: undefined,
    loading: true,
  }));
  call("evaluation.run", { year, mode }, { signal: abort.signal }).then(
    (evaluation) => {
      if (abort.signal.aborted) return;
      kept[mode].set(() => ({ question, evaluation, error: undefined, loading: false }));
    },
    (error: unknown) => {
      if (abort.signal.aborted) return;
      kept[mode].set((before) => ({ ...before, error: asContractError(error), loading: false }));
    },
  );
}

/** How many components show each reading at this moment. */
const shown: Record<Mode, number> = { strict: 0, relief: 0 };

function follow(mode: Mode): () => void {
  shown[mode] += 1;
  return () => {
    shown[mode] -= 1;
  };
}

let seen = activity.get().dataVersion;

// A write asks at once for what is shown, before the page draws what the write itself changed: the service
// judges meanwhile. Another workspace is no write; its question is known only when the page shows it.
activity.subscribe(() => {
  const { dataVersion, savedAt } = activity.get();
  if (dataVersion === seen) return;
  seen = dataVersion;
  if (savedAt === undefined) return;
  for (const mode of ["strict", "relief"] as const) {
    const { question } = kept[mode].get();
    if (shown[mode] > 0 && question) ask({ ...question, version: dataVersion });
  }
});

/**
 * How the county stands in the year chosen in the frame, in the reading chosen there or in the one given.
 * Computed once for all pages and again after every change of the data; meanwhile the one before stays, so
 * that nothing flickers.
 */
export function useEvaluation(reading?: Mode): EvaluationState {
  const { status, year, mode: chosen } = useWorkspace();
  const version = useDataVersion();
  const mode = reading ?? chosen;
  const state = useObservable(kept[mode]);
  const subject = `${status.folder}\n${year}`;
  const question: Question = { subject, version, year, mode };
  useEffect(() => follow(mode), [mode]);
  useEffect(() => {
    const wanted: Question = { subject, version, year, mode };
    if (!sameQuestion(kept[mode].get().question, wanted)) ask(wanted);
  }, [subject, version, year, mode]);
  if (sameQuestion(state.question, question)) return state;
  return { evaluation: earlierOf(state, question), error: undefined, loading: true };
}
