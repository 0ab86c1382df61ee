import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DossierAttachment } from "../../../shared/dossier/attachment.ts";
import { assessCompleteness, type EvidenceLine } from "../../../shared/dossier/completeness.ts";
import { contentFindings } from "../../../shared/dossier/content-checks.ts";
import { evidenceCatalogue } from "../../../shared/dossier/evidence-catalogue.ts";

const schools = [
  { code: "2141000951", name: "万元第二小学" },
  { code: "3141006686", name: "刀尔初级中学" },
];
const base = { catalogue: evidenceCatalogue, year: 2025, schools, waiversUsed: new Set<string>() };

function paper(over: Partial<DossierAttachment>): DossierAttachment {
  return { item: "A2-11", year: 2024, title: "表", sha256: "0", fileName: "表.pdf", size: 10, ...over };
}

function linesOf(lines: readonly EvidenceLine[], number: string): string[] {
  return lines
    .filter((line) => line.number === number)
    .map((line) => `${line.school?.code ?? "县"} ${line.year ?? "长期"} ${line.status}`);
}

describe("齐全性", () => {
  it("with nothing attached asks for each material, year and school, and has nothing", () => {
    const { lines, total, unknown } = assessCompleteness({ ...base, attachments: [] });
    expect(linesOf(lines, "A2-11-03")).toEqual(["县 2024 missing", "县 2023 missing", "县 2022 missing"]);
    expect(linesOf(lines, "A2-3-02")).toEqual(["2141000951 2025 missing", "3141006686 2025 missing"]);
    expect(linesOf(lines, "A6-01")).toEqual(["县 长期 missing"]);
    expect(linesOf(lines, "A1-4-05")).toEqual(["县 2025 ifAny"]);
    expect(linesOf(lines, "A1-5-06")).toEqual(["县 2025 notNeeded"]);
    expect(total.present).toBe(0);
    expect(total.required).toBe(lines.filter((line) => line.status === "missing").length);
    expect(unknown).toEqual([]);
  });

  it("asks for the papers of a waiver once it is used, and for the list of schools with any", () => {
    const { lines } = assessCompleteness({
      ...base,
      attachments: [],
      waiversUsed: new Set(["A2-4.migrants"]),
    });
    expect(linesOf(lines, "A2-4-03")).toEqual(["县 2025 missing"]);
    expect(linesOf(lines, "A2-4-04")).toEqual(["县 2025 missing"]);
    expect(linesOf(lines, "A2-4-02")).toEqual(["县 长期 notNeeded"]);
    expect(linesOf(lines, "A1-8-03")).toEqual(["县 2025 missing"]);
  });

  it("takes a paper for its year, and shows years beyond those due without counting them", () => {
    const attachments = [paper({ material: 3, year: 2023 }), paper({ material: 3, year: 2019 })];
    const { lines, byItem } = assessCompleteness({ ...base, attachments });
    expect(linesOf(lines, "A2-11-03")).toEqual([
      "县 2024 missing",
      "县 2023 present",
      "县 2022 missing",
      "县 2019 present",
    ]);
    expect(byItem.get("A2-11")).toEqual({ required: 18, present: 1, missing: 17 });
  });

  it("takes a paper that stays valid from any year", () => {
    const attachments = [paper({ item: "A6", material: 1, year: 2018 })];
    expect(linesOf(assessCompleteness({ ...base, attachments }).lines, "A6-01")).toEqual(["县 长期 present"]);
  });

  it("lets one school's paper stand for that school only, and the county's for none", () => {
    const attachments = [
      paper({ item: "A2-3", material: 2, year: 2025, school: "3141006686" }),
      paper({ item: "A2-3", material: 2, year: 2025 }),
      paper({ item: "A2-3", material: 2, year: 2025, school: "9999999999" }),
    ];
    const { lines, bySchool } = assessCompleteness({ ...base, attachments });
    expect(linesOf(lines, "A2-3-02")).toEqual([
      "县 2025 present",
      "2141000951 2025 missing",
      "3141006686 2025 present",
      "9999999999 2025 present",
    ]);
    expect(bySchool.get("3141006686")?.present).toBe(1);
    expect(bySchool.get("2141000951")?.present).toBe(0);
  });

  it("keeps papers without a material and papers of items that nobody knows", () => {
    const attachments = [paper({ title: "其他" }), paper({ material: 77 }), paper({ item: "B9" })];
    const { lines, unknown, total } = assessCompleteness({ ...base, attachments });
    expect(linesOf(lines, "A2-11-00")).toEqual(["县 2024 present", "县 2024 present"]);
    expect(unknown.map((attachment) => attachment.item)).toEqual(["B9"]);
    expect(total.present).toBe(0);
  });

  it("counts a line with each of its offices", () => {
    const { byOffice } = assessCompleteness({ ...base, attachments: [] });
    expect(byOffice.get("编办")?.missing).toBe(12);
    expect([...byOffice.keys()]).toContain("财政局");
  });

  it("loses no paper and changes nothing by the order in which papers came", () => {
    const anyPaper = fc.record({
      item: fc.constantFrom("A0", "A1-1", "A2-3", "A2-11", "B1"),
      material: fc.integer({ min: 1, max: 12 }),
      school: fc.constantFrom("2141000951", "3141006686", "7777777777"),
      year: fc.integer({ min: 2020, max: 2026 }),
      title: fc.constantFrom("甲", "乙"),
      sha256: fc.constantFrom("1", "2"),
      fileName: fc.constant("x.pdf"),
      size: fc.constant(1),
    });
    fc.assert(
      fc.property(fc.array(anyPaper, { maxLength: 20 }), (attachments) => {
        const result = assessCompleteness({ ...base, attachments });
        const kept = [...result.lines.flatMap((line) => line.attachments), ...result.unknown];
        expect(kept).toHaveLength(attachments.length);
        expect(new Set(kept)).toEqual(new Set(attachments));
        const reversed = assessCompleteness({ ...base, attachments: attachments.toReversed() });
        expect(reversed).toEqual(result);
      }),
    );
  });

  it("points out empty files, files too big for platforms, and one file standing for two years", () => {
    const findings = contentFindings([
      paper({ sha256: "1", size: 0 }),
      paper({ sha256: "2", size: 21 * 1024 * 1024 }),
      paper({ sha256: "3", year: 2023 }),
      paper({ sha256: "3", year: 2024 }),
      paper({ sha256: "4" }),
    ]);
    expect(findings.map((finding) => `${finding.attachment.sha256} ${finding.problem.slice(0, 6)}`)).toEqual([
      "1 文件是空的（",
      "2 文件超过 2",
      "3 同一个文件被",
      "3 同一个文件被",
    ]);
  });
});
