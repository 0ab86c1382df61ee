import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cleanLeftovers } from "../../../../electron/output/package/unfinished.ts";
import { writeEvidencePackage } from "../../../../electron/output/package/write-evidence-package.ts";
import { makeSample, type Sample } from "./sample.ts";

const script = fileURLToPath(new URL("./killed-export.ts", import.meta.url));
const noteName = "未写完，可以删除.txt";
const head = "优均导出佐证材料时没有写完的文件夹，可以删除。";

let sample: Sample;
let place: string;
beforeEach(async () => {
  sample = await makeSample();
  place = await mkdtemp(join(tmpdir(), "youjun-killed-"));
});
afterEach(async () => {
  await rm(sample.folder, { recursive: true, force: true });
  await rm(place, { recursive: true, force: true });
});

const target = () => join(place, sample.request.tree.root);

async function killedRun(): Promise<void> {
  const child = spawn(process.execPath, [script, place], { stdio: ["ignore", "pipe", "inherit"] });
  const [folder] = await once(child.stdout, "data");
  const [, signal] = await once(child, "close");
  await rm(String(folder), { recursive: true, force: true });
  expect(signal).toBe("SIGKILL");
}

/** A folder as an unfinished run leaves it. */
async function leftover(name: string, note: string | undefined): Promise<void> {
  await mkdir(join(place, name));
  if (note !== undefined) await writeFile(join(place, name, noteName), note);
}

describe("a run that was killed", () => {
  it("leaves a folder that says what it is, and the next run removes it and says so", async () => {
    await killedRun();
    const [part = ""] = await readdir(place);
    expect(part).toMatch(/^佐证材料_青禾县_2025\.[0-9a-f]{8}\.part$/);
    expect(await readFile(join(place, part, noteName), "utf8")).toContain(head);
    const result = await writeEvidencePackage({ ...sample.request, target: target() });
    expect(result.cleaned).toEqual([part]);
    expect(await readdir(place)).toEqual([sample.request.tree.root]);
    expect(await readdir(target())).not.toContain(noteName);
  });
});

describe("cleanLeftovers", () => {
  const gone = 2 ** 30;
  const cases: readonly (readonly [string, string, string | undefined, boolean])[] = [
    ["what a dead process left", "佐证.01234567.part", `\uFEFF${head}\r\n${gone} ${hostname()}\r\n`, true],
    ["what another computer left", "佐证.01234567.part", `\uFEFF${head}\r\n1 别的电脑\r\n`, true],
    ["what a living process writes", "佐证.01234567.part", `\uFEFF${head}\r\n1 ${hostname()}\r\n`, false],
    ["a folder without the note", "佐证.01234567.part", undefined, false],
    ["a folder with another note", "佐证.01234567.part", "我的资料", false],
    ["another name", "佐证.part", `\uFEFF${head}\r\n${gone} ${hostname()}\r\n`, false],
    ["somebody else's name", "别的.01234567.part", `\uFEFF${head}\r\n${gone} ${hostname()}\r\n`, false],
  ];
  it.each(cases)("%s", async (_what, name, note, goes) => {
    await leftover(name, note);
    const { cleaned } = await cleanLeftovers(join(place, "佐证"));
    expect(cleaned).toEqual(goes ? [name] : []);
    expect(await readdir(place)).toEqual(goes ? [] : [name]);
  });

  it("names an old folder that was moved aside, and never removes it", async () => {
    await leftover("佐证.01234567.old", `\uFEFF${head}\r\n${gone} ${hostname()}\r\n`);
    expect(await cleanLeftovers(join(place, "佐证"))).toEqual({
      cleaned: [],
      leftovers: ["佐证.01234567.old"],
    });
    expect(await readdir(place)).toHaveLength(1);
  });

  it("has nothing to say of a place that cannot be read", async () => {
    expect(await cleanLeftovers(join(place, "没有", "佐证"))).toEqual({ cleaned: [], leftovers: [] });
  });
});
