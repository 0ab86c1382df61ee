import { expect, it } from "vitest";
import { displayWidth } from "../../../../shared/report/document/display-width.ts";

it.each([
  ["", 0],
  ["A1-5", 4],
  ["青禾县", 6],
  ["编号A1", 6],
  ["（全角）", 8],
  ["✓ 达标", 6],
  ["𠮷", 2],
])("%j takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
