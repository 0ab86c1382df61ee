import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createForwarder, type Forwarder } from "../../../../electron/shell/bridge/forwarder.ts";
import type { FromService, ToService } from "../../../../electron/shell/bridge/message.ts";
import { type Behind, createReceiver, type Receiver } from "../../../../electron/shell/bridge/receiver.ts";
import { ContractError } from "../../../../shared/contract/error.ts";

interface Wire {
  readonly forwarder: Forwarder;
  readonly receiver: Receiver;
  readonly sent: (ToService | FromService)[];
}

/** Both ends, joined as two processes are: messages are copied and arrive later. */
function join(behind: Partial<Behind>): Wire {
  const sent: (ToService | FromService)[] = [];
  const carry =
    <Message extends ToService | FromService>(accept: (message: Message) => void) =>
    (message: Message) => {
      const copy = structuredClone(message);
      sent.push(copy);
      setImmediate(() => accept(copy));
    };
  const missing = () => {
    throw new Error("nobody expected this");
  };
  const receiver: Receiver = createReceiver(
    { handle: missing, answer: missing, ...behind },
    carry<FromService>((message) => forwarder.accept(message)),
  );
  const forwarder: Forwarder = createForwarder(carry<ToService>((message) => receiver.accept(message)));
  return { forwarder, receiver, sent };
}

function get(path: string, init: RequestInit = {}): Request {
  return new Request(`http://app.invalid${path}`, init);
}

function post(path: string, body: ReadableStream<Uint8Array>, init: RequestInit = {}): Request {
  return new Request(`http://app.invalid${path}`, { method: "POST", body, duplex: "half", ...init });
}

function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const left = [...chunks];
  return new ReadableStream(
    {
      pull(controller) {
        const next = left.shift();
        if (next) controller.enqueue(next);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Never ends; counts what was taken from it and notes when it was given up. */
function endless() {
  let taken = 0;
  let givenUp: () => void = () => undefined;
  const cancelled = new Promise<void>((resolve) => {
    givenUp = resolve;
  });
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken += 1;
        controller.enqueue(new Uint8Array([taken % 256]));
      },
      cancel: () => givenUp(),
    },
    { highWaterMark: 0 },
  );
  return { stream, cancelled, taken: () => taken };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
}

const echo: Partial<Behind> = {
  handle: async (request) => new Response(request.body, { status: 201, headers: { "x-path": request.url } }),
};

describe("a request", () => {
  it("arrives with its method, path, query, headers and the trust it was sent with", async () => {
    const { forwarder } = join({
      async handle({ method, url, headers }, trust) {
        return Response.json({ method, url, mark: headers.get("x-mark"), trust });
      },
    });
    const request = get("/api/a.b?c=%2e%2e", { method: "PUT", headers: { "x-mark": "1" } });
    const response = await forwarder.forward(request, "page");
    expect(await response.json()).toEqual({
      method: "PUT",
      url: "http://youjun.invalid/api/a.b?c=%2e%2e",
      mark: "1",
      trust: "page",
    });
  });

  it("comes back as it was, in whatever pieces it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.nat(40), fc.integer({ min: 200_000, max: 600_000 })), { maxLength: 6 }),
        async (lengths) => {
          const chunks = lengths.map((length) => new Uint8Array(randomBytes(length)));
          const { forwarder, receiver } = join(echo);
          const response = await forwarder.forward(post("/files", streamOf(chunks)), "page");
          expect(response.status).toBe(201);
          const bytes = Buffer.from(await response.arrayBuffer());
          expect(bytes.equals(Buffer.concat(chunks))).toBe(true);
          await settled();
          expect(receiver.underWay()).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("does not show what lies beside a piece in memory", async () => {
    const whole = new Uint8Array(randomBytes(5000));
    const { forwarder, sent } = join(echo);
    const response = await forwarder.forward(post("/x", streamOf([whole.subarray(10, 14)])), "page");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(whole.slice(10, 14));
    const buffers = sent.flatMap((message) =>
      message.type === "chunk" ? [message.bytes.buffer.byteLength] : [],
    );
    expect(buffers).toEqual([4, 4]);
  });

  it.each([204, 304])("may be answered without a body: %s", async (status) => {
    const { forwarder, receiver } = join({ handle: async () => new Response(null, { status }) });
    const response = await forwarder.forward(get("/"), "page");
    expect([response.status, response.body]).toEqual([status, null]);
    expect(receiver.underWay()).toEqual([]);
  });

  it("is answered with 500 where nothing answers it, and the next one is served", async () => {
    let asked = 0;
    const { forwarder } = join({
      async handle() {
        asked += 1;
        if (asked === 1) throw new ContractError("internal", { message: "defect", remedy: "" });
        return new Response("fine");
      },
    });
    expect((await forwarder.forward(get("/"), "page")).status).toBe(500);
    expect(await (await forwarder.forward(get("/"), "page")).text()).toBe("fine");
  });
});

describe("nobody piles up what nobody reads", () => {
  it("takes from a response only what was read", async () => {
    const { stream, taken } = endless();
    const { forwarder } = join({ handle: async () => new Response(stream) });
    const response = await forwarder.forward(get("/"), "page");
    await settled();
    expect(taken()).toBe(0);
    const reader = response.body?.getReader();
    for (let piece = 1; piece <= 3; piece += 1) {
      expect((await reader?.read())?.value).toEqual(new Uint8Array([piece]));
    }
    await settled();
    expect(taken()).toBe(3);
  });

  it("takes from a request only what was read", async () => {
    const { stream, taken } = endless();
    const { forwarder } = join({
      async handle(request) {
        await request.body?.getReader().read();
        return new Promise(() => undefined);
      },
    });
    void forwarder.forward(post("/files", stream), "page");
    await settled();
    expect(taken()).toBe(1);
  });
});

describe("giving up", () => {
  it("an answer: the other side stops at once", async () => {
    const { stream, cancelled } = endless();
    const { forwarder, receiver } = join({ handle: async () => new Response(stream) });
    const response = await forwarder.forward(get("/api/a.b"), "page");
    expect(receiver.underWay()).toEqual(["/api/a.b"]);
    await response.body?.cancel();
    await cancelled;
    expect(receiver.underWay()).toEqual([]);
  });

  it("a request body: its sender stops at once", async () => {
    const { stream, cancelled } = endless();
    const { forwarder } = join({
      async handle(request) {
        await request.body?.cancel();
        return new Response("too large", { status: 413 });
      },
    });
    const response = await forwarder.forward(post("/files", stream), "page");
    expect(await response.text()).toBe("too large");
    await cancelled;
  });

  it("before an answer: the signal of the request is aborted over there", async () => {
    const { forwarder } = join({
      handle: ({ signal }) =>
        new Promise((resolve) => {
          signal.addEventListener("abort", () => resolve(new Response("stopped")));
        }),
    });
    const caller = new AbortController();
    const answer = forwarder.forward(get("/", { signal: caller.signal }), "page");
    await settled();
    caller.abort();
    expect(await (await answer).text()).toBe("stopped");
  });

  it("during an answer: its stream ends with an error, and so does the work", async () => {
    const { stream, cancelled } = endless();
    const { forwarder } = join({ handle: async () => new Response(stream) });
    const caller = new AbortController();
    const response = await forwarder.forward(get("/", { signal: caller.signal }), "page");
    const reader = response.body?.getReader();
    await reader?.read();
    caller.abort();
    await expect(reader?.read()).rejects.toThrow();
    await cancelled;
  });

  it("before it was sent: nothing is sent", async () => {
    const { forwarder, sent } = join(echo);
    const response = await forwarder.forward(get("/", { signal: AbortSignal.abort() }), "page");
    expect([response.status, sent]).toEqual([400, []]);
  });

  it("a body that breaks: the reader learns it", async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error("disk gone")),
    });
    const { forwarder } = join({
      async handle(request) {
        return new Response(await request.text().catch(() => "broken"));
      },
    });
    expect(await (await forwarder.forward(post("/files", broken), "page")).text()).toBe("broken");
  });
});

describe("the end of the other process", () => {
  it("is told to whoever waits, reads or asks, then and later", async () => {
    const silent = new ReadableStream<Uint8Array>();
    const { forwarder } = join({
      handle: ({ url }) =>
        url.endsWith("/reading") ? Promise.resolve(new Response(silent)) : new Promise(() => undefined),
      answer: () => new Promise(() => undefined),
    });
    const reading = await forwarder.forward(get("/reading"), "page");
    const waiting = forwarder.forward(get("/waiting"), "page");
    const others = Promise.allSettled([reading.text(), forwarder.ask({ type: "running" })]);
    await settled();
    forwarder.breakOff();
    expect((await waiting).status).toBe(503);
    const [read, asked] = await others;
    expect(read.status).toBe("rejected");
    expect(asked).toMatchObject({ status: "rejected", reason: { code: "internal" } });
    const later = await forwarder.forward(get("/"), "page");
    expect(await later.json()).toMatchObject({ error: { message: "后台服务已停止，没有完成这项操作。" } });
    await expect(forwarder.ask({ type: "running" })).rejects.toThrow(ContractError);
  });
});

describe("a question", () => {
  it("gets the answer that belongs to it, however many are asked at once", async () => {
    const { forwarder } = join({
      async answer(question) {
        return question.type === "running" ? ["导入"] : null;
      },
    });
    const answers = await Promise.all([
      forwarder.ask({ type: "workspaceFolder" }),
      forwarder.ask({ type: "running" }),
      forwarder.ask({ type: "workspaceFolder" }),
    ]);
    expect(answers).toEqual([null, ["导入"], null]);
  });

  it("that is refused throws the refusal", async () => {
    const { forwarder } = join({
      async answer() {
        throw new ContractError("notFound", { message: "找不到文件", remedy: "请重新选择。" });
      },
    });
    await expect(forwarder.ask({ type: "stageFile", path: "/x" })).rejects.toMatchObject({
      code: "notFound",
      message: "找不到文件",
      remedy: "请重新选择。",
    });
  });
});
