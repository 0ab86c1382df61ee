import { type Case, county, none, primary, school, schools } from "./hostile.ts";

const whole = {
  pupils: 400,
  classes: 10,
  fullTimeTeachers: 24,
  degreeBachelor: 18,
  degreeCollege: 6,
  keyTeachers: 5,
};

/** Rules against the year before, by code. */
export const yearCases: Readonly<Record<string, readonly Case[]>> = {
  jump: [
    {
      name: "丢了小数点",
      county: school({ equipmentValue: 432 }),
      before: school({ equipmentValue: "#43.2" }),
      says: "为432万元，2024年为43.2万元，相差约10倍",
    },
    {
      name: "差百倍",
      county: primary({ pupils: 4 }),
      before: primary({ pupils: 400 }),
      says: "为4人，2024年为400人",
    },
    {
      name: "县级数差万倍",
      county: county({ teacherPay: "#9.6" }),
      before: county({ teacherPay: 95_000 }),
      says: "9.6元",
    },
    { name: "小数目翻十倍不判", county: primary({ peTeachers: 10 }), before: primary({ peTeachers: 1 }) },
    { name: "由0变来不判", county: primary({ pupils: 400 }), before: primary({ pupils: 0 }) },
    { name: "没有上年", county: school({ equipmentValue: 432 }) },
    { name: "翻八倍归大幅变化", county: primary({ pupils: 800 }), before: primary({ pupils: 100 }) },
  ],
  "large-change": [
    {
      name: "学生少了一半",
      county: primary({ pupils: 200 }),
      before: primary({ pupils: 400 }),
      says: "减少50%",
    },
    { name: "学生多了四成整不判", county: primary({ pupils: 560 }), before: primary({ pupils: 400 }) },
    {
      name: "学生多于四成",
      county: primary({ pupils: 561 }),
      before: primary({ pupils: 400 }),
      says: "增加40%",
    },
    { name: "小学校不判", county: primary({ pupils: 20 }), before: primary({ pupils: 60 }) },
    { name: "设备增加不判", county: school({ equipmentValue: 90 }), before: school({ equipmentValue: 45 }) },
    {
      name: "设备减少",
      county: school({ equipmentValue: 30 }),
      before: school({ equipmentValue: 45 }),
      says: "减少33%",
    },
  ],
  "lasting-changed": [
    {
      name: "建成年份变了",
      county: school({ builtYear: 2012 }),
      before: school({ builtYear: 2009 }),
      says: "由2024年的2009变为2012",
    },
    {
      name: "类型变了没有换码",
      county: schools([{ kind: "九年一贯制学校" }]),
      before: schools([{ kind: "小学" }]),
      says: "“办学类型”由2024年的小学变为九年一贯制学校",
    },
    {
      name: "是变为否",
      county: school({ denseUrban: true }),
      before: school({ denseUrban: false }),
      says: "的否变为是",
    },
    { name: "今年未填", county: school({}), before: school({ builtYear: 2009 }) },
    { name: "不变", county: school({ builtYear: 2009 }), before: school({ builtYear: 2009 }) },
  ],
  "stage-vanished": [
    {
      name: "今年没有填",
      county: primary({ classes: 3 }),
      before: primary({ pupils: 120 }),
      says: "2024年在校生120人，今年没有填",
    },
    { name: "今年为0", county: primary({ pupils: 0 }), before: primary({ pupils: 120 }) },
    { name: "上年也没有", county: primary({ classes: 3 }), before: primary({ pupils: none }) },
  ],
  "copied-year": [
    { name: "照抄", county: primary(whole), before: primary(whole), says: "与2024年完全相同" },
    { name: "差一人", county: primary({ ...whole, pupils: 401 }), before: primary(whole) },
    { name: "没有学生", county: primary({ ...whole, pupils: 0 }), before: primary({ ...whole, pupils: 0 }) },
    {
      name: "缺一项",
      county: primary({ ...whole, keyTeachers: none }),
      before: primary({ ...whole, keyTeachers: none }),
    },
  ],
  "roster-changed": [
    {
      name: "有增有减",
      county: schools([
        { code: "2141000001", kind: "小学" },
        { code: "2141000003", kind: "小学", school: { schoolName: "新校" } },
      ]),
      before: schools([
        { code: "2141000001", kind: "小学" },
        { code: "2141000002", kind: "小学", school: { schoolName: "旧校" } },
      ]),
      says: "2024年有而今年没有的学校1所：旧校",
      count: 2,
    },
    { name: "没有增减", county: schools([{ kind: "小学" }]), before: schools([{ kind: "小学" }]) },
    { name: "今年还没有学校", county: county({ towns: 3 }), before: schools([{ kind: "小学" }]) },
  ],
};
