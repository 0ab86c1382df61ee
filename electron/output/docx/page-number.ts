import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeightRule,
  OverlapType,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from "docx";
import type { Section } from "../../../shared/report/document/document.ts";
import type { LayoutProfile } from "../../../shared/report/layout/profile.ts";
import { twipsOfMillimetres, twipsOfPoints } from "../../../shared/report/layout/units.ts";
import { paragraphStyles } from "./style-sheet.ts";

/** Odd pages carry their number at the right, even ones at the left: always at the outer edge. */
type Side = "left" | "right";

/** — 1 —, one character in from the edge of the text. */
function pageNumber({ styles }: LayoutProfile, side: Side): Paragraph {
  const indent = twipsOfPoints(styles.pageNumber.size);
  return new Paragraph({
    style: paragraphStyles.pageNumber,
    alignment: side === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === "right" ? { right: indent } : { left: indent },
    children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;

/**
 * The page number of a landscape page stands where that of a portrait page does (GB/T 9704 7.5): with the
 * page turned a quarter to the right that is the left edge, read from top to bottom. A table of one cell
 * holds it there, because Word, WPS and LibreOffice all turn the text of cells.
 */
function turnedPageNumber(profile: LayoutProfile, side: Side): Table {
  const { page, styles } = profile;
  const width = twipsOfPoints(styles.pageNumber.size * 1.5);
  const length = twipsOfMillimetres(page.width - page.margins.left - page.margins.right);
  return new Table({
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twipsOfMillimetres(page.footer),
      absoluteVerticalPosition: twipsOfMillimetres(page.margins.left),
      overlap: OverlapType.OVERLAP,
    },
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: noBorders,
    rows: [
      new TableRow({
        height: { value: length, rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
            borders: noBorders,
            children: [pageNumber(profile, side)],
          }),
        ],
      }),
    ],
  });
}

function footer(profile: LayoutProfile, orientation: Section["orientation"], side: Side): Footer {
  return orientation === "portrait"
    ? new Footer({ children: [pageNumber(profile, side)] })
    : new Footer({
        children: [turnedPageNumber(profile, side), new Paragraph({ style: paragraphStyles.spacer })],
      });
}

/** The footers of a section, for odd and even pages. */
export function pageNumberFooters(profile: LayoutProfile, orientation: Section["orientation"]) {
  return {
    default: footer(profile, orientation, "right"),
    even: footer(profile, orientation, "left"),
  };
}

/** Footers without a number; a section without footers would take those of the section before. */
export function emptyFooters() {
  const empty = () => new Footer({ children: [new Paragraph({ style: paragraphStyles.spacer })] });
  return { default: empty(), even: empty() };
}
