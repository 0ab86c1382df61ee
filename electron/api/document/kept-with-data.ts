import type { Workspace } from "../../store/workspace.ts";
import type { Session } from "../session.ts";
import type { DocumentQuestion } from "./question.ts";

/** What is asked for again and again: by its name and the question that it answers. */
export interface Asked {
  readonly name: string;
  readonly question: DocumentQuestion;
}

interface Kept<Made> {
  readonly head: string;
  readonly made: Map<string, Made>;
}

/**
 * Keeps what was made of the data until the history grows: building a document takes most of the time of checks,
 * preview and files, and all of them ask for the same one. A failure is not kept.
 */
export function keepWithData<Made>(): (session: Session, asked: Asked, make: () => Made) => Made {
  const kept = new WeakMap<Workspace, Kept<Made>>();
  return (session, { name, question: { year, mode, date } }, make) => {
    const workspace = session.workspace();
    const { number, hash } = workspace.chainHead();
    const head = `${number} ${hash}`;
    const known = kept.get(workspace);
    const made = known?.head === head ? known.made : new Map<string, Made>();
    if (known?.head !== head) kept.set(workspace, { head, made });
    const key = `${name}\n${year} ${mode} ${date ?? ""}`;
    const own = made.get(key) ?? make();
    made.set(key, own);
    return own;
  };
}
