import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createClient } from "../../../../electron/api/service/client.ts";
import type { StagedFile } from "../../../../electron/api/service/handler.ts";
import { createService, type Service } from "../../../../electron/api/service/service.ts";
import { fakeHandlers } from "./fake-handlers.ts";

const purpose = { item: "A2-1", year: 2025 };

let folder: string;
let service: Service;
const found: StagedFile[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "youjun-staging-test-"));
  found.length = 0;
  service = createService({
    stagingFolder: folder,
    largestFile: 1000,
    handlers: fakeHandlers({
      "attachment.add": ({ file, item, year }, { stagedFile }) => {
        const staged = stagedFile(file);
        found.push(staged);
        const paper = { id: 1, item, year, sha256: "0", title: "", fileName: staged.name, size: 0 };
        return { ...paper, version: 1, series: 1, replaced: false };
      },
    }),
  });
});

afterEach(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

function upload(name: string, body: ReadableStream<Uint8Array>, signal?: AbortSignal): Promise<Response> {
  return service.handle(
    new Request(`http://youjun.invalid/files?name=${encodeURIComponent(name)}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body,
      duplex: "half",
      ...(signal ? { signal } : {}),
    }),
  );
}

function streamOf(...chunks: readonly number[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const size of chunks) controller.enqueue(new Uint8Array(size).fill(7));
      controller.close();
    },
  });
}

async function filesOnDisk(): Promise<string[]> {
  return (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

describe("an uploaded file", () => {
  it("is known by a handle, under its own name, with its bytes", async () => {
    const answer = JSON.parse(await (await upload("补充采集表.xlsx", streamOf(300, 300))).text());
    expect(answer.result).toMatchObject({ name: "补充采集表.xlsx", bytes: 600 });
    const call = createClient(service, { trust: "page" });
    await call("attachment.add", { file: answer.result.handle, ...purpose });
    expect(found[0]?.name).toBe("补充采集表.xlsx");
    expect(await readFile(found[0]?.path ?? "")).toEqual(Buffer.alloc(600, 7));
  });

  it.each([
    ["../../etc/passwd", "passwd"],
    ["..\\..\\windows\\win.ini", "win.ini"],
    ["表\u202excod.exe", "表xcod.exe"],
    ["\u0000\n", "未命名"],
    ["", "未命名"],
  ])("called %j is shown as %j and stays inside its folder", async (name, shown) => {
    const answer = JSON.parse(await (await upload(name, streamOf(1))).text());
    expect(answer.result.name).toBe(shown);
    expect(await filesOnDisk()).toHaveLength(1);
  });

  it("that is too large is refused and leaves nothing", async () => {
    const response = await upload("大.xlsx", streamOf(600, 600));
    expect(response.status).toBe(413);
    expect(await filesOnDisk()).toEqual([]);
  });

  it("that is given up half-way leaves nothing", async () => {
    const abort = new AbortController();
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(10));
        return new Promise((done) => setTimeout(done, 1));
      },
    });
    const answer = upload("半.xlsx", body, abort.signal);
    await new Promise((done) => setTimeout(done, 10));
    abort.abort();
    expect(JSON.parse(await (await answer).text()).error.code).toBe("cancelled");
    expect(await filesOnDisk()).toEqual([]);
  });

  it("is gone when the service has closed", async () => {
    await upload("a.xlsx", streamOf(1));
    await service.close();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("a file of this computer", () => {
  it("is remembered, not copied, and outlives the service", async () => {
    const path = join(folder, "本机.xlsx");
    await writeFile(path, "abc");
    const staged = await service.stage(path);
    expect(staged).toMatchObject({ name: "本机.xlsx", bytes: 3 });
    await createClient(service, { trust: "page" })("attachment.add", { file: staged.handle, ...purpose });
    expect(found).toEqual([{ path, name: "本机.xlsx" }]);
    await service.close();
    expect((await stat(path)).size).toBe(3);
  });

  it("that is none is not found", async () => {
    await expect(service.stage(join(folder, "没有.xlsx"))).rejects.toMatchObject({ code: "notFound" });
    await expect(service.stage(folder)).rejects.toMatchObject({ code: "notFound" });
  });

  it("is named by its path from a local caller only", async () => {
    const file = `path:${join(folder, "本机.xlsx")}`;
    await createClient(service, { trust: "local" })("attachment.add", { file, ...purpose });
    expect(found).toEqual([{ path: join(folder, "本机.xlsx"), name: "本机.xlsx" }]);
    await expect(
      createClient(service, { trust: "page" })("attachment.add", { file, ...purpose }),
    ).rejects.toMatchObject({
      code: "notFound",
    });
  });
});
