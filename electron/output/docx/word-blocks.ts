import { type FileChild, Paragraph } from "docx";
import type {
  Attachment,
  Block,
  HeadingLevel,
  Signature,
  Title,
} from "../../../shared/report/document/document.ts";
import type { Table } from "../../../shared/report/document/table.ts";
import { columnWidths, tableSide } from "../../../shared/report/layout/column-widths.ts";
import { opensPage } from "../../../shared/report/layout/opens-page.ts";
import { bodyCharacter } from "../../../shared/report/layout/profile.ts";
import { signatureLines } from "../../../shared/report/layout/signature-lines.ts";
import { staysWhole } from "../../../shared/report/layout/stays-whole.ts";
import { paragraphStyles } from "./style-sheet.ts";
import { textRuns, wordRuns } from "./text-runs.ts";
import { chartParagraphs } from "./word-chart.ts";
import { type PagedEntry, wordContents } from "./word-contents.ts";
import { wordCover } from "./word-cover.ts";
import { bookmarked } from "./word-field.ts";
import { type TableSetting, tablePlace } from "./word-table.ts";

type ParagraphStyleId = (typeof paragraphStyles)[keyof typeof paragraphStyles];

const headingStyleIds: Readonly<Record<HeadingLevel, ParagraphStyleId>> = {
  1: paragraphStyles.heading1,
  2: paragraphStyles.heading2,
  3: paragraphStyles.heading3,
  4: paragraphStyles.heading4,
};

interface LineOptions {
  /** Puts it at the top of a new page. */
  readonly startsPage?: boolean;
  /** What the contents lead to. */
  readonly bookmark?: string | undefined;
}

/** One line of text in a style. */
function styledLine(
  content: string,
  style: ParagraphStyleId,
  { startsPage = false, bookmark }: LineOptions = {},
): Paragraph {
  return new Paragraph({
    style,
    children: bookmarked(bookmark, textRuns(content)),
    ...(startsPage && { pageBreakBefore: true }),
  });
}

const emptyLine = (keepNext = false): Paragraph =>
  new Paragraph({ style: paragraphStyles.body, ...(keepNext && { keepNext }) });

/** A title and the empty line under it. */
function titleLines({ lines }: Title, startsPage: boolean): readonly Paragraph[] {
  const titles = lines.map((content, index) =>
    styledLine(content, paragraphStyles.title, { startsPage: startsPage && index === 0 }),
  );
  return [...titles, emptyLine()];
}

function attachmentLines({ label, title }: Attachment, options: LineOptions): readonly Paragraph[] {
  const { startsPage = false, bookmark } = options;
  return [
    styledLine(label, paragraphStyles.attachmentLabel, { startsPage }),
    emptyLine(),
    styledLine(title, paragraphStyles.attachmentTitle, { bookmark }),
    emptyLine(),
  ];
}

function signatureParagraphs(block: Signature, character: number): readonly Paragraph[] {
  const signed = signatureLines(block);
  const lines = signed.map(
    ({ text, indent }, index) =>
      new Paragraph({
        style: paragraphStyles.signature,
        keepLines: true,
        ...(index < signed.length - 1 && { keepNext: true }),
        indent: { right: Math.round(indent * character) },
        children: textRuns(text),
      }),
  );
  return [emptyLine(true), emptyLine(true), ...lines];
}

/** Caption, unit line, table and notes. A table ends with a paragraph, or Word would join it to the next one. */
function tableBlocks(table: Table, setting: TableSetting, startsPage: boolean): readonly FileChild[] {
  const { caption, unitLine, notes } = table;
  const above = [
    ...(caption === undefined ? [] : [{ content: caption, style: paragraphStyles.tableCaption }]),
    ...(unitLine === undefined ? [] : [{ content: unitLine, style: paragraphStyles.tableUnit }]),
  ];
  const side = tableSide(columnWidths(table, setting.available), setting.available);
  const edge = { left: side, right: side };
  const lines = above.map(
    ({ content, style }, index) =>
      new Paragraph({
        style,
        children: textRuns(content),
        indent: edge,
        ...(startsPage && index === 0 && { pageBreakBefore: true }),
      }),
  );
  const opening =
    startsPage && lines.length === 0 ? [styledLine("", paragraphStyles.spacer, { startsPage: true })] : lines;
  const closing =
    notes.length === 0
      ? [styledLine("", paragraphStyles.spacer)]
      : notes.map(
          (note) =>
            new Paragraph({ style: paragraphStyles.tableNote, children: textRuns(note), indent: edge }),
        );
  return [...opening, tablePlace(), ...closing];
}

export interface SectionSetting extends TableSetting {
  /** Lines of 目录. */
  readonly entries: readonly PagedEntry[];
  /** Which section of the document this is. */
  readonly section: number;
}

interface BlockSetting extends SectionSetting {
  readonly bookmark: string | undefined;
  readonly startsPage: boolean;
  /** 署名 never stands on a page without text (GB/T 9704 7.3.5.5): the text before it comes along. */
  readonly beforeSignature: boolean;
}

function wordBlock(
  block: Exclude<Block, { kind: "pageBreak" }>,
  setting: BlockSetting,
): readonly FileChild[] {
  const { startsPage, beforeSignature, bookmark, profile } = setting;
  const character = bodyCharacter(profile);
  switch (block.kind) {
    case "cover":
      return wordCover(block, startsPage);
    case "contents":
      return wordContents(setting.entries, startsPage);
    case "title":
      return titleLines(block, startsPage);
    case "heading":
      return [styledLine(block.text, headingStyleIds[block.level], { startsPage, bookmark })];
    case "paragraph":
      return [
        new Paragraph({
          style: paragraphStyles.body,
          ...(beforeSignature && staysWhole(block) && { keepNext: true, keepLines: true }),
          children: block.runs.flatMap(wordRuns),
          ...(startsPage && { pageBreakBefore: true }),
          ...(block.indent && { indent: { firstLine: 2 * character, firstLineChars: 200 } }),
        }),
      ];
    case "table":
      return tableBlocks(block, setting, startsPage);
    case "chart":
      return chartParagraphs(block, setting.available);
    case "attachment":
      return attachmentLines(block, { startsPage, bookmark });
    case "signature":
      return signatureParagraphs(block, character);
  }
}

/**
 * The blocks of one section. A page break belongs to the paragraph after it: a paragraph of its own would
 * leave an empty line at the top of the new page.
 */
export function wordBlocks(blocks: readonly Block[], setting: SectionSetting): readonly FileChild[] {
  const own = setting.entries.filter(({ section }) => section === setting.section);
  const bookmarks = new Map(own.map(({ block, bookmark }) => [block, bookmark]));
  let startsPage = false;
  const children: FileChild[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "pageBreak") {
      startsPage = children.length > 0;
      continue;
    }
    const breaks = startsPage || (opensPage(block) && children.length > 0);
    const beforeSignature = blocks[index + 1]?.kind === "signature";
    const bookmark = bookmarks.get(index);
    children.push(...wordBlock(block, { ...setting, startsPage: breaks, beforeSignature, bookmark }));
    startsPage = false;
  }
  return children.length > 0 ? children : [emptyLine()];
}
