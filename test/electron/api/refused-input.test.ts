import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openService } from "../../../electron/api/open-service.ts";
import { type Client, createClient } from "../../../electron/api/service/client.ts";
import { emptyCounty, refusalOf } from "./county-service.ts";

const year = 2025;
const primary = "section:2141000951:primary";

describe("a typed figure that nobody can mean", () => {
  it.each([
    ["a negative number", primary, "pupils", "-3", "wrongUse"],
    ["half a pupil", primary, "pupils", "0.5", "wrongUse"],
    ["a figure of 初中 for 小学", primary, "died3y", "3", "wrongUse"],
    ["a school code that is none", "section:abc:primary", "pupils", "3", "wrongUse"],
    ["a school code that is too short", "school:214100095", "township", "城关镇", "wrongUse"],
    ["a day that no calendar has", "county", "reportDate", "2025-02-29", "wrongUse"],
    ["an empty text", "county", "applicant", " ", "wrongUse"],
    ["rooms that are no list", "school:2141000951", "musicRooms", '[{"area":"大"}]', "wrongUse"],
    ["a field of another level", "county", "pupils", "3", "wrongUse"],
  ])("%s is refused and writes nothing", async (_case, subject, field, value, code) => {
    const { call } = await emptyCounty();
    const entries = [
      { subject: primary, field: "classes", state: "value", value: "6" } as const,
      { subject, field, state: "value", value } as const,
    ];
    const refusal = await refusalOf(call("fact.enter", { year, entries }));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/\p{Script=Han}/u);
    expect((await call("fact.list", { year })).facts).toEqual([]);
    expect((await call("workspace.status", {})).years).toEqual([]);
  });
});

/** A caller of this computer, with an empty county and a folder for what is written. */
async function office(): Promise<{ readonly call: Client; readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), "youjun-out-"));
  const service = openService({ now: () => new Date("2025-12-20T01:00:00.000Z") });
  onTestFinished(async () => {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const call = createClient(service, { trust: "local" });
  await call("workspace.create", { folder: join(folder, "县"), name: "青禾县", code: "410999" });
  return { call, folder };
}

describe("a place where nothing can be written", () => {
  it.each(["document.report", "document.forms", "evidence.write"] as const)(
    "is named by %s, which is no defect",
    async (name) => {
      const { call, folder } = await office();
      const file = join(folder, "文件");
      writeFileSync(file, "");
      for (const out of [file, join(file, "里面")]) {
        const refusal = await refusalOf(call(name, { year, out, date: "2025-12-20" }));
        expect(refusal.code).toBe("storeNotWritable");
        expect(refusal.message).toContain("不是文件夹");
      }
    },
  );
});

describe("a date that no document can carry", () => {
  it.each(["1979-12-31", "2100-01-01"])("%s is refused before anything is written", async (date) => {
    const { call, folder } = await office();
    const out = join(folder, "交");
    expect((await refusalOf(call("document.report", { year, out, date }))).code).toBe("wrongUse");
    const entries = [{ subject: "county", field: "reportDate", state: "value", value: date } as const];
    await call("operator.add", { name: "张三", role: "填报" });
    await call("operator.choose", { name: "张三" });
    await call("fact.enter", { year, entries });
    expect((await refusalOf(call("document.report", { year, out }))).code).toBe("wrongUse");
  });
});
