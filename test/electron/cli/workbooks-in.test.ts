import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workbooksIn } from "../../../electron/cli/workbooks-in.ts";

let folder: string;
const at = (...names: string[]) => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "youjun-workbooks-"));
  mkdirSync(at("教基", "乡镇"), { recursive: true });
  mkdirSync(at("空"));
  const names = ["县表.xlsx", "教基/乙校.XLSX", "教基/乡镇/甲校.xls", "教基/~$乙校.xlsx", "教基/说明.docx"];
  for (const name of names) writeFileSync(at(name), "");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the workbooks to import", () => {
  it("are the files that were named, whatever they are", async () => {
    expect(await workbooksIn([at("县表.xlsx"), at("没有.pdf")])).toEqual([at("县表.xlsx"), at("没有.pdf")]);
  });

  it("are the spreadsheets of a folder and below, without locks of open files", async () => {
    expect(await workbooksIn([at("教基")])).toEqual(
      [at("教基", "乙校.XLSX"), at("教基", "乡镇", "甲校.xls")].sort(),
    );
  });

  it("are none in an empty folder", async () => {
    expect(await workbooksIn([at("空")])).toEqual([]);
  });
});
