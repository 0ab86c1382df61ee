import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  newBackupName,
  outdatedBackups,
  parseBackupName,
} from "../../../electron/store/backups/backup-names.ts";
import { restoreBackup } from "../../../electron/store/backups/restore-backup.ts";
import { claimOf, manyClaims, meta, newWorkspace, opened, refusalOf, temporaryFolder } from "./support.ts";

const evidence = { item: "A3-5", year: 2025, title: "学校章程", fileName: "章程.txt", ...meta };

function textFile(text: string): string {
  const file = join(temporaryFolder(), "章程.txt");
  writeFileSync(file, text);
  return file;
}

describe("a backup", () => {
  it("is one file that becomes a workspace of its own again, with its attachments", async () => {
    const workspace = newWorkspace();
    workspace.acceptClaims(manyClaims(50), meta);
    await workspace.addAttachment(textFile("章程"), evidence);
    const facts = workspace.readFacts(2025);
    const head = workspace.chainHead();
    const made = await workspace.backup();
    workspace.acceptClaims([claimOf({ number: 1 })], meta);
    expect(readdirSync(workspace.paths.backups)).toEqual([made.name]);
    expect(workspace.listBackups()).toEqual([made]);

    const folder = join(temporaryFolder(), "恢复");
    expect(await restoreBackup(made.path, folder)).toEqual({ folder, attachments: 1, lost: [] });
    const restored = opened(folder);
    expect(restored.readFacts(2025)).toEqual(facts);
    expect(restored.chainHead()).toEqual(head);
    expect((await restored.verify()).ok).toBe(true);
    expect(readFileSync(restored.attachmentFile(1), "utf8")).toBe("章程");
  });

  it("names the attachments that are no more, and restores the rest", async () => {
    const workspace = newWorkspace();
    const [kept, missing, altered] = [
      await workspace.addAttachment(textFile("章程"), evidence),
      await workspace.addAttachment(textFile("规划"), { ...evidence, title: "发展规划" }),
      await workspace.addAttachment(textFile("制度"), { ...evidence, title: "管理制度" }),
    ];
    const { path } = await workspace.backup();
    rmSync(workspace.attachmentFile(missing.id));
    writeFileSync(workspace.attachmentFile(altered.id), "别的");
    const folder = join(temporaryFolder(), "恢复");
    expect(await restoreBackup(path, folder)).toEqual({
      folder,
      attachments: 1,
      lost: [
        { sha256: missing.sha256, titles: ["发展规划"] },
        { sha256: altered.sha256, titles: ["管理制度"] },
      ],
    });
    expect(readFileSync(opened(folder).attachmentFile(kept.id), "utf8")).toBe("章程");
  });

  it("is not taken for sound when a byte of it is flipped", async () => {
    const workspace = newWorkspace();
    workspace.acceptClaims(manyClaims(500), meta);
    const { path } = await workspace.backup();
    const bytes = readFileSync(path);
    // The first page after the head is a b-tree page of the schema or a table: its type byte.
    bytes[4096 * 3] = (bytes[4096 * 3] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    const folder = join(temporaryFolder(), "恢复");
    expect((await refusalOf(restoreBackup(path, folder))).code).toBe("damaged");
    expect(readdirSync(folder)).not.toContain("workspace.db");
  });

  it.each<[string, string, (folder: string, backup: string) => string]>([
    ["an existing workspace", "alreadyExists", (folder) => folder],
    ["a folder with other files", "folderNotEmpty", (folder) => join(folder, "..")],
  ])("is never restored over %s", async (_, code, target) => {
    const workspace = newWorkspace();
    const { path } = await workspace.backup();
    expect((await refusalOf(restoreBackup(path, target(workspace.paths.folder, path)))).code).toBe(code);
  });

  it.each([
    ["a backup that is gone", "没有.db", "notFound"],
    ["a text file", "备份.db", "foreignFile"],
    ["an open workspace's database", "workspace.db", "invalidInput"],
  ])("is not %s", async (_, name, code) => {
    const folder = temporaryFolder();
    if (code !== "notFound") writeFileSync(join(folder, name), "县域".repeat(100));
    expect((await refusalOf(restoreBackup(join(folder, name), join(folder, "新")))).code).toBe(code);
  });

  it("leaves backups and other files alone that rotation does not know", async () => {
    const workspace = newWorkspace();
    const { path } = await workspace.backup();
    mkdirSync(join(workspace.paths.backups, "旧"));
    copyFileSync(path, join(workspace.paths.backups, "手工备份.db"));
    const upgrade = newBackupName(new Date(2020, 0, 1), new Set(), { beforeUpgrade: true });
    copyFileSync(path, join(workspace.paths.backups, upgrade));
    for (let count = 0; count < 12; count += 1) await workspace.backup();
    const names = readdirSync(workspace.paths.backups);
    expect(names).toHaveLength(13);
    expect(names).toEqual(expect.arrayContaining(["旧", "手工备份.db", upgrade]));
    expect(workspace.listBackups().at(-1)).toMatchObject({ name: upgrade, beforeUpgrade: true });
  });
});

describe("rotation", () => {
  const backupsAt = (times: readonly Date[]) => {
    const taken = new Set<string>();
    return times.map((time) => {
      const name = newBackupName(time, taken);
      taken.add(name);
      const parsed = parseBackupName(name);
      if (!parsed) throw new Error(`${name} is no backup name`);
      return parsed;
    });
  };

  it("keeps the last ten, one a day for 14 days and one a month for 12", () => {
    const times = Array.from({ length: 2 * 800 }, (_, half) => new Date(2024, 0, 1, half * 12));
    const backups = backupsAt(times);
    const gone = new Set(outdatedBackups(backups));
    const kept = backups.filter((backup) => !gone.has(backup)).map(({ at }) => at.slice(0, 13));
    // The last day is 2026-03-10: its ten newest are five days' noons and midnights.
    expect(kept).toEqual([
      ...["04-30", "05-31", "06-30", "07-31", "08-31", "09-30", "10-31", "11-30", "12-31"].map(
        (date) => `2025-${date} 12`,
      ),
      ...["01-31", "02-25", "02-26", "02-27", "02-28", "03-01", "03-02", "03-03", "03-04", "03-05"].map(
        (date) => `2026-${date} 12`,
      ),
      ...["06", "07", "08", "09", "10"].flatMap((day) => [`2026-03-${day} 00`, `2026-03-${day} 12`]),
    ]);
  });

  it("never removes the newest ten, and removes nothing when asked again", () => {
    const time = fc.date({ min: new Date(2020, 0, 1), max: new Date(2030, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 120 }), (times) => {
        const backups = backupsAt(times);
        const gone = new Set(outdatedBackups(backups));
        const left = backups.filter((backup) => !gone.has(backup));
        const newest = backups
          .map(({ at }) => at)
          .sort()
          .slice(-10);
        expect(
          left
            .map(({ at }) => at)
            .sort()
            .slice(-newest.length),
        ).toEqual(newest);
        expect(outdatedBackups(left)).toEqual([]);
      }),
    );
  });

  it("tells backups of the same second apart and reads no other names", () => {
    const time = new Date(2026, 8, 1, 9, 30, 5);
    const first = newBackupName(time, new Set());
    expect(first).toBe("备份-20260901-093005.db");
    expect(newBackupName(time, new Set([first]))).toBe("备份-20260901-093005-2.db");
    for (const name of [
      "workspace.db",
      "备份.db",
      "备份-20260901-093005.db.part",
      "x备份-20260901-093005.db",
    ]) {
      expect(parseBackupName(name)).toBeUndefined();
    }
  });
});
