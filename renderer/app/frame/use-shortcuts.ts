import { useEffect, useRef } from "react";
import { pages } from "../pages.tsx";
import { navigate } from "../use-route.ts";

interface Shortcuts {
  readonly onSearch: () => void;
  readonly onManual: () => void;
}

/** Alt+1 … Alt+9: the page at that place of the navigation. */
function pageOfKey(event: KeyboardEvent): string | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  return digit === undefined ? undefined : pages[Number(digit) - 1]?.id;
}

function isSearch(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === "KeyK";
}

/** The keys of the whole window: Ctrl+K search, F1 manual, Alt+1 … Alt+9 pages. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      const page = pageOfKey(event);
      if (isSearch(event)) latest.current.onSearch();
      else if (event.key === "F1") latest.current.onManual();
      else if (page) navigate(page);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", handle);
    return () => window.removeEventListener("keydown", handle);
  }, []);
}
