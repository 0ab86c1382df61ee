import { useEffect, useRef, useState } from "react";
import type { CellPlace } from "../model/cell-fact.ts";
import type { EntrySheet } from "../model/entry-sheet.ts";

/** A pause in typing this long (ms) saves: short enough to lose nothing, long enough for a history to read. */
const pause = 1500;

export interface LongText {
  readonly text: string;
  /** Whether the last words are with the service already. */
  readonly taken: boolean;
  change(text: string): void;
  /** Takes over what was typed: on leaving. */
  leave(): void;
}

/** What was typed belongs to the sheet that it was typed into, whichever is shown by now. */
interface Waiting {
  readonly sheet: EntrySheet;
  readonly place: CellPlace;
  readonly text: string;
}

/**
 * Text that is saved while it is typed: after a pause, on leaving the box, the page or the window. What was typed
 * stays in the box as it was typed until it is left, so that nothing jumps under the cursor.
 */
export function useLongText(sheet: EntrySheet, place: CellPlace, known: string): LongText {
  const [typed, setTyped] = useState<string>();
  const [sent, setSent] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<Waiting>(undefined);
  /** What the sheet kept of the text that was sent last; something else came from an undo or another page. */
  const expected = useRef(known);

  function flush(): void {
    clearTimeout(timer.current);
    const last = waiting.current;
    waiting.current = undefined;
    if (last === undefined) return;
    last.sheet.type([{ ...last.place, text: last.text }]);
    expected.current = last.sheet.draft(last.place)?.text ?? last.sheet.fact(last.place)?.value ?? "";
    setSent(last.text);
  }
  const latest = useRef(flush);
  latest.current = flush;

  useEffect(() => {
    const leaving = () => latest.current();
    window.addEventListener("beforeunload", leaving, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", leaving, { capture: true });
      leaving();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another year or folder is shown
  useEffect(() => {
    latest.current();
    setTyped(undefined);
  }, [sheet]);

  useEffect(() => {
    if (known === expected.current || waiting.current !== undefined) return;
    expected.current = known;
    setTyped(undefined);
  }, [known]);

  return {
    text: typed ?? known,
    taken: typed === undefined || typed === sent,
    change(text) {
      setTyped(text);
      waiting.current = { sheet, place, text };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(), pause);
    },
    leave() {
      flush();
      setTyped(undefined);
      setSent(undefined);
    },
  };
}
