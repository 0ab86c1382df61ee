import { mkdtempSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createWorkspace } from "../store/workspace.ts";
import { intakeHandlers } from "./intake.ts";
import type { HandlerContext } from "./service/handler.ts";
import type { Session } from "./session.ts";

/** 青禾县, an invented county, and the workbooks that such a county has. */
const sampleCounty = { name: "青禾县", code: "410999", year: 2025 } as const;

const sampleOperator = { name: "示例", unit: "青禾县人民政府教育督导室", role: "管理员" } as const;

const workbooks = fileURLToPath(new URL("../../build/sample-county", import.meta.url));

async function importWorkbooks(session: Session, context: HandlerContext): Promise<void> {
  const intake = intakeHandlers(session);
  const names = (await readdir(workbooks)).filter((name) => name.endsWith(".xlsx"));
  const files = names.map((name) => join(workbooks, name));
  const local = { ...context, stagedFile: (path: string) => ({ path, name: basename(path) }) };
  const { proposal } = await intake["intake.propose"]({ year: sampleCounty.year, files }, local);
  await intake["intake.accept"]({ proposal, confirmed: true }, local);
}

/** Makes a workspace of the sample county in a temporary folder and leaves it open, with somebody to act. */
export async function openSampleCounty(session: Session, context: HandlerContext): Promise<void> {
  const parent = mkdtempSync(join(tmpdir(), "youjun-sample-"));
  const { name, code } = sampleCounty;
  const options = { county: { name, code }, operator: sampleOperator, now: session.now };
  const workspace = session.openDiscardable(parent, () => createWorkspace(join(parent, name), options));
  try {
    const operator = workspace.listOperators().find((each) => each.name === sampleOperator.name);
    if (operator) session.choose(operator);
    await importWorkbooks(session, context);
  } catch (error) {
    session.close();
    throw error;
  }
}
