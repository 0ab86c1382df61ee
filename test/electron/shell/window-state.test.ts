import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { placeWindow, readWindowState, writeWindowState } from "../../../electron/shell/window-state.ts";

const small = { x: 0, y: 0, width: 1366, height: 728 };
const right = { x: 1366, y: -200, width: 1920, height: 1040 };
const scaled = { x: 0, y: 0, width: 1093, height: 574 };

describe("where the window goes", () => {
  const cases = [
    ["for the first time: in the middle", undefined, [small], { x: 0, y: 0, width: 1366, height: 728 }],
    [
      "for the first time on a large screen",
      undefined,
      [right],
      { x: 1643, y: -110, width: 1366, height: 860 },
    ],
    ["where it was", [50, 60, 1000, 600], [small], { x: 50, y: 60, width: 1000, height: 600 }],
    [
      "where it was, on the other screen",
      [1500, -100, 1200, 900],
      [small, right],
      { x: 1500, y: -100, width: 1200, height: 900 },
    ],
    [
      "the other screen is gone: to the middle",
      [1500, -100, 1200, 700],
      [small],
      { x: 83, y: 14, width: 1200, height: 700 },
    ],
    ["left of every screen", [-1300, 100, 1200, 700], [small], { x: 83, y: 14, width: 1200, height: 700 }],
    ["below every screen", [100, 720, 1200, 700], [small], { x: 83, y: 14, width: 1200, height: 700 }],
    [
      "its title bar above the screen",
      [100, -30, 1200, 700],
      [small],
      { x: 83, y: 14, width: 1200, height: 700 },
    ],
    [
      "larger than the screen: not any more",
      [0, 0, 3000, 2000],
      [scaled],
      { x: 0, y: 0, width: 1093, height: 574 },
    ],
    [
      "smaller than anything can be read in",
      [10, 10, 120, 50],
      [small],
      { x: 10, y: 10, width: 960, height: 540 },
    ],
  ] as const;

  it.each(cases)("%s", (_name, saved, screens, expected) => {
    const state = saved && { x: saved[0], y: saved[1], width: saved[2], height: saved[3], maximized: false };
    expect(placeWindow(state, screens)).toEqual(expected);
  });

  it("is always in reach of the mouse on some screen", () => {
    const position = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 5000 });
    const state = fc.record({ x: position, y: position, width: size, height: size, maximized: fc.boolean() });
    fc.assert(
      fc.property(state, (saved) => {
        const screens = [small, right];
        const { x, y, width } = placeWindow(saved, screens);
        const reached = screens.some(
          (screen) =>
            x + width >= screen.x + 120 &&
            x + 120 <= screen.x + screen.width &&
            y >= screen.y &&
            y + 40 <= screen.y + screen.height,
        );
        expect(reached).toBe(true);
      }),
    );
  });
});

describe("the saved place", () => {
  const folder = mkdtempSync(join(tmpdir(), "youjun-window-"));
  const file = join(folder, "window-state.json");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is read as it was written, and leaves nothing else behind", () => {
    const state = { x: -5, y: 7, width: 1000, height: 600, maximized: true };
    writeWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
    expect(readdirSync(folder)).toEqual(["window-state.json"]);
  });

  it.each([
    ["nothing", ""],
    ["half a file", '{"x":1,'],
    ["something else", "[]"],
    ["a missing number", '{"x":1,"y":1,"width":100,"maximized":false}'],
    ["no number", '{"x":"1","y":1,"width":100,"height":100,"maximized":false}'],
    ["a fraction", '{"x":1.5,"y":1,"width":100,"height":100,"maximized":false}'],
    ["absurd numbers", '{"x":1e30,"y":1,"width":100,"height":100,"maximized":false}'],
    ["no extent", '{"x":1,"y":1,"width":0,"height":-5,"maximized":false}'],
  ])("%s counts as none", (_name, text) => {
    writeFileSync(file, text);
    expect(readWindowState(file)).toBeUndefined();
  });

  it("that cannot be written is left out", () => {
    const nowhere = join(folder, "no", "such", "folder.json");
    writeWindowState(nowhere, { x: 0, y: 0, width: 1, height: 1, maximized: false });
    expect(readWindowState(nowhere)).toBeUndefined();
  });
});
