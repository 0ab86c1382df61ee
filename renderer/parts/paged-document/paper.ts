import type { DocumentPreview, PreviewPage } from "../../../shared/contract/document-preview.ts";

const twipsPerInch = 1440;
const pixelsPerInch = 96;

/** Pixels of a length on paper at 100 %. */
export function pixels(twips: number): number {
  return (twips * pixelsPerInch) / twipsPerInch;
}

/** Space over, between and under the pages, in pixels. */
export const pageGap = 16;

export interface PageTop {
  readonly page: PreviewPage;
  readonly index: number;
  /** From the top of all pages, in pixels at the zoom. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where every page stands when all are put under one another. */
export function pageTops({ pages }: Pick<DocumentPreview, "pages">, zoom: number): readonly PageTop[] {
  let top = pageGap;
  return pages.map((page, index) => {
    const placed = { page, index, top, width: pixels(page.width) * zoom, height: pixels(page.height) * zoom };
    top += placed.height + pageGap;
    return placed;
  });
}

/** Height of all pages together with the space around them. */
export function paperHeight(tops: readonly PageTop[]): number {
  const last = tops.at(-1);
  return last ? last.top + last.height + pageGap : 0;
}

export interface View {
  /** How far is scrolled, and how much is seen, in pixels. */
  readonly top: number;
  readonly height: number;
}

/** Pages that are seen, and one more at either end, so that scrolling never shows a gap. */
export function visiblePages(tops: readonly PageTop[], { top, height }: View): readonly PageTop[] {
  const seen = tops.filter((page) => page.top + page.height >= top && page.top <= top + height);
  const first = seen[0]?.index ?? 0;
  const last = seen.at(-1)?.index ?? 0;
  return tops.slice(Math.max(first - 1, 0), last + 2);
}

/** The page that fills most of the view; the first of them where two do. */
export function currentPage(tops: readonly PageTop[], { top, height }: View): number {
  let best = 0;
  let most = -1;
  for (const page of tops) {
    const shown = Math.min(page.top + page.height, top + height) - Math.max(page.top, top);
    if (shown > most + 1) {
      most = shown;
      best = page.index;
    }
  }
  return best;
}
