import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { FormTable } from "../application-form/cell.ts";
import { cell, column, type TableCell, type TableRow, table } from "../document/table.ts";
import { boundCell } from "./bound-cell.ts";
import { captionOf, cellFinder, codeRow, type FormSheet, unitLine } from "./form-sheet.ts";

/** A head over two rows; the unit stands on a line of its own, because the columns are narrow. */
function tall(name: string, unit?: string): TableCell {
  return cell(unit === undefined ? name : `${name}\n(${unit})`, { rowSpan: 2 });
}

/** 表Ⅰ as the form has it: one row of 24 columns, L1–L24, under heads of up to three rows. */
const basicHead: readonly TableRow[] = [
  [
    cell("", { rowSpan: 3 }),
    cell("自然情况", { colSpan: 4 }),
    cell("经济情况", { colSpan: 4 }),
    cell("学校数（所）", { colSpan: 6 }),
    cell("小学教学点数（个）", { colSpan: 2 }),
    cell("教学班数（个）", { colSpan: 2 }),
    cell("在校学生数（人）", { colSpan: 2 }),
    cell("教职工数（人）", { colSpan: 4 }),
  ],
  [
    tall("人口总数", "万人"),
    tall("农业人口数", "万人"),
    tall("乡镇数", "个"),
    tall("行政村数", "个"),
    tall("年人均国内生产总值", "元"),
    tall("年人均地方财政收入", "元"),
    tall("农民年人均纯收入", "元"),
    tall("城镇居民年人均可支配收入", "元"),
    ...["小学", "九年一贯制学校", "初中", "完全中学", "十二年一贯制学校", "特殊教育学校"].map((name) =>
      tall(name),
    ),
    ...["计", "其中50人及以上教学点", "小学", "初中", "小学", "初中"].map((name) => tall(name)),
    cell("小学", { colSpan: 2 }),
    cell("初中", { colSpan: 2 }),
  ],
  ["合计", "其中专任教师", "合计", "其中专任教师"].map((name) => cell(name)),
  [cell(""), ...codeRow(1, 24)],
];

/**
 * Widths in mm of 全县总计 and L1–L24, together those of the page: each has room for the digits that a large
 * county needs there.
 */
const basicWidths = [
  6.2, 11.6, 11.2, 8.4, 8.4, 11.6, 10.2, 10.1, 10.1, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 8.6, 8.6, 11.8,
  11.2, 10.1, 10.1, 9.2, 9.2,
];

export function basicSheet(form: FormTable, evaluation: Evaluation): FormSheet {
  return {
    code: form.code,
    name: `表${form.code}`,
    orientation: "landscape",
    table: table({
      dense: true,
      caption: captionOf(form),
      unitLine: unitLine(evaluation, ""),
      columns: basicWidths.map((width) => column(width)),
      headRows: basicHead,
      rows: [[cell("全县总计"), ...form.cells.map((own) => boundCell(own, evaluation))]],
      notes: [
        "注：1.人口和经济数据为评估前一年统计部门正式公布的数据，人口为常住人口；其他数据为教育事业统计数据。",
        "2.小学教学班、在校学生、教职工含一贯制学校小学部和教学点；初中含一贯制学校初中部和完全中学初中部。",
      ],
    }),
  };
}

const recognitionHead: readonly TableRow[] = [
  [cell("", { rowSpan: 3 }), cell("问卷调查", { colSpan: 4 }), cell("实地走访", { colSpan: 3 })],
  [
    tall("问卷总数（份）"),
    cell("回收有效问卷数（份）", { colSpan: 2 }),
    tall("综合满意度（%）"),
    cell("走访人数（人）", { colSpan: 2 }),
    tall("满意度（%）"),
  ],
  [cell("计"), cell("其中：满意"), cell("计"), cell("其中：满意")],
  [cell(""), ...codeRow(1, 7)],
];

export function recognitionSheet(form: FormTable, evaluation: Evaluation): FormSheet {
  const find = cellFinder(form);
  const rowOf = (name: string): TableRow => [
    cell(name, { align: "center" }),
    ...codeRow(1, 7).map(({ text }) => boundCell(find(`${text}/${name}`), evaluation)),
  ];
  return {
    code: form.code,
    name: `表${form.code}`,
    orientation: "portrait",
    table: table({
      caption: captionOf(form),
      unitLine: unitLine(evaluation, ""),
      columns: [column(24), ...codeRow(1, 7).map(() => column(18.8))],
      headRows: recognitionHead,
      rows: ["计", "其中：家长"].map(rowOf),
      notes: ["注：满意度为满意的份数（人数）占有效问卷数（走访人数）的比例；底色加深的为未达标。"],
    }),
  };
}
