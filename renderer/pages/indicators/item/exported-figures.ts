import { stageNames } from "../../../../shared/county/stage.ts";
import { displayNames } from "../../../parts/display-state.ts";
import type { ExportedTable } from "../../../parts/exported-table.ts";
import { figureRows } from "./figure-rows.ts";
import type { ItemView } from "./item-view.ts";

const text = (title: string) => ({ title, kind: "text" as const });

/** 差异系数 of both stages with their limits. */
export function exportedCoefficients({ coefficients, decimals, item }: ItemView): ExportedTable {
  return {
    title: `${item} 差异系数`,
    columns: [
      ...["学段", "指标", "计量单位"].map(text),
      { title: "全县平均", kind: "number", decimals: 2 },
      { title: "差异系数", kind: "number", decimals },
      { title: "限值", kind: "number", decimals: 2 },
      ...["结论", "说明"].map(text),
    ],
    rows: coefficients.map(({ stage, name, mean, value, limit, verdict, why }) => [
      stageNames[stage],
      name,
      mean.unit,
      mean.value,
      value,
      limit,
      displayNames[verdict],
      why,
    ]),
  };
}

/** The item's figures for the whole county. */
export function exportedFigures({ item, shortName, figures }: ItemView): ExportedTable {
  return {
    title: `${item} ${shortName} 全县数值`,
    columns: [text("名称"), { title: "数值", kind: "number" }, text("单位"), text("说明")],
    rows: figureRows(figures).map(({ name, figure }) => [name, figure.value, figure.unit, figure.why]),
  };
}
