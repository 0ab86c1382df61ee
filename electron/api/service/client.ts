import { answerLine, type Progress } from "../../../shared/contract/answer-line.ts";
import type { CallArguments, CallName, CallOutput } from "../../../shared/contract/contract.ts";
import { ContractError } from "../../../shared/contract/error.ts";
import { createLineSplitter } from "../../../shared/contract/line-splitter.ts";
import type { Caller, Service } from "./service.ts";

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Calls the service in process, typed; errors are thrown as `ContractError`. */
export type Client = <Name extends CallName>(
  name: Name,
  input: CallArguments<Name>,
  options?: CallOptions,
) => Promise<CallOutput<Name>>;

/** The lines of an answer, one by one, in whatever pieces they arrive. */
export async function* answerLines(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const splitter = createLineSplitter();
  for await (const chunk of response.body ?? [])
    yield* splitter.push(decoder.decode(chunk, { stream: true }));
  yield* splitter.push(decoder.decode());
  yield* splitter.end();
}

/** The request of a call, as every window sends it. */
export function callRequest(name: string, input: unknown, signal?: AbortSignal): Request {
  return new Request(`http://youjun.invalid/api/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
    ...(signal ? { signal } : {}),
  });
}

function cutShort(): ContractError {
  return new ContractError("internal", { message: "程序的回答不完整。", remedy: "请重试。" });
}

/** The result of an answer. Throws what the answer reports as `ContractError`. */
export async function readAnswer(
  response: Response,
  onProgress?: CallOptions["onProgress"],
): Promise<unknown> {
  for await (const text of answerLines(response)) {
    const line = answerLine.parse(JSON.parse(text));
    if ("progress" in line) onProgress?.(line.progress);
    else if ("error" in line) throw ContractError.fromAnswer(line.error);
    else return line.result;
  }
  throw cutShort();
}

export function createClient(service: Service, caller: Caller): Client {
  return async <Name extends CallName>(name: Name, input: CallArguments<Name>, options?: CallOptions) => {
    const response = await service.handle(callRequest(name, input, options?.signal), caller);
    // The service has checked the result against the schema of this very call.
    return (await readAnswer(response, options?.onProgress)) as CallOutput<Name>;
  };
}
