import { afterEach, describe, expect, it } from "vitest";
import {
  answerLines,
  callRequest,
  createClient,
  readAnswer,
} from "../../../../electron/api/service/client.ts";
import type { Handlers } from "../../../../electron/api/service/handler.ts";
import {
  createService,
  type Service,
  type ServiceOptions,
} from "../../../../electron/api/service/service.ts";
import { ContractError } from "../../../../shared/contract/error.ts";
import { fakeHandlers } from "./fake-handlers.ts";

const opened: Service[] = [];
const defects: { reference: string; error: unknown }[] = [];

function open(handlers: Partial<Handlers>, options: Partial<ServiceOptions> = {}): Service {
  const reportDefect = (reference: string, error: unknown) => defects.push({ reference, error });
  const service = createService({ handlers: fakeHandlers(handlers), reportDefect, ...options });
  opened.push(service);
  return service;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((service) => service.close()));
  defects.length = 0;
});

async function linesOf(response: Response): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of answerLines(response)) lines.push(JSON.parse(line));
  return lines;
}

function post(path: string, body: string | Uint8Array<ArrayBuffer>, type = "application/json"): Request {
  return new Request(`http://youjun.invalid${path}`, {
    method: "POST",
    headers: { "content-type": type },
    body,
  });
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "no error";
  } catch (error) {
    return error instanceof ContractError ? error.code : String(error);
  }
}

describe("an answer", () => {
  it("is progress lines and then the result", async () => {
    const service = open({
      "history.list": (_input, { progress }) => {
        progress({ label: "读取", done: 1, total: 2 });
        return { batches: [], next: null };
      },
    });
    const response = await service.handle(callRequest("history.list", {}));
    expect(response.headers.get("content-type")).toBe("application/x-ndjson; charset=utf-8");
    expect(await linesOf(response)).toEqual([
      { progress: { label: "读取", done: 1, total: 2 } },
      { result: { batches: [], next: null } },
    ]);
  });

  it("fills in the defaults that the contract declares", async () => {
    const limits: number[] = [];
    const service = open({
      "history.list": ({ limit }) => {
        limits.push(limit);
        return { batches: [], next: null };
      },
    });
    await createClient(service, { trust: "page" })("history.list", {});
    expect(limits).toEqual([100]);
  });

  it("leaves out progress that nobody reads, never the result", async () => {
    const service = open({
      "history.list": (_input, { progress }) => {
        for (let done = 0; done < 10_000; done += 1) progress({ label: "读取", done });
        return { batches: [], next: null };
      },
    });
    const lines = await linesOf(await service.handle(callRequest("history.list", {})));
    expect(lines.length).toBeLessThan(100);
    expect(lines.at(-1)).toEqual({ result: { batches: [], next: null } });
  });

  it("carries what a handler refuses, word by word", async () => {
    const refusal = new ContractError("refused", {
      message: "不能接受。",
      safe: "什么都没有写入。",
      remedy: "请先改正。",
      details: ["甲校"],
    });
    const service = open({
      "history.list": () => {
        throw refusal;
      },
    });
    const thrown = await createClient(service, { trust: "page" })("history.list", {}).catch((error) => error);
    expect(thrown).toBeInstanceOf(ContractError);
    expect((thrown as ContractError).toAnswer()).toEqual(refusal.toAnswer());
  });

  it("puts the refusals of other rooms into the contract's words", async () => {
    const known = new RangeError("disk");
    const refusal = new ContractError("storeDiskFull", { message: "磁盘已满。", remedy: "请清理。" });
    const service = open(
      {
        "history.list": () => {
          throw known;
        },
      },
      { translate: (error) => (error === known ? refusal : undefined) },
    );
    expect(await codeOf(createClient(service, { trust: "page" })("history.list", {}))).toBe("storeDiskFull");
    expect(defects).toEqual([]);
  });

  it("hides a defect behind a reference that standard error explains", async () => {
    const defect = new TypeError("secret /etc/path");
    const service = open({
      "history.list": () => {
        throw defect;
      },
    });
    const text = await (await service.handle(callRequest("history.list", {}))).text();
    expect(text).not.toContain("secret");
    expect(text).not.toContain(".ts");
    const { error } = JSON.parse(text);
    expect(error.code).toBe("internal");
    expect(defects).toEqual([{ reference: error.reference, error: defect }]);
  });

  it("that breaks its schema is a defect", async () => {
    const service = open({ "history.list": () => ({ batches: [], next: 0 }) });
    expect(await codeOf(createClient(service, { trust: "page" })("history.list", {}))).toBe("internal");
    expect(defects).toHaveLength(1);
  });

  it("that has no JSON form is a defect", async () => {
    const service = open({
      "evaluation.run": () => ({
        sections: [],
        balance: {},
        schoolsPassing: {},
        guarantee: { "A2-1": 1n },
        quality: {},
        totals: {},
        county: { code: "410999", name: "青禾县" },
        year: 2025,
        mode: "strict",
        pack: "national-2017",
        verdict: "met",
        words: "",
        items: [],
        conditions: [],
      }),
    });
    const call = createClient(service, { trust: "page" });
    expect(await codeOf(call("evaluation.run", { year: 2025 }))).toBe("internal");
    expect(defects).toHaveLength(1);
  });
});

describe("a wrong request", () => {
  const valid = "{}";
  const cases: readonly (readonly [string, Request, number, string])[] = [
    ["unknown call", post("/api/history.burn", valid), 404, "unknownCall"],
    ["a name of Object's", post("/api/constructor", valid), 404, "unknownCall"],
    ["__proto__", post("/api/__proto__", valid), 404, "unknownCall"],
    ["a path that climbs", post("/api/../../etc/passwd", valid), 404, "unknownCall"],
    ["an encoded path that climbs", post("/api/%2e%2e%2fhistory.list", valid), 404, "unknownCall"],
    ["an address elsewhere", post("/other", valid), 404, "unknownCall"],
    ["GET on a call", new Request("http://youjun.invalid/api/history.list"), 405, "wrongUse"],
    ["POST on the contract", post("/api", valid), 405, "wrongUse"],
    ["GET on files", new Request("http://youjun.invalid/files?name=a"), 405, "wrongUse"],
    ["no JSON", post("/api/history.list", "{"), 400, "wrongUse"],
    ["nothing", post("/api/history.list", ""), 400, "wrongUse"],
    ["broken UTF-8", post("/api/history.list", Uint8Array.of(0x22, 0xff, 0x22)), 400, "wrongUse"],
    ["form data", post("/api/history.list", "a=1", "application/x-www-form-urlencoded"), 415, "wrongUse"],
    ["plain text", post("/api/history.list", valid, "text/plain"), 415, "wrongUse"],
    ["a file without its type", post("/files?name=a", "x", "text/plain"), 415, "wrongUse"],
    ["too much", post("/api/history.list", `"${"x".repeat(2000)}"`), 413, "wrongUse"],
    ["a list for an object", post("/api/history.list", "[]"), 400, "wrongUse"],
    ["null", post("/api/history.list", "null"), 400, "wrongUse"],
    ["a key too many", post("/api/history.list", '{"form":1}'), 400, "wrongUse"],
    ["__proto__ as a key", post("/api/history.list", '{"__proto__":{"limit":1}}'), 400, "wrongUse"],
    ["a folder from a page", post("/api/workspace.open", '{"folder":"/tmp"}'), 403, "refused"],
  ];

  it.each(cases)("%s is refused", async (_name, request, status, code) => {
    const service = open({}, { largestBody: 1000 });
    const response = await service.handle(request);
    expect(response.status).toBe(status);
    const [line, ...more] = await linesOf(response);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ error: { code, safe: expect.any(String), remedy: expect.any(String) } });
    expect(defects).toEqual([]);
  });

  it("is told the place of each wrong argument", async () => {
    const service = open({});
    const request = callRequest("fact.enter", {
      year: 1,
      entries: [{ subject: "nowhere", field: "name", state: "missing" }],
    });
    const response = await service.handle(request);
    await expect(readAnswer(response)).rejects.toMatchObject({
      code: "wrongUse",
      message: "参数有误：year：年份应在 2000–2100",
      details: [
        "year：年份应在 2000–2100",
        "entries[0].subject：应为 county、school:学校标识码 或 section:学校标识码:primary|junior",
      ],
    });
  });

  it("stops reading an endless body at the limit", async () => {
    let pulled = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(100));
      },
      cancel() {
        cancelled = true;
      },
    });
    const request = new Request("http://youjun.invalid/api/history.list", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      duplex: "half",
    });
    const response = await open({}, { largestBody: 1000 }).handle(request);
    expect(response.status).toBe(413);
    expect(cancelled).toBe(true);
    expect(pulled).toBeLessThan(20);
  });
});

describe("a path", () => {
  it("is taken from a local caller", async () => {
    const folders: string[] = [];
    const service = open({
      "workspace.open": ({ folder }) => {
        folders.push(folder ?? "");
        throw new ContractError("storeNotAWorkspace", { message: "不是工作区。", remedy: "请另选。" });
      },
    });
    const call = createClient(service, { trust: "local" });
    expect(await codeOf(call("workspace.open", { folder: "/somewhere" }))).toBe("storeNotAWorkspace");
    expect(folders).toEqual(["/somewhere"]);
  });
});

describe("a long call", () => {
  /** A handler that works until it is cancelled, and tells what became of it. */
  function endless() {
    const state = { started: 0, stopped: 0 };
    const handlers: Partial<Handlers> = {
      "workspace.verify": async (_input, { checkpoint, progress }) => {
        state.started += 1;
        try {
          for (let done = 0; ; done += 1) {
            progress({ label: "核验", done });
            await checkpoint();
          }
        } finally {
          state.stopped += 1;
        }
      },
    };
    return { state, handlers };
  }

  it("ends when its request is aborted", async () => {
    const { state, handlers } = endless();
    const abort = new AbortController();
    const call = createClient(open(handlers), { trust: "page" });
    const running = call("workspace.verify", {}, { signal: abort.signal, onProgress: () => abort.abort() });
    expect(await codeOf(running)).toBe("cancelled");
    expect(state).toEqual({ started: 1, stopped: 1 });
  });

  it("ends when nobody reads its answer any more", async () => {
    const { state, handlers } = endless();
    const service = open(handlers);
    const response = await service.handle(callRequest("workspace.verify", {}));
    await response.body?.cancel();
    await service.close();
    expect(state).toEqual({ started: 1, stopped: 1 });
  });

  it("ends when the service closes, which waits for it and releases what is open last", async () => {
    const { state, handlers } = endless();
    const released: number[] = [];
    const service = open(handlers, { release: () => void released.push(state.stopped) });
    const response = await service.handle(callRequest("workspace.verify", {}));
    const answer = codeOf(readAnswer(response));
    await service.close();
    expect(await answer).toBe("cancelled");
    expect(released).toEqual([1]);
    await service.close();
    expect(released).toEqual([1]);
  });

  it("is not begun once the service is closed", async () => {
    const { state, handlers } = endless();
    const service = open(handlers);
    await service.close();
    expect(await codeOf(createClient(service, { trust: "page" })("workspace.verify", {}))).toBe("cancelled");
    expect(state.started).toBe(0);
  });
});

describe("calls that write", () => {
  function recording() {
    const events: string[] = [];
    const doors: (() => void)[] = [];
    const handlers: Partial<Handlers> = {
      "history.undo": async ({ batch }) => {
        events.push(`begin ${batch}`);
        await new Promise<void>((done) => doors.push(done));
        events.push(`end ${batch}`);
        return { batch, kept: [] };
      },
    };
    return { events, doors, handlers };
  }
  const turn = () => new Promise((done) => setTimeout(done, 5));

  it("wait for each other", async () => {
    const { events, doors, handlers } = recording();
    const call = createClient(open(handlers), { trust: "page" });
    const first = call("history.undo", { batch: 1 });
    const second = call("history.undo", { batch: 2 });
    await turn();
    expect(events).toEqual(["begin 1"]);
    doors[0]?.();
    await first;
    await turn();
    doors[1]?.();
    await second;
    expect(events).toEqual(["begin 1", "end 1", "begin 2", "end 2"]);
  });

  it("are not begun when they are given up while waiting", async () => {
    const { events, doors, handlers } = recording();
    const call = createClient(open(handlers), { trust: "page" });
    const abort = new AbortController();
    const first = call("history.undo", { batch: 1 });
    const second = codeOf(call("history.undo", { batch: 2 }, { signal: abort.signal }));
    await turn();
    abort.abort();
    doors[0]?.();
    await first;
    expect(await second).toBe("cancelled");
    expect(events).toEqual(["begin 1", "end 1"]);
  });

  it("go on after one that failed", async () => {
    const service = open({
      "history.undo": ({ batch }) => {
        if (batch === 1) throw new Error("broken");
        return { batch, kept: [] };
      },
    });
    const call = createClient(service, { trust: "page" });
    expect(await codeOf(call("history.undo", { batch: 1 }))).toBe("internal");
    expect(await call("history.undo", { batch: 2 })).toEqual({ batch: 2, kept: [] });
  });
});
