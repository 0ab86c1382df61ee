import { describe, expect, it } from "vitest";
import { exportedFacts } from "../../../../renderer/pages/schools/school/exported-school.ts";

type Facts = Parameters<typeof exportedFacts>[0];

const fact = {
  field: "pupils",
  label: "在校学生数",
  unit: "人",
  state: "value",
  shown: "473",
  numeric: true,
  period: "时点",
  from: "教育事业统计",
  needed: false,
  place: "综合表.xlsx 学生!C4",
} as const;

describe("the facts of a school as they are exported", () => {
  const view = {
    name: "万元第二小学",
    rows: [
      {
        name: "万元第二小学",
        attached: false,
        groups: [
          {
            subject: "section:2141000951:primary",
            stage: "primary",
            facts: [
              fact,
              { ...fact, field: "classes", label: "班级数", state: "missing", shown: "未填", place: null },
            ],
          },
        ],
      },
    ],
  } as unknown as Facts;

  it("name stage, unit, source and provider, and never say 0 for what is missing", () => {
    const { title, columns, rows } = exportedFacts(view);
    expect(title).toBe("万元第二小学 全部数据");
    expect(rows).toEqual([
      ["万元第二小学", "小学", "在校学生数", "473", "人", "时点", "综合表.xlsx 学生!C4", "教育事业统计"],
      ["万元第二小学", "小学", "班级数", "未填", "人", "时点", null, "教育事业统计"],
    ]);
    expect(columns).toHaveLength(8);
  });
});
