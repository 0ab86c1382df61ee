import { DocumentGridType, type ISectionOptions, PageOrientation } from "docx";
import type { Section } from "../../../shared/report/document/document.ts";
import type { LayoutProfile, PageMargins } from "../../../shared/report/layout/profile.ts";
import { twipsOfMillimetres } from "../../../shared/report/layout/units.ts";
import { emptyFooters, pageNumberFooters } from "./page-number.ts";
import { type SectionSetting, wordBlocks } from "./word-blocks.ts";

/**
 * A landscape page is the portrait page turned by a quarter to the right, so that bound pages keep their
 * binding edge: the left margin comes to stand on top.
 */
function marginsOf({ page }: LayoutProfile, orientation: Section["orientation"]): PageMargins {
  const { top, right, bottom, left } = page.margins;
  return orientation === "portrait" ? page.margins : { top: left, right: top, bottom: right, left: bottom };
}

export type SectionPlace = Omit<SectionSetting, "available">;

export function wordSection(document: Section, place: SectionPlace): ISectionOptions {
  const { orientation, pageNumbers, blocks } = document;
  const { profile, section, entries } = place;
  const { page, grid } = profile;
  const margins = marginsOf(profile, orientation);
  const across = orientation === "portrait" ? page.width : page.height;
  const left = twipsOfMillimetres(margins.left);
  const right = twipsOfMillimetres(margins.right);
  const available = twipsOfMillimetres(across) - left - right;
  return {
    properties: {
      page: {
        // The library swaps both for a landscape page.
        size: {
          width: twipsOfMillimetres(page.width),
          height: twipsOfMillimetres(page.height),
          orientation: orientation === "portrait" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: twipsOfMillimetres(margins.top),
          bottom: twipsOfMillimetres(margins.bottom),
          left,
          right,
          footer: twipsOfMillimetres(page.footer),
        },
        ...(pageNumbers === "restart" && { pageNumbers: { start: 1 } }),
      },
      // A landscape page holds a table: on a line grid its rows would stretch to whole lines.
      grid: {
        linePitch: grid.linePitch,
        type: orientation === "portrait" ? DocumentGridType.LINES : DocumentGridType.DEFAULT,
      },
    },
    footers: pageNumbers === "none" ? emptyFooters() : pageNumberFooters(profile, orientation),
    children: wordBlocks(blocks, { profile, available, section, entries }),
  };
}
