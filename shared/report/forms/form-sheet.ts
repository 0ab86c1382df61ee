import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { FormCell, FormTable } from "../application-form/cell.ts";
import type { Section } from "../document/document.ts";
import { cell, type Table, type TableCell } from "../document/table.ts";

/** One table of 申报表, ready for Word (a block) and for Excel (a sheet) from the same cells. */
export interface FormSheet {
  readonly code: FormTable["code"];
  /** 表Ⅱ-2 */
  readonly name: string;
  readonly orientation: Section["orientation"];
  readonly table: Table;
}

/** The cells of a form table by code. Throws RangeError where the form has no cell of that code. */
export function cellFinder({ code: table, cells }: FormTable): (code: string) => FormCell {
  const byCode = new Map(cells.map((own) => [own.code, own]));
  return (code) => {
    const found = byCode.get(code);
    if (!found) throw new RangeError(`表${table} has no cell ${code}`);
    return found;
  };
}

/** 表Ⅲ　校际均衡情况 */
export function captionOf({ code, title }: FormTable): string {
  return `表${code}　${title}`;
}

/** 青禾县　2025年　单位：人, over the table at the right. */
export function unitLine({ countyYear: { county, year } }: Evaluation, units: string): string {
  return `${county.name}　${year}年${units === "" ? "" : `　单位：${units}`}`;
}

/** The row of column codes under a head: L1, L2 … */
export function codeRow(from: number, to: number): readonly TableCell[] {
  return Array.from({ length: to - from + 1 }, (_, index) => cell(`L${from + index}`));
}
