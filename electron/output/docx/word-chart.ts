import { type FileChild, LineRuleType, Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import type { Chart } from "../../../shared/report/document/chart.ts";
import { safeText } from "../../../shared/report/document/safe-text.ts";
import { chartRoom } from "../../../shared/report/layout/chart-room.ts";
import { paragraphStyles } from "./style-sheet.ts";
import { textRuns } from "./text-runs.ts";

const pixelsPerInch = 96;
const twipsPerInch = 1440;
const millimetresPerInch = 25.4;

/** What a screen reader says of the chart: its caption and every label. */
function description({ caption, categories, series }: Chart): string {
  const words = series.map(({ name, points }) => {
    const values = categories.map((category, index) => `${category}${points[index]?.printed ?? "无数据"}`);
    return `${name}：${values.join("，")}`;
  });
  return safeText(`${caption}。${words.join("；")}。`);
}

/**
 * The chart's place in the text and its caption. The library brings the plumbing and the workbook of 编辑数据;
 * how the chart looks is written over it afterwards (`chart-parts.ts`).
 */
export function chartParagraphs(chart: Chart, available: number): readonly FileChild[] {
  const run = new ChartRun({
    type: "column",
    categories: chart.categories.map(safeText),
    series: chart.series.map(({ name, points }) => ({
      name: safeText(name),
      values: points.map((point) => (point === undefined ? null : Number(point.printed))),
    })),
    altText: { id: "", name: safeText(chart.caption), description: description(chart) },
    transformation: {
      width: Math.floor((available / twipsPerInch) * pixelsPerInch),
      height: Math.round((chart.heightMillimetres / millimetresPerInch) * pixelsPerInch),
    },
  });
  return [
    new Paragraph({
      style: paragraphStyles.chart,
      // A line of an exact height would show no more of the chart than fits into it; one of at least the room
      // that the pages were counted with is as high in every program.
      spacing: { line: chartRoom(chart), lineRule: LineRuleType.AT_LEAST },
      children: [run],
    }),
    new Paragraph({ style: paragraphStyles.chartCaption, children: textRuns(chart.caption) }),
  ];
}
