import { type RefObject, useEffect } from "react";

/** Focuses the page's headline once it is there; not where a person has put the focus elsewhere meanwhile. */
function focusHeadline(main: HTMLElement): boolean {
  const headline = main.querySelector<HTMLElement>("h1[tabindex]");
  if (!headline) return false;
  if (document.activeElement === main || document.activeElement === document.body) {
    headline.focus({ preventScroll: true });
  }
  return true;
}

/**
 * Moves the focus to the headline of a page that was just entered: screen readers say where one is, and Tab
 * goes on from the page's top. A headline that waits for data gets it when it comes. The page on which the
 * window begins leaves the focus alone, and so does one behind an open dialog.
 * @param last the page that was entered last; the frame keeps it
 */
export function PageFocus({
  page,
  last,
}: {
  readonly page: string;
  readonly last: RefObject<string | undefined>;
}) {
  useEffect(() => {
    const before = last.current;
    last.current = page;
    const main = document.getElementById("main");
    if (!main || before === page || document.activeElement?.closest("[role=dialog]")) return undefined;
    main.scrollTo({ top: 0 });
    main.focus({ preventScroll: true });
    if (focusHeadline(main)) return undefined;
    const observer = new MutationObserver(() => {
      if (focusHeadline(main)) observer.disconnect();
    });
    observer.observe(main, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [page, last]);
  return null;
}
