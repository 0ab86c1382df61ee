import { describe, expect, it } from "vitest";
import { listText, rowsWithGaps, rowWith } from "../../../../renderer/pages/entry/model/list-rows.ts";
import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";

const field = fieldOf("monitoring");

describe("a list with a row for every choice", () => {
  it("has gaps where nothing is known, and keeps several rows of one choice in their order", () => {
    const rows = rowsWithGaps(field, [
      { subject: "数学", year: "2024" },
      { subject: "语文", year: "2023" },
      { subject: "数学", year: "2021" },
    ]);
    expect(rows.map(({ subject, year }) => `${subject}${year ?? ""}`)).toEqual([
      ...["语文2023", "数学2024", "数学2021"],
      ...["科学", "体育", "艺术", "德育"],
    ]);
  });

  it("keeps only rows that say something, and is 未填 where none does", () => {
    const rows = rowsWithGaps(field, [{ subject: "语文", level: "Ⅲ" }]);
    expect(listText(field, rows)).toBe('[{"level":"Ⅲ","subject":"语文"}]');
    expect(listText(field, rowsWithGaps(field, []))).toBeUndefined();
  });

  it("leaves a column out that is blank, and never an empty text", () => {
    const row = rowWith({ subject: "语文" }, "differenceRate", "0.12");
    expect(row).toEqual({ subject: "语文", differenceRate: "0.12" });
    expect(rowWith(row, "differenceRate", undefined)).toEqual({ subject: "语文" });
    expect(rowWith(row, "differenceRate", "")).toEqual({ subject: "语文" });
  });

  it("is only for lists that begin with choices", () => {
    expect(() => rowsWithGaps(fieldOf("musicRooms"), [])).toThrow("column of choices");
  });
});
