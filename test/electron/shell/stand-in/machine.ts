import type { App } from "./app.ts";

/** What outlives one start of the program: the computer, its person, and what the system was asked to do. */
export interface Machine {
  /** Who holds the single-instance lock of a folder. */
  readonly locks: Map<string, App>;
  readonly screens: readonly { readonly id: number; readonly workArea: Rectangle }[];
  /** What the person answers to dialogs, first come first served. */
  readonly answers: unknown[];
  /** What dialogs said and what the system opened, showed and copied. */
  readonly asked: Asked[];
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Asked {
  readonly type: "openDialog" | "messageBox" | "openPath" | "showItem" | "openExternal" | "copy";
  readonly what: unknown;
}

export function createMachine(screens?: Machine["screens"]): Machine {
  return {
    locks: new Map(),
    screens: screens ?? [{ id: 1, workArea: { x: 0, y: 0, width: 1366, height: 728 } }],
    answers: [],
    asked: [],
  };
}
