import { useEffect, useState, useSyncExternalStore } from "react";
import type { ContractError } from "../../../shared/contract/error.ts";
import { activity, useDataVersion } from "../../app/activity.ts";
import { call } from "../../app/client.ts";
import { asContractError } from "../../app/use-call.ts";
import { type OpenWorkspace, useWorkspace, workspaceState } from "../../app/workspace.ts";
import { EntrySheet, type SheetStatus } from "./model/entry-sheet.ts";

/** The sheet of the folder and year last shown. It stays when the page is left, with what is still being saved. */
interface Kept {
  readonly subject: string;
  readonly sheet: EntrySheet;
  /** The window's count of changes when it was read, less those that the sheet made itself. */
  readonly since: number;
}

let kept: Kept | undefined;

/** The one that is being read for the first time. */
let opening: (Kept & { readonly done: Promise<void> }) | undefined;

function operator(): string {
  const state = workspaceState.get();
  return state.kind === "open" ? (state.status.operator?.name ?? "") : "";
}

function openSheet(year: number): EntrySheet {
  return new EntrySheet({
    year,
    operator,
    service: {
      enter: (entries, why = "填报") => call("fact.enter", { year, entries: [...entries], why }),
      undo: (batch) => call("history.undo", { batch }),
      sheet: (cells) => call("entry.sheet", { year, ...(cells ? { cells: [...cells] } : {}) }),
    },
  });
}

function isCurrent({ sheet, since }: Kept): boolean {
  return activity.get().dataVersion - sheet.writes === since;
}

/** Reads the sheet of a folder and year for the first time; who asks meanwhile waits for the same one. */
function open(subject: string, year: number): Promise<void> {
  if (opening?.subject === subject && isCurrent(opening)) return opening.done;
  const sheet = openSheet(year);
  const begun = { subject, sheet, since: activity.get().dataVersion };
  const end = () => {
    if (opening?.sheet === sheet) opening = undefined;
  };
  const done = sheet.load().then(
    () => {
      end();
      kept = begun;
    },
    (failure: unknown) => {
      end();
      throw failure;
    },
  );
  opening = { ...begun, done };
  return done;
}

async function readAgain(old: Kept): Promise<void> {
  const since = activity.get().dataVersion - old.sheet.writes;
  await old.sheet.load();
  kept = { ...old, since };
}

function subjectOf({ status, year }: OpenWorkspace): string {
  return `${status.folder}\n${year}`;
}

/** Reads the sheet before somebody comes. */
export function prepareSheet(): void {
  const state = workspaceState.get();
  if (state.kind !== "open" || kept?.subject === subjectOf(state)) return;
  // Where this fails, the page reads it, and says so.
  open(subjectOf(state), state.year).catch(() => undefined);
}

export interface SheetState {
  /** Undefined until it was read for the first time. */
  readonly sheet: EntrySheet | undefined;
  readonly error: ContractError | undefined;
  readonly reload: () => void;
}

/**
 * The sheet of the chosen year. It is read once; what is typed here changes it cell by cell, and only changes
 * from elsewhere (an import, an undo in 历史) make it be read again.
 */
export function useSheet(): SheetState {
  const workspace = useWorkspace();
  const { year } = workspace;
  const version = useDataVersion();
  const subject = subjectOf(workspace);
  // What others changed while the page was left must not stand there for a moment as it was.
  const [fresh, setFresh] = useState(() => kept !== undefined && isCurrent(kept));
  const [, render] = useState(0);
  const [error, setError] = useState<ContractError>();
  const [asked, setAsked] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: version and asked are what makes it look again
  useEffect(() => {
    let wanted = true;
    // The count rises a moment before the sheet learns that it was its own write.
    const timer = setTimeout(() => {
      const old = kept?.subject === subject ? kept : undefined;
      if (old && isCurrent(old) && !error) {
        setFresh(true);
        return;
      }
      (old ? readAgain(old) : open(subject, year)).then(
        () => {
          if (!wanted) return;
          render((count) => count + 1);
          setFresh(true);
          setError(undefined);
        },
        (failure: unknown) => wanted && setError(asContractError(failure)),
      );
    }, 0);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [subject, year, version, asked]);

  return {
    sheet: fresh && kept?.subject === subject ? kept.sheet : undefined,
    error,
    reload: () => setAsked((count) => count + 1),
  };
}

/** What the sheet says about itself; the component renders again when it changes. */
export function useSheetStatus(sheet: EntrySheet): SheetStatus {
  return useSyncExternalStore(
    (listener) => sheet.follow(listener),
    () => sheet.status,
  );
}

/** The same for one part of it: the component renders again only when that part changes. */
export function useSheetPart<Part>(sheet: EntrySheet, pick: (status: SheetStatus) => Part): Part {
  return useSyncExternalStore(
    (listener) => sheet.follow(listener),
    () => pick(sheet.status),
  );
}

/** Whether something typed would be lost if the program ended now. */
export function hasUnsavedEntries(): boolean {
  return kept?.sheet.hasUnsaved ?? false;
}

// Closing the window with text that is not kept asks first.
window.addEventListener("beforeunload", (event) => {
  if (hasUnsavedEntries()) event.preventDefault();
});
