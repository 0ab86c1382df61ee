import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The width of an element in whole pixels, followed as it changes; 0 before it is on the page. */
export function useWidth<Shape extends HTMLElement>(): readonly [RefObject<Shape | null>, number] {
  const ref = useRef<Shape>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
