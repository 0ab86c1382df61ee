import { readFileSync, renameSync, writeFileSync } from "node:fs";
import * as z from "zod";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** In device-independent pixels, as Electron gives and takes them. */
export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

const pixels = z.int().min(-100_000).max(100_000);
const extent = z.int().min(1).max(100_000);
const windowState = z.object({
  x: pixels,
  y: pixels,
  width: extent,
  height: extent,
  maximized: z.boolean(),
});
export type WindowState = Readonly<z.output<typeof windowState>>;

// The least that the pages are drawn for: 1366×768 at 125 %, without the task bar.
export const smallestSize = { width: 960, height: 540 } as const;
const preferredSize = { width: 1366, height: 860 } as const;
// This much of the title bar must be in reach of the mouse on some screen.
const reach = { width: 120, height: 40 } as const;

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}

function isInReach({ x, y, width }: Area, screen: Area): boolean {
  const across = overlap(x, width, screen.x, screen.width);
  // The upper edge itself has to be on the screen, else nobody can move the window.
  return across >= reach.width && y >= screen.y && y + reach.height <= screen.y + screen.height;
}

/** As large as wanted, but neither too small to read nor larger than the screen. */
function fitted(size: Size, screen: Size): Size {
  return {
    width: Math.min(Math.max(size.width, smallestSize.width), screen.width),
    height: Math.min(Math.max(size.height, smallestSize.height), screen.height),
  };
}

function centred(screen: Area, size: Size): Area {
  const { width, height } = fitted(size, screen);
  const x = screen.x + Math.floor((screen.width - width) / 2);
  const y = screen.y + Math.floor((screen.height - height) / 2);
  return { x, y, width, height };
}

/**
 * Where a window goes: where it was, if that is still on a screen, else in the middle of the first one.
 * @param screens the areas of all screens that windows may use, the main one first
 */
export function placeWindow(saved: WindowState | undefined, screens: readonly Area[]): Area {
  const [main = { x: 0, y: 0, ...preferredSize }] = screens;
  if (!saved) return centred(main, preferredSize);
  const found = screens.map((screen) => ({ ...saved, ...fitted(saved, screen), screen }));
  const place = found.find((each) => isInReach(each, each.screen));
  if (!place) return centred(main, saved);
  return { x: place.x, y: place.y, width: place.width, height: place.height };
}

/** Undefined where nothing was saved, or something else than a window's place. */
export function readWindowState(file: string): WindowState | undefined {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** Losing the place costs a drag of the mouse, so nothing that goes wrong here stops the program. */
export function writeWindowState(file: string, state: WindowState): void {
  const part = `${file}.part`;
  try {
    writeFileSync(part, JSON.stringify(state));
    renameSync(part, file);
  } catch {
    // The next start puts the window in the middle.
  }
}
