import { appendFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openService, type WorkbenchService } from "../../../../electron/api/open-service.ts";
import { type Client, createClient } from "../../../../electron/api/service/client.ts";

const year = 2025;
const sampleCounty = fileURLToPath(new URL("../../../../build/sample-county", import.meta.url));

let folder: string;
let service: WorkbenchService;
let page: Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "youjun-checks-"));
  service = openService({ now: () => new Date("2025-12-20T01:00:00.000Z") });
  const local = createClient(service, { trust: "local" });
  await local("workspace.create", { folder: join(folder, "县"), name: "青禾县", code: "410999" });
  page = createClient(service, { trust: "page" });
  await page("operator.add", { name: "张三", unit: "督导室", role: "管理员" });
  await page("operator.choose", { name: "张三" });
  const workbooks = readdirSync(sampleCounty).filter((name) => name.endsWith(".xlsx"));
  const staged = workbooks.map(async (name) => (await service.stage(join(sampleCounty, name))).handle);
  const { proposal } = await page("intake.propose", { year, files: await Promise.all(staged) });
  await page("intake.accept", { proposal });
});

afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

async function enter(field: string, value: string): Promise<void> {
  await page("fact.enter", { year, entries: [{ subject: "county", field, state: "value", value }] });
}

async function problemsOf(code: string): Promise<readonly string[]> {
  const { checks } = await page("document.checks", { year });
  return checks.find((check) => check.code === code)?.findings.map(({ problem }) => problem) ?? [];
}

async function stateOfReport(date?: string) {
  const asked = date === undefined ? { year } : { year, date };
  const { documents } = await page("document.files", asked);
  return documents.find(({ id }) => id === "report")?.files[0];
}

describe("the checks of a workspace", () => {
  it("see what the documents print, and follow what is entered", async () => {
    const before = await page("document.checks", { year });
    expect(before.date).toBeUndefined();
    expect(before.documents.find(({ id }) => id === "report")?.gaps).toBeGreaterThan(0);
    expect(before.mustFix).toBeGreaterThan(0);
    expect((await problemsOf("leftToFill")).join()).toContain("“报送日期”待填");
    await enter("reportDate", "2024-12-20");
    expect(await problemsOf("yearsConsistent")).toEqual([
      "报送日期2024年12月20日早于评估年度的统计时点2025年9月1日。",
    ]);
    await enter("reportDate", "2025-12-20");
    expect(await problemsOf("yearsConsistent")).toEqual([]);
    expect((await page("document.checks", { year })).date).toBe("2025-12-20");
    expect((await problemsOf("leftToFill")).join()).not.toContain("“报送日期”待填");
  });

  it("hold evidence against the conclusions", async () => {
    const wanted = /^A2-11 .*没有一份佐证材料。$/;
    expect((await problemsOf("evidencePresent")).some((problem) => wanted.test(problem))).toBe(true);
    const { handle } = await service.stage(new Blob(["轮岗审批表"]).stream(), "轮岗审批表.pdf");
    await page("attachment.add", { item: "A2-11", year, file: handle });
    expect((await problemsOf("evidencePresent")).some((problem) => wanted.test(problem))).toBe(false);
  });

  it("find the history whole", async () => {
    expect(await problemsOf("historyWhole")).toEqual([]);
  });

  it("refuse a day that no file can carry", async () => {
    await expect(page("document.checks", { year, date: "1970-01-01" })).rejects.toMatchObject({
      code: "wrongUse",
    });
  });
});

describe("the files that were written", () => {
  it("are absent, current, and out of date as soon as the data or the file change", async () => {
    expect(await stateOfReport()).toMatchObject({ state: "absent", name: "自评报告_青禾县_2025.docx" });
    const { files } = await page("document.report", { year });
    expect(files).toMatchObject([{ name: "自评报告_青禾县_2025.docx" }]);
    const [report] = files;
    if (!report) throw new Error("nothing was written");
    expect(await stateOfReport()).toMatchObject({ state: "current", written: { sha256: report.sha256 } });
    expect((await stateOfReport("2026-01-01"))?.state).toBe("outdated");
    await enter("postQuota", "4321");
    expect((await stateOfReport())?.state).toBe("outdated");
    await page("document.report", { year, overwrite: true });
    expect((await stateOfReport())?.state).toBe("current");
    appendFileSync(report.path, " ");
    expect((await stateOfReport())?.state).toBe("outdated");
    const written = (await stateOfReport())?.written;
    const answer = await service.handle(new Request(`http://localhost/files/${written?.file}`));
    expect((await answer.bytes()).byteLength).toBe(written?.bytes);
  });

  it("are never replaced without a yes", async () => {
    await expect(page("document.report", { year })).rejects.toMatchObject({ code: "refused" });
  });
});

describe("the fonts of this computer", () => {
  it("are told with what they are used for", async () => {
    const { fonts } = await page("document.fonts", {});
    expect(fonts.map(({ name }) => name)).toContain("黑体");
    expect(fonts.every(({ usedFor }) => usedFor.length > 0)).toBe(true);
  });
});
