import { describe, expect, it } from "vitest";
import type { SavedMapping } from "../../../electron/store/table-mappings.ts";
import { newWorkspace, opened } from "./support.ts";

const saved: SavedMapping = {
  name: "督导股统计表",
  fingerprint: "a".repeat(64),
  mapping: {
    headRows: 2,
    key: { path: "学校名称", kind: "name" },
    stage: { from: "fixed", stage: "primary" },
    columns: [{ path: "学生数", field: "pupils" }],
    names: [{ name: "审小", code: "2141000951" }],
  },
};

describe("mappings of tables that no form knows", () => {
  it("are replaced by name and gone when removed", () => {
    const workspace = newWorkspace();
    workspace.saveMapping({ ...saved, fingerprint: "b".repeat(64) });
    workspace.saveMapping({ ...saved, name: "另一张" });
    workspace.saveMapping(saved);
    expect(workspace.listMappings()).toEqual([saved, { ...saved, name: "另一张" }]);
    workspace.removeMapping("另一张");
    workspace.removeMapping("另一张");
    expect(workspace.listMappings()).toEqual([saved]);
    workspace.close();
  });

  it("are no data: the history says nothing of them, and they are still there when it is opened again", () => {
    const workspace = newWorkspace();
    const before = workspace.chainHead();
    workspace.saveMapping(saved);
    expect(workspace.chainHead()).toEqual(before);
    workspace.close();
    const again = opened(workspace.paths.folder, { readOnly: true });
    expect(again.listMappings()).toEqual([saved]);
    expect(() => again.saveMapping(saved)).toThrow();
    expect(() => again.removeMapping(saved.name)).toThrow();
    again.close();
  });
});
