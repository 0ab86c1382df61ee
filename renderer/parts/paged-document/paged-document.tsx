import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from "react";
import type { DocumentPreview } from "../../../shared/contract/document-preview.ts";
import { PageView } from "./page-view.tsx";
import styles from "./paged-document.module.css";
import { currentPage, pageGap, pageTops, paperHeight, pixels, visiblePages } from "./paper.ts";
import { PaperBar } from "./paper-bar.tsx";
import { usePaperView } from "./use-paper-view.ts";

export interface PagedDocumentProps {
  /** The answer of `document.preview`. */
  readonly preview: DocumentPreview;
  /** What a screen reader calls the pages: 自评报告预览. */
  readonly label: string;
  /** Height of the whole component in CSS pixels, for instance of `useRoomBelow`. */
  readonly height: number;
  /**
   * A page to show, by its index; another `key` shows the same page again. For a finding of
   * `document.checks`: `preview.places.find(({ under }) => under === place.under)?.index`.
   */
  readonly show?: { readonly index: number; readonly key: number } | undefined;
}

/**
 * The pages of a document as they will be printed, with page numbers, zoom and a jump to each chapter. It fills
 * `height` and scrolls inside; only the pages that are seen are in the DOM. PageUp and PageDown turn pages,
 * Home and End lead to the first and last, Ctrl with + and − zooms.
 *
 *     const { data } = useCall("document.preview", { year, mode, date, document: "report" });
 *     {data && <PagedDocument preview={data} label="自评报告预览" height={room} />}
 */
export function PagedDocument({ preview, label, height, show }: PagedDocumentProps) {
  const { pages } = preview;
  const widest = useMemo(() => Math.max(...pages.map(({ width }) => width), 1), [pages]);
  const paper = usePaperView(widest);
  const tops = useMemo(() => pageTops({ pages }, paper.zoom), [pages, paper.zoom]);
  const current = currentPage(tops, paper.view);
  const asked = useRef<number | undefined>(undefined);
  const goTo = (index: number): void => {
    const wanted = tops[Math.min(Math.max(index, 0), tops.length - 1)];
    if (!wanted) return;
    asked.current = wanted.index;
    paper.scrollTo(wanted.top - pageGap);
  };
  useShow(show, goTo);
  useSamePage({ zoom: paper.zoom, top: paper.view.top, current }, asked, goTo);
  const width = Math.ceil(pixels(widest) * paper.zoom);
  return (
    <div className={styles.document} style={{ height }}>
      <PaperBar preview={preview} paper={paper} current={current} goTo={goTo} />
      <section
        ref={paper.ref}
        className={styles.scroll}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        onKeyDown={(event) =>
          turnByKey(event, { current, last: pages.length - 1, goTo, zoom: paper.stepZoom })
        }
      >
        <div className={styles.paper} style={{ height: paperHeight(tops), width }}>
          {visiblePages(tops, paper.view).map((place) => (
            <PageView key={place.index} place={place} zoom={paper.zoom} count={pages.length} />
          ))}
        </div>
      </section>
    </div>
  );
}

interface Turning {
  readonly current: number;
  readonly last: number;
  readonly goTo: (index: number) => void;
  readonly zoom: (direction: 1 | -1) => void;
}

/** What a key asks for; undefined where it asks for nothing here. */
function turnOf(event: KeyboardEvent, { current, last, goTo, zoom }: Turning): (() => void) | undefined {
  if (event.ctrlKey) {
    if (event.key === "+" || event.key === "=") return () => zoom(1);
    return event.key === "-" ? () => zoom(-1) : undefined;
  }
  switch (event.key) {
    case "PageDown":
      return () => goTo(current + 1);
    case "PageUp":
      return () => goTo(current - 1);
    case "Home":
      return () => goTo(0);
    case "End":
      return () => goTo(last);
    default:
      return undefined;
  }
}

function turnByKey(event: KeyboardEvent, turning: Turning): void {
  const turn = turnOf(event, turning);
  if (!turn) return;
  event.preventDefault();
  turn();
}

/** Shows the page that is asked for, once for each `key`. */
function useShow(show: PagedDocumentProps["show"], goTo: (index: number) => void): void {
  const shown = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (show === undefined || shown.current === show.key) return;
    shown.current = show.key;
    goTo(show.index);
  });
}

interface Seen {
  readonly zoom: number;
  readonly top: number;
  readonly current: number;
}

/**
 * Zooming keeps the page that is read, or the one that was asked for where the pages have not come there yet: as
 * they are drawn first, their zoom changes once more.
 */
function useSamePage(seen: Seen, asked: RefObject<number | undefined>, goTo: (index: number) => void): void {
  const before = useRef(seen);
  useEffect(() => {
    const last = before.current;
    before.current = seen;
    if (last.zoom === seen.zoom) {
      if (last.top !== seen.top) asked.current = undefined;
      return;
    }
    const page = asked.current ?? last.current;
    before.current = { ...seen, current: page };
    goTo(page);
  });
}
