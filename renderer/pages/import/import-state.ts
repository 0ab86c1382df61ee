import type { Progress } from "../../../shared/contract/answer-line.ts";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { ContractError } from "../../../shared/contract/error.ts";
import { createObservable } from "../../app/observable.ts";

export type Proposal = CallOutput<"intake.propose">;
/** How a file that no form knows is read. */
export type TableMapping = NonNullable<CallOutput<"intake.table">["saved"]>["mapping"];
export type Accepted = CallOutput<"intake.accept">;

/** A file that the service knows by its handle. */
export interface ImportFile {
  readonly handle: string;
  readonly name: string;
  readonly bytes: number;
}

/** A page that nothing is under way on. `proposed`: a preview of `files` waits for an answer. */
export type SettledPhase =
  | { readonly kind: "choosing" }
  | { readonly kind: "proposed"; readonly proposal: Proposal; readonly files: readonly ImportFile[] }
  | { readonly kind: "accepted"; readonly proposal: Proposal; readonly accepted: Accepted };

/** `working`: files are sent or read, and the page was `before` when that began. */
export type Phase =
  | SettledPhase
  | {
      readonly kind: "working";
      readonly step: "sending" | "reading";
      readonly began: number;
      readonly before: SettledPhase;
    };

export interface ImportState {
  /** Folder of the workspace that all of this is about. */
  readonly folder: string;
  /** Files stay until they are removed: after an error, only the repaired one is given again. */
  readonly files: readonly ImportFile[];
  /** Files that are read by a mapping, by name: the repaired file of the same name is read by it too. */
  readonly tables: ReadonlyMap<string, TableMapping>;
  /** The file whose columns are being matched. */
  readonly mapping: ImportFile | undefined;
  readonly phase: Phase;
  readonly progress: Progress | undefined;
  readonly error: ContractError | undefined;
  /** The last reading was given up by a person. */
  readonly cancelled: boolean;
}

export function emptyImport(folder: string): ImportState {
  return {
    folder,
    files: [],
    tables: new Map(),
    mapping: undefined,
    phase: { kind: "choosing" },
    progress: undefined,
    error: undefined,
    cancelled: false,
  };
}

/** Kept outside of the page, so that looking at another page loses no preview. */
export const importState = createObservable<ImportState>(emptyImport(""));
