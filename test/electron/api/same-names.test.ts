import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openService } from "../../../electron/api/open-service.ts";
import { createClient } from "../../../electron/api/service/client.ts";

const sample = fileURLToPath(new URL("../../fixtures/gaps-2025/", import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "youjun-names-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it("brings in two files of one name from two folders together", async () => {
  const service = openService();
  const call = createClient(service, { trust: "local" });
  try {
    await call("workspace.create", { folder: join(folder, "县"), name: "青渡县", code: "410998" });
    await call("operator.add", { name: "王老师", role: "填报" });
    await call("operator.choose", { name: "王老师" });
    const files: string[] = [];
    for (const name of ["教育事业统计综合表", "补充采集表"]) {
      await mkdir(join(folder, name));
      const path = join(folder, name, "报送.xlsx");
      await copyFile(join(sample, `${name}_2025.xlsx`), path);
      files.push(`path:${path}`);
    }
    const { proposal } = await call("intake.propose", { year: 2025, files });
    const { batch } = await call("intake.accept", { proposal });
    expect(batch).not.toBeNull();
    const { checks, passed } = await call("workspace.verify", {});
    expect(passed, JSON.stringify(checks)).toBe(true);
    expect(JSON.stringify(checks)).toContain("2 个文件");
  } finally {
    await service.close();
  }
});
