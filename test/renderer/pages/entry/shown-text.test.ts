import { describe, expect, it } from "vitest";
import { typedOver } from "../../../../renderer/pages/entry/model/cell-fact.ts";
import { choicesOf, editText, shownText } from "../../../../renderer/pages/entry/model/shown-text.ts";
import { readTyped } from "../../../../renderer/pages/entry/model/typed-text.ts";
import { fieldCatalogue, fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";

const value = (text: string) => ({ state: "value", value: text }) as const;

describe("a cell", () => {
  it.each([
    ["teachingArea", "12345.6", "12,345.6", "12345.6"],
    ["pupils", "0", "0", "0"],
    ["builtYear", "2016", "2016", "2016"],
    ["boarding", "true", "是", "是"],
    ["sponsor", "7", "7 县级教育部门", "7"],
    ["locale", "121", "121 镇中心区", "121"],
    ["kind", "小学", "小学", "小学"],
    ["musicRooms", '[{"area":"96"},{"area":"92.5"}]', "2 间：96；92.5", "96；92.5"],
    ["musicRooms", "[]", "无", "无"],
    ["classList", '[{"name":"1班","pupils":"40"}]', "1 个班", "1 个班"],
  ])("%s %s is shown as %j and edited as %j", (field, text, shown, edited) => {
    expect(shownText(fieldOf(field), value(text))).toBe(shown);
    expect(editText(fieldOf(field), value(text))).toBe(edited);
  });

  it("tells 0, 不适用 and 未填 apart", () => {
    const field = fieldOf("pupils");
    const shown = [value("0"), { state: "notApplicable" } as const, { state: "missing" } as const, undefined];
    expect(shown.map((said) => shownText(field, said))).toEqual(["0", "不适用", "", ""]);
  });

  it("opened and left as it is, states what it stated", () => {
    const samples: Readonly<Record<string, string>> = {
      integer: "1234",
      decimal: "1234.5",
      year: "2016",
      boolean: "false",
      date: "2025-09-01",
      text: "河坎乡",
    };
    for (const field of fieldCatalogue) {
      const sample = field.type === "choice" ? field.choices?.at(-1) : samples[field.type];
      if (sample === undefined) continue;
      const reading = readTyped(field, editText(field, value(sample)), 2025);
      expect([field.code, reading]).toEqual([
        field.code,
        { kind: "fact", state: "value", value: sample, notes: [] },
      ]);
    }
  });

  it("offers codes with their names", () => {
    expect(choicesOf(fieldOf("sponsor"))[6]).toEqual({ code: "7", name: "县级教育部门" });
    expect(choicesOf(fieldOf("boarding")).map(({ code }) => code)).toEqual(["是", "否"]);
    expect(choicesOf(fieldOf("pupils"))).toEqual([]);
  });
});

describe("typing over", () => {
  const imported = {
    ...value("100"),
    origin: { type: "cell", form: "wideTable", file: "甲.xlsx", sheet: "表" } as const,
    cell: "B5",
  };

  it("leaves what the workbook said beside, however often it is typed over", () => {
    const once = typedOver(imported, value("110"), "张三");
    const twice = typedOver(once, { state: "missing" }, "李四");
    expect(once).toEqual({ ...value("110"), origin: { type: "person", operator: "张三" }, beside: imported });
    expect(twice).toEqual({
      state: "missing",
      origin: { type: "person", operator: "李四" },
      beside: imported,
    });
  });

  it("has nothing beside where nobody said anything before", () => {
    expect(typedOver(undefined, value("1"), "张三").beside).toBeUndefined();
  });
});
