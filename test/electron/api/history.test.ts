import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openService, type WorkbenchService } from "../../../electron/api/open-service.ts";
import { type Client, createClient } from "../../../electron/api/service/client.ts";
import { ContractError } from "../../../shared/contract/error.ts";

let folder: string;
let service: WorkbenchService;
let page: Client;

function start(): WorkbenchService {
  let minutes = 0;
  const now = () => new Date(Date.UTC(2026, 8, 1, 1, minutes++));
  return openService({ now, places: { root: folder, configFolder: join(folder, "config") } });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "youjun-history-"));
  service = start();
  const local = createClient(service, { trust: "local" });
  await local("workspace.create", { folder: join(folder, "县"), name: "青禾县", code: "410999" });
  page = createClient(service, { trust: "page" });
  await page("operator.add", { name: "张三", role: "填报" });
  await page("operator.choose", { name: "张三" });
});

afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const school = "school:2141000951";

async function enter(field: string, value: string): Promise<number> {
  const entry = { subject: school, field, state: "value" as const, value };
  const { batch } = await page("fact.enter", { year: 2025, entries: [entry] });
  if (batch === null) throw new Error("nothing was written");
  return batch;
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const thrown = await promise.catch((error: unknown) => error);
  return thrown instanceof ContractError ? thrown.code : "no error";
}

describe("the history's calls", () => {
  it("tell a batch in words, page by page", async () => {
    await enter("schoolName", "万元第二小学");
    const batch = await enter("township", "城关镇");
    const answer = await page("history.batch", { batch });
    expect(answer).toMatchObject({ total: 1, next: null, batch: { batch, inForce: true, kind: "edit" } });
    expect(answer.changes).toMatchObject([
      {
        type: "changed",
        year: 2025,
        subject: school,
        field: "township",
        where: "万元第二小学",
        before: "未填",
        after: "城关镇",
        source: "人工填报：张三",
      },
    ]);
    const creation = await page("history.batch", { batch: 1, limit: 1 });
    expect(creation).toMatchObject({ total: 2, next: 1 });
    expect((await page("history.batch", { batch: 1, from: 1 })).changes[0]?.what).toBe("县名");
  });

  it("tell a value that only got another source as such", async () => {
    await enter("township", "城关镇");
    await page("operator.add", { name: "李四", role: "填报" });
    await page("operator.choose", { name: "李四" });
    const batch = await enter("township", "城关镇");
    expect((await page("history.batch", { batch })).changes).toMatchObject([{ type: "source" }]);
  });

  it("filter and count", async () => {
    await enter("schoolName", "万元第二小学");
    const { batches, next } = await page("history.list", { kind: "edit" });
    expect([batches.map(({ batch }) => batch), next]).toEqual([[3], null]);
    const summary = await page("history.summary", { kind: "edit" });
    expect(summary).toMatchObject({ total: 3, found: 1, nextUndo: 3, head: { batch: 3 } });
    expect(summary.head.hash).toBe(batches[0]?.hash);
  });

  it("plan an undo, name what was changed since, and then do it", async () => {
    const first = await enter("township", "城关镇");
    const second = await enter("township", "沟门镇");
    expect(await page("history.undoPlan", { batch: first })).toMatchObject({
      figures: 0,
      rows: 1,
      conflicts: 1,
      conflicting: [{ name: "2025 年 2141000951 所属乡镇", laterBatch: second }],
    });
    expect(await page("history.undoPlan", { batch: second })).toMatchObject({
      figures: 1,
      conflicts: 0,
      first: [{ before: "城关镇", after: "沟门镇" }],
    });
    const { batch: undo } = await page("history.undo", { batch: second });
    const [newest, undone] = (await page("history.list", {})).batches;
    expect(newest).toMatchObject({ batch: undo, undoes: second, inForce: true });
    expect(undone).toMatchObject({ batch: second, undoneBy: undo, inForce: false });
  });

  it("name whom and what a figure's history is about", async () => {
    await enter("schoolName", "万元第二小学");
    const cell = await page("history.cell", { year: 2025, subject: school, field: "schoolName" });
    expect(cell).toMatchObject({ where: "万元第二小学", what: "学校名称", events: [{ event: "提出" }] });
  });

  it.each([
    ["history.batch", { batch: 99 }, "notFound"],
    ["history.batch", { batch: 0 }, "wrongUse"],
    ["history.batch", { batch: 1, limit: 5001 }, "wrongUse"],
    ["history.undoPlan", { batch: 1 }, "refused"],
    ["history.undoPlan", { batch: 99 }, "notFound"],
    ["history.list", { since: "gestern" }, "wrongUse"],
    ["history.list", { text: " " }, "wrongUse"],
  ] as const)("%s refuses %o as %s", async (name, input, code) => {
    expect(await codeOf(page(name, input as never))).toBe(code);
  });
});

describe("the last verification", () => {
  it("is remembered on this computer, over restarts", async () => {
    expect(await page("workspace.verified", {})).toEqual({ last: null });
    const verification = await page("workspace.verify", {});
    expect(verification).toMatchObject({ passed: true, batch: 2 });
    await enter("schoolName", "万元第二小学");
    expect(await page("workspace.verified", {})).toEqual({ last: verification });

    await service.close();
    service = start();
    page = createClient(service, { trust: "page" });
    const local = createClient(service, { trust: "local" });
    await local("workspace.open", { folder: join(folder, "县") });
    expect(await page("workspace.verified", {})).toEqual({ last: verification });
  });

  it("is not taken for that of another workspace in the same folder", async () => {
    await enter("schoolName", "万元第二小学");
    await page("workspace.verify", {});
    await page("workspace.close", {});
    rmSync(join(folder, "县"), { recursive: true });
    const local = createClient(service, { trust: "local" });
    await local("workspace.create", { folder: join(folder, "县"), name: "青禾县", code: "410999" });
    expect(await page("workspace.verified", {})).toEqual({ last: null });
  });
});
