import { describe, expect, it } from "vitest";
import { readListCell, readTyped } from "../../../../renderer/pages/entry/model/typed-text.ts";
import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";

const year = 2025;
const read = (field: string, text: string) => readTyped(fieldOf(field), text, year);

describe("typed text", () => {
  it.each([
    ["teachingArea", "1,234.5", "1234.5"],
    ["teachingArea", "１２３４．５", "1234.5"],
    ["teachingArea", "120㎡", "120"],
    ["teachingArea", "0", "0"],
    ["pupils", " 399 ", "399"],
    ["builtYear", "2016", "2016"],
    ["boarding", "是", "true"],
    ["boarding", "否", "false"],
    ["kind", "小学", "小学"],
    ["sponsor", "7", "7"],
    ["sponsor", "民办", "10"],
    ["musicRooms", "96；92.5", '[{"area":"96"},{"area":"92.5"}]'],
    ["musicRooms", "无", "[]"],
    ["township", " 河坎乡 ", "河坎乡"],
    ["planApprovalDate", "2025-9-1", "2025-09-01"],
    ["planApprovalDate", "２０２５年９月１日", "2025-09-01"],
    ["planApprovalDate", "2024/02/29", "2024-02-29"],
    ["planApprovalDate", "20250901", "2025-09-01"],
    [
      "narrative.process",
      "2022年启动。\r\n  2023年推进，\t分两步。\n",
      "2022年启动。\n  2023年推进，\t分两步。",
    ],
  ])("%s: %j is kept as %j", (field, text, value) => {
    expect(read(field, text)).toMatchObject({ kind: "fact", state: "value", value });
  });

  it.each([
    ["pupils", "", "missing"],
    ["pupils", " \u3000", "missing"],
    ["pupils", "未填", "missing"],
    ["pupils", "不适用", "notApplicable"],
    ["planApprovalDate", "不适用", "notApplicable"],
    ["planApprovalDate", "", "missing"],
    ["musicRooms", "不适用", "notApplicable"],
  ])("%s: %j is the state %s and no value", (field, text, state) => {
    expect(read(field, text)).toEqual({ kind: "fact", state, notes: [] });
  });

  it.each([
    ["pupils", "约120"],
    ["pupils", "12.5"],
    ["pupils", "-3"],
    ["pupils", "2。8"],
    ["teachingArea", "/"],
    ["teachingArea", "无"],
    ["equipmentValue", "120㎡"],
    ["builtYear", "20166"],
    ["kind", "大学"],
    ["boarding", "也许"],
    ["planApprovalDate", "2025-02-30"],
    ["planApprovalDate", "去年"],
    ["musicRooms", "96；大"],
    ["classList", "40；41"],
  ])("%s refuses %j and says what to do", (field, text) => {
    const reading = read(field, text);
    expect(reading.kind).toBe("refused");
    if (reading.kind !== "refused") return;
    expect(reading.problem).toContain(fieldOf(field).label);
    expect(reading.remedy).not.toBe("");
  });

  it("says what it put right in a number, and nothing about what was plain", () => {
    expect(read("teachingArea", "１，２３４")).toMatchObject({
      value: "1234",
      notes: ["“１，２３４”已读作1234㎡"],
    });
    expect(read("teachingArea", "1234")).toMatchObject({ notes: [] });
    expect(read("teachingArea", "12.345")).toMatchObject({ notes: [expect.stringContaining("超过2位小数")] });
  });
});

describe("a cell of a list", () => {
  const [subject, level, rate] = fieldOf("monitoring").columns ?? [];
  const [area] = fieldOf("musicRooms").columns ?? [];

  it.each([
    [area, "96.5", "96.5"],
    [subject, "语文", "语文"],
    [level, "III", "Ⅲ"],
    [subject, "英语", undefined],
    [rate, "约0.1", undefined],
    [rate, "0.12", "0.12"],
  ])("%#: %j", (column, text, value) => {
    if (!column) throw new Error("the catalogue has no such column");
    const reading = readListCell(column, text, year);
    if (value === undefined) expect(reading.kind).toBe("refused");
    else expect(reading).toMatchObject({ kind: "fact", value });
  });

  it("takes no 不适用, which belongs to the whole list", () => {
    if (!area) throw new Error("the catalogue has no such column");
    expect(readListCell(area, "不适用", year).kind).toBe("refused");
  });
});
