import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre";
import { openService } from "../../electron/api/open-service.ts";
import { createClient } from "../../electron/api/service/client.ts";
import { createWorkspace } from "../../electron/store/workspace.ts";
import { decimal } from "../../shared/county/exact/rational.ts";
import { numberFact } from "../../shared/county/fact.ts";
import { schoolSubject } from "../../shared/county/subject.ts";
import { sampleFolders } from "../oracle/read-sample.ts";
import { below, measure, report } from "./measure.ts";

async function inTemporaryFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "youjun-bench-"));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The county's three workbooks from files to accepted facts, through the service and all its checks. */
async function importSample(folder: string, files: readonly string[]): Promise<void> {
  const service = openService();
  const call = createClient(service, { trust: "local" });
  await call("workspace.create", { folder: join(folder, "县"), name: "青禾县", code: "410999" });
  await call("operator.add", { name: "测速", role: "填报" });
  await call("operator.choose", { name: "测速" });
  const { proposal } = await call("intake.propose", {
    year: 2025,
    files: files.map((file) => `path:${file}`),
  });
  await call("intake.accept", { proposal });
  await service.close();
}

/** 60,000 facts of one year with their history, in one batch. */
function acceptMany(folder: string): void {
  const workspace = createWorkspace(folder, {
    county: { code: "410999", name: "青禾县" },
    now: () => new Date(0),
  });
  const fields = [
    "teachingArea",
    "indoorSportsArea",
    "sportsFieldArea",
    "equipmentValue",
    "publicFundsBudget",
    "trainingBudget",
  ];
  const claims = Array.from({ length: 60_000 }, (_, index) => ({
    year: 2025,
    subject: schoolSubject(String(2_141_000_000 + Math.floor(index / fields.length))),
    field: fields[index % fields.length] ?? "",
    fact: numberFact(decimal(`${index}.25`)),
    raw: `${index}.25`,
    source: { type: "person" as const, operator: "测速" },
  }));
  workspace.acceptClaims(claims, { operator: "测速", why: "测速", kind: "edit" });
  workspace.close();
}

export async function benchIntake(): Promise<void> {
  const names = (await readdir(sampleFolders.qinghe)).filter((name) => name.endsWith(".xlsx"));
  const files = names.map((name) => join(sampleFolders.qinghe, name));
  const bare = await measure("bare reader", 5, async () => {
    for (const file of files) await readXlsx(await readFile(file));
  });
  await inTemporaryFolder(async (folder) => {
    let run = 0;
    const measured = await measure("three sample workbooks to accepted facts", 5, () => {
      run += 1;
      return importSample(join(folder, String(run)), files);
    });
    report(measured, { aim: below(1000), beside: { what: "bare reader", ms: bare.medianMs } });
    const many = await measure("60,000 facts with history", 3, () => {
      run += 1;
      acceptMany(join(folder, String(run)));
    });
    report(many, { aim: below(500) });
  });
}
