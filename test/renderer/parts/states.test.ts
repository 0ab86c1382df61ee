import { describe, expect, it } from "vitest";
import {
  type DisplayState,
  displayMarks,
  displayNames,
  stateOfReadings,
} from "../../../renderer/parts/display-state.ts";
import { tableText } from "../../../renderer/parts/exported-table.ts";

describe("a state", () => {
  it("has a mark and a word of its own, so that it reads without colour", () => {
    const states = Object.keys(displayNames) as DisplayState[];
    expect(states).toHaveLength(7);
    expect(new Set(states.map((state) => displayNames[state])).size).toBe(7);
    expect(states.map((state) => displayMarks[state]).join("")).toBe("✓✗?——△◐");
  });

  it("is blue only where the relief reading alone is met", () => {
    expect(stateOfReadings("unmet", "met")).toBe("relief");
    expect(stateOfReadings("open", "met")).toBe("relief");
    expect(stateOfReadings("met", "met")).toBe("met");
    expect(stateOfReadings("unmet", "unmet")).toBe("unmet");
    expect(stateOfReadings("open", "open")).toBe("open");
  });
});

it("copies a table as spreadsheets paste it, whatever its cells hold", () => {
  const text = tableText({
    title: "学校",
    columns: [
      { title: "学校", kind: "text" },
      { title: "学生数", unit: "人", kind: "number", decimals: 0 },
    ],
    rows: [
      ["万元\t第二\n小学", "870"],
      ["三家教学点", null],
    ],
  });
  expect(text.split("\n").map((line) => line.split("\t"))).toEqual([
    ["学校", "学生数（人）"],
    ["万元 第二 小学", "870"],
    ["三家教学点", ""],
  ]);
});
