import { describe, expect, it } from "vitest";
import { currentEvaluationYear } from "../../../../renderer/app/evaluation-year.ts";
import { backupTime } from "../../../../renderer/app/frame/backup-time.ts";
import { yearChoices } from "../../../../renderer/app/frame/year-choices.ts";
import { workOrder } from "../../../../renderer/app/work-order.ts";

const inDecember = new Date(2025, 11, 20);

describe("the years to choose from", () => {
  it("are those with data and one on each side, newest first", () => {
    expect(yearChoices([2024, 2025], 2025, inDecember)).toEqual([
      { value: 2026, label: "2026 年度（无数据）" },
      { value: 2025, label: "2025 年度" },
      { value: 2024, label: "2024 年度" },
      { value: 2023, label: "2023 年度（无数据）" },
    ]);
  });

  it("hold the current year and the one shown, however far apart", () => {
    const years = yearChoices([2019], 2019, inDecember).map(({ value }) => value);
    expect(years).toEqual([2026, 2025, 2019, 2018]);
  });

  it("stay within what the contract takes", () => {
    expect(yearChoices([2000, 2100], 2100, inDecember).map(({ value }) => value)).toEqual([2100, 2025, 2000]);
  });
});

it("takes the year whose 1 September came last", () => {
  expect(currentEvaluationYear(new Date(2025, 7, 31))).toBe(2024);
  expect(currentEvaluationYear(new Date(2025, 8, 1))).toBe(2025);
});

it("reads from a backup's name when it was made", () => {
  expect(backupTime("备份-20260901-093005.db")).toBe("2026-09-01 09:30");
  expect(backupTime("备份-20260901-093005-2-升级前.db")).toBe("2026-09-01 09:30");
  expect(backupTime("旧备份.db")).toBeUndefined();
});

it("names each page once, in Chinese, with the question it answers", () => {
  expect(new Set(workOrder.map(({ id }) => id)).size).toBe(workOrder.length);
  for (const { id, label, question } of workOrder) {
    expect(id).toMatch(/^[a-z]+$/);
    expect(label + question).toMatch(/^[\u4e00-\u9fff，、]+$/);
  }
});
