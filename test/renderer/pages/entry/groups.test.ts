import { describe, expect, it } from "vitest";
import {
  countyGroups,
  labelInItem,
  statementGroups,
} from "../../../../renderer/pages/entry/model/county-groups.ts";
import { gridGroups, levelOf } from "../../../../renderer/pages/entry/model/field-groups.ts";
import { fieldsOfPart } from "../../../../renderer/pages/entry/model/statement-parts.ts";
import { entryTarget } from "../../../../renderer/pages/entry/model/target.ts";
import { fieldCatalogue, fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";

const pack = nationalPack();

describe("the tabs", () => {
  it("hold every field of the catalogue once; only the key of a school is not filled", () => {
    const shown = [
      ...gridGroups.school.flatMap(({ fields }) => fields),
      ...gridGroups.section.flatMap(({ fields }) => fields),
      ...countyGroups(pack).flatMap(({ fields }) => fields),
      ...statementGroups(pack).flatMap(({ fields }) => fields),
    ].map(({ code }) => code);
    const all = fieldCatalogue.map(({ code }) => code).filter((code) => code !== "schoolCode");
    expect([...shown].sort()).toEqual([...all].sort());
  });

  it("put a county's field under the item that asks for it", () => {
    const itemOf = (code: string) =>
      [...countyGroups(pack), ...statementGroups(pack)].find(({ fields }) => fields.includes(fieldOf(code)))
        ?.item;
    expect(itemOf("specialFunds")).toBe("A2-7");
    expect(itemOf("surveyTotalParents")).toBe("A4-1");
    expect(itemOf("A2-10.conclusion")).toBe("A2-10");
    expect(itemOf("A5-1.note")).toBe("A5-1");
    expect(itemOf("basicBalanceDate")).toBe("A6-1");
    expect(itemOf("population")).toBeUndefined();
  });

  it("leave lists to pages with a table of their own, for a row of a form cannot fill one", () => {
    const rows = ["items", "conditions", "profile", "narrative", "applicant"] as const;
    const fields = [...countyGroups(pack).flatMap((group) => group.fields), ...rows.flatMap(fieldsOfPart)];
    expect(fields.filter(({ type }) => type === "list")).toEqual([]);
  });

  it("name a part of an item without repeating the item", () => {
    expect(labelInItem(fieldOf("A2-1.conclusion"))).toBe("结论");
    expect(labelInItem(fieldOf("teacherPay"))).toBe("义务教育教师年平均工资收入");
  });
});

describe("an address of the page", () => {
  it.each([
    [[], {}, { level: "school", missing: false }],
    [["county"], {}, { level: "county", missing: false }],
    [["nowhere"], {}, { level: "school", missing: false }],
    [["section"], { filter: "missing" }, { level: "section", missing: true }],
  ] as const)("%j %j", (path, query, target) => {
    expect(entryTarget({ path, query })).toEqual(target);
  });

  it.each([
    [["statement", "narrative"], {}, { part: "narrative" }],
    [["statement", "items", "A2-1"], {}, { part: "items", unit: "A2-1" }],
    [["statement", "nowhere"], {}, {}],
    [[], { field: "population" }, { part: "profile", field: fieldOf("population") }],
    [[], { field: "A5-2.found" }, { part: "conditions", field: fieldOf("A5-2.found") }],
    [[], { field: "narrative.process" }, { part: "narrative", field: fieldOf("narrative.process") }],
  ] as const)("%j %j names a part of what people write", (path, query, target) => {
    expect(entryTarget({ path, query })).toEqual({ level: "statement", missing: false, ...target });
  });

  it("follows the field, whatever tab stands before it", () => {
    const field = fieldOf("pupils");
    const query = { school: "2141000951", stage: "junior" };
    expect(entryTarget({ path: ["section", "pupils"], query })).toEqual({
      level: "section",
      field,
      school: "2141000951",
      stage: "junior",
      missing: false,
    });
    expect(entryTarget({ path: ["county", "pupils"], query: {} }).level).toBe("section");
    expect(entryTarget({ path: [], query: { field: "A5-1.found" } }).level).toBe("statement");
    expect(levelOf(fieldOf("specialFunds"))).toBe("county");
    expect(levelOf(fieldOf("monitoring"))).toBe("statement");
  });
});
