import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OutputError } from "../../../electron/output/output-error.ts";
import { writeFilesSafely } from "../../../electron/output/write-files-safely.ts";
import { makeFullDisk, pretendFullDisk } from "./full-disk.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "youjun-together-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const encoder = new TextEncoder();
const names = ["申报表.docx", "申报表.xlsx"] as const;

function filesIn(place: string, content = "新的内容", size = 0) {
  return names.map((name) => ({
    path: join(place, name),
    bytes: size > 0 ? new Uint8Array(size) : encoder.encode(`${content} ${name}`),
  }));
}

async function failureOf(work: Promise<unknown>): Promise<OutputError> {
  const cause = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!(cause instanceof OutputError)) throw new Error(`no OutputError but ${String(cause)}`);
  return cause;
}

async function contents(place: string): Promise<Record<string, string>> {
  const found = await readdir(place);
  const entries = await Promise.all(
    found.map(async (name) => [name, await readFile(join(place, name), "utf8")] as const),
  );
  return Object.fromEntries(entries);
}

const written = { [names[0]]: `新的内容 ${names[0]}`, [names[1]]: `新的内容 ${names[1]}` };

describe("writeFilesSafely", () => {
  it("writes all files and leaves nothing beside them", async () => {
    await writeFilesSafely(filesIn(folder));
    expect(await contents(folder)).toEqual(written);
  });

  it("refuses all where one is there, and replaces what is there when asked", async () => {
    await writeFile(join(folder, names[1]), "旧的内容");
    const failure = await failureOf(writeFilesSafely(filesIn(folder)));
    expect(failure).toMatchObject({ code: "targetExists", message: `“${names[1]}”已经存在。` });
    expect(await contents(folder)).toEqual({ [names[1]]: "旧的内容" });
    await writeFilesSafely(filesIn(folder), { overwrite: true });
    expect(await contents(folder)).toEqual(written);
  });

  it("refuses all where a folder stands in the place of one, even when asked to replace", async () => {
    await mkdir(join(folder, names[1]));
    const failure = await failureOf(writeFilesSafely(filesIn(folder), { overwrite: true }));
    expect(failure.code).toBe("targetExists");
    expect(await readdir(folder)).toEqual([names[1]]);
  });

  it("takes the first file back where the second finds no place", async () => {
    await writeFile(join(folder, names[0]), "旧的内容");
    const [first] = filesIn(folder);
    if (!first) throw new Error("there is no first file");
    const second = { path: join(folder, "没有", names[1]), bytes: first.bytes };
    const failure = await failureOf(writeFilesSafely([first, second], { overwrite: true }));
    expect(failure.code).toBe("notWritable");
    expect(await contents(folder)).toEqual({ [names[0]]: "旧的内容" });
  });

  it("gives the old file back, and removes the new one, where a later name is taken at the last moment", async () => {
    const places = ["甲", "乙", "丙"].map((name) => join(folder, name));
    await writeFile(join(folder, "乙"), "旧的乙");
    const files = places.map((path) => ({ path, bytes: encoder.encode("新") }));
    const taken = { path: join(folder, "乙", "在文件之下"), bytes: encoder.encode("新") };
    expect((await failureOf(writeFilesSafely([...files, taken], { overwrite: true }))).code).toBe(
      "notWritable",
    );
    expect(await contents(folder)).toEqual({ 乙: "旧的乙" });
  });

  it.each(["full", "full when a file is sent to it"])(
    "keeps both old files when the disk is %s",
    async (how) => {
      const disk = join(folder, "disk");
      const release = how === "full" ? await makeFullDisk(disk, "size=128k") : await pretendFullDisk("sync");
      try {
        await mkdir(disk, { recursive: true });
        for (const name of names) await writeFile(join(disk, name), "旧的内容");
        const failure = await failureOf(writeFilesSafely(filesIn(disk, "", 100 * 1024), { overwrite: true }));
        expect(failure.code).toBe("diskFull");
        expect(await contents(disk)).toEqual({ [names[0]]: "旧的内容", [names[1]]: "旧的内容" });
      } finally {
        await release();
      }
    },
  );
});
