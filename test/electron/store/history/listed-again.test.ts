import { describe, expect, it } from "vitest";
import { sectionSubject } from "../../../../shared/county/subject.ts";
import { claimOf, firstSchool, meta, newWorkspace } from "../support.ts";

const typed = (field: string, number: number) =>
  claimOf({ field, number, source: { type: "person", operator: "张三" } });

/** 2 lists the school with a figure, 3 takes both back, 4 lists the school anew with another figure. */
function listedAgain() {
  const workspace = newWorkspace();
  workspace.acceptClaims([typed("pupils", 480)], meta);
  workspace.undoBatch(2, meta);
  workspace.acceptClaims([typed("classes", 12)], meta);
  return workspace;
}

describe("a school that was taken back and came again", () => {
  it("stays as it came when the first undo is taken back", () => {
    const workspace = listedAgain();
    expect(workspace.undoBatch(3, meta)).toMatchObject({ done: true, kept: [] });
    expect(workspace.readRoster(2025)).toEqual([firstSchool]);
    expect(
      workspace
        .readFacts(2025)
        .map(({ field }) => field)
        .sort(),
    ).toEqual(["classes", "pupils"]);
    expect(workspace.verifyHistory().rowProblems).toEqual([]);
  });

  it("stays while something else is said of it", () => {
    const workspace = listedAgain();
    workspace.undoBatch(3, meta);
    workspace.undoBatch(4, meta);
    expect(workspace.readRoster(2025)).toEqual([firstSchool]);
    expect(workspace.readFacts(2025).map(({ field }) => field)).toEqual(["pupils"]);
    expect(workspace.verifyHistory().rowProblems).toEqual([]);
  });

  it("is not taken away by an undo of what is undone already", () => {
    const workspace = listedAgain();
    expect(workspace.undoBatch(2, { ...meta, keepLater: true })).toMatchObject({
      done: true,
      batch: undefined,
    });
    expect(workspace.readRoster(2025)).toEqual([firstSchool]);
  });
});

describe("a name that was registered, taken back and registered again", () => {
  it("is in the way of the undo's undo, by name, and stays", () => {
    const workspace = newWorkspace();
    workspace.addOperator({ name: "李四", unit: "", role: "填报" }, meta);
    workspace.undoBatch(2, meta);
    workspace.addOperator({ name: "李四", unit: "督导室", role: "审核" }, meta);
    const conflicts = [{ name: "操作人“李四”", laterBatch: 4 }];
    expect(workspace.undoBatch(3, meta)).toEqual({ done: false, conflicts });
    expect(workspace.undoBatch(3, { ...meta, keepLater: true })).toMatchObject({
      done: true,
      batch: undefined,
    });
    expect(workspace.listOperators()).toMatchObject([{ name: "李四", role: "审核" }]);
  });
});

describe("undoing an older batch", () => {
  it("goes through at once where nothing later touched it, however much came since", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([typed("pupils", 480)], meta);
    for (const number of [12, 13, 14]) workspace.acceptClaims([typed("classes", number)], meta);
    const other = sectionSubject("2141000952", "primary");
    workspace.acceptClaims([{ ...typed("pupils", 7), subject: other }], meta);
    expect(workspace.planUndo(2)).toMatchObject({ figures: 1, conflicts: [] });
    expect(workspace.undoBatch(2, meta)).toMatchObject({ done: true, kept: [] });
    expect(workspace.readFacts(2025, { field: "pupils" }).map(({ subject }) => subject)).toEqual([other]);
  });
});
