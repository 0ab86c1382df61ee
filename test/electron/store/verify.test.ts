import { createHash } from "node:crypto";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { claimOf, manyClaims, meta, newWorkspace, opened } from "./support.ts";

/** Takes the guards off, changes the closed database behind the program's back, and puts the guards on again. */
function tampered(sql: string): ReturnType<typeof opened> {
  const workspace = newWorkspace();
  workspace.acceptClaims(manyClaims(10), meta);
  workspace.acceptClaims([claimOf()], meta);
  workspace.acceptClaims([claimOf({ number: 481 })], meta);
  workspace.close();
  const database = new Database(workspace.paths.database);
  const guards = database
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of guards) database.exec(`DROP TRIGGER ${name}`);
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
  for (const guard of guards) database.exec(guard.sql);
  database.close();
  return opened(workspace.paths.folder);
}

describe("verify", () => {
  it("says what it checked where all is well", async () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([claimOf()], meta);
    const report = await workspace.verify();
    expect(report).toMatchObject({ ok: true, brokenBatch: undefined });
    expect(report.lines).toEqual([
      "数据文件：结构完好",
      "历史记录：2 批、5 条改动，首尾相接，未被改动",
      "现有数据：与历史记录完全一致",
      "附件：0 个文件与保存时一致",
    ]);
  });

  it.each([
    [
      "a change",
      3,
      "UPDATE change SET after = replace(after, '480', '490') WHERE batch = 3 AND position = 1",
    ],
    [
      "a change into what cannot be read",
      2,
      "UPDATE change SET after = '{' WHERE batch = 2 AND position = 1",
    ],
    ["who did it", 2, "UPDATE batch SET operator = '李四' WHERE number = 2"],
    ["when", 4, "UPDATE batch SET at = '2020-01-01T00:00:00.000Z' WHERE number = 4"],
    ["a change away", 3, "DELETE FROM change WHERE batch = 3 AND position = 1"],
    ["a batch away", 3, "DELETE FROM batch WHERE number = 3"],
    ["the changes of a batch away", 4, "DELETE FROM change WHERE batch = 4"],
    ["a change in", 4, "INSERT INTO change VALUES (4, 99, 'meta', 1, 'value', '\"x\"', '\"y\"')"],
    ["a change of no batch in", 9, "INSERT INTO change VALUES (9, 1, 'meta', 1, 'value', '\"x\"', '\"y\"')"],
    ["the order of changes", 4, "UPDATE change SET position = 100 - position WHERE batch = 4"],
  ])("names the first broken batch when somebody tampers %s", async (_, batch, sql) => {
    const report = await tampered(sql).verify();
    expect(report).toMatchObject({ ok: false, brokenBatch: batch });
    expect(report.lines.join("\n")).toContain(`历史记录：从第 ${batch} 批起不可信`);
  });

  it("notices a batch whose own hash was made to fit, by the batch after it", async () => {
    const line = (...values: unknown[]) => `${JSON.stringify(values)}\n`;
    const workspace = newWorkspace();
    workspace.acceptClaims([claimOf()], meta);
    const [last] = workspace.listBatches();
    workspace.close();
    if (!last) throw new Error("there is a batch");
    const changes = opened(workspace.paths.folder);
    const text = changes
      .changesOf(2)
      .map(
        ({ table, id, column, before, after }) =>
          `${table}\t${id}\t${column ?? ""}\t${before ?? ""}\t${after ?? ""}\n`,
      );
    changes.close();
    const { number, at, kind, why, undoes, previous } = last;
    const hash = (operator: string) =>
      createHash("sha256")
        .update(`${line(number, at, operator, kind, why, undoes, previous)}${text.join("")}${text.length}\n`)
        .digest("hex");
    // The documented text of a batch gives the stored hash, so the forgery below is a real one.
    expect(hash("张三")).toBe(last.hash);
    const forged = tampered(
      `UPDATE batch SET operator = '李四', hash = '${"0".repeat(64)}' WHERE number = 2`,
    );
    expect((await forged.verify()).lines.join("\n")).toContain("第 3 批与前一批不相接");
  });

  it.each([
    ["changed", "UPDATE claim SET value = '1' WHERE id = 3"],
    ["changed together with its seal", "UPDATE claim SET value = '1', seal = 0 WHERE id = 3"],
    ["made the fact", "UPDATE claim SET accepted = 0 WHERE id = 3"],
    ["deleted", "DELETE FROM claim WHERE id = 3"],
    ["added", "INSERT INTO roster VALUES (99, 2025, '2141999999', 99, 0)"],
    ["renamed", "UPDATE meta SET value = '别的县' WHERE key = 'county.name'"],
  ])("finds a row that was %s behind the history", async (_, sql) => {
    const report = await tampered(sql).verify();
    expect(report.ok).toBe(false);
    expect(report.checks.map(({ check, ok }) => [check, ok])).toEqual([
      ["database", true],
      ["chain", true],
      ["facts", false],
      ["attachments", true],
    ]);
    expect(report.lines.join("\n")).toContain("1 处与历史记录不一致");
  });

  it("cuts a long list of problems short and says how many more there are", async () => {
    const workspace = newWorkspace();
    workspace.acceptClaims(manyClaims(200), meta);
    workspace.close();
    const database = new Database(workspace.paths.database);
    database.exec("UPDATE claim SET value = '1', seal = 0");
    database.close();
    const { lines } = await opened(workspace.paths.folder).verify();
    expect(lines).toContain("　……另有 150 处");
  });
});
