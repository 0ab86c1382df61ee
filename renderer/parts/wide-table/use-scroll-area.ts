import { useEffect, useLayoutEffect, useState } from "react";
import { rowHeight } from "./visible-rows.ts";

interface Area {
  readonly top: number;
  readonly height: number;
}

// The table draws anew after this many rows of scrolling and not at every pixel; the rows beyond cover it.
const step = 3 * rowHeight;

function sameArea(left: Area, right: Area): boolean {
  return left.top === right.top && left.height === right.height;
}

export interface ScrollArea {
  /** The element, once it is there; `ref` takes it. A table without rows has none. */
  readonly element: HTMLDivElement | null;
  readonly ref: (element: HTMLDivElement | null) => void;
  /** How far it is scrolled and how high it is, in pixels; `undefined` while everything is to be printed. */
  readonly area: Area | undefined;
}

/** Follows how far an element is scrolled and how high it is. */
export function useScrollArea(): ScrollArea {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const [area, setArea] = useState<Area>({ top: 0, height: 600 });
  const [printing, setPrinting] = useState(false);

  useLayoutEffect(() => {
    if (!element) return undefined;
    const measure = () => {
      const top = Math.floor(element.scrollTop / step) * step;
      const measured = { top, height: element.clientHeight + step };
      setArea((before) => (sameArea(before, measured) ? before : measured));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [element]);

  useEffect(() => {
    const print = matchMedia("print");
    const follow = () => setPrinting(print.matches);
    print.addEventListener("change", follow);
    return () => print.removeEventListener("change", follow);
  }, []);

  return { element, ref: setElement, area: printing ? undefined : area };
}
