import type { Section } from "../document/document.ts";
import type { LayoutProfile, PageMargins } from "./profile.ts";
import { twipsOfMillimetres } from "./units.ts";

type Orientation = Section["orientation"];

/** A page and the part of it that text fills. Lengths in twips. */
export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * Margins in mm. A landscape page is the portrait page turned by a quarter to the right, so that bound pages
 * keep their binding edge: the left margin comes to stand on top.
 */
export function marginsOf({ page }: LayoutProfile, orientation: Orientation): PageMargins {
  const { top, right, bottom, left } = page.margins;
  return orientation === "portrait" ? page.margins : { top: left, right: top, bottom: right, left: bottom };
}

export function pageBox(profile: LayoutProfile, orientation: Orientation): PageBox {
  const margins = marginsOf(profile, orientation);
  const short = twipsOfMillimetres(profile.page.width);
  const long = twipsOfMillimetres(profile.page.height);
  const [width, height] = orientation === "portrait" ? [short, long] : [long, short];
  return {
    width,
    height,
    top: twipsOfMillimetres(margins.top),
    right: twipsOfMillimetres(margins.right),
    bottom: twipsOfMillimetres(margins.bottom),
    left: twipsOfMillimetres(margins.left),
  };
}

/** Width of the text in twips. */
export function textWidth(profile: LayoutProfile, orientation: Orientation): number {
  const { width, left, right } = pageBox(profile, orientation);
  return width - left - right;
}

/** Height of the text in twips: whole lines where the page has a grid of lines, as LibreOffice counts it. */
export function textHeight(profile: LayoutProfile, orientation: Orientation): number {
  const { height, top, bottom } = pageBox(profile, orientation);
  const { linePitch } = profile.grid;
  const free = height - top - bottom;
  return orientation === "portrait" ? Math.floor(free / linePitch) * linePitch : free;
}
