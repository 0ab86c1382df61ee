import type { StagedFileAnswer } from "../../../shared/contract/answer-line.ts";
import type { ChosenFolder } from "../../../shared/contract/desktop.ts";

/** What the program itself asks its service; no page can send any of it. */
export type Question =
  /** Makes a file known by a handle. */
  | { readonly type: "stageFile"; readonly path: string }
  /** Makes a folder known by a place. */
  | { readonly type: "registerFolder"; readonly path: string }
  /** Folder of the open workspace; null where none is open. */
  | { readonly type: "workspaceFolder" }
  /** What would be lost by ending now, in the words of the contract. */
  | { readonly type: "running" }
  /** Cancels what runs, closes the workspace and ends the service. */
  | { readonly type: "close" };

export interface Answers {
  readonly stageFile: StagedFileAnswer;
  readonly registerFolder: ChosenFolder;
  readonly workspaceFolder: string | null;
  readonly running: readonly string[];
  readonly close: null;
}

/** The answer that belongs to a question. */
export type AnswerOf<Asked extends Question> = Answers[Asked["type"]];
