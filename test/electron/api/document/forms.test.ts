import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readXlsx } from "hucre";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openService, type WorkbenchService } from "../../../../electron/api/open-service.ts";
import { type Client, createClient } from "../../../../electron/api/service/client.ts";
import { makeFullDisk } from "../../output/full-disk.ts";

const year = 2025;
const date = "2025-11-30";
const sampleCounty = fileURLToPath(new URL("../../../../build/sample-county", import.meta.url));
const main = fileURLToPath(new URL("../../../../electron/cli/main.ts", import.meta.url));
const names = ["申报表_青禾县_2025.docx", "申报表_青禾县_2025.xlsx"];

let folder: string;
let service: WorkbenchService;
let call: Client;

/** The sample county, or one of that name without any data, in a folder of its own. */
async function openCounty(county: string, withData: boolean): Promise<void> {
  await call("workspace.create", { folder: join(folder, "县"), name: county, code: "410999" });
  await call("operator.add", { name: "张三", role: "管理员" });
  await call("operator.choose", { name: "张三" });
  if (!withData) return;
  const files = readdirSync(sampleCounty).filter((name) => name.endsWith(".xlsx"));
  const { proposal } = await call("intake.propose", {
    year,
    files: files.map((name) => `path:${join(sampleCounty, name)}`),
  });
  await call("intake.accept", { proposal });
}

function start(): void {
  folder = mkdtempSync(join(tmpdir(), "youjun-forms-"));
  service = openService({ now: () => new Date("2025-12-20T01:00:00.000Z") });
  call = createClient(service, { trust: "local" });
}

async function stop(): Promise<void> {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
}

function digestsIn(place: string): readonly string[] {
  return names.map((name) =>
    createHash("sha256")
      .update(readFileSync(join(place, name)))
      .digest("hex"),
  );
}

describe("申报表 of a county", () => {
  beforeAll(async () => {
    start();
    await openCounty("青禾县", true);
  });
  afterAll(stop);

  it("is written in Word and Excel, and says what is missing", async () => {
    const out = join(folder, "交");
    const { files, gaps } = await call("document.forms", { year, date, out });
    expect(files.map(({ path }) => path)).toEqual(names.map((name) => join(out, name)));
    expect(readdirSync(out).sort()).toEqual([...names].sort());
    expect(files.map(({ sha256 }) => sha256)).toEqual(digestsIn(out));
    expect(gaps.some((gap) => gap.startsWith("表Ⅰ"))).toBe(true);
  });

  it("has the same bytes again, also from the command line in New York and under another clock", async () => {
    const [first, second, third] = ["甲", "乙", "丙"].map((name) => join(folder, name));
    if (!first || !second || !third) throw new Error("there is no place");
    await call("document.forms", { year, date, out: first });
    await call("document.forms", { year, date, out: second });
    expect(digestsIn(second)).toEqual(digestsIn(first));
    await call("workspace.close", {});
    const where = ["forms", join(folder, "县"), "--year", "2025", "--out", third, "--date", date];
    execFileSync(process.execPath, [main, ...where], {
      env: { ...process.env, TZ: "America/New_York" },
      stdio: "pipe",
    });
    await call("workspace.open", { folder: join(folder, "县") });
    expect(digestsIn(third)).toEqual(digestsIn(first));
  });

  it("says on the last sheet whose data it holds, by which standard, and their digest", async () => {
    const out = join(folder, "说明");
    await call("document.forms", { year, date, out });
    const book = await readXlsx(readFileSync(join(out, names[1] ?? "")));
    expect(book.sheets.map(({ name }) => name)).toEqual([
      ...["表Ⅰ", "表Ⅱ-1", "表Ⅱ-2", "表Ⅲ", "表Ⅳ", "表Ⅴ", "表Ⅵ"],
      "说明",
    ]);
    expect(Object.fromEntries(book.sheets.at(-1)?.rows ?? [])).toMatchObject({
      "县（市、区）": "青禾县",
      评估年度: "2025",
      评估标准: "县域义务教育优质均衡发展督导评估（国家标准）（national-2017）",
      口径: "严格口径",
      报送日期: "2025年11月30日",
      数据摘要: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it("never replaces a file without a yes, and then both", async () => {
    const out = join(folder, "旧");
    mkdirSync(out);
    writeFileSync(join(out, names[1] ?? ""), "上一次报送的");
    await expect(call("document.forms", { year, date, out })).rejects.toMatchObject({ code: "refused" });
    expect(readdirSync(out)).toEqual([names[1]]);
    expect(readFileSync(join(out, names[1] ?? ""), "utf8")).toBe("上一次报送的");
    await call("document.forms", { year, date, out, overwrite: true });
    expect(readdirSync(out).sort()).toEqual([...names].sort());
  });

  it("never writes through a link that somebody left", async () => {
    const out = join(folder, "链接");
    mkdirSync(out);
    writeFileSync(join(folder, "原件"), "原件");
    symlinkSync(join(folder, "原件"), join(out, names[0] ?? ""));
    await expect(call("document.forms", { year, date, out, overwrite: true })).rejects.toMatchObject({
      code: "refused",
    });
    expect(readFileSync(join(folder, "原件"), "utf8")).toBe("原件");
  });

  it("leaves nothing on a full disk, and keeps what was there", async () => {
    const disk = join(folder, "满");
    const release = await makeFullDisk(disk, "size=64k");
    try {
      await expect(call("document.forms", { year, date, out: disk })).rejects.toMatchObject({
        message: expect.stringContaining("磁盘空间不足"),
      });
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      await release();
    }
  });

  it("answers why for every kind of printed number", async () => {
    const { figures, documents } = await call("document.figures", { year, date });
    expect(documents.map(({ id }) => id)).toEqual(["report", "forms"]);
    const kinds = Map.groupBy(figures, ({ id }) => /^[a-z]+:/.exec(id)?.[0] ?? "figure");
    expect([...kinds.keys()].sort()).toEqual(["evidence:", "fact:", "field:", "figure", "standard:"]);
    for (const [first] of kinds.values()) {
      if (!first) throw new Error("a kind without figures");
      const { figure } = await call("evaluation.figure", { year, id: first.id });
      expect(figure).toMatchObject({ id: first.id, name: first.name });
      expect(figure.printed).toContain(first.printed);
    }
  });
});

describe("申报表 of a county without data", () => {
  beforeAll(async () => {
    start();
    await openCounty("青禾县", false);
  });
  afterAll(stop);

  it("is written with everything left to be filled in", async () => {
    const out = join(folder, "空");
    const { files, gaps } = await call("document.forms", { year, out });
    expect(files).toHaveLength(2);
    expect(gaps.length).toBeGreaterThan(20);
    const book = await readXlsx(readFileSync(join(out, names[1] ?? "")));
    const rows = book.sheets[0]?.rows ?? [];
    expect(rows.find((row) => row[0] === "全县总计")?.slice(1, 9)).toEqual(
      Array.from({ length: 8 }, () => "待填"),
    );
    expect(Object.fromEntries(book.sheets.at(-1)?.rows ?? [])).toMatchObject({ 报送日期: "待填" });
  });
});
