import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { ActionMeta } from "../../../electron/store/history/transact.ts";
import { StoreError } from "../../../electron/store/store-error.ts";
import { createWorkspace, openWorkspace, type Workspace } from "../../../electron/store/workspace.ts";
import type { CellSource, Claim } from "../../../shared/county/claim.ts";
import { integer } from "../../../shared/county/exact/rational.ts";
import { type Fact, numberFact } from "../../../shared/county/fact.ts";
import { type SubjectKey, sectionSubject } from "../../../shared/county/subject.ts";

export const qinghe = { code: "410999", name: "青禾县" } as const;
export const meta: ActionMeta = { operator: "张三", why: "测试" };
export const firstSchool = "2141000951";

/** One minute later with every look, so that the order of batches shows in their times. */
export function steppingClock(): () => Date {
  let minutes = 0;
  return () => new Date(Date.UTC(2026, 8, 1, 1, minutes++));
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "youjun-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function closedAfterTest(workspace: Workspace): Workspace {
  onTestFinished(() => workspace.close());
  return workspace;
}

export function newWorkspace(folder = join(temporaryFolder(), "青禾县优质均衡")): Workspace {
  return closedAfterTest(createWorkspace(folder, { county: qinghe, now: steppingClock() }));
}

export function reopened(workspace: Workspace, options: { readonly readOnly?: boolean } = {}): Workspace {
  workspace.close();
  return opened(workspace.paths.folder, options);
}

export function opened(folder: string, options: { readonly readOnly?: boolean } = {}): Workspace {
  return closedAfterTest(openWorkspace(folder, { ...options, now: steppingClock() }));
}

export function copyOf(folder: string): string {
  const copy = join(temporaryFolder(), "副本");
  cpSync(folder, copy, { recursive: true });
  return copy;
}

export const primary: SubjectKey = sectionSubject(firstSchool, "primary");

export const wideTable: CellSource = {
  type: "cell",
  form: "wideTable",
  sha256: "ab".repeat(32),
  fileName: "教育事业统计综合表_2025.xlsx",
  sheet: "Sheet1",
  cell: "BJ5",
};

export function claimOf(change: Partial<Claim> & { readonly number?: number } = {}): Claim {
  const { number = 480, ...rest } = change;
  const fact: Fact = numberFact(integer(number));
  return {
    year: 2025,
    subject: primary,
    field: "pupils",
    fact,
    raw: String(number),
    source: wideTable,
    ...rest,
  };
}

const numericFields = ["pupils", "classes"] as const;

/** Many claims of as many schools as they need, all different. */
export function manyClaims(count: number, offset = 0): Claim[] {
  return Array.from({ length: count }, (_, index) =>
    claimOf({
      subject: sectionSubject(String(2_141_000_000 + Math.floor(index / 2)), "primary"),
      field: numericFields[index % 2] ?? "pupils",
      number: index + offset,
      source: { ...wideTable, cell: `A${index + 1}` },
    }),
  );
}

/** The StoreError that the work throws; fails where it throws another or none. */
export function refusal(work: () => unknown): StoreError {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error("the store did not refuse");
}

export async function refusalOf(work: Promise<unknown>): Promise<StoreError> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof StoreError) return outcome;
  throw outcome ?? new Error("the store did not refuse");
}
