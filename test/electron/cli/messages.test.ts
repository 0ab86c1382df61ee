import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openService } from "../../../electron/api/open-service.ts";
import { runCli } from "../../../electron/cli/run-cli.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "youjun-messages-"));
  await run("create", "县", "--name", "青禾县", "--code", "410999");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A command line on the real service, its words kept. */
async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, {
    openService,
    print: (text) => out.push(text),
    say: (text) => err.push(text),
    showProgress: () => undefined,
    readInput: async () => "",
    folder,
    signal: new AbortController().signal,
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

describe("a year without data", () => {
  it.each([
    ["evaluate", []],
    ["trace", ["--item", "A1-5"]],
  ])("is pointed out by %s, and the result stays clean JSON", async (command, more) => {
    const { code, out, err } = await run(command, "县", "--year", "2024", ...more, "--json");
    expect(code).toBe(0);
    expect(err).toBe("提示：工作区没有2024年度的数据（还没有任何年度的数据）。");
    expect(() => JSON.parse(out)).not.toThrow();
  });
});

describe("a place of another kind", () => {
  it("is no folder for a workspace where it is a file", async () => {
    await writeFile(join(folder, "文件"), "");
    const { code, err } = await run("create", "文件", "--name", "青禾县", "--code", "410999");
    expect(code).not.toBe(0);
    expect(err).toContain("不是空文件夹");
  });

  it("is no workbook where it is a folder without any", async () => {
    const { code, err } = await run("import", "县", "--year", "2025", ".");
    expect(code).toBe(2);
    expect(err).toContain("没有表格文件");
  });
});
