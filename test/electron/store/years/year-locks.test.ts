import { describe, expect, it } from "vitest";
import type { StoreErrorCode } from "../../../../electron/store/store-error.ts";
import type { Workspace } from "../../../../electron/store/workspace.ts";
import type { Claim } from "../../../../shared/county/claim.ts";
import { listFact, textFact } from "../../../../shared/county/fact.ts";
import { countySubject, schoolSubject } from "../../../../shared/county/subject.ts";
import { claimOf, firstSchool, manyClaims, meta, newWorkspace, refusal, reopened } from "../support.ts";

const reason = "上级发现面积有误";

const typed = { type: "person", operator: "张三" } as const;
const rooms: Claim = {
  ...claimOf(),
  subject: schoolSubject(firstSchool),
  field: "musicRooms",
  fact: listFact([{ area: "72.6" }]),
  source: typed,
};
const telephone: Claim = {
  ...claimOf(),
  subject: countySubject,
  field: "formTelephone",
  fact: textFact("0371-6550000"),
  source: typed,
};
const finding = { finding: "D9/2141000951", numbers: "480", problem: "班级名册与在校生数不符" };

/** A workspace whose year 2025 has figures, a list, schools and an accepted finding, and is locked. */
function lockedWorkspace(): Workspace {
  const workspace = newWorkspace();
  workspace.acceptClaims([claimOf(), rooms, telephone, ...manyClaims(4)], meta);
  workspace.acceptChecks(2025, { ...meta, reason: "已核实", checks: [finding] });
  workspace.lockYear(2025, meta);
  return workspace;
}

const begin2026 = {
  year: 2026,
  from: 2025,
  schools: [firstSchool],
  lineage: [{ school: firstSchool, predecessor: firstSchool, how: "kept" }],
  stated: [],
  proposed: [],
  lock: true,
} as const;

/** Every way to change a locked year's data. */
const refused: Readonly<Record<string, (workspace: Workspace) => unknown>> = {
  "acceptClaims: a figure typed": (each) => each.acceptClaims([claimOf({ source: typed })], meta),
  "acceptClaims: a workbook read again": (each) => each.acceptClaims([claimOf({ number: 481 })], meta),
  "acceptClaims: a claim beside": (each) =>
    each.acceptClaims([{ claim: claimOf({ number: 481 }), accept: false }], meta),
  "acceptClaims: a list": (each) => each.acceptClaims([{ ...rooms, fact: listFact([]) }], meta),
  "acceptClaims: many": (each) => each.acceptClaims(manyClaims(600, 1000), meta),
  "acceptClaims: a school that was not there": (each) =>
    each.acceptClaims(
      [claimOf({ subject: schoolSubject("2141009999"), field: "builtYear", number: 2001 })],
      meta,
    ),
  "acceptClaims: with another year's figures": (each) =>
    each.acceptClaims([claimOf({ year: 2026 }), claimOf({ number: 482 })], meta),
  undoBatch: (each) => each.undoBatch(2, meta),
  "undoBatch: of accepted findings": (each) => each.undoBatch(3, meta),
  acceptChecks: (each) => each.acceptChecks(2025, { ...meta, reason: "再看", checks: [finding] }),
  withdrawChecks: (each) => each.withdrawChecks(2025, { ...meta, findings: [finding.finding] }),
  "beginYear: into the locked year": (each) =>
    each.beginYear({ ...begin2026, year: 2025, from: 2024, lock: false }, meta),
};

describe("a locked year", () => {
  it.each(Object.entries(refused))("refuses %s, and nothing of it is written", (_, write) => {
    const workspace = lockedWorkspace();
    const before = [workspace.readFacts(2025), workspace.readFacts(2026), workspace.chainHead()];
    const error = refusal(() => write(workspace));
    expect(error.code).toBe<StoreErrorCode>("yearLocked");
    expect(error.message).toMatch(/2025 年度，由张三于 2026年9月1日 \d\d:\d\d 锁定/);
    expect(error.remedy).toContain("写明理由，重新打开");
    expect([workspace.readFacts(2025), workspace.readFacts(2026), workspace.chainHead()]).toEqual(before);
    // The same is taken once the year is open again, so it was the lock that refused it.
    workspace.reopenYear(2025, { operator: "李四", reason });
    if (!_.startsWith("beginYear")) expect(() => write(workspace)).not.toThrow();
  });

  it("names every function of the workspace: a new one that writes finds its place in the table", () => {
    const writing = new Set(Object.keys(refused).map((name) => name.split(":")[0]));
    const untouched = [
      // Evidence, people and backups are no part of a year's figures; a lock is opened by its own call.
      ...["addAttachment", "addAttachments", "changeAttachment", "replaceAttachment", "removeAttachment"],
      ...[
        "removeAttachments",
        "keepSource",
        "saveView",
        "removeView",
        "saveMapping",
        "removeMapping",
        "addOperator",
        "setOperatorRole",
        "setOperatorPin",
        "backup",
      ],
      ...["lockYear", "reopenYear", "erasePersonal", "close"],
    ];
    const reading = [
      ...[
        "attachmentFile",
        "cellHistory",
        "chainHead",
        "changesOf",
        "checkPin",
        "claimsOf",
        "comparedFigures",
      ],
      ...[
        "countPending",
        "describeBatch",
        "factsSince",
        "findAttachment",
        "listMappings",
        "listViews",
        "ownSteps",
        "schoolHistory",
        "listAcceptedChecks",
      ],
      ...["listAttachments", "listBackups", "listBatches", "listOperators", "pendingClaims", "planUndo"],
      ...["readBatch", "readCountyYear", "readFacts", "readLineage", "readRoster", "schoolNames"],
      ...["searchBatches", "sheetClaims", "summarizeHistory", "verify", "verifyHistory", "yearLocks"],
      ...["yearSources", "years"],
    ];
    const functions = Object.entries(lockedWorkspace()).flatMap(([name, value]) =>
      typeof value === "function" ? [name] : [],
    );
    expect(functions.toSorted()).toEqual([...writing, ...untouched, ...reading].toSorted());
  });

  it("lets other years, people and the law's erasure through", () => {
    const workspace = lockedWorkspace();
    workspace.acceptClaims([claimOf({ year: 2026 })], meta);
    workspace.addOperator({ name: "李四", unit: "", role: "填报" }, meta);
    const { claims } = workspace.erasePersonal(
      [{ year: 2025, subject: countySubject, field: "formTelephone" }],
      meta,
    );
    expect(claims).toBe(1);
    expect(workspace.readFacts(2026)).toHaveLength(1);
  });

  it("is known after reopening the folder, with who locked it and when", async () => {
    const workspace = reopened(lockedWorkspace());
    expect(workspace.yearLocks()).toMatchObject([{ year: 2025, operator: "张三", batch: 4 }]);
    expect(refusal(() => workspace.acceptClaims([claimOf({ number: 1 })], meta)).code).toBe("yearLocked");
    expect((await workspace.verify()).ok).toBe(true);
  });

  it("opens only with a reason, which stands in the history, and is locked again", () => {
    const workspace = lockedWorkspace();
    for (const empty of ["", "  \n"]) {
      const { code, message } = refusal(() =>
        workspace.reopenYear(2025, { operator: "李四", reason: empty }),
      );
      expect([code, message]).toEqual(["invalidInput", expect.stringContaining("须写明理由")]);
    }
    const batch = workspace.reopenYear(2025, { operator: "李四", reason }) ?? 0;
    expect(workspace.readBatch(batch)).toMatchObject({
      operator: "李四",
      kind: "yearLock",
      why: `重新打开 2025 年度：${reason}`,
    });
    expect(workspace.yearLocks()).toEqual([]);
    workspace.acceptClaims([claimOf({ number: 481 })], meta);
    expect(workspace.lockYear(2025, meta)).toBeDefined();
    expect(workspace.lockYear(2025, meta)).toBeUndefined();
    expect(refusal(() => workspace.acceptClaims([claimOf({ number: 482 })], meta)).code).toBe("yearLocked");
    expect(refusal(() => workspace.reopenYear(2024, { operator: "李四", reason })).code).toBe("notFound");
  });

  it("cannot be opened by undoing the lock: that would need no reason", () => {
    const workspace = lockedWorkspace();
    const { code, message } = refusal(() => workspace.undoBatch(4, meta));
    expect([code, message]).toEqual(["cannotUndo", expect.stringContaining("写明理由")]);
    expect(workspace.summarizeHistory({}).nextUndo).toBe(3);
  });
});
