import { describe, expect, it } from "vitest";
import type { DossierAttachment } from "../../../shared/dossier/attachment.ts";
import { evidenceCatalogue } from "../../../shared/dossier/evidence-catalogue.ts";
import { buildDossierTree } from "../../../shared/dossier/folder-tree.ts";
import { volumesOf } from "../../../shared/dossier/volumes.ts";

const school = "2141000951";

function volumes(attachments: readonly Partial<DossierAttachment>[]) {
  const tree = buildDossierTree({
    catalogue: evidenceCatalogue,
    county: { code: "410999", name: "青禾县" },
    year: 2025,
    names: new Map([["A2-11", "交流轮岗的全称"]]),
    schools: [{ code: school, name: "万元第二小学" }],
    waiversUsed: new Set(),
    attachments: attachments.map((over, at) => ({
      item: "A2-11",
      year: 2024,
      title: "",
      sha256: String(at),
      fileName: "表.pdf",
      size: 10,
      ...over,
    })),
  });
  return volumesOf(tree);
}

describe("案卷", () => {
  it("are none without papers", () => {
    expect(volumes([])).toEqual([]);
  });

  it("hold an item's county papers with numbers, pages and what is said of them", () => {
    const [volume, ...others] = volumes([
      {
        material: 3,
        pages: 4,
        documentNumber: "青教〔2024〕12号",
        issuer: "教育局",
        documentDate: "2024-08-20",
      },
      { material: 1, pages: 1, title: "方案", note: "原件在档案室", version: 2, personal: true },
      { material: 3, year: 2023, pages: 10 },
    ]);
    expect(others).toEqual([]);
    expect(volume).toMatchObject({
      folder: "A2-11 交流轮岗",
      number: "A2-11",
      name: "交流轮岗的全称",
      owner: "县本级",
      pages: 15,
    });
    expect(
      volume?.papers.map(({ order, title, pages, date, note }) => [order, title, pages, date, note]),
    ).toEqual([
      [1, "方案", "1", "", "2024年；第2版；含个人信息；原件在档案室"],
      [2, "轮岗审批表", "2-5", "20240820", "2024年；含个人信息"],
      [3, "轮岗审批表", "6-15", "", "2023年；含个人信息"],
    ]);
    expect(volume?.papers[1]).toMatchObject({
      documentNumber: "青教〔2024〕12号",
      issuer: "教育局",
      item: "A2-11-03",
    });
  });

  it("leave page numbers open from the first paper on whose pages nobody knows", () => {
    const [volume] = volumes([{ material: 1, pages: 2 }, { material: 2 }, { material: 3, pages: 5 }]);
    expect(volume?.papers.map(({ pages }) => pages)).toEqual(["1-2", "3-", ""]);
    expect(volume).not.toHaveProperty("pages");
  });

  it("of a school are its boxes; a box that a person chose counts before the material's own", () => {
    const own = { item: "A2-12", material: 2, school, year: 2025 };
    const found = volumes([own, { ...own, box: 16 }, { ...own, box: 77 }]);
    expect(found.map(({ number, name, owner, papers }) => [number, name, owner, papers.length])).toEqual([
      [`${school}-02`, "教师", "万元第二小学", 2],
      [`${school}-16`, "安全与消防抗震", "万元第二小学", 1],
    ]);
    expect(found[1]?.folder).toBe(`校级/${school} 万元第二小学/16 安全与消防抗震`);
  });

  it("say where the same file lies already", () => {
    const found = volumes([
      { material: 3, sha256: "x" },
      { item: "A2-12", material: 1, year: 2025, sha256: "x" },
    ]);
    expect(found[1]?.papers[0]?.note).toContain("与A2-11同一文件");
  });
});
