import { describe, expect, it } from "vitest";
import { claimOf, meta, newWorkspace, refusal } from "./support.ts";

const typed = (number: number) => claimOf({ number, source: { type: "person", operator: "李四" } });

/** 1 create, 2 import by 张三, 3 and 4 edits by 李四, 5 undo of 4. */
function workspaceWithHistory() {
  const workspace = newWorkspace();
  workspace.acceptClaims([claimOf()], { operator: "张三", why: "导入：100%_综合表.xlsx" });
  workspace.acceptClaims([typed(481)], { operator: "李四", why: "更正", kind: "edit" });
  workspace.acceptClaims([typed(482)], { operator: "李四", why: "再更正", kind: "edit" });
  workspace.undoBatch(4, { operator: "张三", why: "撤销第 4 批" });
  return workspace;
}

describe("searching the history", () => {
  it.each([
    ["nothing asked", {}, [5, 4, 3, 2, 1]],
    ["an operator", { operator: "李四" }, [4, 3]],
    ["a kind", { kind: "undo" }, [5]],
    ["words of the reason", { text: "更正" }, [4, 3]],
    ["a name", { text: "张三" }, [5, 2]],
    ["a number, in numbers and in reasons", { text: "4" }, [5, 4]],
    ["a percent sign as such", { text: "100%" }, [2]],
    ["an underscore as such", { text: "%_综" }, [2]],
    ["no match", { text: "1_0" }, []],
    ["a moment on", { since: "2026-09-01T01:04:00.000Z" }, [5, 4]],
    ["before a moment", { until: "2026-09-01T01:03:00.000Z" }, [2, 1]],
    ["several at once", { operator: "李四", text: "再" }, [4]],
    ["a quote", { text: "' OR 1=1 --" }, []],
  ])("finds by %s", (_what, filter, expected) => {
    const workspace = workspaceWithHistory();
    const found = workspace.searchBatches({ ...filter, limit: 10 });
    expect(found.map(({ number }) => number)).toEqual(expected);
    expect(workspace.summarizeHistory(filter)).toMatchObject({ total: 5, found: expected.length });
  });

  it("pages", () => {
    const workspace = workspaceWithHistory();
    expect(workspace.searchBatches({ limit: 2, before: 4 }).map(({ number }) => number)).toEqual([3, 2]);
  });

  it("knows whose changes still count, through undos of undos", () => {
    const workspace = workspaceWithHistory();
    const standing = () =>
      workspace
        .searchBatches({ limit: 10 })
        .filter(({ inForce }) => inForce)
        .map(({ number }) => number);
    expect(standing()).toEqual([5, 3, 2, 1]);
    workspace.undoBatch(5, meta);
    expect(standing()).toEqual([6, 4, 3, 2, 1]);
    workspace.undoBatch(6, meta);
    expect(standing()).toEqual([7, 5, 3, 2, 1]);
  });

  it("sums up names, kinds, the head of the chain and what to undo next", () => {
    const workspace = workspaceWithHistory();
    expect(workspace.summarizeHistory({})).toMatchObject({
      operators: expect.arrayContaining(["张三", "李四"]),
      kinds: ["create", "import", "edit", "undo"],
      head: workspace.chainHead(),
      nextUndo: 3,
    });
    expect(newWorkspace().summarizeHistory({}).nextUndo).toBeNull();
  });
});

describe("the plan of an undo", () => {
  it("counts what would go back and names what would stay", () => {
    const workspace = workspaceWithHistory();
    expect(workspace.planUndo(3)).toEqual({ figures: 1, rows: 0, conflicts: [] });
    const plan = workspace.planUndo(2);
    expect(plan).toMatchObject({ figures: 0, rows: 1, conflicts: [{ laterBatch: 3 }] });
    expect(workspace.listBatches().length).toBe(5);
  });

  it("agrees with what the undo does", () => {
    const workspace = workspaceWithHistory();
    const { conflicts } = workspace.planUndo(2);
    expect(workspace.undoBatch(2, meta)).toEqual({ done: false, conflicts });
  });

  it.each([1, 99])("refuses batch %i as the undo does", (batch) => {
    const workspace = workspaceWithHistory();
    expect(refusal(() => workspace.planUndo(batch)).code).toBe(
      refusal(() => workspace.undoBatch(batch, meta)).code,
    );
  });
});
