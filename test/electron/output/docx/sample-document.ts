import {
  attachment,
  heading,
  landscape,
  pageBreak,
  paragraph,
  portrait,
  signature,
  title,
} from "../../../../shared/report/document/blocks.ts";
import type { Document } from "../../../../shared/report/document/document.ts";
import { headingNumber } from "../../../../shared/report/document/numbering.ts";
import { officialDate } from "../../../../shared/report/document/official-date.ts";
import { emphasis, figure, missingSlot } from "../../../../shared/report/document/run.ts";
import { cell, column, missingCell, type Table, table } from "../../../../shared/report/document/table.ts";

/** A table that fits a portrait page, without caption, unit line or notes. */
const countTable = table({
  columns: [column(60, "left"), column(30, "right")],
  headRows: [[cell("学校类型"), cell("学校数")]],
  rows: [
    [cell("小学"), cell("120", { figure: "schools.primary" })],
    [cell("初中"), cell("61")],
    [cell("合计以181所计", { colSpan: 2 })],
  ],
});

/** A school table as 表Ⅱ-2 has it, with a head of two rows. */
export function schoolTable(schools: number): Table {
  return table({
    caption: "表Ⅱ-2　小学、初中资源配置基本情况（分学校）",
    unitLine: "单位：人、个",
    columns: [
      column(10),
      column(48, "left"),
      column(18),
      column(18, "right"),
      ...Array.from({ length: 7 }, () => column(15, "right")),
      column(22),
    ],
    headRows: [
      [
        cell("序号", { rowSpan: 2 }),
        cell("学校名称", { rowSpan: 2 }),
        cell("举办者类型", { rowSpan: 2 }),
        cell("在校生数", { rowSpan: 2 }),
        cell("资源配置7项指标", { colSpan: 7 }),
        cell("综合评估是否达标", { rowSpan: 2 }),
      ],
      Array.from({ length: 7 }, (_, index) => cell(`L${index + 7}`)),
    ],
    rows: Array.from({ length: schools }, (_, index) => [
      cell(String(index + 1)),
      cell(`青禾县第${index + 1}小学`),
      cell("7"),
      cell(String(300 + index)),
      ...Array.from({ length: 6 }, (_, item) => cell(`${item + 1}.25`, { shaded: (index + item) % 9 === 0 })),
      index % 10 === 3 ? missingCell() : cell("2.40"),
      cell(index % 9 === 0 ? "" : "1"),
    ]),
    notes: ["注：底色加深的为未达标数值。"],
  });
}

const sentence =
  "全县坚持把义务教育摆在优先发展的战略地位，健全城乡一体化发展机制，改善办学条件，建强教师队伍，";

/** Every kind of block, two orientations, a missing slot and a table over several pages. */
export const sampleDocument: Document = {
  title: "青禾县县域义务教育优质均衡发展自评报告",
  sections: [
    portrait(
      title("青禾县县域义务教育", "优质均衡发展自评报告"),
      paragraph(sentence.repeat(3)),
      heading(1, `${headingNumber(1, 1)}自评结果`),
      heading(2, `${headingNumber(2, 1)}资源配置`),
      heading(3, `${headingNumber(3, 1)}每百名学生拥有高于规定学历教师数`),
      heading(4, `${headingNumber(4, 1)}小学`),
      paragraph(
        "纳入评估小学",
        figure("schools.primary", "120"),
        "所，",
        emphasis("综合达标率为"),
        figure("rate.primary", "96.7"),
        "%；核定编制",
        missingSlot("核定教职工编制总额", { source: "县级填报", slot: "staffQuota" }),
        "名。",
      ),
      countTable,
      paragraph("表后正文。"),
      pageBreak,
      heading(1, `${headingNumber(1, 2)}存在问题`),
      paragraph("分页之后的正文。"),
      signature({
        organisations: ["青禾县人民政府教育督导室"],
        date: officialDate("2026-03-05"),
        sealed: false,
      }),
      attachment("附件1", "青禾县各校达标情况"),
      paragraph("附件正文。"),
    ),
    landscape(schoolTable(40)),
    portrait(heading(1, `${headingNumber(1, 3)}自评结论`), paragraph("结论正文。")),
  ],
};
