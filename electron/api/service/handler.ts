import type { Progress } from "../../../shared/contract/answer-line.ts";
import type { CallAnswer, CallInput, CallName } from "../../../shared/contract/contract.ts";

/**
 * Who calls. A `page` is anything that speaks HTTP: it names files by handles only. `local` is the program
 * itself or the command line, whose person may name any path of this computer.
 */
export type Trust = "local" | "page";

/** A file that waits on disk to be read; handlers never move or change it. */
export interface StagedFile {
  readonly path: string;
  /** The name it had where it came from: for people and for the history, never for opening. */
  readonly name: string;
}

/** What a handler is given beside its input. */
export interface HandlerContext {
  readonly trust: Trust;
  /** Aborted when the caller gives up, goes away, or the service closes. */
  readonly signal: AbortSignal;
  /** Tells how far the call is; cheap enough for each file, not for each cell. */
  progress(progress: Progress): void;
  /** The file behind a handle. Throws `notFound`. */
  stagedFile(handle: string): StagedFile;
  /**
   * Makes a file that the handler wrote known by a handle, under which a page may fetch it. Only what the
   * service itself named can leave it this way.
   */
  offerFile(file: StagedFile): string;
  /**
   * Lets everything else run for a moment, then throws `cancelled` where the caller gave up. Long synchronous
   * work calls it between its parts, else nobody can cancel it.
   */
  checkpoint(): Promise<void>;
}

/** Does the work of one call. Throws `ContractError` on purpose; whatever else it throws is a defect. */
export type Handler<Name extends CallName> = (
  input: CallInput<Name>,
  context: HandlerContext,
) => CallAnswer<Name> | Promise<CallAnswer<Name>>;

/** A handler for each call of the contract: a missing or a foreign one does not compile. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> };
