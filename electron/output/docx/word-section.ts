import { DocumentGridType, type ISectionOptions, PageOrientation } from "docx";
import type { Section } from "../../../shared/report/document/document.ts";
import { pageBox, textWidth } from "../../../shared/report/layout/page-box.ts";
import { twipsOfMillimetres } from "../../../shared/report/layout/units.ts";
import { emptyFooters, pageNumberFooters } from "./page-number.ts";
import { type SectionSetting, wordBlocks } from "./word-blocks.ts";

export type SectionPlace = Omit<SectionSetting, "available">;

export function wordSection(document: Section, place: SectionPlace): ISectionOptions {
  const { orientation, pageNumbers, blocks } = document;
  const { profile, section, entries } = place;
  const { page, grid } = profile;
  const { top, right, bottom, left } = pageBox(profile, orientation);
  const available = textWidth(profile, orientation);
  return {
    properties: {
      page: {
        // The library swaps both for a landscape page.
        size: {
          width: twipsOfMillimetres(page.width),
          height: twipsOfMillimetres(page.height),
          orientation: orientation === "portrait" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { top, bottom, left, right, footer: twipsOfMillimetres(page.footer) },
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
