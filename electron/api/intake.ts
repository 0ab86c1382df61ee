import { randomUUID } from "node:crypto";
import { ContractError } from "../../shared/contract/error.ts";
import type { FormKind } from "../../shared/county/claim.ts";
import type { CountyYear } from "../../shared/county/county-year.ts";
import { describeProposal } from "../../shared/county/import/describe-proposal.ts";
import { findingLines } from "../../shared/county/import/import-finding.ts";
import { factLookup } from "../../shared/county/import/known-facts.ts";
import { type ImportQuestion, importDecision } from "../../shared/county/import/proposal.ts";
import { proposeImport } from "../../shared/county/import/propose-import.ts";
import type { ImportReading } from "../../shared/county/import/reading.ts";
import type { SubjectKey } from "../../shared/county/subject.ts";
import { type FilesRead, readFiles } from "../intake/read-files.ts";
import type { Workspace } from "../store/workspace.ts";
import { withTables } from "./any-table.ts";
import type { Handlers } from "./service/handler.ts";
import type { Session, SourceWorkbook, WaitingProposal } from "./session.ts";

/** Which form each accepted figure came from; asks the store only for figures that are known at all. */
function acceptedForms(
  workspace: Workspace,
  known: CountyYear,
): (subject: SubjectKey, field: string) => FormKind | undefined {
  const fact = factLookup(known);
  return (subject, field) => {
    if (fact(subject, field).state === "missing") return undefined;
    const accepted = workspace.claimsOf(known.year, subject, field).find((claim) => claim.accepted);
    if (!accepted) return undefined;
    const { source } = accepted.claim;
    // What this year's workbook says goes before what was carried over from last year.
    if (source.type === "carried") return undefined;
    return source.type === "person" ? "person" : source.form;
  };
}

/** Gathers what the files say and what the workspace knows. */
function questionOf(workspace: Workspace, read: ImportReading): ImportQuestion {
  const { year } = read;
  const years = workspace.years();
  const known = years.includes(year) ? workspace.readCountyYear(year) : undefined;
  return {
    year,
    county: workspace.county,
    read,
    known,
    otherYears: years.filter((other) => other !== year).map((other) => workspace.readCountyYear(other)),
    ...(known ? { acceptedForm: acceptedForms(workspace, known) } : {}),
  };
}

function waitingProposal({ proposals }: Session, id: string): WaitingProposal {
  const waiting = proposals.get(id);
  if (waiting) return waiting;
  throw new ContractError("notFound", {
    message: "找不到这份导入方案，可能已经接受或放弃。",
    remedy: "请重新选择文件预览。",
  });
}

/** Who acts may have been registered meanwhile; anything else makes the preview untrue. */
function refuseStale(workspace: Workspace, { madeAfter }: WaitingProposal): void {
  const later = workspace
    .listBatches()
    .filter(({ number, kind }) => number > madeAfter && kind !== "operator");
  if (later.length === 0) return;
  throw new ContractError("refused", {
    message: "预览之后数据又有改动。",
    remedy: "请重新选择文件预览，再接受。",
  });
}

function refuseUndecided({ proposal }: WaitingProposal, confirmed: boolean): void {
  const decision = importDecision(proposal);
  if (decision === "refused") {
    throw new ContractError("refused", {
      message: `有 ${proposal.errors.length} 处错误，不能接受。`,
      remedy: "请按提示改正工作簿后重新导入。",
      details: findingLines(proposal.errors),
    });
  }
  if (decision === "needsConfirmation" && !confirmed) {
    throw new ContractError("refused", {
      message: "有需要确认的事项。",
      remedy: "核对无误后请确认接受。",
      details: findingLines(proposal.confirmations),
    });
  }
}

/** The same bytes given twice are one workbook; one that could not be read is none. */
function sourceWorkbooks({ files, paths }: FilesRead): readonly SourceWorkbook[] {
  return files.flatMap(({ fileName: name, sha256, claims }) => {
    const path = paths.get(sha256);
    return path !== undefined && claims.length > 0 ? [{ path, name, sha256 }] : [];
  });
}

function changedSince(name: string): ContractError {
  return new ContractError("refused", {
    message: `“${name}”在预览之后又改过，没有导入。`,
    remedy: "请重新选择文件预览，再接受。",
  });
}

/** Copies the workbooks into the workspace, so that years later a figure's cell can still be opened. */
async function keepSources(workspace: Workspace, { files }: WaitingProposal) {
  const kept = [];
  for (const { path, name, sha256 } of files) {
    const stored = await workspace.keepSource(path);
    if (stored.sha256 !== sha256) throw changedSince(name);
    kept.push({ ...stored, name, kept: true as const });
  }
  return kept;
}

/** The handlers of the area `intake`. */
export function intakeHandlers(session: Session) {
  return {
    "intake.propose": async ({ year, files, tables }, { stagedFile, signal, progress, checkpoint }) => {
      const workspace = session.workspace();
      const given = withTables(workspace, files, { year, tables, stagedFile });
      const read = await readFiles(given, {
        year,
        signal,
        onProgress: (done, total) => progress({ label: "读取文件", done, total }),
      });
      await checkpoint();
      const proposal = proposeImport(questionOf(workspace, read));
      const id = randomUUID();
      session.proposals.set(id, {
        proposal,
        files: sourceWorkbooks(read),
        roster: read.files.flatMap(({ rosterCodes }) => rosterCodes),
        madeAfter: workspace.chainHead().number,
      });
      return { ...describeProposal(proposal), proposal: id };
    },
    "intake.accept": async ({ proposal: id, confirmed }, { progress, checkpoint }) => {
      const workspace = session.workspace();
      const waiting = waitingProposal(session, id);
      const { proposal, roster } = waiting;
      const operator = session.actor();
      refuseUndecided(waiting, confirmed);
      refuseStale(workspace, waiting);
      progress({ label: "保存原始文件" });
      const kept = await keepSources(workspace, waiting);
      await checkpoint();
      refuseStale(workspace, waiting);
      const names = proposal.files.map(({ fileName }) => fileName).join("、");
      const result = workspace.acceptClaims(proposal.claims, {
        operator,
        why: `导入：${names}`,
        kind: "import",
        files: kept,
        schools: roster,
      });
      session.proposals.delete(id);
      return { ...result, batch: result.batch ?? null };
    },
    "intake.discard": ({ proposal }) => {
      waitingProposal(session, proposal);
      session.proposals.delete(proposal);
      return {};
    },
  } satisfies Partial<Handlers>;
}
