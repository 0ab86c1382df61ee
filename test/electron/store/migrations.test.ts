import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { backupBeforeUpgrade } from "../../../electron/store/backups/backup.ts";
import { expectedSchema, migrate, schemaText } from "../../../electron/store/migrate.ts";
import { latestVersion, migrations } from "../../../electron/store/migrations/migrations.ts";
import { claimOf, manyClaims, meta, newWorkspace, opened, temporaryFolder } from "./support.ts";

const stored = (name: string): string => fileURLToPath(new URL(`./versions/${name}`, import.meta.url));

describe("the schema", () => {
  it.each(migrations.map(({ version }) => version))("of version %i is the one released", (version) => {
    // A difference means that a released step was edited. Add a step instead, and its snapshot beside this one.
    expect(expectedSchema(version)).toBe(readFileSync(stored(`schema-${version}.sql`), "utf8"));
  });

  it("of a new workspace is the latest", () => {
    const workspace = newWorkspace();
    workspace.close();
    const database = new Database(workspace.paths.database, { readonly: true });
    expect(schemaText(database)).toBe(expectedSchema(latestVersion()));
    expect(database.pragma("user_version", { simple: true })).toBe(latestVersion());
    database.close();
  });

  it("counts its steps from 1 without a gap", () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });
});

describe("a workspace of an earlier release", () => {
  it.each(migrations.map(({ version }) => version))(
    "(version %i) opens with all that it held",
    async (version) => {
      const folder = join(temporaryFolder(), "旧版");
      mkdirSync(folder);
      copyFileSync(stored(`workspace-${version}.db`), join(folder, "workspace.db"));
      for (const readOnly of [true, false]) {
        const workspace = opened(folder, { readOnly });
        expect(workspace.county).toEqual({ code: "410999", name: "青禾县" });
        expect(
          workspace
            .readFacts(2025)
            .map(({ field, state, value }) => [field, state, value])
            .sort(),
        ).toEqual([
          ["boarding", "notApplicable", null],
          ["formTelephone", "value", "0371-6550000"],
          ["musicRooms", "value", '[{"area":"72.6"},{"area":"96"}]'],
          ["pupils", "value", "481"],
        ]);
        expect(workspace.claimsOf(2025, "section:2141000951:primary", "pupils")).toHaveLength(2);
        expect(workspace.checkPin("张三", "2580")).toBe("right");
        expect((await workspace.verify()).ok).toBe(true);
        workspace.close();
      }
    },
  );
});

describe("a migration", () => {
  const next = { version: latestVersion() + 1, sql: "ALTER TABLE claim ADD COLUMN note TEXT" };

  function closedDatabase(): { readonly folder: string; readonly file: string } {
    const workspace = newWorkspace();
    workspace.acceptClaims([...manyClaims(20), claimOf()], meta);
    workspace.close();
    return { folder: workspace.paths.folder, file: workspace.paths.database };
  }

  it("runs once, and only steps that the file has not seen", () => {
    const database = new Database(closedDatabase().file);
    migrate(database, [...migrations, next]);
    migrate(database, [...migrations, next]);
    expect(database.pragma("user_version", { simple: true })).toBe(next.version);
    expect(database.prepare("SELECT note FROM claim LIMIT 1").get()).toEqual({ note: null });
    database.close();
  });

  it("that fails leaves the file byte by byte as it was", () => {
    const { file } = closedDatabase();
    const before = readFileSync(file);
    const database = new Database(file);
    const broken = {
      ...next,
      sql: `${next.sql}; UPDATE claim SET note = 'x'; INSERT INTO no_such_table VALUES (1)`,
    };
    expect(() => migrate(database, [...migrations, broken])).toThrow("no_such_table");
    database.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("is preceded by a verified backup that stays out of rotation", () => {
    const { folder, file } = closedDatabase();
    const database = new Database(file);
    const { paths } = opened(newWorkspaceFolder());
    const backup = backupBeforeUpgrade(
      database,
      { ...paths, backups: join(folder, "backups") },
      new Date(2026, 8, 1),
    );
    database.close();
    expect(readdirSync(join(folder, "backups"))).toEqual(["备份-20260901-000000-升级前.db"]);
    const restored = join(temporaryFolder(), "恢复");
    mkdirSync(restored);
    copyFileSync(backup, join(restored, "workspace.db"));
    expect(opened(restored).readFacts(2025)).toHaveLength(21);
    expect(existsSync(`${backup}.part`)).toBe(false);
  });
});

function newWorkspaceFolder(): string {
  const workspace = newWorkspace();
  workspace.close();
  return workspace.paths.folder;
}
