import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reachableDocument, reachableItem } from "../../../electron/shell/reachable.ts";

let root: string;
let workspace: string;

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "youjun-reachable-")));
  workspace = join(root, "青禾县");
  mkdirSync(join(workspace, "exports", "夹.docx"), { recursive: true });
  mkdirSync(join(root, "青禾县二"));
  for (const name of ["报告.docx", "表.XLSX", "运行.exe", "脚本.sh", "链接.desktop", "宏.docm"]) {
    writeFileSync(join(workspace, "exports", name), "");
  }
  writeFileSync(join(root, "外面.docx"), "");
  writeFileSync(join(root, "青禾县二", "别家.docx"), "");
  symlinkSync(join(root, "外面.docx"), join(workspace, "exports", "引到外面.docx"));
  symlinkSync(root, join(workspace, "上面"));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("what may be shown", () => {
  it.each([".", "exports", "exports/报告.docx", "exports/运行.exe", "exports/../exports/报告.docx"])(
    "%s in the workspace",
    async (path) => {
      const real = await reachableItem(join(workspace, path), [join(root, "gone"), workspace]);
      expect(real.startsWith(workspace)).toBe(true);
    },
  );

  it.each<readonly [string, () => string, string]>([
    ["a file beside it", () => join(root, "外面.docx"), "refused"],
    ["a folder whose name begins alike", () => join(root, "青禾县二", "别家.docx"), "refused"],
    ["a way out by dots", () => `${workspace}/exports/../../外面.docx`, "refused"],
    ["a link that leads out", () => join(workspace, "exports", "引到外面.docx"), "refused"],
    ["a folder behind a link", () => join(workspace, "上面", "外面.docx"), "refused"],
    ["the folder above", () => root, "refused"],
    ["a relative path", () => "exports/报告.docx", "refused"],
    ["a network path", () => "\\\\server\\share\\x.docx", "refused"],
    ["a network path with slashes", () => "//server/share/x.docx", "refused"],
    ["an address", () => "https://evil.example/x.docx", "refused"],
    ["something gone", () => join(workspace, "exports", "没有.docx"), "notFound"],
    ["a path with a zero", () => `${join(workspace, "exports")}/报告.docx\u0000.png`, "notFound"],
  ])("%s is not", async (_name, path, code) => {
    await expect(reachableItem(path(), [workspace])).rejects.toMatchObject({ code });
  });

  it("is nothing where no folder is open", async () => {
    await expect(reachableItem(join(workspace, "exports"), [])).rejects.toMatchObject({ code: "refused" });
  });
});

describe("what may be opened", () => {
  it.each(["报告.docx", "表.XLSX"])("%s", async (name) => {
    const file = join(workspace, "exports", name);
    expect(await reachableDocument(file, [workspace])).toBe(file);
  });

  it.each(["运行.exe", "脚本.sh", "链接.desktop", "宏.docm", "夹.docx", "引到外面.docx", "."])(
    "%s is not",
    async (name) => {
      const file = join(workspace, "exports", name);
      await expect(reachableDocument(file, [workspace])).rejects.toMatchObject({ code: "refused" });
    },
  );
});
