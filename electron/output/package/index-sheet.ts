import type { Volume, VolumePaper } from "../../../shared/dossier/volumes.ts";
import { flushParagraph, portrait, title } from "../../../shared/report/document/blocks.ts";
import type { Document } from "../../../shared/report/document/document.ts";
import { cell, column, table } from "../../../shared/report/document/table.ts";
import { xmlText } from "../docx/safe-text.ts";
import { aroundMark, type WordTemplate, wordTemplate } from "../docx/word-template.ts";

/** File name of a volume's 卷内目录, in the volume's own folder. */
export const indexSheetName = "卷内目录.docx";

export interface IndexSheetAbout {
  readonly county: string;
  readonly year: number;
  /** 2025-12-20 */
  readonly date: string;
}

/** Makes the 卷内目录 of one volume after the other; the first call's cost is spread over all of them. */
export type IndexSheets = (volume: Volume) => Buffer;

/**
 * Marks that stand in the template for what is filled in. Rare characters of one unit each, so that nothing
 * splits them; a text that holds one is filled in whole, since all are replaced in one pass.
 */
const marks = {
  name: "㐀",
  number: "㐁",
  owner: "㐂",
  count: "㐃",
  pages: "㐄",
  order: "㐅",
  documentNumber: "㐆",
  issuer: "㐇",
  paper: "㐈",
  date: "㐉",
  range: "㐊",
  item: "㐋",
  note: "㐌",
  county: "㐍",
  year: "㐎",
} as const;
type Mark = keyof typeof marks;

const anyMark = new RegExp(`[${Object.values(marks).join("")}]`, "gu");
const markNames: ReadonlyMap<string, Mark> = new Map(
  Object.entries(marks).map(([name, mark]) => [mark, name as Mark]),
);

function filled(xml: string, values: Readonly<Partial<Record<Mark, string>>>): string {
  return xml.replace(anyMark, (mark) => {
    const name = markNames.get(mark);
    return xmlText(((name && values[name]) ?? "").replace(/\s+/gu, " "));
  });
}

/** 序号, 文号, 责任者, 题名, 日期, 页号, 指标码, 备注 on A4, 156 mm between the margins. */
const columns = [
  { head: "序号", width: 10, mark: marks.order, align: "center" },
  { head: "文号", width: 24, mark: marks.documentNumber, align: "left" },
  { head: "责任者", width: 21, mark: marks.issuer, align: "left" },
  { head: "题名", width: 33, mark: marks.paper, align: "left" },
  { head: "日期", width: 17, mark: marks.date, align: "center" },
  { head: "页号", width: 14, mark: marks.range, align: "center" },
  { head: "指标码", width: 17, mark: marks.item, align: "center" },
  { head: "备注", width: 20, mark: marks.note, align: "left" },
] as const;

function templateOf(): Document {
  const index = table({
    dense: true,
    columns: columns.map(({ width, align }) => column(width, align)),
    headRows: [columns.map(({ head }) => cell(head))],
    rows: [columns.map(({ mark }) => cell(mark))],
    notes: [`本卷共 ${marks.count} 件，${marks.pages}。`],
  });
  const people = table({
    columns: [column(32), column(46, "left"), column(32), column(46, "left")],
    rows: [
      [cell("立卷人"), cell(""), cell("立卷日期"), cell("")],
      [cell("整理人"), cell(""), cell("整理日期"), cell("")],
      [cell("检查人"), cell(""), cell("检查日期"), cell("")],
    ],
  });
  return {
    title: "卷内目录",
    sections: [
      portrait(
        title("卷内目录"),
        flushParagraph(`全宗名称：${marks.county}义务教育优质均衡发展督导评估（${marks.year}年）`),
        flushParagraph(`案卷题名：${marks.name}`),
        flushParagraph(`盒号：${marks.number}　　归属：${marks.owner}`),
        index,
      ),
      portrait(
        title("备考表"),
        flushParagraph(`盒号：${marks.number}　　案卷题名：${marks.name}`),
        flushParagraph(`本卷情况说明：共 ${marks.count} 件，${marks.pages}。`),
        flushParagraph("缺损、修改、补充、移出、销毁等情况："),
        flushParagraph(""),
        flushParagraph(""),
        flushParagraph(""),
        people,
      ),
    ],
  };
}

function paperValues(paper: VolumePaper): Readonly<Partial<Record<Mark, string>>> {
  const { order, documentNumber, issuer, date, pages, item, note } = paper;
  return {
    order: String(order),
    documentNumber,
    issuer,
    paper: paper.title,
    date,
    range: pages,
    item,
    note,
  };
}

/** 卷内目录 and 备考表 as Word files, one a volume; the same volume and date give the same bytes. */
export async function indexSheets(about: IndexSheetAbout): Promise<IndexSheets> {
  const template: WordTemplate = await wordTemplate(templateOf(), about.date);
  const [before, row, after] = aroundMark(template.body, "w:tr", marks.order);
  return (volume) => {
    const { name, number, owner, papers, pages } = volume;
    const head = {
      name,
      number,
      owner,
      count: String(papers.length),
      pages: pages === undefined ? "页数待填" : `${pages} 页`,
      county: about.county,
      year: String(about.year),
    };
    const rows = papers.map((paper) => filled(row, paperValues(paper)));
    return template.fill([filled(before, head), ...rows, filled(after, head)].join(""));
  };
}
