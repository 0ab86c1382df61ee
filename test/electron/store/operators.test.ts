import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type OperatorRole, operatorNotice } from "../../../electron/store/operators.ts";
import { meta, newWorkspace, refusal, reopened } from "./support.ts";

const zhang = { name: "张三", unit: "县政府教育督导室", role: "管理员" } as const;

describe("operators", () => {
  it("are added, listed and given another role, all in the history", async () => {
    const workspace = newWorkspace();
    workspace.addOperator(zhang, meta);
    workspace.addOperator({ name: "李四", unit: "城关小学", role: "填报", pin: "2580" }, meta);
    workspace.setOperatorRole("李四", "审核", meta);
    expect(workspace.listOperators()).toEqual([
      { id: 1, ...zhang, hasPin: false },
      { id: 2, name: "李四", unit: "城关小学", role: "审核", hasPin: true },
    ]);
    expect(workspace.listBatches({ limit: 3 }).map(({ kind }) => kind)).toEqual([
      "operator",
      "operator",
      "operator",
    ]);
    expect((await workspace.verify()).ok).toBe(true);
    workspace.undoBatch(4, meta);
    expect(workspace.listOperators()[1]?.role).toBe("填报");
  });

  it("have a PIN that is checked, changed and removed, and stands nowhere in plain", () => {
    const workspace = newWorkspace();
    workspace.addOperator({ ...zhang, pin: "135792468" }, meta);
    expect(workspace.checkPin("张三", "135792468")).toBe("right");
    expect(workspace.checkPin("张三", "135792469")).toBe("wrong");
    expect(JSON.stringify(workspace.changesOf(2))).not.toContain("scrypt");
    workspace.setOperatorPin("张三", "975318642", meta);
    expect(workspace.checkPin("张三", "135792468")).toBe("wrong");
    const again = reopened(workspace);
    expect(again.checkPin("张三", "975318642")).toBe("right");
    again.setOperatorPin("张三", undefined, meta);
    expect(again.checkPin("张三", "975318642")).toBe("noPin");
    again.close();
    const bytes = readFileSync(again.paths.database, "latin1");
    expect(bytes).not.toContain("135792468");
    expect(bytes).not.toContain("975318642");
  });

  it.each([
    ["a name that is taken", zhang, "duplicate"],
    ["no name", { ...zhang, name: " " }, "invalidInput"],
    ["no such role", { ...zhang, name: "王五", role: "领导" as OperatorRole }, "invalidInput"],
  ])("are refused with %s", (_, operator, code) => {
    const workspace = newWorkspace();
    workspace.addOperator(zhang, meta);
    expect(refusal(() => workspace.addOperator(operator, meta)).code).toBe(code);
    expect(workspace.listOperators()).toHaveLength(1);
  });

  it("that do not exist are said to be missing", () => {
    const workspace = newWorkspace();
    expect(refusal(() => workspace.checkPin("王五", "1")).code).toBe("notFound");
    expect(refusal(() => workspace.setOperatorRole("王五", "审核", meta)).code).toBe("notFound");
    expect(refusal(() => workspace.setOperatorPin("王五", "1", meta)).code).toBe("notFound");
  });

  it("come with a notice that says what a PIN does not do", () => {
    expect(operatorNotice).toContain("不加密");
  });
});
