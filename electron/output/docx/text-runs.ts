import { TextRun } from "docx";
import type { Run } from "../../../shared/report/document/run.ts";
import { safeText } from "./safe-text.ts";
import { characterStyles } from "./style-sheet.ts";

/** Runs of Word text; line ends inside a text become line breaks, tabs a space. */
export function textRuns(content: string, style?: string): readonly TextRun[] {
  const lines = safeText(content).split(/\r\n|\r|\n/);
  return lines.map((line, index) => {
    const text = line.replaceAll("\t", " ");
    return new TextRun({ text, ...(style && { style }), ...(index > 0 && { break: 1 }) });
  });
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
