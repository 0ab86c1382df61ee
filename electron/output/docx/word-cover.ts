import { Paragraph } from "docx";
import type { Cover } from "../../../shared/report/document/document.ts";
import { coverLayout } from "../../../shared/report/layout/cover-layout.ts";
import { paragraphStyles } from "./style-sheet.ts";
import { textRuns } from "./text-runs.ts";

/** 封面, line by line. */
export function wordCover(cover: Cover, startsPage: boolean): readonly Paragraph[] {
  return coverLayout(cover).map(
    ({ style, text }, index) =>
      new Paragraph({
        style: paragraphStyles[style],
        children: textRuns(text),
        ...(startsPage && index === 0 && { pageBreakBefore: true }),
      }),
  );
}
