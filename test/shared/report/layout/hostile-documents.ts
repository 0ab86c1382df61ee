import {
  attachment,
  contents,
  cover,
  heading,
  landscape,
  numbered,
  pageBreak,
  paragraph,
  portrait,
  signature,
} from "../../../../shared/report/document/blocks.ts";
import type { Block, Document } from "../../../../shared/report/document/document.ts";
import { emphasis, missingSlot } from "../../../../shared/report/document/run.ts";
import { cell, column, missingCell, type TableRow, table } from "../../../../shared/report/document/table.ts";
import { schoolTable } from "../../../electron/output/docx/sample-document.ts";

const sentence =
  "全县坚持把义务教育摆在优先发展的战略地位，健全城乡一体化发展机制，改善办学条件，建强教师队伍，";
const longName = "青禾县特别长名称的九年一贯制寄宿制民族中心学校小学部暨教师发展附属实验学校";

const columns = [column(15), column(60, "left"), column(30, "right")];
const headRows = [[cell("序号"), cell("学校名称"), cell("数值")]];

/** Rows of one, two and three lines in turn. */
function rows(count: number): readonly TableRow[] {
  return Array.from({ length: count }, (_, index) => [
    cell(String(index + 1)),
    cell(index % 3 === 0 ? longName : index % 5 === 0 ? sentence.slice(0, 36) : `第${index + 1}小学`),
    index % 7 === 0 ? missingCell() : cell("12.50"),
  ]);
}

/** Rows in pairs, each under one name that reaches over both. */
const pairs: readonly TableRow[] = Array.from({ length: 30 }, (_, index) => [
  [cell(String(index + 1), { rowSpan: 2 }), cell(longName, { rowSpan: 2 }), cell("12.50")],
  [cell("——")],
]).flat();

/** Headings of every level over text of changing length, so that some come to the end of a page. */
const headings: readonly Block[] = Array.from({ length: 45 }, (_, index): readonly Block[] => [
  heading(
    1,
    `第${index + 1}部分标题${index % 2 === 0 ? "，它长得一行写不下，只好另起一行接着往下写，直到写完为止" : ""}`,
  ),
  heading(2, `（${index + 1}）二级标题`),
  heading(3, `${index + 1}.三级标题`),
  paragraph(
    sentence.repeat(1 + (index % 4)),
    emphasis(`达标率为${90 + index / 10}%`),
    `；A1-${index}核定编制`,
    missingSlot("核定编制", { source: "县级填报" }),
    "名。",
  ),
]).flat();

/** Captions, heads and first rows that must stay together at every place of a page. */
const shortTables: readonly Block[] = Array.from({ length: 25 }, (_, index): readonly Block[] => [
  paragraph(sentence.repeat(1 + ((index * 7) % 5))),
  heading(2, `（表${index + 1}）小表`),
  table({
    caption: `表${index + 1}`,
    ...(index % 3 === 0 && { unitLine: "单位：人" }),
    columns,
    headRows,
    rows: rows(2 + index),
    notes: index % 2 === 0 ? [] : ["注：底色加深的为未达标数值。", `注：${sentence}`],
  }),
]).flat();

/** Everything that has ever moved a page: long tables, long names, rows of three lines, ties at a page's end. */
export const hostileDocuments: Document = {
  title: "版面",
  sections: [
    numbered(
      "none",
      portrait(
        cover({
          lines: ["青禾县县域义务教育", "优质均衡发展自评报告"],
          county: "青禾县",
          organisation: "青禾县人民政府",
          date: "2026年3月5日",
        }),
        contents,
      ),
    ),
    numbered(
      "restart",
      portrait(
        ...headings,
        pageBreak,
        heading(1, "无表的一章"),
        paragraph(sentence.repeat(40)),
        signature({ organisations: ["青禾县人民政府"], date: "2026年3月5日", sealed: true }),
        attachment("附件1", "各校情况"),
        ...shortTables,
      ),
    ),
    landscape(attachment("附件2", "四百所学校"), schoolTable(400)),
    portrait(
      attachment("附件3", "密表"),
      table({ dense: true, columns, headRows, rows: rows(120) }),
      heading(1, "合并单元格"),
      table({ columns, headRows, rows: pairs }),
    ),
    landscape(heading(1, "宽表"), table({ caption: "表", columns, headRows, rows: rows(40) })),
  ],
};
