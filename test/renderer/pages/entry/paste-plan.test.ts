import { describe, expect, it } from "vitest";
import { gridGroups } from "../../../../renderer/pages/entry/model/field-groups.ts";
import { chosenCells, isAllGood, planPaste } from "../../../../renderer/pages/entry/model/paste-plan.ts";
import type { EntryRow } from "../../../../renderer/pages/entry/model/rows.ts";
import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import type { Field } from "../../../../shared/county/catalogue/field.ts";

function school(code: string, name: string): EntryRow {
  return { id: `school:${code}`, code, name, kind: "小学", township: "", attached: false };
}

const green = school("2141000001", "青山小学");
const dragon = school("2141000002", "龙泉小学");
const twin = school("2141000003", "东关学校");
const otherTwin = school("2141000004", "东关学校");
const schools = [green, dragon, twin, otherTwin];
const schoolFields = gridGroups.school.flatMap(({ fields }) => fields);
const sectionFields = gridGroups.section.flatMap(({ fields }) => fields);

const nine = { code: "2141000005", name: "实验学校", kind: "九年一贯制学校", township: "", attached: false };
const sections: readonly EntryRow[] = [
  { ...green, id: "section:2141000001:primary", stage: "primary" },
  { ...nine, id: "section:2141000005:primary", stage: "primary" },
  { ...nine, id: "section:2141000005:junior", stage: "junior" },
];

const noCells = { fact: () => undefined, draft: () => undefined };

function from(fields: readonly Field[], code: string): readonly Field[] {
  return fields.slice(fields.findIndex((field) => field.code === code));
}

function schoolTarget(row: number, column: string, selected = { rows: 1, columns: 1 }) {
  return {
    all: schools,
    fields: schoolFields,
    rows: schools.slice(row),
    columns: from(schoolFields, column),
    selected,
    year: 2025,
  };
}

function sectionTarget(column: string) {
  return {
    all: sections,
    fields: sectionFields,
    rows: sections,
    columns: from(sectionFields, column),
    selected: { rows: 1, columns: 1 },
    year: 2025,
  };
}

function written(plan: ReturnType<typeof planPaste>): readonly string[] {
  return chosenCells(plan.changes).map(
    ({ subject, field, value, state }) => `${subject} ${field} ${value ?? state}`,
  );
}

describe("a block laid by position", () => {
  it("goes down and right from the selected cell", () => {
    const plan = planPaste(
      noCells,
      [
        ["1", "2"],
        ["3", "4"],
      ],
      schoolTarget(1, "teachingArea"),
    );
    expect(plan.by).toEqual({ heads: false, schools: false });
    expect(written(plan)).toEqual([
      "school:2141000002 teachingArea 1",
      "school:2141000002 indoorSportsArea 2",
      "school:2141000003 teachingArea 3",
      "school:2141000003 indoorSportsArea 4",
    ]);
    expect(isAllGood(plan)).toBe(true);
  });

  it("names what lies beyond the last row and the last column", () => {
    const last = schoolFields.at(-1)?.code ?? "";
    const plan = planPaste(
      noCells,
      [
        ["1", "2"],
        ["", "3"],
      ],
      schoolTarget(3, last),
    );
    expect(plan.unmatched.map(({ what, why }) => `${what} ${why}`)).toEqual([
      "最后 1 列 超出了表的右边",
      "最后 1 行 超出了表的末尾",
    ]);
    expect(isAllGood(plan)).toBe(false);
  });

  it("is repeated where it fits several times into what is selected", () => {
    const plan = planPaste(noCells, [["7"]], schoolTarget(0, "teachingArea", { rows: 4, columns: 2 }));
    expect(plan.changes).toHaveLength(8);
    const odd = planPaste(noCells, [["7"], ["8"]], schoolTarget(0, "teachingArea", { rows: 3, columns: 1 }));
    expect(odd.changes).toHaveLength(2);
  });

  it("refuses what is no figure and keeps the rest apart", () => {
    const plan = planPaste(noCells, [["约100"], ["200"]], schoolTarget(0, "teachingArea"));
    expect(plan.refusals.map(({ text, problem }) => `${text}: ${problem}`)).toEqual([
      "约100: “教学及辅助用房面积”填的“约100”不是数",
    ]);
    expect(written(plan)).toEqual(["school:2141000002 teachingArea 200"]);
  });

  it("refuses figures that are not asked of a stage, and passes over blanks there", () => {
    const plan = planPaste(noCells, [["1"], [""], ["3"]], sectionTarget("graduatingPupils"));
    expect(plan.refusals.map(({ row }) => row.id)).toEqual(["section:2141000001:primary"]);
    expect(written(plan)).toEqual(["section:2141000005:junior graduatingPupils 3"]);
  });

  it("leaves filled cells under blanks alone unless blanks are wanted", () => {
    const fact = { state: "value", value: "9", origin: { type: "person", operator: "甲" } } as const;
    const plan = planPaste(
      { ...noCells, fact: () => fact },
      [["", "9", "1"]],
      schoolTarget(0, "teachingArea"),
    );
    expect(plan.blanks.map(({ field, after }) => [field.code, after.state])).toEqual([
      ["teachingArea", "missing"],
    ]);
    expect(plan.same).toBe(1);
    expect(plan.changes).toHaveLength(1);
  });

  it("takes 不适用 as the state and says which figures of workbooks it overrides", () => {
    const origin = { type: "cell", form: "wideTable", file: "甲.xlsx", sheet: "表" } as const;
    const fact = { state: "value", value: "9", origin } as const;
    const plan = planPaste({ ...noCells, fact: () => fact }, [["不适用"]], schoolTarget(0, "teachingArea"));
    expect(plan.changes.map(({ after, overrides }) => [after.state, overrides])).toEqual([
      ["notApplicable", true],
    ]);
  });
});

describe("a block with names", () => {
  it("finds columns by heads with units and line breaks, rows by name or code, below titles and merged heads", () => {
    const block = [
      ["青禾县办学条件表", "", "", ""],
      ["学校（机构）名称", "学校标识码", "面积", ""],
      ["", "", "运动场地\n面积（㎡）", "教学及辅助用房面积"],
      ["龙泉 小学", "", "50", "60"],
      ["不知道的名字", "2141000001", "70", "80"],
      ["", "", "", ""],
    ];
    const plan = planPaste(noCells, block, schoolTarget(2, "kind"));
    expect(plan.by).toEqual({ heads: true, schools: true });
    expect(plan.unmatched).toEqual([]);
    expect(written(plan)).toEqual([
      "school:2141000002 sportsFieldArea 50",
      "school:2141000002 teachingArea 60",
      "school:2141000001 sportsFieldArea 70",
      "school:2141000001 teachingArea 80",
    ]);
  });

  const strange: readonly (readonly [string, readonly (readonly string[])[], string])[] = [
    [
      "a total row",
      [
        ["学校名称", "运动场地面积"],
        ["合计", "5"],
      ],
      "第 2 行“合计” 表里没有这所学校",
    ],
    [
      "two schools of one name",
      [
        ["学校名称", "运动场地面积"],
        ["东关学校", "5"],
      ],
      "第 2 行“东关学校” 有几所学校同名，请加上学校标识码",
    ],
    [
      "a school twice",
      [
        ["学校名称", "运动场地面积"],
        ["青山小学", "5"],
        ["青山小学", "6"],
      ],
      "第 3 行“青山小学” 前面已有这所学校的一行，只用第一行",
    ],
    [
      "a column of no field",
      [
        ["学校名称", "运动场地面积", "备注"],
        ["青山小学", "5", "好"],
      ],
      "列“备注” 这张表里没有这一项",
    ],
    [
      "a column twice",
      [
        ["学校名称", "运动场地面积", "运动场地面积"],
        ["青山小学", "5", "6"],
      ],
      "列“运动场地面积” 块里有两列是这一项，只用第一列",
    ],
    [
      "another unit",
      [
        ["学校名称", "教学仪器设备资产值（亿元）", "运动场地面积"],
        ["青山小学", "5", "6"],
      ],
      "列“教学仪器设备资产值（亿元）” 表头的单位是“亿元”，这里的单位是“万元”，请换算后再粘贴",
    ],
  ];
  it.each(strange)("says what is not matched: %s", (_what, block, words) => {
    const plan = planPaste(noCells, block, schoolTarget(0, "kind"));
    expect(plan.unmatched.map(({ what, why }) => `${what} ${why}`)).toEqual([words]);
  });

  it("finds rows by a column of school names alone", () => {
    const plan = planPaste(
      noCells,
      [
        ["龙泉小学", "5"],
        ["青山小学", "6"],
      ],
      schoolTarget(3, "teachingArea"),
    );
    expect(plan.by).toEqual({ heads: false, schools: true });
    expect(written(plan)).toEqual(["school:2141000002 teachingArea 5", "school:2141000001 teachingArea 6"]);
  });

  it("finds columns by heads alone and rows by position", () => {
    const plan = planPaste(
      noCells,
      [
        ["运动场地面积", "室内体育用房面积"],
        ["5", "6"],
      ],
      schoolTarget(1, "kind"),
    );
    expect(plan.by).toEqual({ heads: true, schools: false });
    expect(written(plan)).toEqual([
      "school:2141000002 sportsFieldArea 5",
      "school:2141000002 indoorSportsArea 6",
    ]);
  });

  it("needs the stage where a school has two, and takes 小学 and 初中 for it", () => {
    const rows = [
      ["实验学校", "初中", "5"],
      ["实验学校", "小学部", "6"],
    ];
    const plan = planPaste(noCells, [["学校", "学段", "在校生数"], ...rows], sectionTarget("pupils"));
    expect(written(plan)).toEqual([
      "section:2141000005:junior pupils 5",
      "section:2141000005:primary pupils 6",
    ]);
    const without = planPaste(
      noCells,
      [
        ["学校", "在校生数"],
        ["实验学校", "5"],
      ],
      sectionTarget("pupils"),
    );
    expect(without.unmatched[0]?.why).toBe("这所学校有两个学段，请加上“学段”一列");
  });

  it("takes school names for figures where they are pasted alone", () => {
    const plan = planPaste(noCells, [["学校名称"], ["新名小学"]], schoolTarget(0, "kind"));
    expect(written(plan)).toEqual(["school:2141000001 schoolName 新名小学"]);
  });
});

it("knows every field of both sheets by its own head", () => {
  for (const fields of [schoolFields, sectionFields]) {
    for (const { label, unit, type } of fields.filter(({ code }) => code !== "schoolName")) {
      const head = unit && type !== "year" ? `${label}（${unit}）` : label;
      const plan = planPaste(noCells, [[head], ["不适用"]], { ...schoolTarget(0, "kind"), fields });
      expect([head, plan.unmatched]).toEqual([head, []]);
      expect(fieldOf(plan.changes[0]?.field.code ?? plan.refusals[0]?.field.code ?? "").label).toBe(label);
    }
  }
});
