import type { DossierAttachment, DossierSchool } from "./attachment.ts";
import { attachmentProblems } from "./attachment.ts";
import type { Completeness, EvidenceLine } from "./completeness.ts";
import { findEvidenceItem, findMaterial, schoolBoxFor } from "./evidence-catalogue.ts";
import { extensionOf, titleProblems } from "./evidence-file-name.ts";
import type { EvidenceCatalogue, EvidenceMaterial } from "./evidence-schema.ts";

/** 检查项 of evidence.md §3.7 that need no eye; E5 and E13 are left to people. */
export const evidenceChecks = {
  E1: "应有的材料都有",
  E2: "应有的年度都有",
  E3: "同一个文件不充当两个年度",
  E4: "材料日期不晚于报送日期",
  E6: "证书、合同、鉴定在有效期内",
  E7: "须盖章（签字）的已盖章",
  E8: "照片写明日期和说明",
  E9: "含个人信息的材料公开前遮盖",
  E10: "各校的档案盒齐全",
  E11: "文件能打开",
  E12: "重复的文件只存一份",
  E14: "材料名合乎命名规则",
  E15: "用了专用教室过渡口径的有逐间清单",
  E16: "用了过渡口径的有证明材料",
} as const;
export type EvidenceCheck = keyof typeof evidenceChecks;

/** What only people can see, said beside the findings. */
export const manualChecks = [
  "E5 花名册、台账的人数与申报表一致",
  "E13 扫描件方向正确、没有空白页和缺页",
] as const;

export interface EvidenceFinding {
  readonly check: EvidenceCheck;
  /** `wrong` must be put right before handing in, `look` is to be looked at, `note` is only said. */
  readonly weight: "wrong" | "look" | "note";
  /** In words for people. */
  readonly text: string;
  readonly item?: string;
  /** 学校标识码 */
  readonly school?: string;
  /** Ids of the papers concerned. */
  readonly papers: readonly number[];
}

export interface EvidenceChecksInput {
  readonly catalogue: EvidenceCatalogue;
  readonly completeness: Completeness;
  readonly schools: readonly DossierSchool[];
  /** The latest version of each paper. */
  readonly attachments: readonly DossierAttachment[];
  /** 报送日期, else 统计时点: 2025-12-20. */
  readonly statementDate: string;
}

/** Everything that the data let the program check, in the order of the 检查项. */
export function checkEvidence(input: EvidenceChecksInput): readonly EvidenceFinding[] {
  const { completeness, attachments } = input;
  const findings = [
    ...missingFindings(completeness.lines),
    ...sharedFindings(attachments),
    ...attachments.flatMap((attachment) => paperFindings(attachment, input)),
    ...schoolFindings(input),
    ...waiverFindings(completeness.lines),
  ];
  const order = Object.keys(evidenceChecks);
  return findings.sort((left, right) => order.indexOf(left.check) - order.indexOf(right.check));
}

function missingFindings(lines: readonly EvidenceLine[]): EvidenceFinding[] {
  const required = lines.filter((line) => line.due && line.material && !line.material.waivers);
  return [...Map.groupBy(required, ({ item }) => item).entries()].flatMap(([item, own]) => {
    const byOwner = Map.groupBy(own, ({ number, school }) => `${number} ${school?.code ?? ""}`);
    const missing = (group: readonly EvidenceLine[]) => group.filter(({ status }) => status === "missing");
    const groups = [...byOwner.values()];
    const none = groups.filter((group) => missing(group).length === group.length);
    const some = groups.filter((group) => missing(group).length > 0 && !none.includes(group));
    const title = `${item.code} ${item.shortName}`;
    const found = (check: "E1" | "E2", text: string, count: number): EvidenceFinding[] =>
      count === 0 ? [] : [{ check, weight: "wrong", text, item: item.code, papers: [] }];
    const years = some.flatMap(missing);
    return [
      ...found("E1", `${title}：缺 ${none.length} 份材料`, none.length),
      ...found("E2", `${title}：${yearWords(years)}`, years.length),
    ];
  });
}

/** “03 轮岗审批表 缺 2023 年”, a few of them. */
function yearWords(lines: readonly EvidenceLine[]): string {
  const shown = lines
    .slice(0, 3)
    .map(
      ({ number, material, year, school }) =>
        `${school?.name ?? ""}${number} ${material?.name ?? ""}缺 ${year} 年`,
    );
  return `${shown.join("，")}${lines.length > 3 ? ` 等 ${lines.length} 处` : ""}`;
}

function idsOf(attachments: readonly DossierAttachment[]): number[] {
  return attachments.flatMap(({ id }) => id ?? []);
}

function sharedFindings(attachments: readonly DossierAttachment[]): EvidenceFinding[] {
  const groups = Map.groupBy(attachments, ({ sha256 }) => sha256).values();
  return [...groups].flatMap((same): EvidenceFinding[] => {
    const [first] = same;
    if (!first || same.length < 2) return [];
    const years = [...new Set(same.map(({ year }) => year))].sort((left, right) => left - right);
    const base = { item: first.item, papers: idsOf(same) };
    if (years.length > 1) {
      const text = `“${first.title}”：同一个文件被当作 ${years.join("、")} 年的材料，请核对年度`;
      return [{ ...base, check: "E3", weight: "wrong", text }];
    }
    const places = [...new Set(same.map(({ item }) => item))].join("、");
    const text = `“${first.title}”：同一个文件用在 ${same.length} 处（${places}），只存一份`;
    return [{ ...base, check: "E12", weight: "note", text }];
  });
}

const photoEndings: ReadonlySet<string> = new Set(["jpg", "jpeg", "png", "heic", "bmp"]);

/** One thing to say of one paper. */
type PaperRemark = readonly [check: EvidenceCheck, weight: EvidenceFinding["weight"], text: string];

function paperFindings(attachment: DossierAttachment, input: EvidenceChecksInput): EvidenceFinding[] {
  const { item, school, title, year } = attachment;
  const known = findEvidenceItem(input.catalogue, item);
  const material = known && findMaterial(known, attachment.material);
  const base = { item, ...(school === undefined ? {} : { school }), papers: idsOf([attachment]) };
  return [
    ...dateRemarks(attachment, input.statementDate),
    ...sealRemarks(attachment, material),
    ...photoRemarks(attachment),
    ...fileRemarks(attachment, material),
  ].map(([check, weight, text]) => ({ ...base, check, weight, text: `${year} 年“${title}”：${text}` }));
}

function dateRemarks({ documentDate, validUntil }: DossierAttachment, stated: string): PaperRemark[] {
  const remarks: PaperRemark[] = [];
  if (documentDate !== undefined && documentDate > stated) {
    remarks.push(["E4", "wrong", `日期 ${documentDate} 晚于 ${stated}`]);
  }
  if (validUntil !== undefined && validUntil < stated) {
    remarks.push(["E6", "wrong", `${validUntil} 已过有效期`]);
  }
  return remarks;
}

function sealRemarks({ sealed }: DossierAttachment, material: EvidenceMaterial | undefined): PaperRemark[] {
  if (!material?.sealed || sealed === true) return [];
  return [["E7", "look", sealed === false ? "没有盖章（签字）" : "没有注明是否已盖章（签字）"]];
}

function photoRemarks({ fileName, documentDate, note }: DossierAttachment): PaperRemark[] {
  if (!photoEndings.has(extensionOf(fileName))) return [];
  const lacks = [...(documentDate === undefined ? ["日期"] : []), ...(note ? [] : ["说明（写在备注里）"])];
  return lacks.length === 0 ? [] : [["E8", "look", `照片缺${lacks.join("和")}`]];
}

function fileRemarks(attachment: DossierAttachment, material: EvidenceMaterial | undefined): PaperRemark[] {
  const personal = attachment.personal ?? material?.personal;
  return [
    ...(personal ? [["E9", "note", "含个人信息，公开前须遮盖"] as const] : []),
    ...attachmentProblems(attachment).map((problem) => ["E11", "wrong", problem] as const),
    ...titleProblems(attachment.title).map((problem) => ["E14", "look", problem] as const),
  ];
}

/** E10: boxes with papers still due, and boxes without any paper. */
function schoolFindings({
  catalogue,
  completeness,
  schools,
  attachments,
}: EvidenceChecksInput): EvidenceFinding[] {
  const lines = Map.groupBy(completeness.lines, ({ school }) => school?.code);
  const papers = Map.groupBy(attachments, ({ school }) => school);
  return schools.flatMap((school): EvidenceFinding[] => {
    const missing = (lines.get(school.code) ?? []).filter(({ status, due }) => due && status === "missing");
    const incomplete = new Set(
      missing.map(({ item, material }) => schoolBoxFor(catalogue, item.code, material)?.number),
    );
    const filled = new Set((papers.get(school.code) ?? []).map((paper) => boxOf(catalogue, paper)));
    const empty = catalogue.schoolBoxes.filter(
      ({ number }) => !filled.has(number) && !incomplete.has(number),
    );
    const count = incomplete.size + empty.length;
    if (count === 0) return [];
    const text = `${school.name}：${catalogue.schoolBoxes.length} 盒中 ${count} 盒不齐（缺 ${missing.length} 份应有材料，${empty.length} 盒还是空的）`;
    return [{ check: "E10", weight: "look", text, school: school.code, papers: [] }];
  });
}

/** 校级盒号 in which a school's paper lies. */
export function boxOf(catalogue: EvidenceCatalogue, paper: DossierAttachment): number | undefined {
  if (catalogue.schoolBoxes.some(({ number }) => number === paper.box)) return paper.box;
  const item = findEvidenceItem(catalogue, paper.item);
  return schoolBoxFor(catalogue, paper.item, item && findMaterial(item, paper.material))?.number;
}

/** E16, and E15: who used the waiver of special rooms shows them room by room. */
function waiverFindings(lines: readonly EvidenceLine[]): EvidenceFinding[] {
  const missing = lines.filter(({ material, status }) => material?.waivers && status === "missing");
  const findings = missing.map(({ item, material, number }): EvidenceFinding => {
    const text = `${number} ${material?.name ?? ""}：用了过渡口径，须有这份材料`;
    return { check: "E16", weight: "wrong", text, item: item.code, papers: [] };
  });
  const rooms = lines.filter(({ number, status }) => number === "A2-3-02" && status === "missing");
  const used = lines.some(
    ({ item, material, status }) => item.code === "A2-3" && material?.waivers && status !== "notNeeded",
  );
  if (!used || rooms.length === 0) return findings;
  const text = `A2-3：用了专用教室过渡口径，${rooms.length} 所学校没有逐间清单，面积核对不了`;
  return [...findings, { check: "E15", weight: "wrong", text, item: "A2-3", papers: [] }];
}
