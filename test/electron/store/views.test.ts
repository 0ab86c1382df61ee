import { describe, expect, it } from "vitest";
import { newWorkspace, opened } from "./support.ts";

const view = {
  sheet: "section",
  name: "只看教师",
  hidden: ["pupils"],
  pinned: ["teachers"],
  order: [],
} as const;

describe("views of the entry grid", () => {
  it("are each operator's own, replaced by name, and gone when removed", () => {
    const workspace = newWorkspace();
    workspace.saveView("张三", view);
    workspace.saveView("张三", { ...view, sheet: "school" });
    workspace.saveView("李四", { ...view, hidden: [] });
    workspace.saveView("张三", { ...view, order: ["classes", "pupils"] });
    expect(workspace.listViews("张三")).toEqual([
      { ...view, order: ["classes", "pupils"] },
      { ...view, sheet: "school" },
    ]);
    workspace.removeView("张三", view);
    workspace.removeView("张三", view);
    expect(workspace.listViews("张三").map(({ sheet }) => sheet)).toEqual(["school"]);
    expect(workspace.listViews("李四")).toHaveLength(1);
    workspace.close();
  });

  it("are no data: the history says nothing of them, and they are still there when it is opened again", () => {
    const workspace = newWorkspace();
    const before = workspace.chainHead();
    workspace.saveView("", view);
    expect(workspace.chainHead()).toEqual(before);
    workspace.close();
    const again = opened(workspace.paths.folder, { readOnly: true });
    expect(again.listViews("")).toEqual([view]);
    expect(() => again.saveView("", view)).toThrow();
    expect(() => again.removeView("", view)).toThrow();
    again.close();
  });
});
