import { expect, test } from "vitest";
import { yearIn } from "../../../electron/intake/form/title-lines.ts";

test.each([
  ["二〇二四年教育事业统计综合表", 2024],
  ["二○二五学年初报表", 2025],
  ["二零二五年综合表", 2025],
  ["2025学年", 2025],
  ["２０２４年综合表", 2024],
  ["数据截止二〇二四年九月一日", 2024],
  ["二年级学生数", undefined],
])("%s states %s", (line, year) => {
  expect(yearIn(line)).toBe(year);
});
