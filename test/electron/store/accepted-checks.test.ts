import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { CheckToAccept } from "../../../electron/store/accepted-checks.ts";
import { StoreError } from "../../../electron/store/store-error.ts";
import { meta, newWorkspace, reopened } from "./support.ts";

const classes: CheckToAccept = {
  finding: "classes-grades/section:2141000951:primary",
  numbers: '["5","6","160"]',
  problem: "“班级数”5少于“年级数”6",
};
const rooms: CheckToAccept = {
  finding: "rooms-area/school:2141000951",
  numbers: '["188","95.82"]',
  problem: "音乐、美术专用教室面积之和188㎡大于“教学及辅助用房面积”95.82㎡",
};
const by = { ...meta, reason: "复式班" };

function accepted(workspace: ReturnType<typeof newWorkspace>) {
  return workspace.listAcceptedChecks(2025).map(({ finding, reason }) => [finding, reason]);
}

describe("accepted findings", () => {
  it("keep who, when and why, over a restart", () => {
    const workspace = newWorkspace();
    const batch = workspace.acceptChecks(2025, { ...by, checks: [classes, rooms] });
    expect(reopened(workspace).listAcceptedChecks(2025)).toEqual([
      { ...classes, reason: "复式班", operator: "张三", at: expect.stringMatching(/^2026-09-01T/), batch },
      { ...rooms, reason: "复式班", operator: "张三", at: expect.stringMatching(/^2026-09-01T/), batch },
    ]);
  });

  it("are of their year alone", () => {
    const workspace = newWorkspace();
    workspace.acceptChecks(2024, { ...by, checks: [classes] });
    expect(workspace.listAcceptedChecks(2025)).toEqual([]);
  });

  it("are one batch that an undo takes back, and that can be undone in turn", async () => {
    const workspace = newWorkspace();
    const batch = workspace.acceptChecks(2025, { ...by, checks: [classes, rooms] }) ?? 0;
    expect(workspace.readBatch(batch)).toMatchObject({ kind: "check", why: "测试", operator: "张三" });
    const undone = workspace.undoBatch(batch, meta);
    expect(accepted(workspace)).toEqual([]);
    workspace.undoBatch(undone.done ? (undone.batch ?? 0) : 0, meta);
    expect(accepted(workspace)).toHaveLength(2);
    expect((await workspace.verify()).ok).toBe(true);
  });

  it("accepted again take the new figures and the new reason", async () => {
    const workspace = newWorkspace();
    workspace.acceptChecks(2025, { ...by, checks: [classes] });
    const batch = workspace.acceptChecks(2025, {
      ...meta,
      reason: "合班",
      checks: [{ ...classes, numbers: '["4","6","160"]' }],
    });
    expect(workspace.listAcceptedChecks(2025)).toMatchObject([
      { numbers: '["4","6","160"]', reason: "合班", batch },
    ]);
    workspace.undoBatch(batch ?? 0, meta);
    expect(workspace.listAcceptedChecks(2025)).toMatchObject([
      { numbers: classes.numbers, reason: "复式班" },
    ]);
    expect((await workspace.verify()).ok).toBe(true);
  });

  it("withdrawn and accepted again keep the later word when the withdrawal is undone", async () => {
    const workspace = newWorkspace();
    workspace.acceptChecks(2025, { ...by, checks: [classes] });
    const withdrawn = workspace.withdrawChecks(2025, { ...meta, findings: [classes.finding] }) ?? 0;
    workspace.acceptChecks(2025, { ...meta, reason: "合班", checks: [classes] });
    expect(workspace.undoBatch(withdrawn, meta)).toMatchObject({
      done: false,
      conflicts: [{ name: `核对意见“${classes.problem}”` }],
    });
    expect(workspace.undoBatch(withdrawn, { ...meta, keepLater: true })).toMatchObject({ done: true });
    expect(accepted(workspace)).toEqual([[classes.finding, "合班"]]);
    expect((await workspace.verify()).ok).toBe(true);
  });

  it("accepted again as they are leave no trace", () => {
    const workspace = newWorkspace();
    workspace.acceptChecks(2025, { ...by, checks: [classes] });
    expect(workspace.acceptChecks(2025, { ...by, checks: [classes] })).toBeUndefined();
  });

  it("are withdrawn; what is none is passed over", () => {
    const workspace = newWorkspace();
    workspace.acceptChecks(2025, { ...by, checks: [classes, rooms] });
    const findings = [classes.finding, classes.finding, "no-such/county"];
    expect(workspace.withdrawChecks(2025, { ...meta, findings })).toBe(3);
    expect(accepted(workspace)).toEqual([[rooms.finding, "复式班"]]);
    expect(workspace.withdrawChecks(2025, { ...meta, findings })).toBeUndefined();
  });

  it.each(["", "   "])("need a reason: %j is none", (reason) => {
    const workspace = newWorkspace();
    const accept = () => workspace.acceptChecks(2025, { ...meta, reason, checks: [classes] });
    expect(accept).toThrow(expect.objectContaining({ code: "invalidInput" }) as StoreError);
    expect(workspace.chainHead().number).toBe(1);
  });

  it("change no fact: what was read of the year stays known", () => {
    const workspace = newWorkspace();
    const before = workspace.chainHead();
    workspace.acceptChecks(2025, { ...by, checks: [classes] });
    expect(workspace.factsSince(2025, before)).toEqual([]);
  });

  it("whose row was tampered with are not shown", () => {
    const workspace = newWorkspace();
    workspace.acceptChecks(2025, { ...by, checks: [classes] });
    workspace.close();
    const database = new Database(workspace.paths.database);
    database.exec("UPDATE accepted_check SET reason = '别的理由'");
    database.close();
    const again = reopened(workspace);
    expect(() => again.listAcceptedChecks(2025)).toThrow(StoreError);
  });
});
