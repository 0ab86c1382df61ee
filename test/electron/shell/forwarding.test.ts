import { readdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerLines, readAnswer } from "../../../electron/api/service/client.ts";
import { type Built, buildProgram, makeHome, type Running, start } from "./program.ts";

let built: Built;
let home: string;
let program: Running;

beforeAll(async () => {
  built = await buildProgram();
});

afterAll(() => built.remove());

beforeEach(async () => {
  home = makeHome();
  program = await start(built, { home });
});

afterEach(() => {
  program.app.exit(0);
  rmSync(home, { recursive: true, force: true });
});

const workbooks = fileURLToPath(new URL("../../../build/sample-county/", import.meta.url));
const json = { "content-type": "application/json", origin: "youjun://app" };
const octets = { "content-type": "application/octet-stream", origin: "youjun://app" };

function post(name: string, input: unknown, signal?: AbortSignal): Promise<Response> {
  const body = JSON.stringify(input);
  const request = { method: "POST", headers: json, body };
  return program.window.webContents.fetch(`/api/${name}`, signal ? { ...request, signal } : request);
}

function upload(name: string, body: ReadableStream<Uint8Array>): Promise<Response> {
  const target = `/files?name=${encodeURIComponent(name)}`;
  return program.window.webContents.fetch(target, { method: "POST", headers: octets, body });
}

/** A body that arrives a kilobyte at a time, as a page sends a large file. */
function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.subarray(at, at + 1024));
      at += 1024;
      if (at >= bytes.byteLength) controller.close();
    },
  });
}

it("opens the sample county and judges it, in a process of its own", async () => {
  const lines: string[] = [];
  for await (const line of answerLines(await post("workspace.openSample", {}))) lines.push(line);
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({
    result: { county: { name: "青禾县" }, sample: true },
  });
  const { items } = await program.call("evaluation.run", { year: 2025, mode: "strict" });
  expect(items.length).toBeGreaterThan(20);
  const [service] = program.utilityProcess.started;
  expect(service?.child.pid).toBeTypeOf("number");
  expect(service?.child.pid).not.toBe(process.pid);
});

describe("a file on its way in", () => {
  it("arrives whole, and is imported by its handle", async () => {
    await program.call("workspace.openSample", {});
    const name = readdirSync(workbooks).find((each) => each.startsWith("县级采集表")) ?? "";
    const bytes = new Uint8Array(await readFile(workbooks + name));
    const staged = await readAnswer(await upload(name, inPieces(bytes)));
    expect(staged).toMatchObject({ name, bytes: bytes.byteLength });
    const { handle } = staged as { readonly handle: string };
    const proposed = await program.call("intake.propose", { year: 2025, files: [handle] });
    expect(JSON.stringify(proposed)).toContain(name);
  });

  it("that breaks off is refused, and the next one is taken", async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(10)),
      pull: (controller) => controller.error(new Error("unplugged")),
    });
    const response = await upload("一.xlsx", broken);
    expect(response.status).toBeGreaterThanOrEqual(400);
    await expect(readAnswer(await upload("二.xlsx", inPieces(new Uint8Array(5000))))).resolves.toMatchObject({
      bytes: 5000,
    });
  });
});

describe("a call that is given up", () => {
  it("is cancelled and rolled back", async () => {
    const caller = new AbortController();
    const response = await post("workspace.openSample", {}, caller.signal);
    const first = response.body?.getReader().read();
    caller.abort();
    await first?.catch(() => undefined);
    // Calls that write wait for each other: once this one is answered, the other is over.
    await program.call("workspace.forget", { place: "none" }).catch(() => undefined);
    await expect(program.call("workspace.status", {})).rejects.toMatchObject({ code: "noWorkspace" });
  });
});

describe("what a page is told", () => {
  it("is the window's file with a fresh nonce each time, under the strict policy", async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await program.window.webContents.fetch("/");
        const policy = response.headers.get("content-security-policy") ?? "";
        const [, nonce = ""] = /'nonce-([^']+)'/.exec(policy) ?? [];
        expect(policy).toMatch(/^default-src 'self';/);
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).not.toMatch(/unsafe|http|\*/);
        expect(await response.text()).toContain(`nonce="${nonce}"`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it.each(["/", "/assets/app.js", "/api", "/api/history.list", "/nothing"])(
    "%s comes with the headers that shut the rest out",
    async (path) => {
      const { headers } = await program.window.webContents.fetch(path);
      expect(Object.fromEntries(headers)).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
        "x-frame-options": "DENY",
      });
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'self'/);
      expect(headers.get("access-control-allow-origin")).toBeNull();
    },
  );

  const refused: readonly (readonly [string, string, string, Record<string, string>, number])[] = [
    ["a file beside the window", "GET", "/../secret.txt", {}, 404],
    ["an encoded climb", "GET", "/%2e%2e/secret.txt", {}, 404],
    ["an encoded slash", "GET", "/..%2fsecret.txt", {}, 404],
    ["a backslash", "GET", "/..%5csecret.txt", {}, 404],
    ["the shell's own files", "GET", "/../shell/main.cjs", {}, 404],
    ["an absolute path", "GET", "//etc/passwd", {}, 404],
    ["a page by POST", "POST", "/", {}, 405],
    ["a call by PUT", "PUT", "/api/history.list", json, 405],
    ["a call by DELETE", "DELETE", "/api/history.list", {}, 405],
    [
      "a call from another origin",
      "POST",
      "/api/history.list",
      { ...json, origin: "https://evil.example" },
      403,
    ],
    ["a call from no origin", "POST", "/api/history.list", { ...json, origin: "null" }, 403],
    ["a form", "POST", "/api/history.list", { "content-type": "text/plain" }, 415],
    ["an unknown call", "POST", "/api/no.such", json, 404],
    ["a file that nobody offered", "GET", "/files/nothing", {}, 400],
    ["a path that climbs", "POST", "/api/../../etc/passwd", json, 405],
  ];

  it.each(refused)("%s is refused", async (_name, method, path, headers, status) => {
    const body = method === "POST" || method === "PUT" ? { body: "{}" } : {};
    const url = `youjun://app${path}`;
    const response = await program.session.defaultSession.fetch(url, { method, headers, ...body });
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain("not for pages");
  });

  it("a page names no path of the computer", async () => {
    await expect(program.call("workspace.open", { folder: home })).rejects.toMatchObject({ code: "refused" });
    await expect(
      program.call("intake.propose", { year: 2025, files: ["path:/etc/passwd"] }),
    ).rejects.toBeDefined();
  });
});
