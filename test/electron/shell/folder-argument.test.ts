import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { folderFromArguments } from "../../../electron/shell/folder-argument.ts";

let here: string;

beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), "youjun-argument-"));
  mkdirSync(join(here, "青禾县优质均衡"));
  writeFileSync(join(here, "青禾县优质均衡", "workspace.db"), "");
  writeFileSync(join(here, "报告.docx"), "");
});

afterAll(() => rmSync(here, { recursive: true, force: true }));

const county = "青禾县优质均衡";

it.each<readonly [string, readonly string[], string | undefined]>([
  ["nothing", [], undefined],
  ["a folder", [county], county],
  ["a folder with a slash", [`${county}/`], county],
  ["its file for double clicks", [`${county}/打开工作区.youjun`], county],
  ["the same in capitals", [`${county}/X.YOUJUN`], county],
  ["its database", [`${county}/workspace.db`], county],
  ["the last of several", ["报告.docx", ".", county], county],
  ["what Chromium adds", ["--allow-file-access-from-files", county, "--flag=/etc"], county],
  ["an empty argument", [""], undefined],
  ["another file", ["报告.docx"], undefined],
  ["something that is not there", ["没有"], undefined],
  ["a script", ["dist/shell/main.cjs"], undefined],
])("%s", (_name, args, expected) => {
  expect(folderFromArguments(args, here)).toBe(expected === undefined ? undefined : join(here, expected));
});

it("names a network folder without looking at it", () => {
  expect(folderFromArguments(["//server/share/x"], here)).toBe(resolve("//server/share/x"));
});
