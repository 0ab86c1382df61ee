import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openService } from "../../electron/api/open-service.ts";
import { createClient } from "../../electron/api/service/client.ts";
import { readParts, writeParts } from "../../electron/output/docx/reproducible-zip.ts";
import { sampleFolders } from "../oracle/read-sample.ts";
import { below, measure, report } from "./measure.ts";

const year = 2025;
const date = "2025-11-30";

/** 青禾县 with its 181 schools, imported as a county does. */
async function sampleCounty(folder: string) {
  const service = openService();
  const call = createClient(service, { trust: "local" });
  await call("workspace.create", { folder: join(folder, "县"), name: "青禾县", code: "410999" });
  await call("operator.add", { name: "测速", role: "填报" });
  await call("operator.choose", { name: "测速" });
  const names = (await readdir(sampleFolders.qinghe)).filter((name) => name.endsWith(".xlsx"));
  const files = names.map((name) => `path:${join(sampleFolders.qinghe, name)}`);
  const { proposal } = await call("intake.propose", { year, files });
  await call("intake.accept", { proposal });
  return { service, call };
}

/** 自评报告 and 申报表 of 181 schools from the facts of the store to files on the disk. */
export async function benchDocuments(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "youjun-bench-"));
  const { service, call } = await sampleCounty(folder);
  try {
    const out = join(folder, "交");
    const write = async () => {
      await call("document.report", { year, date, out, overwrite: true });
      await call("document.forms", { year, date, out, overwrite: true });
    };
    const both = await measure("自评报告 and 申报表 of 181 schools", 5, write);
    const words = (await readdir(out)).filter((name) => name.endsWith(".docx"));
    const parts = await Promise.all(words.map(async (name) => readParts(await readFile(join(out, name)))));
    const zipping = await measure("zip", 5, () => Promise.all(parts.map((own) => writeParts(own, date))));
    report(both, { aim: below(3000), beside: { what: "zipping the same parts", ms: zipping.medianMs } });
    report(
      await measure("every figure of both documents", 5, () => call("document.figures", { year, date })),
    );
  } finally {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  }
}
