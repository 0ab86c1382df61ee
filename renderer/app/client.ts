import type { CallDeclaration } from "../../shared/contract/call.ts";
import {
  type CallArguments,
  type CallName,
  type CallOutput,
  contract,
} from "../../shared/contract/contract.ts";
import { runJob, tracked } from "./activity.ts";
import { desktop, fromDesktop } from "./desktop.ts";
import { type SendOptions, send, sendFile, type UploadedFile } from "./transport.ts";

export interface CallOptions extends SendOptions {
  /** What the status line says while a long call runs; absent means the summary that the contract gives. */
  readonly label?: string;
}

/** Opening and closing change what is open, not what is in it; views are no data. */
function changesData(name: CallName, { writes }: CallDeclaration): boolean {
  return writes === true && !name.startsWith("workspace.") && !name.startsWith("view.");
}

/**
 * Calls the service. Every failure is thrown as a `ContractError`, which `ErrorNotice` shows.
 *
 * A long call appears in the status line with progress and 取消. A call that changes data shows 正在保存 and,
 * when it is done, makes everything that was computed from data compute again.
 */
export async function call<Name extends CallName>(
  name: Name,
  input: CallArguments<Name>,
  options: CallOptions = {},
): Promise<CallOutput<Name>> {
  const declaration: CallDeclaration = contract[name];
  const perform = (given: SendOptions) => send(name, input, given) as Promise<CallOutput<Name>>;
  const once = () =>
    declaration.long ? performLong(perform, options.label ?? declaration.summary, options) : perform(options);
  return changesData(name, declaration) ? tracked(once) : once();
}

function performLong<Result>(
  perform: (given: SendOptions) => Promise<Result>,
  label: string,
  { signal, onProgress }: CallOptions,
): Promise<Result> {
  return runJob(label, (cancelled, tell) =>
    perform({
      signal: signal ? AbortSignal.any([signal, cancelled]) : cancelled,
      onProgress: (progress) => {
        tell(progress);
        onProgress?.(progress);
      },
    }),
  );
}

/**
 * Brings a dropped or picked file to the service and answers the handle by which calls name it. The desktop
 * program only tells where the file lies; a browser sends its bytes, with progress.
 */
export function uploadFile(file: File, options: SendOptions = {}): Promise<UploadedFile> {
  return desktop ? fromDesktop(desktop.stageFile(file)) : sendFile(file, options);
}
