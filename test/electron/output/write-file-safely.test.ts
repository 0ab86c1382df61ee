import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OutputError } from "../../../electron/output/output-error.ts";
import { writeFileSafely } from "../../../electron/output/write-file-safely.ts";
import { makeFullDisk, pretendFullDisk } from "./full-disk.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "youjun-safely-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode("新的内容");

async function failureOf(work: Promise<unknown>): Promise<OutputError> {
  const cause = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!(cause instanceof OutputError)) throw new Error(`no OutputError but ${String(cause)}`);
  return cause;
}

describe("writeFileSafely", () => {
  it("writes a file and leaves nothing beside it", async () => {
    await writeFileSafely(join(folder, "报告.docx"), bytes);
    expect(await readdir(folder)).toEqual(["报告.docx"]);
    expect(await readFile(join(folder, "报告.docx"), "utf8")).toBe("新的内容");
  });

  it("refuses a file that is there, and replaces it when asked", async () => {
    const path = join(folder, "报告.docx");
    await writeFile(path, "旧的内容");
    const failure = await failureOf(writeFileSafely(path, bytes));
    expect(failure).toMatchObject({ code: "targetExists", message: "“报告.docx”已经存在。" });
    expect(await readFile(path, "utf8")).toBe("旧的内容");
    await writeFileSafely(path, bytes, { overwrite: true });
    expect(await readFile(path, "utf8")).toBe("新的内容");
    expect(await readdir(folder)).toEqual(["报告.docx"]);
  });

  it("never writes over a folder or through a link, even when asked", async () => {
    await mkdir(join(folder, "夹"));
    await writeFile(join(folder, "原件"), "原件");
    await symlink(join(folder, "原件"), join(folder, "链接"));
    for (const name of ["夹", "链接"]) {
      const failure = await failureOf(writeFileSafely(join(folder, name), bytes, { overwrite: true }));
      expect(failure.code).toBe("targetExists");
    }
    expect(await readFile(join(folder, "原件"), "utf8")).toBe("原件");
  });

  it.each([
    ["a folder that is not there", "没有/报告.docx", "notWritable"],
    ["a file in the place of a folder", "文件/报告.docx", "notWritable"],
    ["a name no system takes", `${"长".repeat(100)}.docx`, "pathTooLong"],
  ])("says what is wrong with %s", async (_what, path, code) => {
    await writeFile(join(folder, "文件"), "");
    const failure = await failureOf(writeFileSafely(join(folder, path), bytes));
    expect(failure.code).toBe(code);
    expect(failure.remedy).not.toBe("");
    expect(await readdir(folder)).toEqual(["文件"]);
  });

  it.each(["full", "full when the file is sent to it"])(
    "keeps the old file when the disk is %s",
    async (how) => {
      const disk = join(folder, "disk");
      const release = how === "full" ? await makeFullDisk(disk, "size=64k") : await pretendFullDisk("sync");
      try {
        await mkdir(disk, { recursive: true });
        await writeFile(join(disk, "报告.docx"), "旧的内容");
        const large = new Uint8Array(1024 * 1024);
        const failure = await failureOf(writeFileSafely(join(disk, "报告.docx"), large, { overwrite: true }));
        expect(failure.code).toBe("diskFull");
        expect(await readdir(disk)).toEqual(["报告.docx"]);
      } finally {
        await release();
      }
    },
  );
});
