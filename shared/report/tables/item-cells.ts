import type { Evaluation } from "../../evaluate/evaluation.ts";
import { type Figure, printedValue } from "../../evaluate/figure.ts";
import { resourceItems } from "../../evaluate/section-results.ts";
import type { Verdict } from "../../evaluate/verdict.ts";
import { cell, column, missingCell, type TableCell, type TableColumn } from "../document/table.ts";
import { itemNumber } from "./item-number.ts";

/** What a table prints where a figure does not apply. */
export const dash = "——";

/** A figure as a cell: shaded where it fails, 待填 where facts are missing, 待核 where they contradict. */
export function figureCell(figure: Figure, verdict: Verdict | undefined): TableCell {
  switch (figure.result.kind) {
    case "value":
      return cell(printedValue(figure) ?? "", {
        figure: figure.id,
        ...(verdict === "unmet" && { shaded: true }),
      });
    case "missing":
      return missingCell();
    case "impossible":
      return verdict === "unmet"
        ? cell(dash, { shaded: true, align: "center" })
        : cell("待核", { state: "missing" });
    case "notApplicable":
      return cell(dash, { state: "notApplicable", align: "center" });
  }
}

/** ①高于规定学历教师（人）: the head of an item's column. */
export function itemHeads({ pack }: Evaluation): readonly TableCell[] {
  return resourceItems(pack).map(({ shortName, unit }, index) =>
    cell(`${itemNumber(index + 1)}${shortName}（${unit}）`),
  );
}

/** Columns of the seven figures; amounts of money are wider than the others. */
export function itemColumns(
  { pack }: Evaluation,
  widths: { figure: number; money: number },
): readonly TableColumn[] {
  return resourceItems(pack).map(({ unit }) => column(unit === "元" ? widths.money : widths.figure, "right"));
}
