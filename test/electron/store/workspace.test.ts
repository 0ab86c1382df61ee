import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspace } from "../../../electron/store/workspace.ts";
import {
  claimOf,
  meta,
  newWorkspace,
  opened,
  qinghe,
  refusal,
  reopened,
  steppingClock,
  temporaryFolder,
} from "./support.ts";

describe("a workspace folder", () => {
  it("is made with its folders, opens again and is one file when closed", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([claimOf()], meta);
    expect(readdirSync(workspace.paths.folder).sort()).toEqual(
      ["attachments", "backups", "exports", "workspace.db", "workspace.db-wal", "workspace.lock"].sort(),
    );
    const again = reopened(workspace);
    expect(again.county).toEqual(qinghe);
    expect(again.readFacts(2025)).toHaveLength(1);
    again.close();
    expect(readdirSync(workspace.paths.folder).sort()).toEqual([
      "attachments",
      "backups",
      "exports",
      "workspace.db",
    ]);
  });

  it("says in its lock file who has it open", () => {
    const { paths } = newWorkspace();
    expect(JSON.parse(readFileSync(paths.lock, "utf8"))).toMatchObject({ pid: process.pid });
  });

  it("writes the county and its first person into the first batch", () => {
    const folder = join(temporaryFolder(), "新");
    const operator = { name: "张三", unit: "县政府教育督导室", role: "管理员" } as const;
    const workspace = createWorkspace(folder, { county: qinghe, operator, now: steppingClock() });
    expect(workspace.listBatches()).toMatchObject([
      { number: 1, kind: "create", operator: "张三", changes: 3 },
    ]);
    expect(workspace.listOperators()).toEqual([{ id: 1, ...operator, hasPin: false }]);
    workspace.close();
  });

  it("refuses a folder with other files and leaves them alone", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "年终总结.docx"), "x");
    expect(refusal(() => newWorkspace(folder)).code).toBe("folderNotEmpty");
    expect(readdirSync(folder)).toEqual(["年终总结.docx"]);
  });

  it("takes over the leftovers of a killed creation", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "workspace.db.part"), "half a database");
    expect(newWorkspace(folder).years()).toEqual([]);
    expect(existsSync(join(folder, "workspace.db.part"))).toBe(false);
  });

  it("refuses to be made twice", () => {
    const { paths } = newWorkspace();
    expect(refusal(() => newWorkspace(paths.folder)).code).toBe("alreadyExists");
  });

  it.each([
    ["a code that is none", { code: "4109", name: "青禾县" }],
    ["no name", { code: "410999", name: "  " }],
  ])("refuses %s and makes no folder", (_, county) => {
    const folder = join(temporaryFolder(), "新");
    const error = refusal(() => createWorkspace(folder, { county, now: steppingClock() }));
    expect(error.code).toBe("invalidInput");
    expect(existsSync(folder)).toBe(false);
  });

  it("can be opened once only, and again after closing", () => {
    const workspace = newWorkspace();
    const { folder } = workspace.paths;
    expect(refusal(() => opened(folder)).code).toBe("locked");
    workspace.acceptClaims([claimOf()], meta);
    workspace.close();
    workspace.close();
    expect(opened(folder).readFacts(2025)).toHaveLength(1);
  });

  it("answers nothing once it is closed", () => {
    const workspace = newWorkspace();
    workspace.close();
    expect(refusal(() => workspace.readFacts(2025)).code).toBe("closed");
  });

  it("opens for reading on request and then writes nothing", async () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([claimOf()], meta);
    const reader = reopened(workspace, { readOnly: true });
    expect(reader.readOnly).toBe(true);
    expect(reader.readFacts(2025)).toHaveLength(1);
    expect(refusal(() => reader.acceptClaims([claimOf({ number: 1 })], meta)).code).toBe("readOnly");
    await expect(reader.backup()).rejects.toMatchObject({ code: "readOnly" });
    expect((await reader.verify()).ok).toBe(true);
    expect(readdirSync(reader.paths.folder).sort()).toEqual([
      "attachments",
      "backups",
      "exports",
      "workspace.db",
    ]);
  });

  it("keeps what an unrelated folder holds", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "子文件夹"));
    expect(refusal(() => opened(folder)).code).toBe("notAWorkspace");
    expect(readdirSync(folder)).toEqual(["子文件夹"]);
  });
});
