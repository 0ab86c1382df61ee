import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidenceCatalogue } from "../../../shared/dossier/evidence-catalogue.ts";
import { evidenceFileName } from "../../../shared/dossier/evidence-file-name.ts";
import { type ProposeInput, proposedBox, proposePaper } from "../../../shared/dossier/propose-paper.ts";

const schools = [
  { code: "2141000951", name: "万元小学" },
  { code: "2141000988", name: "万元小学分校" },
];

function proposed(path: string, target: ProposeInput["target"] = {}) {
  return proposePaper(path, { catalogue: evidenceCatalogue, schools, year: 2025, target });
}

describe("proposePaper", () => {
  it.each([
    [
      "A2-11 交流轮岗/03 轮岗审批表/2023年扫描.pdf",
      { item: "A2-11", material: 3, year: 2023, title: "轮岗审批表" },
    ],
    ["A2-11-04 调令.pdf", { item: "A2-11", material: 4, year: 2024, title: "调令" }],
    [
      "万元小学分校/A1-7 教室照片 IMG_001.jpg",
      { item: "A1-7", material: 2, school: "2141000988", year: 2025 },
    ],
    ["2141000951_A2-12_教师资格证复印件.pdf", { item: "A2-12", material: 2, school: "2141000951" }],
    ["万元小学 A2-11 名单.pdf", { item: "A2-11", school: "2141000951", title: "名单" }],
    ["A6/基本均衡认定.pdf", { item: "A6", title: "基本均衡认定" }],
    ["说明.docx", { year: 2025, title: "说明" }],
    ["通知2099.pdf", { year: 2025 }],
    ["A9-1 不认识.pdf", { title: "A9-1不认识" }],
  ])("reads %s", (path, expected) => {
    expect(proposed(path)).toMatchObject(expected);
  });

  it("gives no school to a paper that the county owes, and no item to what names none", () => {
    expect(proposed("万元小学/A2-11-03 轮岗审批表.pdf")).not.toHaveProperty("school");
    expect(proposed("说明.docx")).not.toHaveProperty("item");
  });

  it("takes what it was dropped on before what its name says", () => {
    const target = { item: "A1-7", material: 2, school: "2141000951", year: 2024 };
    expect(proposed("A2-11/2022年 IMG_0001.jpg", target)).toEqual({ ...target, title: "教室照片" });
  });

  it("reads back whole what this program named", () => {
    const parts = {
      countyCode: "410999",
      school: "2141000951",
      item: "A2-12",
      material: 2,
      title: "资格证",
      year: 2025,
      version: 2,
      extension: "pdf",
    };
    expect(proposed(`随便/${evidenceFileName(parts)}`)).toEqual({
      item: "A2-12",
      material: 2,
      school: "2141000951",
      year: 2025,
      title: "资格证",
    });
  });

  it("proposes something with a title for any path, in linear time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (path) => {
        const { title, year } = proposed(path);
        expect(title).not.toBe("");
        expect(Number.isInteger(year)).toBe(true);
      }),
    );
  });

  it("names the box that a school's paper falls into", () => {
    const paper = { item: "A1-7", material: 2, school: "2141000951" };
    expect(proposedBox(evidenceCatalogue, paper)).toBe(8);
    expect(proposedBox(evidenceCatalogue, { item: "A1-7", material: 2 })).toBeUndefined();
  });
});
