import { useEffect, useRef } from "react";

let entered: string | undefined;

/**
 * Moves the focus to the headline of a page that was just entered, once its code is there: screen readers say
 * where one is, and Tab goes on from the page's top. The first page of a window leaves the focus alone.
 */
export function PageFocus({ page }: { readonly page: string }) {
  const first = useRef(entered === undefined);
  useEffect(() => {
    const before = entered;
    entered = page;
    if (first.current || before === page) {
      first.current = false;
      return;
    }
    const main = document.getElementById("main");
    main?.scrollTo({ top: 0 });
    const headline = main?.querySelector<HTMLElement>("h1[tabindex]");
    (headline ?? main)?.focus({ preventScroll: true });
  }, [page]);
  return null;
}
