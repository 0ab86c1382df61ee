import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Handlers } from "../../../electron/api/service/handler.ts";
import { createService, type Service } from "../../../electron/api/service/service.ts";
import { type Host, startHost } from "../../../electron/host/server.ts";
import { fakeHandlers } from "../api/service/fake-handlers.ts";
import { ask, cookieOf, type Question } from "./ask.ts";

let host: Host;
let service: Service;

const calm: Partial<Handlers> = {
  "history.list": () => ({ batches: [], next: null }),
};

async function start(handlers: Partial<Handlers>): Promise<void> {
  service = createService({ handlers: fakeHandlers(handlers), largestBody: 10_000, largestFile: 100_000 });
  host = await startHost({
    handle: (request) => service.handle(request),
    page: async (request) => new Response(`page ${new URL(request.url).pathname}`),
  });
}

beforeEach(() => start(calm));

afterEach(async () => {
  await service.close();
  await host.close();
});

function linkPath(): string {
  const url = new URL(host.url);
  return `${url.pathname}${url.search}`;
}

async function enter(): Promise<string> {
  return cookieOf(await ask(host.port, { path: linkPath() }));
}

const json = { "content-type": "application/json" };
const call: Question = { method: "POST", path: "/api/history.list", body: "{}" };

describe("the link", () => {
  it("shows the page and sets a cookie that scripts and other sites never see", async () => {
    const reply = await ask(host.port, { path: linkPath() });
    expect(reply).toMatchObject({ status: 200, text: "page /" });
    const [cookie] = [reply.headers["set-cookie"] ?? ""].flat();
    expect(cookie).toMatch(/^youjun-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(cookie).not.toContain(host.token);
  });

  it("works once", async () => {
    const cookie = await enter();
    expect((await ask(host.port, { path: linkPath() })).status).toBe(403);
    expect(await ask(host.port, { path: linkPath(), headers: { cookie } })).toMatchObject({
      status: 303,
      headers: { location: "/" },
    });
    expect((await ask(host.port, { headers: { cookie } })).status).toBe(200);
  });

  it("does not serve as a program's token once a browser used it", async () => {
    await enter();
    const reply = await ask(host.port, { ...call, headers: { ...json, "x-youjun-token": host.token } });
    expect(reply.status).toBe(403);
  });

  it("does not open to a browser once a program uses its token, which goes on working", async () => {
    const headers = { ...json, "x-youjun-token": host.token };
    expect((await ask(host.port, { ...call, headers })).status).toBe(200);
    expect((await ask(host.port, { path: linkPath() })).status).toBe(403);
    expect((await ask(host.port, { ...call, headers })).status).toBe(200);
  });

  it("is not used up by a wrong token", async () => {
    expect((await ask(host.port, { path: "/?token=wrong" })).status).toBe(403);
    expect((await ask(host.port, { path: linkPath() })).status).toBe(200);
  });
});

describe("a hostile request with the cookie", () => {
  const cases: readonly (readonly [string, (port: number) => Question, number])[] = [
    ["another Host", () => ({ headers: { host: "evil.example" } }), 403],
    ["a Host that resolves here", (port) => ({ headers: { host: `evil.example:${port}` } }), 403],
    ["the Host without its port", () => ({ headers: { host: "127.0.0.1" } }), 403],
    ["another port as Host", () => ({ headers: { host: "127.0.0.1:1" } }), 403],
    ["a foreign Origin", () => ({ ...call, headers: { ...json, origin: "http://evil.example" } }), 403],
    ["a null Origin", () => ({ ...call, headers: { ...json, origin: "null" } }), 403],
    ["an https Origin", (port) => ({ ...call, headers: { origin: `https://127.0.0.1:${port}` } }), 403],
    ["another port's Origin", () => ({ ...call, headers: { ...json, origin: "http://127.0.0.1:1" } }), 403],
    ["an Origin that begins alike", (port) => ({ headers: { origin: `http://127.0.0.1:${port}.x` } }), 403],
    ["PUT", () => ({ ...call, method: "PUT" }), 405],
    ["DELETE", () => ({ path: "/api/history.list", method: "DELETE" }), 405],
    ["HEAD", () => ({ method: "HEAD" }), 405],
    ["OPTIONS, as a browser asks beforehand", () => ({ path: "/api/history.list", method: "OPTIONS" }), 405],
    ["an absolute target", () => ({ path: "http://evil.example/" }), 400],
    ["a star as target", () => ({ path: "*" }), 400],
    ["GET on a call", () => ({ path: "/api/history.list" }), 405],
    ["POST on a page", () => ({ method: "POST" }), 404],
    ["a path that climbs", () => ({ ...call, path: "/api/../../../etc/passwd" }), 404],
    ["an encoded path that climbs", () => ({ ...call, path: "/api/%2e%2e/%2e%2e/etc/passwd" }), 404],
    ["a call twice encoded", () => ({ ...call, path: "/api/%252e%252e" }), 404],
    ["another host in the path", () => ({ ...call, path: "//evil.example/api/history.list" }), 404],
    ["no JSON", () => ({ ...call, headers: json, body: "{" }), 400],
    ["a form of another site", () => ({ ...call, headers: { "content-type": "text/plain" } }), 415],
    ["too large a body", () => ({ ...call, headers: json, body: "x".repeat(20_000) }), 413],
    ["a far too large body", () => ({ ...call, headers: json, body: "x".repeat(9_000_000) }), 413],
    [
      "a body of unknown length",
      () => ({
        ...call,
        headers: { ...json, "transfer-encoding": "chunked" },
        body: new Uint8Array(3_000_000),
      }),
      413,
    ],
    [
      "too large a file",
      () => ({
        method: "POST",
        path: "/files?name=a.xlsx",
        headers: { "content-type": "application/octet-stream" },
        body: new Uint8Array(5_000_000),
      }),
      413,
    ],
  ];

  it.each(cases)("%s is refused, without detail and without harm", async (_name, question, status) => {
    const cookie = await enter();
    const asked = question(host.port);
    const reply = await ask(host.port, { ...asked, headers: { cookie, ...asked.headers } });
    expect(reply.status).toBe(status);
    expect(reply.text).not.toMatch(/\.ts\b|node:/);
    expect((await ask(host.port, { ...call, headers: { ...json, cookie } })).status).toBe(200);
  });
});

describe("a request without a credential", () => {
  const cases: readonly (readonly [string, Question])[] = [
    ["the page", {}],
    ["a file of the window", { path: "/assets/index.js" }],
    ["a call", { ...call, headers: json }],
    ["the contract", { path: "/api" }],
    ["a file", { method: "POST", path: "/files?name=a", body: "a" }],
    ["an empty token", { path: "/?token=" }],
    ["an empty header", { ...call, headers: { ...json, "x-youjun-token": "" } }],
    ["an empty cookie", { headers: { cookie: "youjun=; youjun-1=" } }],
    ["a token by POST", { method: "POST", path: "/?token=x" }],
  ];

  it.each(cases)("%s is refused in words", async (_name, question) => {
    const reply = await ask(host.port, question);
    expect(reply.status).toBe(403);
    expect(reply.text).toMatch(/链接/);
  });
});

it("tells browsers to load nothing from elsewhere, to frame, guess and keep nothing", async () => {
  const cookie = await enter();
  for (const question of [{ path: "/" }, { path: "/api" }, call, { path: "/?token=x" }]) {
    const { headers } = await ask(host.port, { ...question, headers: { ...json, cookie } });
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    });
    expect(headers["content-security-policy"]).toMatch(/^default-src 'self'; .*frame-ancestors 'none'/);
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  }
});

it("listens on the loopback address only", async () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address?.family === "IPv4" && !address.internal);
  const reached = await Promise.all(
    others.map(
      (address) =>
        new Promise<boolean>((done) => {
          const socket = connect({ host: address?.address ?? "", port: host.port });
          socket.on("connect", () => {
            socket.destroy();
            done(true);
          });
          socket.on("error", () => done(false));
        }),
    ),
  );
  expect(reached).not.toContain(true);
  expect(new URL(host.url).hostname).toBe("127.0.0.1");
});

it("takes a file as a stream and gives a handle", async () => {
  const cookie = await enter();
  const reply = await ask(host.port, {
    method: "POST",
    path: `/files?name=${encodeURIComponent("补充采集表.xlsx")}`,
    headers: { cookie, "content-type": "application/octet-stream" },
    body: new Uint8Array(90_000),
  });
  expect(JSON.parse(reply.text)).toEqual({
    result: { handle: expect.stringMatching(/^[\w-]{22}$/), name: "补充采集表.xlsx", bytes: 90_000 },
  });
});

describe("a long call", () => {
  const state = { started: 0, stopped: 0 };
  const endless: Partial<Handlers> = {
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

  beforeEach(async () => {
    await service.close();
    await host.close();
    state.started = 0;
    state.stopped = 0;
    await start(endless);
  });

  async function begin(signal?: AbortSignal): Promise<ReadableStreamDefaultReader<Uint8Array>> {
    const response = await fetch(`http://127.0.0.1:${host.port}/api/workspace.verify`, {
      method: "POST",
      headers: { ...json, "x-youjun-token": host.token },
      body: "{}",
      ...(signal ? { signal } : {}),
    });
    const reader = response.body?.getReader();
    if (!reader) throw new Error("the answer has no body");
    await reader.read();
    return reader;
  }

  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise((done) => setTimeout(done, 2));
  }

  it("ends when the page goes away", async () => {
    const abort = new AbortController();
    await begin(abort.signal);
    abort.abort();
    await until(() => state.stopped === 1);
    expect(state).toEqual({ started: 1, stopped: 1 });
  });

  it("ends with a word to the page when the program closes", async () => {
    const reader = await begin();
    const closed = Promise.all([service.close(), host.close()]);
    let text = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += new TextDecoder().decode(part.value);
    }
    await closed;
    expect(JSON.parse(text.trim().split("\n").at(-1) ?? "")).toMatchObject({ error: { code: "cancelled" } });
    expect(state).toEqual({ started: 1, stopped: 1 });
  });

  it("whose answer nobody reads piles up nothing", async () => {
    const socket = connect({ host: "127.0.0.1", port: host.port });
    socket.pause();
    socket.write(
      `POST /api/workspace.verify HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nContent-Type: application/json\r\n` +
        `X-Youjun-Token: ${host.token}\r\nContent-Length: 2\r\n\r\n{}`,
    );
    await until(() => state.started === 1);
    await new Promise((done) => setTimeout(done, 50));
    socket.destroy();
    await until(() => state.stopped === 1);
    expect(state.stopped).toBe(1);
  });
});
