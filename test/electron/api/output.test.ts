import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openService, type WorkbenchService } from "../../../electron/api/open-service.ts";
import { type Client, createClient } from "../../../electron/api/service/client.ts";
import type { CallArguments } from "../../../shared/contract/contract.ts";
import { ContractError } from "../../../shared/contract/error.ts";

let folder: string;
let service: WorkbenchService;
let page: Client;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "youjun-output-"));
  service = openService({ now: () => new Date(2025, 8, 1, 16, 5) });
  const local = createClient(service, { trust: "local" });
  await local("workspace.create", { folder: join(folder, "县"), name: "青禾县", code: "410999" });
  page = createClient(service, { trust: "page" });
});

afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const table: CallArguments<"output.table"> = {
  year: 2025,
  name: "小学 生均教学仪器设备值",
  columns: [
    { header: "学校", type: "text" },
    { header: "生均值", unit: "元", type: "number", decimals: 2 },
    { header: "结论", type: "center" },
  ],
  rows: [
    ["青禾县第一小学", "2125.5", "✓"],
    ["=1+1", null, "?"],
    ["0012", "1234567890.1234567", "@SUM(A1)"],
    ["+86", "未填", "-1"],
  ],
};

async function failure(promise: Promise<unknown>): Promise<ContractError> {
  const thrown = await promise.catch((error: unknown) => error);
  if (thrown instanceof ContractError) return thrown;
  throw new Error(`not refused: ${String(thrown)}`);
}

describe("an exported table", () => {
  it("lies in the workspace's exports and reads back as it stood on the page", async () => {
    const { path, name, bytes } = await page("output.table", table);
    expect(name).toBe("小学 生均教学仪器设备值_青禾县_2025.xlsx");
    expect(path).toBe(join(folder, "县", "exports", name));
    const written = readFileSync(path);
    expect(written.byteLength).toBe(bytes);
    const { sheets } = await readXlsx(written);
    expect(sheets.map((sheet) => sheet.name)).toEqual(["小学 生均教学仪器设备值", "说明"]);
    expect(sheets[0]?.rows).toEqual([
      ["学校", "生均值（元）", "结论"],
      ["青禾县第一小学", 2125.5, "✓"],
      ["=1+1", null, "?"],
      ["0012", "1234567890.1234567", "@SUM(A1)"],
      ["+86", "未填", "-1"],
    ]);
  });

  it("says whose it is, by which standard, when it was asked for and from which data", async () => {
    const { path } = await page("output.table", { ...table, mode: "relief" });
    const { sheets } = await readXlsx(readFileSync(path));
    const about = new Map((sheets[1]?.rows ?? []).map(([label, value]) => [label, value]));
    expect(about.get("县（市、区）")).toBe("青禾县");
    expect(about.get("评估年度")).toBe("2025");
    expect(about.get("评估标准")).toBe("national-2017");
    expect(about.get("生成时间")).toBe("2025-09-01 16:05");
    expect(about.get("数据摘要")).toMatch(/^[0-9a-f]{64}$/);
    expect(about.get("口径")).toBe("过渡口径");
  });

  it("never replaces an earlier export", async () => {
    const first = await page("output.table", table);
    const before = readFileSync(first.path);
    const second = await page("output.table", { ...table, rows: [] });
    expect(second.name).toBe("小学 生均教学仪器设备值_青禾县_2025(2).xlsx");
    expect(readFileSync(first.path)).toEqual(before);
  });

  it.each(["../../../甲", "C:\\甲", "con", "a\u202eexe", "/etc/passwd"])(
    "named %j stays in the folder of exports",
    async (name) => {
      const written = await page("output.table", { ...table, name });
      expect(readdirSync(join(folder, "县", "exports"))).toEqual([written.name]);
      expect(written.path).toBe(join(folder, "县", "exports", written.name));
    },
  );

  it.each([
    ["a row that is too short", { rows: [["甲"]] }],
    ["no column", { columns: [], rows: [] }],
    ["no name", { name: "  " }],
    ["more rows than can be read", { rows: Array.from({ length: 50_001 }, () => ["甲", null, null]) }],
    ["more decimals than there are", { columns: [{ header: "甲", type: "number", decimals: 13 }], rows: [] }],
  ] as const)("is refused with %s", async (_case, change) => {
    const wrong = { ...table, ...change } as CallArguments<"output.table">;
    expect((await failure(page("output.table", wrong))).code).toBe("wrongUse");
    expect(readdirSync(join(folder, "县", "exports"))).toEqual([]);
  });
});

describe("the download of a file that the service wrote", () => {
  const get = (path: string, method = "GET") =>
    service.handle(new Request(`http://youjun.invalid${path}`, { method }));

  it("answers its bytes as an attachment under its own name", async () => {
    const { file, name, path } = await page("output.table", table);
    const response = await get(`/files/${file}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    );
    const disposition = response.headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? "")).toBe(name);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(readFileSync(path));
  });

  it.each([
    "/files/unknown",
    "/files/",
    "/files/..%2F..%2Fworkspace.db",
    "/files/path:%2Fetc%2Fpasswd",
    "/files/%2Fetc%2Fpasswd",
  ])("refuses %s", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('"notFound"');
  });

  it("says when the file is gone, and takes no other method", async () => {
    const { file, path } = await page("output.table", table);
    expect((await get(`/files/${file}`, "POST")).status).toBe(405);
    rmSync(path);
    expect(await (await get(`/files/${file}`)).text()).toContain("已被移动或删除");
  });
});
