import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openService, type WorkbenchService } from "../../../electron/api/open-service.ts";
import { type Client, createClient } from "../../../electron/api/service/client.ts";

const year = 2023;
let folder: string;
let service: WorkbenchService;
let call: Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "youjun-any-table-"));
  service = openService({
    now: () => new Date("2025-12-20T01:00:00.000Z"),
    places: { root: join(folder, "优均"), configFolder: join(folder, "config") },
  });
  call = createClient(service, { trust: "page" });
  await call("workspace.create", { name: "青禾县", code: "410999" });
  await call("operator.add", { name: "张三", unit: "督导室", role: "管理员" });
  await call("operator.choose", { name: "张三" });
});

afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

async function staged(text: string, name: string): Promise<string> {
  return (await service.stage(new Blob([text]).stream(), name)).handle;
}

/** What the window does: look at the table, keep what is proposed, read by it. */
async function proposedMapping(file: string) {
  const { proposal } = await call("intake.table", { year, file });
  if (!proposal?.key) throw new Error("nothing was proposed");
  return {
    headRows: proposal.head.bottom - proposal.head.top + 1,
    key: { path: proposal.key.path, kind: proposal.key.kind },
    stage: proposal.stage ?? { from: "title" as const },
    columns: proposal.columns.flatMap(({ path, field, stage, unit }) =>
      field === null ? [] : [{ path, field, ...(stage ? { stage } : {}), ...(unit ? { unit } : {}) }],
    ),
    names: proposal.asked.flatMap(({ name, code }) => (code === null ? [] : [{ name, code }])),
  };
}

describe("a table of an earlier year, in two files", () => {
  it("is read by one mapping, accepted in one batch, and each figure names its cell", async () => {
    const head = "青禾县2023年学校情况\n标识码,学校名称,办学类型,学生数,教学仪器设备值（元）\n";
    const north = await staged(
      `${head}2141000001,审坡小学,小学,481,1234500\n合计,,,481,1234500\n`,
      "城北片.csv",
    );
    const south = await staged(`${head}2141000002,注溪初级中学,初级中学,730,20000\n`, "城南片.csv");
    const files = [north, south];
    const mapping = await proposedMapping(north);
    const read = await call("intake.propose", {
      year,
      files,
      tables: files.map((file) => ({ file, mapping })),
    });
    expect(read).toMatchObject({ decision: "ready", values: { added: 8, changed: 0 } });
    const accepted = await call("intake.accept", { proposal: read.proposal });
    expect(accepted).toMatchObject({ accepted: 8, newSchools: ["2141000001", "2141000002"] });
    const { sources } = await call("fact.claims", {
      year,
      subject: "section:2141000002:junior",
      field: "pupils",
    }).then(({ claims }) => ({ sources: claims.map(({ source }) => source) }));
    expect(sources).toMatchObject([{ form: "anyTable", fileName: "城南片.csv", sheet: "CSV", cell: "D3" }]);
  });

  it("is matched by names in another year, and a file of another year is refused", async () => {
    const later = await staged("学校,小学在校生\n审坡小,500\n", "在校生.csv");
    const mapping = await proposedMapping(later);
    expect(mapping).toMatchObject({ key: { kind: "name" }, names: [{ name: "审坡小", code: "2141000001" }] });
    const wrong = await staged("2021年学校情况\n学校,小学在校生\n审坡小,500\n", "旧表.csv");
    const read = await call("intake.propose", { year, files: [wrong], tables: [{ file: wrong, mapping }] });
    expect(read.findings.error.map(({ code }) => code)).toEqual(["other-year"]);
  });

  it("that cannot be opened says what to do", async () => {
    const legacy = (await service.stage(new Blob([Buffer.from("d0cf11e0a1b11ae1", "hex")]).stream(), "旧.et"))
      .handle;
    await expect(call("intake.table", { year, file: legacy })).rejects.toMatchObject({
      code: "refused",
      remedy: "请在WPS中另存为.xlsx后再导入。",
    });
    const file = await staged("学校,人数\n审坡小学,3\n", "表.csv");
    await expect(call("intake.table", { year, file, sheet: "没有" })).rejects.toMatchObject({
      code: "notFound",
    });
  });
});
