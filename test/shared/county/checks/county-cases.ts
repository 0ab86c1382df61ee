import type { WrittenSchool } from "../../evaluate/county-builder.ts";
import { type Case, county, rows, schools } from "./hostile.ts";

const teachers = (...numbers: readonly number[]): readonly WrittenSchool[] =>
  numbers.map((fullTimeTeachers) => ({ kind: "小学", primary: { fullTimeTeachers } }));

const art = (...numbers: readonly (readonly [number, number, number])[]) =>
  schools(
    numbers.map(([artTeachers, musicTeachers, fineArtTeachers]) => ({
      kind: "小学",
      primary: { artTeachers, musicTeachers, fineArtTeachers },
    })),
  );

const groups = ["家长", "教师", "校长", "人大代表", "政协委员", "学生", "其他群众"];
const group = (of: number) =>
  rows(
    ...groups.map((name) => ({ group: name, total: String(of), valid: String(of), satisfied: String(of) })),
  );

/** Rules over the county's figures and over its schools together, by code. */
export const countyCases: Readonly<Record<string, readonly Case[]>> = {
  monitoring: [
    {
      name: "学科填两次",
      county: county({ monitoring: rows({ subject: "语文" }, { subject: "语文" }) }),
      says: "语文填了两次",
    },
    {
      name: "监测年份在后",
      county: county({ monitoring: rows({ subject: "数学", year: "2026" }) }),
      says: "2026",
    },
    {
      name: "差异率按百分数",
      county: county({ monitoring: rows({ subject: "数学", differenceRate: "12.5" }) }),
      says: "12.5",
    },
    {
      name: "正常",
      county: county({ monitoring: rows({ subject: "数学", differenceRate: "0.15", year: "2025" }) }),
    },
  ],
  "same-name": [
    {
      name: "同名两校",
      county: schools([
        { code: "2141000001", kind: "小学", school: { schoolName: "中心小学" } },
        { code: "2141000002", kind: "小学", school: { schoolName: "中心 小学" } },
      ]),
      says: "2所学校都叫“中心小学”：2141000001、2141000002",
    },
    { name: "名称不同", county: schools([{ kind: "小学" }, { kind: "小学" }]) },
  ],
  "county-totals": [
    {
      name: "用信息化的多于教师",
      county: county({ informationTeachers: 31 }, teachers(20, 10)),
      says: "31大于各校专任教师之和30",
    },
    { name: "正好相等", county: county({ informationTeachers: 30 }, teachers(20, 10)) },
    {
      name: "有一校未填则不判",
      county: county({ informationTeachers: 31 }, [
        ...teachers(20),
        { kind: "小学", primary: { pupils: 9 } },
      ]),
    },
    {
      name: "教职工多于编制",
      county: county({ staffQuota: 20 }, [{ kind: "小学", primary: { staffTotal: 21 } }]),
      says: "20小于各校教职工之和21",
    },
  ],
  "roster-counts": [
    {
      name: "规划学校数不同",
      county: county({ planSchools: 3 }, teachers(1, 2)),
      says: "“布局规划覆盖学校数”3，学校名单中计校数的学校有2个",
    },
    {
      name: "乡镇少于学校所在",
      county: county({ towns: 1 }, [
        { kind: "小学", school: { township: "和平镇" } },
        { kind: "小学", school: { township: "东岭乡" } },
      ]),
      says: "“乡镇数”1，学校所属的不同乡镇有2个",
    },
    {
      name: "有乡镇没有学校",
      county: county({ towns: 9, planSchools: 1 }, [{ kind: "小学", school: { township: "和平镇" } }]),
    },
    { name: "还没有学校", county: county({ towns: 9, planSchools: 100 }) },
  ],
  "survey-groups": [
    {
      name: "分群体之和不符",
      county: county({ surveyGroups: group(10), surveyTotal: 71 }),
      says: "各群体问卷总数合计70，与“计”71不一致",
    },
    { name: "相符", county: county({ surveyGroups: group(10), surveyTotal: 70 }) },
    { name: "没有分群体", county: county({ surveyTotal: 70 }) },
  ],
  "art-is-sum": [
    {
      name: "处处是合计",
      county: art([3, 2, 1], [2, 1, 1], [4, 2, 2]),
      says: "3个学段的艺术教师数都等于音乐与美术之和",
    },
    { name: "一处不是", county: art([3, 2, 1], [2, 1, 1], [0, 2, 2]) },
    { name: "只有两处", county: art([3, 2, 1], [2, 1, 1]) },
    { name: "都是0", county: art([0, 0, 0], [0, 0, 0], [0, 0, 0]) },
  ],
  "visiting-total": [
    {
      name: "走教多于专任",
      county: schools([
        { kind: "小学", primary: { visitingPeArtTeachers: 9, peTeachers: 5, musicTeachers: 3 } },
      ]),
      says: "共9人，多于全县体艺专任教师8人",
    },
    {
      name: "走教不多",
      county: schools([
        { kind: "小学", primary: { visitingPeArtTeachers: 8, peTeachers: 5, musicTeachers: 3 } },
      ]),
    },
    { name: "体艺教师都未填", county: schools([{ kind: "小学", primary: { visitingPeArtTeachers: 8 } }]) },
  ],
};
