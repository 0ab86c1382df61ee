import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openService, type WorkbenchService } from "../../../../electron/api/open-service.ts";
import { type Client, createClient } from "../../../../electron/api/service/client.ts";
import { ContractError } from "../../../../shared/contract/error.ts";

let folder: string;
let service: WorkbenchService;
/** A page, which names no path. */
let page: Client;

const root = () => join(folder, "优均");
const config = () => join(folder, "config");
const recentFile = () => join(config(), "recent-workspaces.json");

function start(): void {
  service = openService({
    places: { root: root(), configFolder: config() },
    now: () => new Date("2025-12-20T08:00:00.000Z"),
  });
  page = createClient(service, { trust: "page" });
}

async function restart(): Promise<void> {
  await service.close();
  start();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "youjun-places-"));
  start();
});

afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

async function refusal(call: Promise<unknown>): Promise<ContractError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ContractError) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
}

const county = { name: "青禾县", code: "410999" };

describe("a page", () => {
  it("makes a workspace in the folder of workspaces, which is made with it", async () => {
    const status = await page("workspace.create", county);
    expect(status.folder).toBe(join(root(), "青禾县优质均衡"));
    expect(status.county).toEqual(county);
    expect(statSync(join(status.folder, "workspace.db")).isFile()).toBe(true);
  });

  it.each([
    ["../../外面", "．．／．．／外面"],
    ["a/b\\c:d", "a／b＼c：d"],
    ["CON", "CON_"],
    ["...", "未命名"],
    ["  第二个  ", "第二个"],
  ])("cannot make one outside of it by the name %s", async (folderName) => {
    const { folder: made } = await page("workspace.create", { ...county, folderName });
    expect(dirname(made)).toBe(root());
    expect(readdirSync(folder).sort()).toEqual(["config", "优均"]);
  });

  it.each(["workspace.open", "workspace.create"] as const)("may not name a path in %s", async (name) => {
    const error = await refusal(page(name, { ...county, folder: join(folder, "x") } as never));
    expect(error.code).toBe("refused");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("may not make up the name of a folder", async () => {
    for (const place of [root(), "path:/tmp", "../x", "AAAAAAAAAAAAAAAAAAAAAA"]) {
      expect((await refusal(page("workspace.open", { place }))).code).toBe("notFound");
      expect((await refusal(page("workspace.create", { ...county, parent: place }))).code).toBe("notFound");
    }
  });

  it("opens and makes workspaces in a folder that a person picked in the program's own dialog", async () => {
    const picked = join(folder, "别处");
    mkdirSync(picked);
    const parent = service.registerFolder(picked);
    const made = await page("workspace.create", { ...county, parent, folderName: "试用" });
    expect(made.folder).toBe(join(picked, "试用"));
    await page("workspace.close", {});
    const opened = await page("workspace.open", { place: service.registerFolder(made.folder) });
    expect(opened.folder).toBe(made.folder);
  });
});

describe("the list of workspaces", () => {
  it("holds what was open, newest first, and what lies in the folder of workspaces", async () => {
    await page("workspace.create", { ...county, folderName: "甲" });
    await page("workspace.create", { ...county, name: "新河县", folderName: "乙" });
    await page("workspace.close", {});
    await page("workspace.forget", { place: await placeOf("甲") });
    mkdirSync(join(root(), "别的文件"));
    await restart();
    const { root: shown, workspaces } = await page("workspace.places", {});
    expect(shown.folder).toBe(root());
    expect(
      workspaces.map(({ name, county: whose, state, opened }) => [name, whose?.name, state, opened]),
    ).toEqual([
      ["乙", "新河县", "available", "2025-12-20T08:00:00.000Z"],
      ["甲", undefined, "available", undefined],
    ]);
    expect((await page("workspace.open", { place: await placeOf("甲") })).county.name).toBe("青禾县");
  });

  it("says of a workspace that is gone that it is missing, until it is forgotten", async () => {
    const { folder: made } = await page("workspace.create", county);
    await page("workspace.close", {});
    rmSync(made, { recursive: true });
    const [known] = (await page("workspace.places", {})).workspaces;
    expect(known?.state).toBe("missing");
    expect((await refusal(page("workspace.open", { place: known?.place ?? "" }))).code).toBe(
      "storeNotAWorkspace",
    );
    await page("workspace.forget", { place: known?.place ?? "" });
    expect((await page("workspace.places", {})).workspaces).toEqual([]);
  });

  const broken: readonly (readonly [string, string])[] = [
    ["no JSON", "{"],
    ["another version", '{"version":2,"workspaces":[]}'],
    [
      "a relative folder",
      '{"version":1,"workspaces":[{"folder":"x","county":{"code":"1","name":"a"},"opened":"2025-01-01T00:00:00Z"}]}',
    ],
    ["no list", '{"version":1,"workspaces":{}}'],
    ["nothing", ""],
  ];

  it.each(broken)("starts over where its file holds %s, and stops nothing", async (_name, text) => {
    mkdirSync(config(), { recursive: true });
    writeFileSync(recentFile(), text);
    expect((await page("workspace.places", {})).workspaces).toEqual([]);
    await page("workspace.create", county);
    expect(JSON.parse(readFileSync(recentFile(), "utf8")).workspaces).toHaveLength(1);
  });

  it("stops nothing where its folder cannot be made", async () => {
    writeFileSync(config(), "a file stands in the way");
    expect((await page("workspace.create", county)).county).toEqual(county);
    expect((await page("workspace.places", {})).workspaces).toHaveLength(1);
  });

  it("keeps a dozen", async () => {
    for (let at = 0; at < 14; at += 1) await page("workspace.create", { ...county, folderName: `第${at}个` });
    const kept = JSON.parse(readFileSync(recentFile(), "utf8")).workspaces;
    expect(kept).toHaveLength(12);
    expect(kept[0].folder).toBe(join(root(), "第13个"));
  }, 60_000);

  async function placeOf(name: string): Promise<string> {
    const { workspaces } = await page("workspace.places", {});
    return workspaces.find((each) => each.name === name)?.place ?? "";
  }
});

describe("the sample county", () => {
  it("is full of data, belongs to nobody's list, and is deleted when it is closed", async () => {
    const told: string[] = [];
    const status = await page("workspace.openSample", {}, { onProgress: ({ label }) => told.push(label) });
    expect(status).toMatchObject({ county: { name: "青禾县", code: "410999" }, years: [2025], sample: true });
    expect(status.operator?.name).toBe("示例");
    expect(told).toContain("读取文件");
    expect((await page("workspace.places", {})).workspaces).toEqual([]);
    await page("workspace.close", {});
    expect(statSync(dirname(status.folder), { throwIfNoEntry: false })).toBeUndefined();
  });

  it("is deleted when another workspace opens, and when the program ends", async () => {
    const first = await page("workspace.openSample", {});
    const second = await page("workspace.openSample", {});
    expect(statSync(first.folder, { throwIfNoEntry: false })).toBeUndefined();
    await service.close();
    expect(statSync(dirname(second.folder), { throwIfNoEntry: false })).toBeUndefined();
  });

  it("leaves nothing behind when it is given up half-way", async () => {
    const abort = new AbortController();
    const before = new Set(readdirSync(tmpdir()).filter((name) => name.startsWith("youjun-sample-")));
    const opening = page(
      "workspace.openSample",
      {},
      { signal: abort.signal, onProgress: () => abort.abort() },
    );
    expect((await refusal(opening)).code).toBe("cancelled");
    expect((await refusal(page("workspace.status", {}))).code).toBe("noWorkspace");
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith("youjun-sample-"));
    expect(after.filter((name) => !before.has(name))).toEqual([]);
  });
});

describe("opening", () => {
  it("that fails keeps the workspace open that was open", async () => {
    const { folder: made } = await page("workspace.create", county);
    const elsewhere = join(folder, "不是工作区");
    mkdirSync(elsewhere);
    const error = await refusal(page("workspace.open", { place: service.registerFolder(elsewhere) }));
    expect(error.code).toBe("storeNotAWorkspace");
    expect((await page("workspace.status", {})).folder).toBe(made);
  });

  it("of the workspace that is open already opens it again", async () => {
    const { folder: made } = await page("workspace.create", county);
    const status = await page("workspace.open", { place: service.registerFolder(made), readOnly: true });
    expect(status).toMatchObject({ folder: made, readOnly: true });
  });
});
