import type { Progress } from "../../../shared/contract/answer-line.ts";
import { ContractError } from "../../../shared/contract/error.ts";
import { runJob } from "../../app/activity.ts";
import { call, uploadFile } from "../../app/client.ts";
import { asContractError } from "../../app/use-call.ts";
import { mostFiles, withFiles } from "./import-files.ts";
import {
  emptyImport,
  type ImportFile,
  importState,
  type Proposal,
  type SettledPhase,
  type TableMapping,
} from "./import-state.ts";

let running: AbortController | undefined;

/** What is shown belongs to this workspace; another one begins empty. */
export function showWorkspace(folder: string): void {
  if (importState.get().folder === folder) return;
  running?.abort();
  importState.set(() => emptyImport(folder));
}

/** Gives up sending or reading. Nothing was written. */
export function cancelWork(): void {
  running?.abort();
}

function tell(progress: Progress): void {
  importState.set((state) => ({ ...state, progress }));
}

function settledPhase(): SettledPhase {
  const { phase } = importState.get();
  return phase.kind === "working" ? phase.before : phase;
}

function startStep(step: "sending" | "reading"): void {
  const phase = { kind: "working", step, began: Date.now(), before: settledPhase() } as const;
  importState.set((state) => ({
    ...state,
    phase,
    progress: undefined,
    error: undefined,
    cancelled: false,
  }));
}

/** A preview that nobody answers any more. It may be gone already, and then there is nothing to forget. */
async function forget(phase: SettledPhase): Promise<void> {
  if (phase.kind !== "proposed") return;
  await call("intake.discard", { proposal: phase.proposal.proposal }).catch(() => undefined);
}

/** A failed or given-up reading takes no file away; a preview stays while it is one of these very files. */
function stop(before: SettledPhase, failure: unknown): void {
  const error = asContractError(failure);
  const cancelled = error.code === "cancelled";
  importState.set((state) => {
    const stays = before.kind === "proposed" && before.files === state.files;
    const phase: SettledPhase = stays ? before : { kind: "choosing" };
    return { ...state, phase, progress: undefined, error: cancelled ? undefined : error, cancelled };
  });
}

/** One piece of work at a time; a newer one takes the place of the one that runs. */
async function work(act: (signal: AbortSignal, before: SettledPhase) => Promise<void>): Promise<void> {
  running?.abort();
  const abort = new AbortController();
  running = abort;
  const before = settledPhase();
  try {
    await act(abort.signal, before);
  } catch (failure) {
    if (running === abort) stop(before, failure);
  } finally {
    if (running === abort) running = undefined;
  }
}

async function send(files: readonly File[], signal: AbortSignal): Promise<readonly ImportFile[]> {
  startStep("sending");
  const label = files.length === 1 ? `传送 ${files[0]?.name ?? ""}` : `传送 ${files.length} 个文件`;
  return runJob(label, async (cancelled, tellJob) => {
    const either = AbortSignal.any([signal, cancelled]);
    const sent: ImportFile[] = [];
    const both = (progress: Progress) => {
      tellJob(progress);
      tell(progress);
    };
    for (const [index, file] of files.entries()) {
      both({ label: file.name, done: index, total: files.length });
      const onProgress = files.length === 1 ? both : undefined;
      const { handle, name, bytes } = await uploadFile(file, { signal: either, onProgress });
      sent.push({ handle, name, bytes });
    }
    return sent;
  });
}

async function read(year: number, signal: AbortSignal): Promise<Proposal> {
  startStep("reading");
  const { files: given, tables: known } = importState.get();
  const files = given.map(({ handle }) => handle);
  const tables = given.flatMap(({ handle: file, name }) => {
    const mapping = known.get(name);
    return mapping ? [{ file, mapping }] : [];
  });
  const question = { year, files, ...(tables.length > 0 ? { tables } : {}) };
  return call("intake.propose", question, { label: "读取工作簿", signal, onProgress: tell });
}

function tooMany(count: number): ContractError {
  return new ContractError("wrongUse", {
    message: `一次最多读取 ${mostFiles} 个文件，现在是 ${count} 个。`,
    remedy: "请分几次导入。",
  });
}

async function readInto(year: number, signal: AbortSignal, before: SettledPhase): Promise<void> {
  const proposal = await read(year, signal);
  await forget(before);
  importState.set((state) => ({
    ...state,
    phase: { kind: "proposed", proposal, files: state.files },
    progress: undefined,
  }));
}

/** Takes files beside those that are there, one of the same name in its place, and reads all of them. */
export function takeFiles(given: readonly File[], year: number): Promise<void> {
  if (given.length === 0) return Promise.resolve();
  return work(async (signal, before) => {
    if (given.length > mostFiles) throw tooMany(given.length);
    const known = before.kind === "accepted" ? [] : importState.get().files;
    const sent = await send(given, signal);
    const files = withFiles(known, sent);
    importState.set((state) => ({ ...state, files }));
    if (files.length > mostFiles) throw tooMany(files.length);
    await readInto(year, signal, before);
  });
}

/** Reads the same files again: for another year, or because something changed meanwhile. */
export function readAgain(year: number): Promise<void> {
  return work((signal, before) => readInto(year, signal, before));
}

/** Shows the step in which a file's columns are matched; undefined leaves it, and nothing has changed. */
export function showMapping(file: ImportFile | undefined): void {
  importState.set((state) => ({ ...state, mapping: file }));
}

/** Reads everything again, and the files of these names by the mapping. */
export function readByMapping(names: readonly string[], mapping: TableMapping, year: number): Promise<void> {
  importState.set((state) => ({
    ...state,
    mapping: undefined,
    tables: new Map([...state.tables, ...names.map((name) => [name, mapping] as const)]),
  }));
  return readAgain(year);
}

/** Takes a file away and reads the others again; without any left, the page begins anew. */
export async function removeFile(name: string, year: number): Promise<void> {
  const files = importState.get().files.filter((file) => file.name !== name);
  if (files.length === 0) return discard();
  importState.set((state) => ({ ...state, files }));
  await readAgain(year);
}

/** Begins anew; the preview is forgotten, nothing was written. */
export async function discard(): Promise<void> {
  const { folder } = importState.get();
  const before = settledPhase();
  importState.set(() => emptyImport(folder));
  await forget(before);
}

/** Writes the preview. Its errors are the caller's to show: the preview stays. */
export async function accept(proposal: Proposal, confirmed: boolean): Promise<void> {
  const accepted = await call(
    "intake.accept",
    { proposal: proposal.proposal, confirmed },
    { label: "写入导入的数据" },
  );
  importState.set((state) => ({ ...state, phase: { kind: "accepted", proposal, accepted } }));
}
