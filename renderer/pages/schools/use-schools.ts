import { useEffect } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { ContractError } from "../../../shared/contract/error.ts";
import type { Mode } from "../../../shared/contract/values.ts";
import { useDataVersion } from "../../app/activity.ts";
import { call } from "../../app/client.ts";
import { createObservable, useObservable } from "../../app/observable.ts";
import { asContractError } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";

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
  call("school.list", input).then(
    ({ schools }) => answer(question, { schools, error: undefined }),
    (error: unknown) => answer(question, { schools: undefined, error: asContractError(error) }),
  );
}

export interface SchoolsAnswer {
  readonly schools: Schools | undefined;
  readonly error: ContractError | undefined;
  /** Asks again, after an error. */
  readonly reload: () => void;
}

/** The roster, asked once for all school pages and again after every change of the data: the way back is instant. */
export function useSchools(): SchoolsAnswer {
  const { status, year, mode } = useWorkspace();
  const version = useDataVersion();
  const question = [status.folder, year, mode, version].join("\n");
  const { question: answered, schools, error } = useObservable(kept);
  useEffect(() => {
    if (kept.get().question !== question) ask(question, { year, mode });
  }, [question, year, mode]);
  const reload = () => ask(question, { year, mode });
  return answered === question
    ? { schools, error, reload }
    : { schools: undefined, error: undefined, reload };
}
