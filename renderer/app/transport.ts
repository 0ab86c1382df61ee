import { answerLine, type Progress, stagedFile } from "../../shared/contract/answer-line.ts";
import { ContractError, cancelledError } from "../../shared/contract/error.ts";
import { createLineSplitter } from "../../shared/contract/line-splitter.ts";

export interface SendOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** An uploaded file as calls name it. */
export interface UploadedFile {
  readonly handle: string;
  readonly name: string;
  readonly bytes: number;
}

function unreachable(cause: unknown): ContractError {
  return new ContractError(
    "internal",
    {
      message: "程序的后台没有应答，可能已经退出。",
      safe: "已经保存的数据不受影响；刚才这一步可能没有完成。",
      remedy: "请重新启动优均，再核对刚才这一步。",
    },
    { cause },
  );
}

function incomplete(cause?: unknown): ContractError {
  return new ContractError(
    "internal",
    {
      message: "后台的回答不完整。",
      safe: "已经保存的数据不受影响；刚才这一步可能没有完成。",
      remedy: "请重试；仍然出现时，请重新启动优均。",
    },
    { cause },
  );
}

/** Reads one line of an answer: true when the result is found. Throws what the answer reports. */
function readLine(
  text: string,
  onProgress: SendOptions["onProgress"],
): { readonly result: unknown } | undefined {
  let line: ReturnType<typeof answerLine.parse>;
  try {
    line = answerLine.parse(JSON.parse(text));
  } catch (error) {
    throw incomplete(error);
  }
  if ("progress" in line) {
    onProgress?.(line.progress);
    return undefined;
  }
  if ("error" in line) throw ContractError.fromAnswer(line.error);
  return { result: line.result };
}

async function readAnswer(response: Response, onProgress: SendOptions["onProgress"]): Promise<unknown> {
  const decoder = new TextDecoder();
  const splitter = createLineSplitter();
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    for (const text of splitter.push(decoder.decode(part.value, { stream: true }))) {
      const found = readLine(text, onProgress);
      if (found) return found.result;
    }
  }
  for (const text of [...splitter.push(decoder.decode()), ...splitter.end()]) {
    const found = readLine(text, onProgress);
    if (found) return found.result;
  }
  throw incomplete();
}

/** Sends a call and reads its answer. Every failure is a `ContractError`; aborting gives `cancelled`. */
export async function send(name: string, input: unknown, options: SendOptions = {}): Promise<unknown> {
  const { signal, onProgress } = options;
  try {
    const response = await fetch(`/api/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
      ...(signal ? { signal } : {}),
    });
    return await readAnswer(response, onProgress);
  } catch (error) {
    if (error instanceof ContractError) throw error;
    throw signal?.aborted ? cancelledError() : unreachable(error);
  }
}

/** Sends a file's bytes; progress counts bytes. XMLHttpRequest, because fetch tells nothing while it uploads. */
export function sendFile(file: File, { signal, onProgress }: SendOptions = {}): Promise<UploadedFile> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    signal?.addEventListener("abort", abort, { once: true });
    request.upload.addEventListener("progress", ({ loaded }) =>
      onProgress?.({ label: `传送 ${file.name}`, done: loaded, total: file.size }),
    );
    request.addEventListener("load", () => {
      try {
        const found = readLine(request.responseText.trim(), undefined);
        if (!found) throw incomplete();
        done(stagedFile.parse(found.result));
      } catch (error) {
        failed(error instanceof ContractError ? error : incomplete(error));
      }
    });
    request.addEventListener("abort", () => failed(cancelledError()));
    request.addEventListener("error", () => failed(unreachable(undefined)));
    request.addEventListener("loadend", () => signal?.removeEventListener("abort", abort));
    request.open("POST", `/files?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    if (signal?.aborted) failed(cancelledError());
    else request.send(file);
  });
}
