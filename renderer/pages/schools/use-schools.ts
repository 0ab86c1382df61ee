import { useEffect } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { ContractError } from "../../../shared/contract/error.ts";
import type { Mode } from "../../../shared/contract/values.ts";
import { activity, useDataVersion } from "../../app/activity.ts";
import { call } from "../../app/client.ts";
import { createObservable, useObservable } from "../../app/observable.ts";
import { asContractError } from "../../app/use-call.ts";
import { type OpenWorkspace, useWorkspace, workspaceState } from "../../app/workspace.ts";

type Schools = CallOutput<"school.list">["schools"];

interface Kept {
  /** What was asked: folder, year, reading and version of the data. */
  readonly question: string;
  readonly schools: Schools | undefined;
  readonly error: ContractError | undefined;
}

const kept = createObservable<Kept>({ question: "", schools: undefined, error: undefined });

function answer(question: string, found: Omit<Kept, "question">): void {
  // Whoever asked something newer meanwhile is not told the older answer.
  kept.set((state) => (state.question === question ? { question, ...found } : state));
}

function ask(question: string, input: { readonly year: number; readonly mode: Mode }): void {
  kept.set(() => ({ question, schools: undefined, error: undefined }));
  call("school.list", { year: input.year, mode: input.mode }).then(
    ({ schools }) => answer(question, { schools, error: undefined }),
    (error: unknown) => answer(question, { schools: undefined, error: asContractError(error) }),
  );
}

function questionOf({ status, year, mode }: OpenWorkspace, version: number): string {
  return [status.folder, year, mode, version].join("\n");
}

/** Asks before somebody comes. */
export function prepareSchools(): void {
  const state = workspaceState.get();
  if (state.kind !== "open") return;
  const question = questionOf(state, activity.get().dataVersion);
  if (kept.get().question !== question) ask(question, state);
}

export interface SchoolsAnswer {
  readonly schools: Schools | undefined;
  readonly error: ContractError | undefined;
  /** Asks again, after an error. */
  readonly reload: () => void;
}

/** The roster, asked once for all school pages and again after every change of the data: the way back is instant. */
export function useSchools(): SchoolsAnswer {
  const workspace = useWorkspace();
  const { year, mode } = workspace;
  const version = useDataVersion();
  const question = questionOf(workspace, version);
  const { question: answered, schools, error } = useObservable(kept);
  useEffect(() => {
    if (kept.get().question !== question) ask(question, { year, mode });
  }, [question, year, mode]);
  const reload = () => ask(question, { year, mode });
  return answered === question
    ? { schools, error, reload }
    : { schools: undefined, error: undefined, reload };
}
