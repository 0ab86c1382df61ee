import { bodyCharacter, type LayoutProfile, type TextStyle } from "./profile.ts";
import { twipsOfPoints } from "./units.ts";

/** How a paragraph is set. Lengths in twips. */
export interface ParagraphFormat {
  readonly text: TextStyle;
  /** Exact height of each line: the fonts of a PC decide nothing. */
  readonly line: number;
  /** Added to each character. */
  readonly characterSpacing: number;
  readonly align: "left" | "center" | "right" | "both";
  /** From the left edge: the first line of the paragraph, and all its lines. */
  readonly firstLine: number;
  readonly left: number;
  /** Stands on the page of what follows. */
  readonly keepNext: boolean;
}

export const formatNames = [
  "body",
  "title",
  "coverLine",
  "contentsTitle",
  "contents1",
  "contents2",
  "heading1",
  "heading2",
  "heading3",
  "heading4",
  "attachmentLabel",
  "attachmentTitle",
  "signature",
  "tableCaption",
  "tableUnit",
  "tableHead",
  "tableCell",
  "tableNote",
  "denseHead",
  "denseCell",
  "chart",
  "chartCaption",
  "spacer",
  "pageNumber",
] as const;

export type FormatName = (typeof formatNames)[number];

/** Height of the paragraph after a table, which Word must have and nobody should see. */
const spacerLine = 20;

/** Every paragraph format of the profile: the one source for the written file and for the counted pages. */
export function paragraphFormats(profile: LayoutProfile): Readonly<Record<FormatName, ParagraphFormat>> {
  const { styles, grid } = profile;
  const character = bodyCharacter(profile);
  const close = (text: TextStyle): ParagraphFormat => ({
    text,
    line: text.line === undefined ? grid.linePitch : twipsOfPoints(text.line),
    characterSpacing: 0,
    align: "left",
    firstLine: 0,
    left: 0,
    keepNext: false,
  });
  const onGrid = (text: TextStyle): ParagraphFormat => ({
    ...close(text),
    line: grid.linePitch,
    characterSpacing: grid.characterSpacing,
    align: "both",
  });
  const heading = (text: TextStyle): ParagraphFormat => ({
    ...onGrid(text),
    firstLine: 2 * character,
    keepNext: true,
  });
  const title: ParagraphFormat = {
    ...onGrid(styles.title),
    characterSpacing: 0,
    align: "center",
    keepNext: true,
  };
  const contents: ParagraphFormat = { ...onGrid(styles.body), align: "left" };
  const above: Partial<ParagraphFormat> = { keepNext: true };
  return {
    body: onGrid(styles.body),
    title,
    coverLine: { ...onGrid(styles.body), align: "center" },
    contentsTitle: title,
    contents1: contents,
    contents2: { ...contents, left: character },
    heading1: heading(styles.heading1),
    heading2: heading(styles.heading2),
    heading3: heading(styles.heading3),
    heading4: heading(styles.heading4),
    attachmentLabel: { ...onGrid(styles.attachmentLabel), align: "left", keepNext: true },
    attachmentTitle: title,
    signature: { ...onGrid(styles.body), align: "right" },
    tableCaption: { ...close(styles.tableCaption), ...above, align: "center" },
    tableUnit: { ...close(styles.tableUnit), ...above, align: "right" },
    tableHead: close(styles.tableHead),
    tableCell: close(styles.tableCell),
    tableNote: close(styles.tableNote),
    denseHead: close(styles.denseHead),
    denseCell: close(styles.denseCell),
    chart: { ...close({ ...styles.tableNote, size: 1 }), align: "center", keepNext: true },
    chartCaption: { ...close(styles.tableCaption), align: "center" },
    spacer: { ...close({ ...styles.tableNote, size: 1 }), line: spacerLine },
    pageNumber: close(styles.pageNumber),
  };
}
