import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { commands } from "../../../electron/cli/run-cli.ts";
import { nodeVersionProblem } from "../../../electron/host/node-version.ts";

const main = fileURLToPath(new URL("../../../electron/cli/main.ts", import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Options {
  readonly act?: (child: ChildProcessWithoutNullStreams) => void;
  readonly env?: Readonly<Record<string, string>>;
}

function youjun(args: readonly string[], { act, env }: Options = {}): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...env } });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.on("error", failed);
    // A program that ends early leaves what was meant for it unread; its exit code tells the rest.
    child.stdin.on("error", () => undefined);
    child.on("close", (code) => done({ code, out, err }));
    if (act) act(child);
    else child.stdin.end();
  });
}

describe("the command line, as people start it", () => {
  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["nothing", [], /用法/],
    ["an unknown command", ["destroy"], /没有“destroy”这个命令/],
    ["an unknown option", ["contract", "--yaml"], /不认识的选项 --yaml/],
    ["an option without its value", ["evaluate", "w", "--year"], /--year/],
    ["a value for a flag", ["contract", "--json=1"], /--json/],
    ["no folder", ["evaluate", "--year", "2025"], /缺少工作区文件夹/],
    ["no year", ["evaluate", "w"], /缺少 --year/],
    ["a year that is none", ["evaluate", "w", "--year", "25"], /--year 应为四位年份/],
    ["no files", ["import", "w", "--year", "2025"], /缺少要导入的文件/],
    ["no county name", ["create", "w", "--code", "410999"], /缺少 --name/],
    ["a stage that is none", ["trace", "w", "--year", "2025", "--item", "A1-5", "--stage", "x"], /--stage/],
    ["too many folders", ["verify", "a", "b"], /多余的参数：b/],
    ["an unknown call", ["call", "-", "no.such"], /没有这项调用/],
    ["arguments that are no JSON", ["call", "-", "catalogue.fields", "--args", "{"], /--args/],
  ];

  it.each(wrong)("ends %s with 2 and says on standard error what is wrong", async (_name, args, words) => {
    const { code, err } = await youjun(args);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });

  it("explains itself and each command", async () => {
    const { code, out, err } = await youjun(["--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`${name} +${summary}`));
    const one = await youjun(["import", "--help"]);
    expect(one).toMatchObject({ code: 0, err: "" });
    expect(one.out).toContain("--confirm");
  });

  it("prints the contract as JSON and nothing else", async () => {
    const { code, out, err } = await youjun(["contract", "--json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(Object.keys(JSON.parse(out).calls)).toContain("evaluation.run");
  });

  it("prints a call's answer line by line", async () => {
    const { code, out } = await youjun(["call", "-", "catalogue.fields", "--args", '{"level":"county"}']);
    expect(code).toBe(0);
    expect(JSON.parse(out).result.fields.length).toBeGreaterThan(10);
  });

  it("does not mind a reader that stops reading", async () => {
    const { code, err } = await youjun(["contract", "--json"], {
      act: (child) => child.stdout.destroy(),
    });
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("ends on Ctrl+C while it waits for standard input", async () => {
    const { code } = await youjun(["call", "-", "catalogue.fields", "--args", "-"], {
      // More than pipes hold: once it is taken, the program reads, and so listens to signals too.
      act: (child) => child.stdin.write(" ".repeat(4_000_000), () => child.kill("SIGINT")),
    });
    expect(code).toBe(130);
  });

  it("reads paths from the folder in which npm was called", async () => {
    const folder = await mkdtemp(join(tmpdir(), "youjun-cli-main-"));
    try {
      await writeFile(join(folder, "args.json"), '{"level":"section"}');
      const { code } = await youjun(["call", "-", "catalogue.fields", "--args", "@args.json"], {
        env: { npm_lifecycle_event: "youjun", INIT_CWD: folder },
      });
      expect(code).toBe(0);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("the version of Node", () => {
  it.each([
    ["v24.21.0", true],
    ["v25.0.0", true],
    ["v100.1.2", true],
    ["v20.20.2", false],
    ["v22.0.0", false],
    ["", false],
  ])("%s is new enough: %s", (version, enough) => {
    expect(nodeVersionProblem(version) === undefined).toBe(enough);
  });
});
