import { InternalHyperlink, Paragraph, Tab, TextRun } from "docx";
import type { ContentsEntry } from "../../../shared/report/layout/contents-entries.ts";
import { paragraphStyles } from "./style-sheet.ts";
import { textRuns } from "./text-runs.ts";
import { fieldBegin, fieldEnd } from "./word-field.ts";

/** An entry with the printed number of its page. */
export interface PagedEntry extends ContentsEntry {
  readonly page: number;
}

/**
 * Headings of levels 1 and 2 with links. Attachments are found by their title's style; once somebody updates
 * the field in Word, their entries lose the label 附件1.
 */
const instruction = `TOC \\o "1-2" \\h \\z \\t "附件标题,1"`;

function entryParagraph(entry: PagedEntry, opens: boolean, closes: boolean): Paragraph {
  const { level, text, bookmark, page } = entry;
  const children = [
    ...textRuns(text),
    new TextRun({ children: [new Tab()] }),
    ...fieldBegin(`PAGEREF ${bookmark} \\h`),
    new TextRun(String(page)),
    fieldEnd(),
  ];
  return new Paragraph({
    style: level === 1 ? paragraphStyles.contents1 : paragraphStyles.contents2,
    children: [
      ...(opens ? fieldBegin(instruction) : []),
      new InternalHyperlink({ anchor: bookmark, children }),
      ...(closes ? [fieldEnd()] : []),
    ],
  });
}

/**
 * 目录: a field whose result is written out, because WPS shows a field without a result as nothing. It is not
 * marked for updating, so no program asks about it on opening.
 */
export function wordContents(entries: readonly PagedEntry[], startsPage: boolean): readonly Paragraph[] {
  const title = new Paragraph({
    style: paragraphStyles.contentsTitle,
    children: textRuns("目　　录"),
    ...(startsPage && { pageBreakBefore: true }),
  });
  const lines = entries.map((entry, index) =>
    entryParagraph(entry, index === 0, index === entries.length - 1),
  );
  return [title, new Paragraph({ style: paragraphStyles.body }), ...lines];
}
