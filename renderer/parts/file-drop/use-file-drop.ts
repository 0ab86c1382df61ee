import { useEffect, useRef, useState } from "react";
import { droppedFiles, type FileOnTheWay } from "./dropped-files.ts";

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

/** The value of `data-drop` of the nearest element that has one; undefined between such elements. */
function targetOf({ target }: DragEvent): string | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-drop]") : null;
  return element?.dataset.drop;
}

export interface FileDrop {
  /** Files hover over the window. */
  readonly over: boolean;
  /** The `data-drop` of the element under them. */
  readonly target: string | undefined;
}

/**
 * Takes files dropped anywhere on the window while the page is shown, so that the browser never opens one in
 * the program's place. An element with `data-drop` tells what they were dropped on.
 */
export function useFileDrop(
  take: (files: readonly FileOnTheWay[], target: string | undefined) => void,
): FileDrop {
  const [state, setState] = useState<FileDrop>({ over: false, target: undefined });
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const show = (next: FileDrop) =>
      setState((before) => (before.over === next.over && before.target === next.target ? before : next));
    const none = () => show({ over: false, target: undefined });
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      show({ over: true, target: targetOf(event) });
    };
    const leave = (event: DragEvent) => {
      // Only leaving the window itself has nowhere to go to.
      if (event.relatedTarget === null) none();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      const target = targetOf(event);
      none();
      void droppedFiles(event.dataTransfer).then((files) => latest.current(files, target));
    };
    window.addEventListener("dragover", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return state;
}
