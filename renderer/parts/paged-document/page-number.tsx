import type { PreviewPage } from "../../../shared/contract/document-preview.ts";
import { pageBox } from "../../../shared/report/layout/page-box.ts";
import { officialProfile } from "../../../shared/report/layout/profile.ts";
import { twipsOfMillimetres, twipsOfPoints } from "../../../shared/report/layout/units.ts";
import styles from "./page.module.css";
import { textLook } from "./page-fonts.ts";
import { pixels } from "./paper.ts";

const paper = pageBox(officialProfile, "portrait");
const footer = twipsOfMillimetres(officialProfile.page.footer);
const { size, line = size } = officialProfile.styles.pageNumber;
const lineHeight = twipsOfPoints(line);
const indent = twipsOfPoints(size);

/**
 * — 1 —, one character in from the outer edge. A landscape page is the portrait page turned a quarter to the
 * right, so its number stands at its left edge and reads from top to bottom.
 */
export function PageNumber({ page }: { readonly page: PreviewPage }) {
  if (page.number === undefined) return null;
  const odd = page.number % 2 === 1;
  const turned = page.orientation === "landscape";
  const along = pixels(paper.width - paper.left - paper.right);
  const place = turned
    ? { left: pixels(footer), top: pixels(paper.left), height: along }
    : { left: pixels(paper.left), top: pixels(page.height - footer - lineHeight), width: along };
  const inside = pixels(indent);
  const edge = turned ? (odd ? "paddingBottom" : "paddingTop") : odd ? "paddingRight" : "paddingLeft";
  return (
    <div
      className={turned ? `${styles.number} ${styles.turned}` : styles.number}
      style={{
        ...place,
        ...textLook("pageNumber"),
        boxSizing: "border-box",
        lineHeight: `${pixels(lineHeight)}px`,
        textAlign: odd ? "right" : "left",
        [edge]: inside,
      }}
    >
      — {page.number} —
    </div>
  );
}
