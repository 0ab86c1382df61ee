import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  evidenceFileName,
  extensionOf,
  parseEvidenceFileName,
  plainTitle,
  titleProblems,
} from "../../../shared/dossier/evidence-file-name.ts";
import { utf8Length } from "../../../shared/dossier/safe-name.ts";

const example = {
  countyCode: "141182",
  school: "3214003671",
  item: "A2-11",
  material: 3,
  title: "轮岗审批表",
  year: 2024,
  version: 1,
  extension: "pdf",
};

describe("文件命名", () => {
  it("writes the official example", () => {
    expect(evidenceFileName(example)).toBe("141182_3214003671_A2-11_03_轮岗审批表_2024_v1.pdf");
  });

  it("says 县本级 where there is no school, and 00 where there is no material", () => {
    const { school: _school, material: _material, ...county } = example;
    expect(evidenceFileName(county)).toBe("141182_县本级_A2-11_00_轮岗审批表_2024_v1.pdf");
  });

  it.each([
    ["轮岗审批表最终版", "轮岗审批表"],
    ["最新 轮岗_审批表", "轮岗-审批表"],
    ["最最终版终版名单", "名单"],
    ["最\u200B终版", "未命名"],
    ["名单Final", "名单"],
    ["", "未命名"],
    ["../../x", "／..／x"],
    ["CON", "CON"],
    ["_ _", "未命名"],
  ])("makes of the title %j the name %j", (title, expected) => {
    expect(plainTitle(title)).toBe(expected);
  });

  it.each([
    ["轮岗审批表", 0],
    ["", 1],
    ["名 单", 1],
    ["名单_最终版", 2],
  ])("finds in %j %i problems", (title, count) => {
    expect(titleProblems(title)).toHaveLength(count);
  });

  it.each([
    ["扫描件.PDF", "pdf"],
    ["a.b.xlsx", "xlsx"],
    ["没有扩展名", ""],
    [".bashrc", ""],
    ["怪.名字", ""],
    ["x.pdf ", ""],
    ["x.\u202Efdp", ""],
  ])("takes from %j the extension %j", (name, expected) => {
    expect(extensionOf(name)).toBe(expected);
  });

  it("cuts the title and never the codes", () => {
    const name = evidenceFileName({ ...example, title: "审".repeat(500) }, { suffix: "-2" });
    expect(utf8Length(name)).toBeLessThan(200);
    expect(name).toMatch(/^141182_3214003671_A2-11_03_审+-2_2024_v1\.pdf$/u);
  });

  it("reads back what it writes, whatever the title", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 2000, max: 2099 }),
        (title, material, year) => {
          const parts = { ...example, title, material, year };
          const read = parseEvidenceFileName(evidenceFileName(parts));
          expect(read).toEqual({ ...parts, title: read?.title });
          expect(titleProblems(read?.title ?? "")).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    "轮岗审批表.pdf",
    "141182_县本级_A2-11_03_轮岗审批表_2024.pdf",
    "141182_县本级_A2-11_03_轮岗审批表_24_v1.pdf",
    "141182_县本级_A2-11_03_轮岗_审批表_2024_v1.pdf",
    "141182_县本级_A9-1_03_轮岗审批表_2024_v1.pdf",
    "141182_县本级_A2-11_03_轮岗审批表_2024_v0.pdf",
  ])("refuses the name %s", (name) => {
    expect(parseEvidenceFileName(name)).toBeUndefined();
  });
});
