import type { Evaluation } from "../../evaluate/evaluation.ts";
import { formSheets } from "../forms/form-sheets.ts";
import type { Annex, AnnexPages } from "./annex.ts";

/** 附件1: the tables of 申报表 as they are handed in; those that lie one way stand one after the other. */
export function applicationFormAnnex(evaluation: Evaluation): Annex {
  const pages: AnnexPages[] = [];
  for (const { orientation, table } of formSheets(evaluation)) {
    const last = pages.at(-1);
    if (last?.orientation === orientation) {
      pages[pages.length - 1] = { orientation, blocks: [...last.blocks, table] };
    } else {
      pages.push({ orientation, blocks: [table] });
    }
  }
  return { title: "申报表（表Ⅰ—表Ⅵ）", pages };
}
