import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

export interface RoomOptions {
  /** What stands between the element's top and the table's rows (bar, head) and below them; pixels. */
  readonly taken: number;
  /** Below this, the page scrolls rather than the table. */
  readonly least: number;
}

// The padding below every page; see frame.module.css.
const pageEnd = 24;

function roomBelow(element: HTMLElement, { taken, least }: RoomOptions): number {
  const main = element.closest("main");
  if (!main) return least;
  // As it would be with the page scrolled to its top, so that scrolling resizes nothing.
  const top = element.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop;
  return Math.max(least, Math.floor(main.clientHeight - top - pageEnd - taken));
}

/**
 * How high a table's rows may be so that the page itself need not scroll: for `DataTable`'s `height`.
 * Measured again when the window changes and after every rendering, because what stands above may grow.
 */
export function useRoomBelow<Element extends HTMLElement>(
  options: RoomOptions,
): { readonly ref: RefObject<Element | null>; readonly height: number } {
  const { taken, least } = options;
  const ref = useRef<Element>(null);
  const [height, setHeight] = useState(least);
  useLayoutEffect(() => {
    if (ref.current) setHeight(roomBelow(ref.current, { taken, least }));
  });
  useEffect(() => {
    const measure = () => {
      if (ref.current) setHeight(roomBelow(ref.current, { taken, least }));
    };
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [taken, least]);
  return { ref, height };
}
