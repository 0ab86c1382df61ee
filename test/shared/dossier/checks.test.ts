import { describe, expect, it } from "vitest";
import type { DossierAttachment } from "../../../shared/dossier/attachment.ts";
import { checkEvidence, type EvidenceCheck, evidenceChecks } from "../../../shared/dossier/checks.ts";
import { assessCompleteness } from "../../../shared/dossier/completeness.ts";
import { evidenceCatalogue } from "../../../shared/dossier/evidence-catalogue.ts";
import { evidenceOverview } from "../../../shared/dossier/overview.ts";

const schools = [
  { code: "2141000951", name: "万元第二小学" },
  { code: "3141006686", name: "刀尔初级中学" },
];

function paper(over: Partial<DossierAttachment>): DossierAttachment {
  return {
    id: 1,
    item: "A2-11",
    material: 3,
    year: 2024,
    title: "轮岗审批表",
    sha256: "0",
    fileName: "表.pdf",
    size: 10,
    sealed: true,
    ...over,
  };
}

function checked(attachments: readonly DossierAttachment[], waivers: readonly string[] = []) {
  const completeness = assessCompleteness({
    catalogue: evidenceCatalogue,
    year: 2025,
    schools,
    attachments,
    waiversUsed: new Set(waivers),
  });
  const input = { catalogue: evidenceCatalogue, completeness, schools, attachments };
  return { findings: checkEvidence({ ...input, statementDate: "2025-12-20" }), input };
}

function textsOf(
  check: EvidenceCheck,
  attachments: readonly DossierAttachment[],
  waivers?: readonly string[],
) {
  return checked(attachments, waivers)
    .findings.filter((finding) => finding.check === check)
    .map(({ text }) => text);
}

describe("检查项", () => {
  it("E1 and E2 tell what was never there from years that lack", () => {
    const { findings } = checked([paper({})]);
    const own = findings.filter(({ item, school }) => item === "A2-11" && school === undefined);
    expect(own.map(({ check, text }) => `${check} ${text}`)).toEqual([
      "E1 A2-11 交流轮岗：缺 5 份材料",
      "E2 A2-11 交流轮岗：A2-11-03 轮岗审批表缺 2023 年，A2-11-03 轮岗审批表缺 2022 年",
      "E9 2024 年“轮岗审批表”：含个人信息，公开前须遮盖",
    ]);
  });

  it.each<readonly [EvidenceCheck, Partial<DossierAttachment>, string]>([
    ["E4", { documentDate: "2025-12-21" }, "日期 2025-12-21 晚于 2025-12-20"],
    ["E6", { validUntil: "2025-12-19" }, "2025-12-19 已过有效期"],
    ["E7", { sealed: false }, "没有盖章（签字）"],
    ["E8", { fileName: "现场.JPG" }, "照片缺日期和说明（写在备注里）"],
    ["E8", { fileName: "现场.png", documentDate: "2025-09-01" }, "照片缺说明（写在备注里）"],
    ["E11", { size: 0 }, "文件是空的"],
    ["E11", { flaw: "encrypted" }, "文件加了密码"],
    ["E11", { flaw: "damaged" }, "文件不完整"],
    ["E14", { title: "轮岗 审批表最终版" }, "“最终版”"],
  ])("%s sees %j", (check, over, words) => {
    expect(textsOf(check, [paper(over)]).join("\n")).toContain(words);
  });

  it.each<readonly [EvidenceCheck, Partial<DossierAttachment>]>([
    ["E4", { documentDate: "2025-12-20" }],
    ["E6", { validUntil: "2025-12-20" }],
    ["E7", { material: 1, sealed: false }],
    ["E8", { fileName: "现场.jpg", documentDate: "2025-09-01", note: "教师报到" }],
    ["E9", { personal: false }],
    ["E11", { flaw: "unheard" }],
    ["E14", {}],
  ])("%s has nothing against %j", (check, over) => {
    expect(textsOf(check, [paper(over)])).toEqual([]);
  });

  it("E7 asks where nobody has said, once a seal counts", () => {
    const { sealed: _, ...silent } = paper({});
    expect(textsOf("E7", [silent])[0]).toContain("没有注明");
  });

  it("E3 tells one file of two years from one that serves two items (E12)", () => {
    expect(textsOf("E3", [paper({}), paper({ id: 2, year: 2023 })])[0]).toContain("2023、2024 年");
    const twice = [paper({}), paper({ id: 2, item: "A2-10", material: 5 })];
    expect(textsOf("E3", twice)).toEqual([]);
    expect(textsOf("E12", twice)[0]).toContain("用在 2 处（A2-11、A2-10）");
  });

  it("E10 counts boxes that lack papers and boxes that are empty", () => {
    const [first] = textsOf("E10", []);
    expect(first).toBe("万元第二小学：18 盒中 18 盒不齐（缺 30 份应有材料，9 盒还是空的）");
    const inBox = paper({
      item: "A5-5",
      material: undefined,
      school: "2141000951",
    } as Partial<DossierAttachment>);
    expect(textsOf("E10", [inBox])[0]).toContain("17 盒不齐（缺 30 份应有材料，8 盒还是空的）");
  });

  it("E15 and E16 ask for what a used waiver owes, and for nothing where none is used", () => {
    expect(textsOf("E16", [])).toEqual([]);
    expect(textsOf("E16", [], ["A2-3.built2016"]).join("\n")).toContain("A2-3-05");
    expect(textsOf("E15", [], ["A2-3.built2016"])[0]).toContain("2 所学校没有逐间清单");
    expect(textsOf("E15", [])).toEqual([]);
  });

  it("are all exercised above or by what lacks", () => {
    const all = checked(
      [
        paper({ documentDate: "2026-01-01", validUntil: "2020-01-01", sealed: false, flaw: "damaged" }),
        paper({ id: 2, year: 2023, fileName: "a.jpg", title: "a b" }),
        paper({ id: 3, item: "A2-10", material: 5, sha256: "1" }),
        paper({ id: 4, item: "A2-9", material: 1, sha256: "1" }),
      ],
      ["A2-3.built2016"],
    ).findings;
    const seen = new Set(all.map(({ check }) => check));
    expect(Object.keys(evidenceChecks).filter((check) => ![...seen].some((one) => one === check))).toEqual(
      [],
    );
  });
});

describe("总况", () => {
  it("counts by item, office, school and box", () => {
    const attachments = [
      paper({}),
      paper({ id: 2, item: "A2-12", material: 2, year: 2025, school: "2141000951" }),
    ];
    const { input } = checked(attachments);
    const overview = evidenceOverview({ ...input, names: new Map([["A2-11", "交流轮岗的全称"]]) });
    const rotation = overview.items.find(({ code }) => code === "A2-11");
    expect(rotation).toMatchObject({
      name: "交流轮岗的全称",
      required: 18,
      present: 1,
      missing: 17,
      papers: 1,
    });
    expect(rotation?.materials.map(({ status }) => status)).toEqual(Array(6).fill("missing"));
    expect(overview.papers).toBe(2);
    const [school, other] = overview.schools;
    expect(school).toMatchObject({ required: 30, present: 1, papers: 1 });
    expect(school?.boxes[1]).toEqual({ box: 2, required: 7, present: 1, missing: 6, papers: 1 });
    expect(other).toMatchObject({ present: 0, papers: 0 });
    const { offices } = overview;
    expect(offices[0]?.missing).toBe(Math.max(...offices.map(({ missing }) => missing)));
  });
});
