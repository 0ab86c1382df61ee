import type { StagedFileAnswer } from "../../../shared/contract/answer-line.ts";
import { type CallName, contract, isCallName } from "../../../shared/contract/contract.ts";
import { ContractError, cancelledError } from "../../../shared/contract/error.ts";
import { contractToJsonSchema } from "../../../shared/contract/json-schema.ts";
import { errorResponse, lineOf, resultResponse, streamResponse } from "./answer.ts";
import { checkInput } from "./check-input.ts";
import {
  answerableError,
  type ReportDefect,
  reportDefectToStandardError,
  type Translate,
} from "./failure.ts";
import type { Handler, HandlerContext, Handlers, Trust } from "./handler.ts";
import { BodyRefused, mediaType, readJsonBody } from "./json-body.ts";
import { createOffering } from "./offering.ts";
import { createStaging } from "./staging.ts";
import { createTurnQueue } from "./turn-queue.ts";

// The largest call is a pasted table; a megabyte holds about ten thousand facts.
const largestBody = 8 * 1024 * 1024;
// A county's thickest scanned file is well below; a mistaken disk image is above.
const largestFile = 512 * 1024 * 1024;

export interface ServiceOptions {
  readonly handlers: Handlers;
  /** Where uploads wait; absent means the system's temporary folder. */
  readonly stagingFolder?: string;
  readonly reportDefect?: ReportDefect;
  /** Puts the refusals of the rooms below into the contract's words. */
  readonly translate?: Translate;
  /** Lets go of what the handlers hold open; called once, when no call runs any more. */
  readonly release?: () => void | Promise<void>;
  readonly largestBody?: number;
  readonly largestFile?: number;
}

/** Who sends a request; absent means a page. Only the program's own code can say `local`. */
export interface Caller {
  readonly trust: Trust;
}

/** The whole contract on web-standard requests: the host and the command line both call it. */
export interface Service {
  /** Never throws: whatever is wrong is answered. Aborting the request or its answer cancels the call. */
  handle(request: Request, caller?: Caller): Promise<Response>;
  /** Makes a file known by a handle: one on this computer by its path, or a stream with a name. */
  stage(source: string | ReadableStream<Uint8Array>, name?: string): Promise<StagedFileAnswer>;
  /** Cancels what runs, waits for its end, deletes staged files and releases the rest. */
  close(): Promise<void>;
}

const page: Caller = { trust: "page" };

function unknownCall(path: string): ContractError {
  return new ContractError("unknownCall", {
    message: `没有这项调用：${path.slice(0, 80)}`,
    remedy: "全部调用见 contract 命令或 GET /api。",
  });
}

function wrongMethod(allowed: "GET" | "POST"): Response {
  const error = new ContractError("wrongUse", {
    message: `这个地址只接受 ${allowed}。`,
    remedy: "请改用正确的方法。",
  });
  const response = errorResponse(405, error);
  response.headers.set("allow", allowed);
  return response;
}

function statusOf(error: ContractError): number {
  if (error instanceof BodyRefused) return error.status;
  if (error.code === "internal") return 500;
  return error.code === "refused" ? 403 : 400;
}

/** A handler looked up by name: the compiler loses which call it serves, the call's schemas guard both ends. */
type AnyHandler = (input: unknown, context: HandlerContext) => unknown;

export function createService(options: ServiceOptions): Service {
  const { handlers, release } = options;
  const failures = {
    reportDefect: options.reportDefect ?? reportDefectToStandardError,
    translate: options.translate ?? (() => undefined),
  };
  const bodyLimit = options.largestBody ?? largestBody;
  const staging = createStaging({
    folder: options.stagingFolder,
    maximumBytes: options.largestFile ?? largestFile,
  });
  const offering = createOffering();
  const writes = createTurnQueue();
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;

  function contextOf(caller: Caller, signal: AbortSignal, tell: HandlerContext["progress"]): HandlerContext {
    return {
      trust: caller.trust,
      signal,
      progress: tell,
      stagedFile: (handle) => staging.find(handle, caller.trust),
      offerFile: (file) => offering.offer(file),
      async checkpoint() {
        await new Promise((done) => setImmediate(done));
        if (signal.aborted) throw cancelledError();
      },
    };
  }

  async function work(name: CallName, input: unknown, context: HandlerContext): Promise<Uint8Array> {
    const handler = handlers[name] as Handler<CallName> as AnyHandler;
    const perform = async () => contract[name].output.parse(await handler(input, context));
    try {
      if (context.signal.aborted) throw cancelledError();
      const alone = "writes" in contract[name];
      return lineOf({ result: await (alone ? writes.run(perform, context.signal) : perform()) });
    } catch (error) {
      return lineOf({ error: answerableError(error, context.signal, failures).toAnswer() });
    }
  }

  function track<Result>(promise: Promise<Result>): Promise<Result> {
    running.add(promise);
    const forget = () => running.delete(promise);
    promise.then(forget, forget);
    return promise;
  }

  async function answerCall(name: string, request: Request, caller: Caller): Promise<Response> {
    if (!isCallName(name)) return errorResponse(404, unknownCall(name));
    if (request.method !== "POST") return wrongMethod("POST");
    const input = checkInput(contract[name], await readJsonBody(request, bodyLimit), caller.trust);
    const reader = new AbortController();
    const signal = AbortSignal.any([request.signal, closing.signal, reader.signal]);
    return streamResponse(
      (tell) => track(work(name, input, contextOf(caller, signal, tell))),
      () => reader.abort(),
    );
  }

  async function answerFile(request: Request, url: URL): Promise<Response> {
    if (request.method !== "POST") return wrongMethod("POST");
    if (mediaType(request) !== "application/octet-stream" || request.body === null) {
      const message = "文件须以 application/octet-stream 上传，且不能为空。";
      throw new BodyRefused(415, message, "请重新选择文件。");
    }
    const signal = AbortSignal.any([request.signal, closing.signal]);
    const name = url.searchParams.get("name") ?? "";
    return resultResponse(await track(staging.stageStream(request.body, name, signal)));
  }

  async function answerDownload(request: Request, url: URL): Promise<Response> {
    if (request.method !== "GET") return wrongMethod("GET");
    return offering.download(url.pathname.slice("/files/".length));
  }

  async function route(request: Request, caller: Caller): Promise<Response> {
    if (closed) throw cancelledError();
    const url = new URL(request.url);
    if (url.pathname === "/files") return answerFile(request, url);
    if (url.pathname.startsWith("/files/")) return answerDownload(request, url);
    if (url.pathname === "/api") {
      return request.method === "GET" ? Response.json(contractToJsonSchema()) : wrongMethod("GET");
    }
    if (!url.pathname.startsWith("/api/")) return errorResponse(404, unknownCall(url.pathname));
    return answerCall(url.pathname.slice("/api/".length), request, caller);
  }

  async function finish(): Promise<void> {
    closing.abort();
    await Promise.allSettled(running);
    offering.close();
    await staging.close();
    await release?.();
  }

  return {
    async handle(request, caller = page) {
      try {
        return await route(request, caller);
      } catch (error) {
        const answer = answerableError(error, request.signal, failures);
        return errorResponse(statusOf(answer), answer);
      }
    },
    stage(source, name = "") {
      return typeof source === "string" ? staging.stagePath(source) : staging.stageStream(source, name);
    },
    close() {
      closed ??= finish();
      return closed;
    },
  };
}
