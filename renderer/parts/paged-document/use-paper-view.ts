import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { pixels, type View } from "./paper.ts";

/** Space beside the widest page, so that its shadow and the scroll bar have room. */
const sideRoom = 32;
const zoomSteps = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

export type Zoom = number | "width";

export interface PaperView {
  readonly ref: (element: HTMLDivElement | null) => void;
  readonly view: View;
  /** The zoom in force: 1 is the size on paper. */
  readonly zoom: number;
  readonly chosen: Zoom;
  readonly setZoom: (zoom: Zoom) => void;
  /** The next larger or smaller step. */
  readonly stepZoom: (direction: 1 | -1) => void;
  readonly scrollTo: (top: number) => void;
}

/** Follows the scroll area of the pages; `widest` is the widest page in twips. */
export function usePaperView(widest: number): PaperView {
  const element = useRef<HTMLDivElement | null>(null);
  const [area, setArea] = useState({ top: 0, height: 600, width: 800 });
  const [chosen, setZoom] = useState<Zoom>("width");
  const [mounted, setMounted] = useState<HTMLDivElement | null>(null);

  useLayoutEffect(() => {
    if (!mounted) return undefined;
    const measure = () =>
      setArea({ top: mounted.scrollTop, height: mounted.clientHeight, width: mounted.clientWidth });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(mounted);
    mounted.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      mounted.removeEventListener("scroll", measure);
    };
  }, [mounted]);

  const fitting = Math.max((area.width - sideRoom) / Math.max(pixels(widest), 1), 0.2);
  const zoom = chosen === "width" ? Math.min(fitting, 1.5) : chosen;
  const ref = useCallback((own: HTMLDivElement | null) => {
    element.current = own;
    setMounted(own);
  }, []);
  return {
    ref,
    view: area,
    zoom,
    chosen,
    setZoom,
    stepZoom: (direction) => {
      const larger = zoomSteps.find((step) => step > zoom + 0.01);
      const smaller = zoomSteps.findLast((step) => step < zoom - 0.01);
      setZoom((direction === 1 ? larger : smaller) ?? zoom);
    },
    scrollTo: (top) => element.current?.scrollTo({ top }),
  };
}
