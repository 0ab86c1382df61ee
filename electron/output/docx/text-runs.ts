import { TextRun } from "docx";
import type { Run } from "../../../shared/report/document/run.ts";
import { safeText } from "../../../shared/report/document/safe-text.ts";
import { characterStyles } from "./style-sheet.ts";

/** The lines of a text as Word may carry them; tabs become a space. */
export function textLines(content: string): readonly string[] {
  return safeText(content)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll("\t", " "));
}

/** Runs of Word text; line ends inside a text become line breaks. */
export function textRuns(content: string, style?: string): readonly TextRun[] {
  return textLines(content).map(
    (text, index) => new TextRun({ text, ...(style && { style }), ...(index > 0 && { break: 1 }) }),
  );
}

export function wordRuns(run: Run): readonly TextRun[] {
  switch (run.kind) {
    case "text":
      return textRuns(run.text);
    case "emphasis":
      return textRuns(run.text, characterStyles.emphasis);
    case "missing":
      return textRuns(run.text, characterStyles.missing);
  }
}
