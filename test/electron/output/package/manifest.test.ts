import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatManifest, parseManifest } from "../../../../electron/output/package/manifest.ts";

const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "youjun-manifest-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Names as hostile as Linux allows; our own never are, but the form must hold for any. */
const names = ["甲 乙.pdf", "a\\b.pdf", "两\n行.pdf", "\\", "  前后  ", "*星.pdf", "-c", "𠮷.pdf"];
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe("清单.sha256", () => {
  it("is what the sha256sum of the system reads, and notices a change", async () => {
    const lines = names.map((path) => ({ path: `./${path}`, sha256: sha256(path) }));
    for (const path of names) await writeFile(join(folder, path), path);
    await writeFile(join(folder, "list"), formatManifest(lines));
    await run("sha256sum", ["--strict", "-c", "list"], { cwd: folder });
    await writeFile(join(folder, "a\\b.pdf"), "changed");
    await expect(run("sha256sum", ["--strict", "-c", "list"], { cwd: folder })).rejects.toMatchObject({
      code: 1,
    });
  });

  it("is what the sha256sum of the system writes", async () => {
    for (const path of names) await writeFile(join(folder, path), path);
    const { stdout } = await run("sha256sum", ["--", ...names], { cwd: folder });
    const own = formatManifest(names.map((path) => ({ path, sha256: sha256(path) })));
    expect(own.split("\n").sort()).toEqual(stdout.split("\n").sort());
  });

  it("reads back what it writes", () => {
    const lines = [...names, "回\r车"].sort().map((path) => ({ path, sha256: sha256(path) }));
    expect(parseManifest(formatManifest(lines))).toEqual(lines);
  });

  it.each(["x", `${"0".repeat(63)}  a`, `${"0".repeat(64)} a`, `${"0".repeat(64)}  `, "﻿PK\u0003\u0004"])(
    "takes %j for no manifest",
    (text) => {
      expect(parseManifest(`${"1".repeat(64)}  好\n${text}\n`)).toBeUndefined();
    },
  );
});
