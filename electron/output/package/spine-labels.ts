import type { Volume } from "../../../shared/dossier/volumes.ts";
import { flushParagraph, portrait, title } from "../../../shared/report/document/blocks.ts";
import type { Document } from "../../../shared/report/document/document.ts";
import { cell, column, table } from "../../../shared/report/document/table.ts";
import { xmlText } from "../docx/safe-text.ts";
import { aroundMark, wordTemplate } from "../docx/word-template.ts";
import type { IndexSheetAbout } from "./index-sheet.ts";

/** Labels of one row of the sheet: 39 mm each, for a spine of 40 mm. */
const labelsInRow = 4;
/** Rows of labels that a page holds whole. */
const rowsOnPage = 3;
/** Rare characters, one for each label of a row; every line of a label holds its own and the line's. */
const labelMarks: readonly string[] = ["㐐", "㐑", "㐒", "㐓"];
const lineMarks: readonly string[] = ["㑐", "㑑", "㑒", "㑓", "㑔", "㑕", "㑖"];

/** What a spine says, top to bottom (evidence.md §3.6). */
function labelLines(volume: Volume, { county, year }: IndexSheetAbout): readonly string[] {
  const { number, name, owner, papers, pages } = volume;
  return [
    county,
    `${year} 年度`,
    owner,
    number,
    name,
    "保管期限：____",
    `${papers.length} 件${pages === undefined ? "" : ` ${pages} 页`}`,
  ];
}

function template(): Document {
  const rows = lineMarks.map((line) => labelMarks.map((label) => cell(`${label}${line}`)));
  const labels = table({ dense: true, columns: labelMarks.map(() => column(39)), rows });
  return {
    title: "盒脊标签",
    sections: [
      portrait(
        title("盒脊标签"),
        flushParagraph("沿线裁开，贴在 40 mm 宽的盒脊上；一卷装不下一盒的，请自行加写①②③。"),
        labels,
      ),
    ],
  };
}

const pair = new RegExp(`([${labelMarks.join("")}])([${lineMarks.join("")}])`, "gu");

/** 盒脊标签 of all volumes, four in a row; boxes without papers get none. */
export async function spineLabels(volumes: readonly Volume[], about: IndexSheetAbout): Promise<Buffer> {
  const { body, fill } = await wordTemplate(template(), about.date);
  const [before, row, after] = aroundMark(body, "w:tbl", `${labelMarks[0]}${lineMarks[0]}`);
  const texts = volumes.map((volume) => labelLines(volume, about));
  const tables: string[] = [];
  for (let start = 0; start < texts.length; start += labelsInRow) {
    const own = texts.slice(start, start + labelsInRow);
    tables.push(
      row.replace(pair, (_, label: string, line: string) => {
        const text = own[labelMarks.indexOf(label)];
        return xmlText((text?.[lineMarks.indexOf(line)] ?? "").replace(/\s+/gu, " "));
      }),
    );
  }
  // Tables that touch would become one; the paragraph after the template's own table parts them.
  const [, gap] = aroundMark(after, "w:p", "<w:pPr>");
  const turned = gap.replace(/<w:pStyle [^>]*\/>/u, (style) => `${style}<w:pageBreakBefore/>`);
  const filled = tables.map((labels, at) => {
    if (at === 0) return labels;
    return `${at % rowsOnPage === 0 ? turned : gap}${labels}`;
  });
  return fill([before, ...filled, after].join(""));
}
