import { useMemo } from "react";
import { call } from "../../app/client.ts";
import type { EntrySheet } from "./model/entry-sheet.ts";
import { type OwnStepKeys, ownStepKeys } from "./own-step-keys.ts";

/** Undo and redo of the operator's own steps on this sheet, by the history. */
export function useOwnSteps(sheet: EntrySheet): OwnStepKeys {
  return useMemo(() => {
    const { year } = sheet;
    return ownStepKeys(sheet, {
      steps: () => call("history.steps", { year, limit: 1 }),
      undo: (batch) => call("history.undo", { batch }),
    });
  }, [sheet]);
}
