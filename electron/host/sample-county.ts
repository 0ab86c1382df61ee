import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Client } from "../api/service/client.ts";

/** 青禾县, an invented county, and the workbooks that such a county has. */
export const sampleCounty = { name: "青禾县", code: "410999", year: 2025 } as const;

const sampleOperator = "示例";

const workbooks = fileURLToPath(new URL("../../build/sample-county", import.meta.url));

export interface SampleWorkspace {
  /** Deletes the folder; close the workspace before. */
  remove(): Promise<void>;
}

/** Makes a workspace of the sample county in a temporary folder and leaves it open. `call` must be local. */
export async function openSampleWorkspace(call: Client): Promise<SampleWorkspace> {
  const parent = await mkdtemp(join(tmpdir(), "youjun-sample-"));
  const remove = () => rm(parent, { recursive: true, force: true });
  try {
    const { name, code, year } = sampleCounty;
    await call("workspace.create", { folder: join(parent, name), name, code });
    await call("operator.add", { name: sampleOperator, role: "填报" });
    await call("operator.choose", { name: sampleOperator });
    const names = (await readdir(workbooks)).filter((file) => file.endsWith(".xlsx"));
    const files = names.map((file) => `path:${join(workbooks, file)}`);
    const { proposal } = await call("intake.propose", { year, files });
    await call("intake.accept", { proposal, confirmed: true });
    return { remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
