import type { Evaluation } from "../../evaluate/evaluation.ts";
import { applicationForm } from "../application-form/application-form.ts";
import type { FormTable } from "../application-form/cell.ts";
import { basicSheet, recognitionSheet } from "./county-tables.ts";
import type { FormSheet } from "./form-sheet.ts";
import { itemSheet } from "./item-tables.ts";
import { balanceSheet, passingSheet, schoolSheet } from "./school-tables.ts";

function sheetOf(form: FormTable, evaluation: Evaluation): FormSheet {
  switch (form.code) {
    case "Ⅰ":
      return basicSheet(form, evaluation);
    case "Ⅱ-1":
      return passingSheet(form, evaluation);
    case "Ⅱ-2":
      return schoolSheet(form, evaluation);
    case "Ⅲ":
      return balanceSheet(form, evaluation);
    case "Ⅳ":
    case "Ⅴ":
      return itemSheet(form, evaluation);
    case "Ⅵ":
      return recognitionSheet(form, evaluation);
  }
}

/** 表Ⅰ–Ⅵ in official order, each as a table block with its page orientation: for Word, Excel and 附件1. */
export function formSheets(evaluation: Evaluation): readonly FormSheet[] {
  return applicationForm(evaluation.pack).map((form) => sheetOf(form, evaluation));
}
