import { describe, expect, it } from "vitest";
import { renderDocx } from "../../electron/output/docx/render-docx.ts";
import { readParts, writeParts } from "../../electron/output/docx/reproducible-zip.ts";
import { indexSheets } from "../../electron/output/package/index-sheet.ts";
import { spineLabels } from "../../electron/output/package/spine-labels.ts";
import type { Volume } from "../../shared/dossier/volumes.ts";
import { applicationDocument } from "../../shared/report/forms/application-document.ts";
import { formSheets } from "../../shared/report/forms/form-sheets.ts";
import { selfEvaluation } from "../../shared/report/self-evaluation.ts";
import { sampleDocument } from "../electron/output/docx/sample-document.ts";
import { allMissing, completeCounty, hostileCounty, noJunior } from "../shared/report/forms/form-samples.ts";
import { judged, qinghe } from "../shared/report/sample-evaluations.ts";
import { wordRuleBreaks } from "./word-rules.ts";

const date = "2026-03-05";

const counties = {
  青禾县: qinghe,
  全部填报: completeCounty,
  全部缺失: allMissing,
  没有初中: noJunior,
  怪名: hostileCounty,
};

const documents = [
  ["the sample of every block", () => sampleDocument],
  ...Object.entries(counties).flatMap(([name, county]) => [
    [`自评报告 of ${name}`, () => selfEvaluation(judged(county), { date })] as const,
    [
      `申报表 of ${name}`,
      () => {
        const evaluation = judged(county);
        return applicationDocument(evaluation, formSheets(evaluation), { date });
      },
    ] as const,
  ]),
] as const;

describe("every Word document", () => {
  it.each(documents)("keeps the rules of Word, WPS and LibreOffice: %s", async (_name, document) => {
    expect(await wordRuleBreaks(await renderDocx(document(), { date }), date)).toEqual([]);
  });
});

/** A box of 30 papers with titles of every length, and one with a single paper. */
const volumes: readonly Volume[] = [30, 1].map((count, box) => ({
  folder: `A2-11/${box}`,
  number: `A2-11-0${box}`,
  name: "交流轮岗",
  owner: "县本级",
  papers: Array.from({ length: count }, (_, index) => ({
    order: index + 1,
    documentNumber: "青教发〔2024〕12号",
    issuer: "青禾县教育局",
    title: "关于教师<交流>轮岗&的通知".repeat((index % 4) + 1),
    date: "20240820",
    pages: `${index + 1}`,
    item: "A2-11-03",
    note: "",
  })),
  pages: count,
}));

describe("every Word document of the evidence", () => {
  const about = { county: "青禾县", year: 2025, date };

  it("keeps the rules: 卷内目录", async () => {
    const sheetOf = await indexSheets(about);
    for (const volume of volumes) expect(await wordRuleBreaks(sheetOf(volume), date)).toEqual([]);
  });

  it("keeps the rules: 盒脊标签", async () => {
    expect(await wordRuleBreaks(await spineLabels(volumes, about), date)).toEqual([]);
  });
});

const sample = await renderDocx(sampleDocument, { date });

/** The sample with every match in a part replaced. */
async function spoiled(part: string, find: RegExp, replacement: string): Promise<Uint8Array> {
  const parts = new Map(await readParts(Buffer.from(sample)));
  const before = parts.get(part)?.toString("utf8") ?? "";
  const after = before.replace(find, replacement);
  if (after === before) throw new Error(`${find} is nowhere in ${part}`);
  parts.set(part, Buffer.from(after, "utf8"));
  return writeParts(parts, date);
}

const body = "word/document.xml";

describe("a document that breaks a rule is found out", () => {
  it.each([
    ["a column width of the grid", body, /<w:gridCol w:w="\d+"/, '<w:gridCol w:w="11"', /wide/],
    [
      "the width of the table",
      body,
      /<w:tblW w:type="dxa" w:w="\d+"/,
      '<w:tblW w:type="auto" w:w="0"',
      /not \d+ wide/,
    ],
    ["the width of a cell", body, /<w:tcW w:type="dxa" w:w="\d+"\/>/, "", /a cell is NaN wide/],
    ["the fixed layout", body, /<w:tblLayout w:type="fixed"\/>/, "", /layout/],
    ["a row that may not split", body, /<w:cantSplit\/>/, "", /split/],
    ["the repeated head", body, /<w:tblHeader\/>/g, "", /rows have no head|begins a merge/],
    ["the beginning of a merge", body, /<w:vMerge w:val="restart"\/>/, "", /none above begins/],
    ["the end of a merge", body, /<w:vMerge w:val="continue"\/>/, "", /none below goes on/],
    ["a span", body, /<w:gridSpan w:val="\d+"\/>/, "", /fills \d+ of/],
    ["a paragraph's style", body, /<w:pStyle w:val="\w+"\/>/, "", /no style/],
    [
      "an unknown style",
      body,
      /<w:pStyle w:val="\w+"\/>/,
      '<w:pStyle w:val="Table"/>',
      /no style is called Table/,
    ],
    ["a font slot of a style", "word/styles.xml", / w:cs="[^"]+"/, "", /without w:cs/],
    [
      "the fonts of a style",
      "word/styles.xml",
      /(styleId="Title">.*?)<w:rFonts [^>]*\/>/,
      "$1",
      /Title names no fonts/,
    ],
    ["a theme font", "word/styles.xml", /<w:rFonts /, '<w:rFonts w:asciiTheme="minorHAnsi" ', /theme's/],
    [
      "an empty field",
      body,
      /<\/w:p>/,
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      /empty: TOC/,
    ],
    [
      "a date that changes",
      body,
      /<\/w:p>/,
      '<w:fldSimple w:instr="DATE"><w:r><w:t>2026</w:t></w:r></w:fldSimple></w:p>',
      /changes by itself/,
    ],
    ["the clock", "docProps/core.xml", /T00:00:00Z/, "T09:12:55Z", /knows the time/],
  ] as const)("%s", async (_what, part, find, replacement, complaint) => {
    const breaks = await wordRuleBreaks(await spoiled(part, find, replacement), date);
    expect(breaks.join("\n")).toMatch(complaint);
  });
});
