import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { acceptClaims } from "../../../electron/store/claims/accept-claims.ts";
import { connect } from "../../../electron/store/connection.ts";
import { translating } from "../../../electron/store/translate-error.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import {
  claimOf,
  manyClaims,
  meta,
  newWorkspace,
  opened,
  refusal,
  refusalOf,
  steppingClock,
  temporaryFolder,
} from "./support.ts";

/** A disk of its own in memory, which only root can make; undefined elsewhere. */
function smallDisk(size: string): string | undefined {
  const folder = temporaryFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "none", folder], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  onTestFinished(() => {
    execFileSync("umount", [folder]);
  });
  return folder;
}

const attachment = { item: "A4-1", year: 2025, title: "证明", fileName: "证明.pdf", ...meta };

async function expectUntouched(workspace: Workspace): Promise<void> {
  expect(workspace.readFacts(2025)).toHaveLength(1);
  expect(workspace.listBatches()).toHaveLength(2);
  expect((await workspace.verify()).ok).toBe(true);
}

/** On a machine where no disk can be made, SQLite's own limit takes the same path. */
async function withPageLimit(): Promise<void> {
  const workspace = newWorkspace();
  workspace.acceptClaims([claimOf()], meta);
  const { paths } = workspace;
  workspace.close();
  const database = new Database(paths.database);
  database.pragma("max_page_count = 60");
  const connection = connect(database, { paths, readOnly: false, now: steppingClock() });
  const error = refusal(() =>
    translating(paths.folder, () => acceptClaims(connection, manyClaims(9_000), meta)),
  );
  expect(error.code).toBe("diskFull");
  database.close();
  await expectUntouched(opened(paths.folder));
}

async function onSmallDisk(disk: string): Promise<void> {
  const folder = join(disk, "青禾县");
  const workspace = newWorkspace(folder);
  workspace.acceptClaims([claimOf()], meta);
  expect(refusal(() => workspace.acceptClaims(manyClaims(20_000), meta)).code).toBe("diskFull");
  await expectUntouched(workspace);
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(65_536);
    })(),
  );
  expect((await refusalOf(workspace.addAttachment(endless, attachment))).code).toBe("diskFull");
  expect(readdirSync(join(workspace.paths.attachments, "incoming"))).toEqual([]);
  await expectUntouched(workspace);

  const filler = join(disk, "占位");
  expect(() => writeFileSync(filler, Buffer.alloc(64 << 20))).toThrow(/ENOSPC/);
  expect((await refusalOf(workspace.backup())).code).toBe("diskFull");
  expect(readdirSync(workspace.paths.backups)).toEqual([]);
  workspace.close();
  rmSync(filler);
  const again = opened(folder);
  await expectUntouched(again);
  expect(again.acceptClaims(manyClaims(10), meta).accepted).toBe(10);
}

describe("a full disk", () => {
  it("refuses what does not fit, keeps what was there and goes on when there is room again", async () => {
    const disk = smallDisk("3m");
    await (disk === undefined ? withPageLimit() : onSmallDisk(disk));
  });

  it("is noticed the same way at SQLite's own limit", withPageLimit);

  it("leaves no half workspace", () => {
    const disk = smallDisk("64k");
    if (disk === undefined) {
      const folder = join(temporaryFolder(), "新");
      mkdirSync(folder);
      writeFileSync(join(folder, "attachments"), "a file where the folder should be");
      expect(refusal(() => newWorkspace(folder)).code).toBe("folderNotEmpty");
      return;
    }
    expect(refusal(() => newWorkspace(join(disk, "青禾县"))).code).toBe("diskFull");
    expect(readdirSync(disk)).toEqual([]);
  });
});
