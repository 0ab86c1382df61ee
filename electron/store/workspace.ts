import type { Readable } from "node:stream";
import type { FactRow } from "../../shared/county/build-county-year.ts";
import type { Claim } from "../../shared/county/claim.ts";
import type { CountyYear } from "../../shared/county/county-year.ts";
import type { ProposedClaim } from "../../shared/county/import/proposal.ts";
import * as acceptedChecks from "./accepted-checks.ts";
import { removeIncoming, type StoredFile } from "./attachments/attachment-files.ts";
import * as attachments from "./attachments/attachments.ts";
import { type Backup, backup, backupBeforeUpgrade, listBackups } from "./backups/backup.ts";
import type { FactCell } from "./cell-name.ts";
import { type AcceptMeta, type AcceptResult, acceptClaims } from "./claims/accept-claims.ts";
import { claimsOf, type TracedClaim } from "./claims/claims-of.ts";
import { type ComparedFigures, comparedFigures } from "./claims/compared-figures.ts";
import { factsSince, type HistoryPlace } from "./claims/facts-since.ts";
import { type FactFilter, readCountyYear, readFacts, years } from "./claims/read-facts.ts";
import { readRoster } from "./claims/roster.ts";
import { type SheetClaims, sheetClaims } from "./claims/sheet-claims.ts";
import { type YearSource, yearSources } from "./claims/year-sources.ts";
import { type Connection, connect } from "./connection.ts";
import { type County, readCounty } from "./county.ts";
import { type CreateOptions, createFolder } from "./create-workspace.ts";
import { type BatchChanges, type ChangesRange, describeBatch } from "./history/batch-changes.ts";
import type { ChangeRecord } from "./history/chain.ts";
import { type EraseResult, erasePersonal } from "./history/erase-personal.ts";
import { type OwnSteps, type OwnStepsOf, ownSteps } from "./history/own-steps.ts";
import * as history from "./history/read-history.ts";
import { type SchoolHistory, type SchoolHistoryOf, schoolHistory } from "./history/school-history.ts";
import { schoolNames } from "./history/school-names.ts";
import * as search from "./history/search-history.ts";
import { type ActionMeta, chainHead } from "./history/transact.ts";
import { planUndo, type UndoOptions, type UndoPlan, type UndoResult, undoBatch } from "./history/undo.ts";
import { type HistoryReport, verifyHistory } from "./history/verify-history.ts";
import { removeLockFile, writeLockFile } from "./lock-file.ts";
import { isWritable, type OpenDatabase, openForReading, openForWriting } from "./open-database.ts";
import { claimFolder } from "./open-folders.ts";
import * as operators from "./operators.ts";
import { StoreError } from "./store-error.ts";
import * as tableMappings from "./table-mappings.ts";
import { translating } from "./translate-error.ts";
import { type VerifyReport, verify } from "./verify.ts";
import * as views from "./views.ts";
import { existingWorkspace, type WorkspacePaths } from "./workspace-folder.ts";
import { beginYear, type YearToBegin } from "./years/begin-year.ts";
import { type Lineage, readLineage } from "./years/lineage.ts";
import { lockYear, reopenYear } from "./years/lock-year.ts";
import { countPending, pendingClaims } from "./years/pending-claims.ts";
import { readLocks, type YearLock } from "./years/year-locks.ts";

/**
 * An open workspace. Every call throws StoreError, and only that, for what can go wrong in a county's office;
 * a call that throws has changed nothing.
 *
 *     const workspace = createWorkspace("/data/青禾县优质均衡", {
 *       county: { code: "410999", name: "青禾县" },
 *       now: () => new Date(),
 *     });
 *     workspace.acceptClaims(claims, { operator: "张三", why: "导入教育事业统计综合表" });
 *     const county = workspace.readCountyYear(2025);
 *     workspace.close();
 */
export interface Workspace {
  readonly paths: WorkspacePaths;
  readonly county: County;
  /** Opened for reading only: asked for, or because the folder cannot be written. */
  readonly readOnly: boolean;

  /** Stores claims and makes them facts: one transaction, one batch. See acceptClaims. */
  readonly acceptClaims: (claims: readonly (Claim | ProposedClaim)[], meta: AcceptMeta) => AcceptResult;
  /** Copies a workbook's content into the attachments before its figures are accepted. */
  readonly keepSource: (path: string) => Promise<StoredFile>;
  readonly readFacts: (year: number, filter?: FactFilter) => readonly FactRow[];
  readonly readCountyYear: (year: number) => CountyYear;
  /** Facts said anew since a place in the history; undefined where the year has to be read whole. */
  readonly factsSince: (year: number, since: HistoryPlace) => readonly FactRow[] | undefined;
  /** All facts of a year with their sources, for showing and typing over. */
  readonly sheetClaims: (year: number, subjects?: readonly string[]) => SheetClaims;
  /** School codes in their lasting order. */
  readonly readRoster: (year: number) => readonly string[];
  readonly years: () => readonly number[];
  /** The workbooks that the year's facts were read from. */
  readonly yearSources: (year: number) => readonly YearSource[];
  /** All claims of a figure, the fact first. */
  readonly claimsOf: (year: number, subject: string, field: string) => readonly TracedClaim[];

  /** Newest first. */
  readonly listBatches: (range?: history.BatchRange) => readonly history.Batch[];
  /** The batches that fit, newest first, each with whether it still counts. */
  readonly searchBatches: (search: search.BatchSearch) => readonly search.StandingBatch[];
  readonly summarizeHistory: (filter: search.BatchFilter) => search.HistorySummary;
  /** Who changed what of one school. */
  readonly schoolHistory: (asked: SchoolHistoryOf) => SchoolHistory;
  /** What an operator typed and can take back or do again by the keys. */
  readonly ownSteps: (asked: OwnStepsOf) => OwnSteps;
  readonly readBatch: (number: number) => history.Batch;
  readonly changesOf: (batch: number) => readonly ChangeRecord[];
  /** What a batch changed, put together by figure, one page of it. */
  readonly describeBatch: (batch: number, range: ChangesRange) => BatchChanges;
  /** 学校名称 by 学校标识码; those that the batch itself tells go before the present ones. */
  readonly schoolNames: (batch?: number) => ReadonlyMap<string, string>;
  /** Oldest first. */
  readonly cellHistory: (year: number, subject: string, field: string) => readonly history.CellEvent[];
  /** The last batch: what a report states about the data it was made from. */
  readonly chainHead: () => { readonly number: number; readonly hash: string };
  readonly planUndo: (number: number) => UndoPlan;
  readonly undoBatch: (number: number, options: UndoOptions) => UndoResult;
  readonly erasePersonal: (cells: readonly FactCell[], meta: ActionMeta) => EraseResult;

  /** Accepts contradictions in a year's data as they stand, for a reason; see acceptChecks. */
  readonly acceptChecks: (year: number, by: acceptedChecks.Acceptance) => number | undefined;
  readonly withdrawChecks: (
    year: number,
    options: ActionMeta & { readonly findings: readonly string[] },
  ) => number | undefined;
  /** What 教育事业统计 says beside the facts. */
  readonly comparedFigures: (year: number) => ComparedFigures;
  readonly listAcceptedChecks: (year: number) => readonly acceptedChecks.AcceptedCheck[];

  /** Begins a year from another as one batch; see beginYear. */
  readonly beginYear: (begin: YearToBegin, meta: ActionMeta) => number | undefined;
  /** Which school of a year came from which of the year before. */
  readonly readLineage: (year: number) => Lineage;
  /** What was carried over into a year and waits for confirmation; accepting a claim confirms it. */
  readonly pendingClaims: (year: number) => readonly Claim[];
  readonly countPending: (year: number) => number;
  /** Locked years, whose data nobody changes. */
  readonly yearLocks: () => readonly YearLock[];
  readonly lockYear: (year: number, meta: ActionMeta) => number | undefined;
  readonly reopenYear: (
    year: number,
    by: { readonly operator: string; readonly reason: string },
  ) => number | undefined;

  readonly addOperator: (operator: operators.NewOperator, meta: ActionMeta) => operators.Operator;
  readonly listOperators: () => readonly operators.Operator[];
  readonly setOperatorRole: (name: string, role: operators.OperatorRole, meta: ActionMeta) => void;
  readonly setOperatorPin: (name: string, pin: string | undefined, meta: ActionMeta) => void;
  readonly checkPin: (name: string, pin: string) => operators.PinCheck;

  readonly addAttachment: (
    source: Readable | string,
    options: Omit<attachments.NewAttachment, "source"> & ActionMeta,
  ) => Promise<attachments.Attachment>;
  /** Several files as one action. */
  readonly addAttachments: (
    papers: readonly attachments.NewAttachment[],
    options: ActionMeta & { readonly onStored?: (done: number) => void | Promise<void> },
  ) => Promise<readonly attachments.Attachment[]>;
  readonly replaceAttachment: (
    id: number,
    options: Pick<attachments.NewAttachment, "source" | "fileName"> & ActionMeta,
  ) => Promise<attachments.Attachment>;
  readonly changeAttachment: (
    id: number,
    options: { readonly changes: attachments.AttachmentChanges } & ActionMeta,
  ) => number | undefined;
  readonly removeAttachment: (id: number, meta: ActionMeta) => number | undefined;
  readonly removeAttachments: (ids: readonly number[], meta: ActionMeta) => number | undefined;
  readonly findAttachment: (id: number) => attachments.Attachment;
  readonly listAttachments: (filter?: attachments.AttachmentFilter) => readonly attachments.Attachment[];
  /** The path of an attachment's content. */
  readonly attachmentFile: (id: number) => string;

  /** How an operator arranged and named the columns of the entry grid. */
  readonly listViews: (operator: string) => readonly views.GridView[];
  readonly saveView: (operator: string, view: views.GridView) => void;
  readonly removeView: (operator: string, which: Pick<views.GridView, "sheet" | "name">) => void;

  /** How tables that no form knows are read, by name. */
  readonly listMappings: () => readonly tableMappings.SavedMapping[];
  readonly saveMapping: (mapping: tableMappings.SavedMapping) => void;
  readonly removeMapping: (name: string) => void;

  readonly backup: () => Promise<Backup>;
  /** Newest first. */
  readonly listBackups: () => readonly Backup[];
  readonly verify: () => Promise<VerifyReport>;
  /** The history alone, without reading the attachments. */
  readonly verifyHistory: () => HistoryReport;

  /** Leaves one database file behind and releases the lock. Closing twice is harmless. */
  readonly close: () => void;
}

export interface OpenOptions {
  readonly readOnly?: boolean;
  readonly now: () => Date;
}

/** Binds a repository's function to the connection, refuses it after closing, and translates its errors. */
type Bind = <Arguments extends unknown[], Result>(
  call: (connection: Connection, ...values: Arguments) => Result,
) => (...values: Arguments) => Result;

function binder(connection: Connection): Bind {
  const { folder } = connection.paths;
  return (call) =>
    (...values) =>
      translating(folder, () => {
        if (!connection.database.open) throw new StoreError("closed", folder);
        return call(connection, ...values);
      });
}

function workspaceOf(connection: Connection, close: () => void): Workspace {
  const bind = binder(connection);
  return {
    paths: connection.paths,
    county: readCounty(connection),
    readOnly: connection.readOnly,
    acceptClaims: bind(acceptClaims),
    keepSource: bind(attachments.keepSource),
    readFacts: bind(readFacts),
    readCountyYear: bind(readCountyYear),
    factsSince: bind(factsSince),
    sheetClaims: bind(sheetClaims),
    readRoster: bind(readRoster),
    years: bind(years),
    yearSources: bind(yearSources),
    claimsOf: bind((open, year: number, subject: string, field: string) =>
      claimsOf(open, { year, subject, field }),
    ),
    listBatches: bind(history.listBatches),
    searchBatches: bind(search.searchBatches),
    summarizeHistory: bind(search.summarizeHistory),
    schoolHistory: bind(schoolHistory),
    ownSteps: bind(ownSteps),
    readBatch: bind(history.readBatch),
    changesOf: bind(history.changesOf),
    describeBatch: bind(describeBatch),
    schoolNames: bind(schoolNames),
    cellHistory: bind((open, year: number, subject: string, field: string) =>
      history.cellHistory(open, { year, subject, field }),
    ),
    chainHead: bind(chainHead),
    planUndo: bind(planUndo),
    undoBatch: bind(undoBatch),
    erasePersonal: bind(erasePersonal),
    acceptChecks: bind(acceptedChecks.acceptChecks),
    withdrawChecks: bind(acceptedChecks.withdrawChecks),
    comparedFigures: bind(comparedFigures),
    listAcceptedChecks: bind(acceptedChecks.listAcceptedChecks),
    beginYear: bind(beginYear),
    readLineage: bind(readLineage),
    pendingClaims: bind(pendingClaims),
    countPending: bind(countPending),
    yearLocks: bind(readLocks),
    lockYear: bind(lockYear),
    reopenYear: bind(reopenYear),
    addOperator: bind(operators.addOperator),
    listOperators: bind(operators.listOperators),
    setOperatorRole: bind((open, name: string, role: operators.OperatorRole, meta: ActionMeta) =>
      operators.setOperatorRole(open, { name, role }, meta),
    ),
    setOperatorPin: bind((open, name: string, pin: string | undefined, meta: ActionMeta) =>
      operators.setOperatorPin(open, pin === undefined ? { name } : { name, pin }, meta),
    ),
    checkPin: bind(operators.checkPin),
    addAttachment: bind(attachments.addAttachment),
    addAttachments: bind(attachments.addAttachments),
    replaceAttachment: bind(attachments.replaceAttachment),
    changeAttachment: bind(attachments.changeAttachment),
    removeAttachment: bind(attachments.removeAttachment),
    removeAttachments: bind(attachments.removeAttachments),
    findAttachment: bind(attachments.findAttachment),
    listAttachments: bind(attachments.listAttachments),
    attachmentFile: bind(attachments.attachmentFile),
    listViews: bind(views.listViews),
    saveView: bind(views.saveView),
    removeView: bind(views.removeView),
    listMappings: bind(tableMappings.listMappings),
    saveMapping: bind(tableMappings.saveMapping),
    removeMapping: bind(tableMappings.removeMapping),
    backup: bind(backup),
    listBackups: bind(({ paths }) => listBackups(paths)),
    verify: bind(verify),
    verifyHistory: bind(verifyHistory),
    close,
  };
}

/** Opens for writing where that is wanted and possible, else for reading. */
function openDatabase(paths: WorkspacePaths, options: OpenOptions): OpenDatabase {
  if (options.readOnly === true || !isWritable(paths)) return openForReading(paths);
  try {
    return openForWriting(paths, (database) => backupBeforeUpgrade(database, paths, options.now()));
  } catch (error) {
    // Windows says only on writing that a medium cannot be written.
    const isUnwritable = error instanceof StoreError && ["readOnly", "notWritable"].includes(error.code);
    if (!isUnwritable) throw error;
    return openForReading(paths);
  }
}

function openPaths(paths: WorkspacePaths, options: OpenOptions): Workspace {
  const release = claimFolder(paths.folder);
  let opened: OpenDatabase | undefined;
  try {
    const { now } = options;
    opened = openDatabase(paths, options);
    const { database, readOnly } = opened;
    const connection = connect(database, { paths, readOnly, now });
    const closeDatabase = opened.close;
    const workspace = workspaceOf(connection, () => {
      if (!database.open) return;
      // Still under the lock, so that no other program's file is taken away.
      if (!readOnly) removeLockFile(paths.lock);
      closeDatabase();
      release();
    });
    if (!readOnly) {
      removeIncoming(paths);
      writeLockFile(paths.lock, now());
    }
    return workspace;
  } catch (error) {
    opened?.close();
    release();
    throw error;
  }
}

/**
 * Opens a workspace. A folder that cannot be written is opened for reading. Throws StoreError: `notAWorkspace`,
 * `foreignFile`, `damaged`, `newerVersion`, `locked`, `networkDrive`, `diskFull`.
 */
export function openWorkspace(folder: string, options: OpenOptions): Workspace {
  return translating(folder, () => openPaths(existingWorkspace(folder), options));
}

/**
 * Makes a new workspace in a folder that is empty or not there yet, and opens it. Throws StoreError:
 * `alreadyExists`, `folderNotEmpty`, `networkDrive`, `notWritable`, `diskFull`, `invalidInput`.
 */
export function createWorkspace(folder: string, options: CreateOptions): Workspace {
  createFolder(folder, options);
  return openWorkspace(folder, { now: options.now });
}
