import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { applicationId } from "../../../electron/store/database-head.ts";
import { fileSystemOf, isNetworkFolder } from "../../../electron/store/network-folder.ts";
import { StoreError, storeErrorCodes } from "../../../electron/store/store-error.ts";
import { translateError } from "../../../electron/store/translate-error.ts";
import { answerOf, startChild } from "./processes.ts";
import {
  claimOf,
  copyOf,
  manyClaims,
  meta,
  newWorkspace,
  opened,
  refusal,
  temporaryFolder,
} from "./support.ts";

function closedWorkspace(claims = [claimOf()]): string {
  const workspace = newWorkspace();
  workspace.acceptClaims(claims, meta);
  workspace.close();
  return workspace.paths.folder;
}

const databaseOf = (folder: string): string => join(folder, "workspace.db");

function alter(folder: string, sql: string): void {
  const database = new Database(databaseOf(folder));
  database.exec(sql);
  database.close();
}

function flipByte(file: string, offset: number, mask = 0xff): void {
  const bytes = readFileSync(file);
  bytes[offset] = (bytes[offset] ?? 0) ^ mask;
  writeFileSync(file, bytes);
}

describe("what is no workspace of ours", () => {
  it.each<[string, string, (folder: string) => void]>([
    ["an empty folder", "notAWorkspace", () => undefined],
    ["a folder named workspace.db", "notAWorkspace", (folder) => mkdirSync(databaseOf(folder))],
    [
      "a text file of that name",
      "foreignFile",
      (folder) => writeFileSync(databaseOf(folder), "县域".repeat(200)),
    ],
    [
      "a short file of that name",
      "foreignFile",
      (folder) => writeFileSync(databaseOf(folder), "SQLite format 3"),
    ],
    ["an empty file of that name", "damaged", (folder) => writeFileSync(databaseOf(folder), "")],
    ["another program's database", "foreignFile", (folder) => alter(folder, "CREATE TABLE t (a)")],
    [
      "another program's database with an application id",
      "foreignFile",
      (folder) => alter(folder, "PRAGMA application_id = 252006674; CREATE TABLE t (a)"),
    ],
    [
      "a database of ours without its tables",
      "damaged",
      (folder) =>
        alter(
          folder,
          `PRAGMA application_id = ${applicationId}; PRAGMA user_version = 1; CREATE TABLE t (a)`,
        ),
    ],
  ])("%s is refused as %s and left alone", (_, code, make) => {
    const folder = temporaryFolder();
    make(folder);
    const before = readdirSync(folder);
    expect(refusal(() => opened(folder)).code).toBe(code);
    expect(refusal(() => opened(folder, { readOnly: true })).code).toBe(code);
    expect(readdirSync(folder)).toEqual(before);
  });

  it("a folder that is not there is refused", () => {
    expect(refusal(() => opened(join(temporaryFolder(), "没有"))).code).toBe("notAWorkspace");
  });

  it.each([["\\\\server\\share\\青禾县"], ["//server/share/青禾县"], ["\\\\?\\UNC\\server\\share\\青禾县"]])(
    "a network path is refused: %s",
    (folder) => {
      expect(refusal(() => opened(folder)).code).toBe("networkDrive");
      expect(refusal(() => newWorkspace(folder)).code).toBe("networkDrive");
    },
  );

  it("tells network mounts from local ones by the deepest mount", () => {
    const table = [
      "/dev/sda1 / ext4 rw 0 0",
      "nas:/data /mnt/nas nfs4 rw 0 0",
      "//pc/share /mnt/共享\\040盘 cifs rw 0 0",
      "/dev/sdb1 /mnt/nas/usb exfat rw 0 0",
    ].join("\n");
    expect(isNetworkFolder("/mnt/nas/青禾县", table)).toBe(true);
    expect(isNetworkFolder("/mnt/共享 盘/青禾县", table)).toBe(true);
    expect(isNetworkFolder("/mnt/nas/usb/青禾县", table)).toBe(false);
    expect(isNetworkFolder("/mnt/nasty/青禾县", table)).toBe(false);
    expect(isNetworkFolder("\\\\?\\C:\\青禾县", table)).toBe(false);
    expect(fileSystemOf("/mnt/nas/usb/青禾县", table)).toBe("exfat");
  });
});

describe("a newer format", () => {
  it("is refused and left as it is", () => {
    const folder = closedWorkspace();
    alter(folder, "PRAGMA user_version = 99; ALTER TABLE claim ADD COLUMN later TEXT");
    const before = readFileSync(databaseOf(folder));
    expect(refusal(() => opened(folder)).code).toBe("newerVersion");
    expect(refusal(() => opened(folder, { readOnly: true })).code).toBe("newerVersion");
    expect(readFileSync(databaseOf(folder)).equals(before)).toBe(true);
  });
});

describe("a workspace that another process has open", () => {
  it("is refused with the name of the holder, for writing and for reading, until that process dies", async () => {
    const folder = closedWorkspace();
    const child = startChild("hold", folder);
    expect(await child.spoke).toBe("open");
    for (const readOnly of [false, true]) {
      const error = refusal(() => opened(folder, { readOnly }));
      expect(error.code).toBe("locked");
      expect(error.message).toContain(`进程 ${child.process.pid}`);
    }
    child.process.kill("SIGKILL");
    await child.ended;
    expect(opened(folder).readFacts(2025)).toHaveLength(1);
  });

  it("keeps this process's lock although it looks at the folder again", async () => {
    const workspace = newWorkspace();
    expect(refusal(() => opened(workspace.paths.folder)).code).toBe("locked");
    expect(await answerOf(workspace.paths.folder)).toMatchObject({ refused: "locked" });
  });

  it("is the same workspace by another path", () => {
    const workspace = newWorkspace();
    const link = join(temporaryFolder(), "快捷方式");
    symlinkSync(workspace.paths.folder, link);
    expect(refusal(() => opened(link)).code).toBe("locked");
  });
});

describe("a folder that cannot be written", () => {
  function makeReadOnly(folder: string): void {
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), name.includes(".") ? 0o444 : 0o555);
    chmodSync(folder, 0o555);
    // The folders of the temporary directory belong to this user alone.
    chmodSync(join(folder, ".."), 0o755);
  }

  it("is opened for reading, and a write is refused", async () => {
    const folder = closedWorkspace();
    const before = readdirSync(folder).sort();
    makeReadOnly(folder);
    const answer = await answerOf(folder, "answerAsNobody");
    chmodSync(folder, 0o755);
    expect(answer).toEqual({ readOnly: true, facts: 1, writing: "readOnly", files: before });
  });

  it("is read with what a killed process left in its WAL", async () => {
    const workspace = newWorkspace();
    workspace.acceptClaims(manyClaims(30), meta);
    const folder = copyOf(workspace.paths.folder);
    expect(readdirSync(folder)).toContain("workspace.db-wal");
    const before = readFileSync(databaseOf(folder));
    makeReadOnly(folder);
    const answer = await answerOf(folder, "answerAsNobody");
    chmodSync(folder, 0o755);
    expect(answer).toMatchObject({ readOnly: true, facts: 30, writing: "readOnly" });
    expect(readFileSync(databaseOf(folder)).equals(before)).toBe(true);
  });

  it("is read although it was copied while open, without the WAL", async () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([claimOf()], meta);
    workspace.close();
    const again = opened(workspace.paths.folder);
    const folder = join(temporaryFolder(), "副本");
    mkdirSync(folder);
    cpSync(again.paths.database, databaseOf(folder));
    const reader = opened(folder, { readOnly: true });
    expect(reader.readFacts(2025)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(["workspace.db"]);
  });
});

describe("damage", () => {
  it.each([0, 5, 15, 16, 18, 19, 20, 21, 22, 23, 31, 44, 47, 56, 59, 60, 68, 70, 71])(
    "in the head of the file at byte %i is refused, or repaired without a loss",
    async (offset) => {
      const folder = closedWorkspace();
      flipByte(databaseOf(folder), offset);
      try {
        const workspace = opened(folder);
        expect(workspace.readFacts(2025)).toHaveLength(1);
        expect((await workspace.verify()).ok).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(StoreError);
        expect(["damaged", "foreignFile", "newerVersion"]).toContain((error as StoreError).code);
      }
    },
  );

  it("of one byte of our own mark is called damage, not another program's file", () => {
    for (const offset of [3, 69]) {
      const folder = closedWorkspace();
      flipByte(databaseOf(folder), offset);
      expect(refusal(() => opened(folder)).code).toBe("damaged");
    }
  });

  it("of the tables' definitions is refused", () => {
    const folder = closedWorkspace();
    const bytes = readFileSync(databaseOf(folder));
    const offset = bytes.indexOf("历史记录不能删除");
    expect(offset).toBeGreaterThan(0);
    flipByte(databaseOf(folder), offset, 0x01);
    expect(refusal(() => opened(folder)).code).toBe("damaged");
  });

  it("of a figure's digit, which SQLite does not notice, is named when facts are read and by verify", async () => {
    const folder = closedWorkspace([claimOf({ number: 987654 })]);
    const bytes = readFileSync(databaseOf(folder));
    // The row says it twice, as value and as written; the history says it again.
    for (let at = bytes.indexOf("987654987654"); at >= 0; at = -1) flipByte(databaseOf(folder), at, 0x01);
    const workspace = opened(folder);
    const error = refusal(() => workspace.readFacts(2025));
    expect(error.code).toBe("damaged");
    expect(error.message).toContain("学校 2141000951 小学部 在校生数");
    const report = await workspace.verify();
    expect(report.ok).toBe(false);
    expect(report.checks.map(({ check, ok }) => [check, ok])).toEqual([
      ["database", true],
      ["chain", true],
      ["facts", false],
      ["attachments", true],
    ]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    "of any byte never yields another figure (sample %i)",
    (seed) => {
      const folder = closedWorkspace(manyClaims(120));
      const sound = opened(folder);
      const facts = JSON.stringify(sound.readFacts(2025));
      const roster = sound.readRoster(2025);
      sound.close();
      const { length } = readFileSync(databaseOf(folder));
      flipByte(databaseOf(folder), (seed * 7_919 * 13) % length, 1 << (seed % 8));
      try {
        const workspace = opened(folder);
        expect(JSON.stringify(workspace.readFacts(2025))).toBe(facts);
        expect(workspace.readRoster(2025)).toEqual(roster);
      } catch (error) {
        expect(error).toBeInstanceOf(StoreError);
      }
    },
  );

  it("by a lost end is refused", () => {
    const folder = closedWorkspace(manyClaims(500));
    truncateSync(databaseOf(folder), 3 * 4096);
    expect(refusal(() => opened(folder)).code).toBe("damaged");
  });
});

describe("every refusal", () => {
  it.each([...storeErrorCodes])("%s says in Chinese what happened, what is safe and what to do", (code) => {
    const error = new StoreError(code, "青禾县");
    expect(error.message).toContain("青禾县");
    for (const text of [error.message, error.safe, error.remedy]) expect(text).toMatch(/[一-鿿].*。$/);
  });

  it.each([
    ["SQLITE_FULL", "diskFull"],
    ["SQLITE_BUSY_RECOVERY", "locked"],
    ["SQLITE_CORRUPT_INDEX", "damaged"],
    ["SQLITE_NOTADB", "foreignFile"],
    ["SQLITE_READONLY_DIRECTORY", "readOnly"],
    ["SQLITE_IOERR_WRITE", "writeFailed"],
    ["SQLITE_CANTOPEN_ISDIR", "notWritable"],
    ["ENOSPC", "diskFull"],
    ["EFBIG", "diskFull"],
    ["EROFS", "readOnly"],
    ["EACCES", "notWritable"],
  ])("%s becomes %s and keeps its cause", (code, expected) => {
    const cause = Object.assign(new Error("raw"), { code });
    expect(translateError(cause, "青禾县")).toMatchObject({ name: "StoreError", code: expected, cause });
  });

  it("leaves a defect of the program what it is", () => {
    const defect = Object.assign(new Error("no such column"), { code: "SQLITE_ERROR" });
    expect(translateError(defect, "青禾县")).toBe(defect);
  });

  it("leaves nothing behind where the folder cannot be made", () => {
    const file = join(temporaryFolder(), "文件");
    writeFileSync(file, "");
    expect(refusal(() => newWorkspace(file)).code).toBe("folderNotEmpty");
    expect(() => newWorkspace(join(file, "里面"))).toThrow();
    expect(existsSync(join(file, "里面"))).toBe(false);
  });
});
