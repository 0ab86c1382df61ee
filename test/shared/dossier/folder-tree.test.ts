import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DossierAttachment } from "../../../shared/dossier/attachment.ts";
import { evidenceCatalogue } from "../../../shared/dossier/evidence-catalogue.ts";
import { buildDossierTree } from "../../../shared/dossier/folder-tree.ts";
import { nameKey, utf8Length } from "../../../shared/dossier/safe-name.ts";

const input = {
  catalogue: evidenceCatalogue,
  county: { code: "410999", name: "青禾县" },
  year: 2025,
  schools: [
    { code: "2141000951", name: "万元第二小学" },
    { code: "3141006686", name: "刀尔初级中学" },
  ],
  names: new Map([["A2-11", "全县每年交流轮岗教师不低于符合交流条件教师总数的10%"]]),
  waiversUsed: new Set<string>(),
  attachments: [] as readonly DossierAttachment[],
};

function paper(over: Partial<DossierAttachment>): DossierAttachment {
  return {
    item: "A2-11",
    material: 3,
    year: 2024,
    title: "轮岗审批表",
    sha256: "a1",
    fileName: "扫描.PDF",
    size: 10,
    ...over,
  };
}

describe("folder tree", () => {
  it("has all items in numbering order, their materials, and 18 boxes for each school", () => {
    const tree = buildDossierTree(input);
    expect(tree.root).toBe("佐证材料_青禾县_2025");
    const tops = tree.folders.filter((folder) => !folder.includes("/"));
    expect(tops[0]).toBe("A0 综合与组织");
    expect(tops).toHaveLength(evidenceCatalogue.items.length + 1);
    expect(tops.at(-1)).toBe("校级");
    expect(tree.folders).toContain("A2-11 交流轮岗/03 轮岗审批表");
    expect(tree.folders).toContain("A2-12 持证上岗/02 教师资格证复印件（另见校级）");
    expect(tree.folders).toContain("校级/2141000951 万元第二小学/05 校舍与场地");
    expect(tree.folders.filter((folder) => folder.startsWith("校级/3141006686"))).toHaveLength(19);
    expect(tree.itemNames.get("A2-11")).toContain("不低于");
    expect(tree.itemNames.get("A0")).toBe("综合与组织");
  });

  it("lists a parent before its children", () => {
    const seen = new Set<string>([""]);
    for (const folder of buildDossierTree(input).folders) {
      expect(seen.has(folder.split("/").slice(0, -1).join("/"))).toBe(true);
      seen.add(folder);
    }
  });

  it("puts county papers under their material and school papers into their box", () => {
    const attachments = [
      paper({}),
      paper({ item: "A2-12", material: 2, year: 2025, school: "2141000951", title: "", sha256: "b2" }),
      paper({ item: "B7", title: "不知何项", sha256: "c3" }),
    ];
    expect(buildDossierTree({ ...input, attachments }).papers.map((one) => one.path)).toEqual([
      "A2-11 交流轮岗/03 轮岗审批表/410999_县本级_A2-11_03_轮岗审批表_2024_v1.pdf",
      "校级/2141000951 万元第二小学/02 教师/410999_2141000951_A2-12_02_教师资格证复印件_2025_v1.pdf",
      "未归类材料/410999_县本级_B7_03_不知何项_2024_v1.pdf",
    ]);
  });

  it("keeps one copy of a file used for two items and points to it from the other", () => {
    const tree = buildDossierTree({
      ...input,
      attachments: [paper({ item: "A2-12", material: 1, year: 2025, title: "台账" }), paper({})],
    });
    expect(tree.papers.map((one) => [one.path.split("/").at(-1), one.sameAs?.path])).toEqual([
      ["410999_县本级_A2-11_03_轮岗审批表_2024_v1.pdf", undefined],
      ["410999_县本级_A2-12_01_台账_2025_v1（同一文件）.txt", tree.papers[0]?.path],
    ]);
  });

  it("tells apart names that fall together, also where only the case differs", () => {
    const attachments = [
      paper({ title: "表A", sha256: "1" }),
      paper({ title: "表a", sha256: "2" }),
      paper({ title: "表\u200BA", sha256: "3" }),
      paper({ title: "审".repeat(300), sha256: "4" }),
      paper({ title: `${"审".repeat(300)}二`, sha256: "5" }),
    ];
    const names = buildDossierTree({ ...input, attachments }).papers.map((one) => one.path.split("_").at(-3));
    expect(names.slice(2)).toEqual(["表A", "表a-2", "表A-3"]);
    expect(names[1]).toMatch(/^审+-2$/u);
  });

  it("keeps every name and path within what Windows and Linux allow, whatever people type", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.constantFrom("CON", "审".repeat(300), "../..", "", "𠮷".repeat(200), "a".repeat(400)),
    );
    const anyPaper = fc.record({
      item: fc.oneof(fc.constantFrom("A2-11", "A2-3", "A0"), anyText),
      material: fc.integer({ min: 1, max: 99 }),
      school: fc.oneof(fc.constant("2141000951"), anyText),
      year: fc.integer({ min: 2020, max: 2026 }),
      title: anyText,
      sha256: fc.constantFrom("1", "2", "3"),
      fileName: anyText,
      size: fc.constant(1),
    });
    fc.assert(
      fc.property(anyText, anyText, fc.array(anyPaper, { maxLength: 8 }), (county, school, attachments) => {
        const tree = buildDossierTree({
          ...input,
          county: { code: "410999", name: county },
          schools: [
            { code: "2141000951", name: school },
            { code: "2141000952", name: school },
          ],
          attachments,
        });
        const paths = [...tree.folders, ...tree.papers.map((one) => one.path)];
        expect(new Set(paths.map(nameKey)).size).toBe(paths.length);
        for (const path of paths) {
          expect(`${tree.root}/${path}`.length).toBeLessThan(240);
          for (const name of path.split("/")) {
            expect(name).not.toMatch(/[<>:"\\|?*\p{Cc}\p{Cf}]|^[. ]|[. ]$|^$/u);
            expect(utf8Length(name)).toBeLessThan(200);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("does not depend on the order in which papers came", () => {
    const attachments = [paper({ sha256: "2" }), paper({ sha256: "1" }), paper({ title: "甲" })];
    const forward = buildDossierTree({ ...input, attachments });
    const backward = buildDossierTree({ ...input, attachments: attachments.toReversed() });
    expect(backward).toEqual(forward);
  });
});
