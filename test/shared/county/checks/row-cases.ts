import { bands, type Case, county, junior, none, primary, rows, school, schools } from "./hostile.ts";

const attachedTo = (teachers: number | null) =>
  schools([
    { code: "2141000001", kind: "小学", primary: { fullTimeTeachers: 10, certifiedTeachers: 12 } },
    {
      code: "2141000002",
      kind: "教学点",
      school: { counted: false, parentCode: "2141000001" },
      primary: teachers === null ? {} : { fullTimeTeachers: teachers },
    },
  ]);

const degrees = {
  degreeDoctor: 0,
  degreeMaster: 1,
  degreeBachelor: 20,
  degreeCollege: 8,
  degreeBelow: 1,
};

/** Rules over the figures of one row, by code. */
export const rowCases: Readonly<Record<string, readonly Case[]>> = {
  "part-of-whole": [
    {
      name: "骨干多于专任",
      county: primary({ keyTeachers: 11, fullTimeTeachers: 10 }),
      says: "11大于“专任教师数”10",
    },
    { name: "骨干等于专任", county: primary({ keyTeachers: 10, fullTimeTeachers: 10 }) },
    {
      name: "专任多于教职工",
      county: primary({ fullTimeTeachers: 30, staffTotal: 29 }),
      says: "30大于“教职工数”29",
    },
    { name: "整体未填", county: primary({ keyTeachers: 11 }) },
    { name: "整体为0", county: primary({ keyTeachers: 1, fullTimeTeachers: 0 }), says: "大于“专任教师数”0" },
    { name: "整体不适用", county: primary({ keyTeachers: 11, fullTimeTeachers: none }) },
    {
      name: "室内体育用房多于教学用房",
      county: school({ teachingArea: 100, indoorSportsArea: "#100.01" }),
      says: "100.01大于“教学及辅助用房面积”100",
    },
    { name: "附设单位未填则不判", county: attachedTo(null) },
    { name: "含附设单位后持证不多", county: attachedTo(2) },
    { name: "含附设单位后持证仍多", county: attachedTo(1), says: "大于“专任教师数”11（含附设单位）" },
    {
      name: "满意家长多于满意",
      county: county({ surveySatisfied: 10, surveySatisfiedParents: 11 }),
      says: "11大于“满意问卷数”10",
    },
    { name: "随迁全在公办", county: county({ migrantPublic: 100, migrantEligible: 100 }) },
  ],
  "sum-of-parts": [
    {
      name: "学历之和少一人",
      county: primary({ ...degrees, fullTimeTeachers: 31 }),
      says: "“专任教师数”31，各学历之和为30",
    },
    { name: "学历之和相等", county: primary({ ...degrees, fullTimeTeachers: 30 }) },
    { name: "一种学历未填", county: primary({ ...degrees, degreeBelow: none, fullTimeTeachers: 40 }) },
    {
      name: "班额分段多一班",
      county: primary({ ...bands({ classes36To40: 3 }), classes: 2 }),
      says: "“班级数”2，各班额分段之和为3",
    },
  ],
  "parts-at-most": [
    {
      name: "体艺教师多于专任",
      county: primary({ peTeachers: 5, musicTeachers: 4, artTeachers: 2, fullTimeTeachers: 10 }),
      says: "之和11大于“专任教师数”10",
    },
    {
      name: "艺术不适用也要相加",
      county: primary({ peTeachers: 6, musicTeachers: 5, artTeachers: none, fullTimeTeachers: 10 }),
      says: "之和11大于",
    },
    { name: "全是体艺教师", county: primary({ peTeachers: 6, musicTeachers: 4, fullTimeTeachers: 10 }) },
    { name: "只填一项也判", county: primary({ peTeachers: 11, fullTimeTeachers: 10 }), says: "之和11大于" },
    {
      name: "公办一项已多于总数的归部分与整体",
      county: county({ migrantPublic: 110, migrantPurchased: 20, migrantEligible: 100 }),
    },
    {
      name: "随迁公办加购买多于总数",
      county: county({ migrantPublic: 90, migrantPurchased: 20, migrantEligible: 100 }),
      says: "之和110大于",
    },
  ],
  "bands-pupils": [
    {
      name: "学生多于分段所容",
      county: primary({ ...bands({ classes36To40: 2 }), pupils: 81 }),
      says: "81，按各班额分段班数推算应在72—80人之间",
    },
    { name: "学生少于分段所需", county: primary({ ...bands({ classes36To40: 2 }), pupils: 71 }), says: "71" },
    { name: "正在上限", county: primary({ ...bands({ classes36To40: 2 }), pupils: 80 }) },
    { name: "正在下限", county: primary({ ...bands({ classes36To40: 2 }), pupils: 72 }) },
    { name: "最高分段没有上限", county: primary({ ...bands({ classesFrom66: 1 }), pupils: 900 }) },
    {
      name: "最高分段也有下限",
      county: primary({ ...bands({ classesFrom66: 2 }), pupils: 131 }),
      says: "不少于132人",
    },
    { name: "没有班级", county: primary({ ...bands({}), pupils: 0 }) },
    { name: "一个分段未填", county: primary({ ...bands({ classesTo25: none }), pupils: 500 }) },
  ],
  "class-list": [
    {
      name: "名册人数不符",
      county: primary({
        classList: rows({ name: "一1", pupils: "40" }, { name: "一2", pupils: "41" }),
        pupils: 80,
        classes: 2,
      }),
      says: "班级名册学生数之和为81，“在校生数”80",
    },
    {
      name: "名册班数不符",
      county: primary({ classList: rows({ name: "一1", pupils: "40" }), pupils: 40, classes: 2 }),
      says: "班级名册有1个班，“班级数”2",
    },
    {
      name: "大班藏在分段里",
      county: primary({
        ...bands({ classes41To45: 2 }),
        classList: rows({ name: "一1", pupils: "46" }, { name: "一2", pupils: "44" }),
        pupils: 90,
        classes: 2,
      }),
      says: "41-45人分段填2个、名册有1个；46-50人分段填0个、名册有1个",
    },
    {
      name: "名册相符",
      county: primary({
        ...bands({ classes41To45: 1, classes46To50: 1 }),
        classList: rows({ name: "一1", pupils: "46" }, { name: "一2", pupils: "45" }),
        pupils: 91,
        classes: 2,
      }),
    },
    { name: "有一班没写人数", county: primary({ classList: rows({ name: "一1" }), pupils: 40, classes: 3 }) },
    { name: "空名册", county: primary({ classList: rows(), pupils: 40, classes: 3 }) },
  ],
  "largest-class": [
    {
      name: "不在最高分段",
      county: primary({ ...bands({ classes36To40: 2, classesTo25: 1 }), maxClassSize: 35 }),
      says: "35，而有班级的最高分段是“36-40人”",
    },
    {
      name: "在最高分段",
      county: primary({ ...bands({ classes36To40: 2, classesTo25: 1 }), maxClassSize: 40 }),
    },
    {
      name: "装不下学生",
      county: primary({ maxClassSize: 40, classes: 2, pupils: 81 }),
      says: "至多80人，少于“在校生数”81",
    },
    { name: "正好装下", county: primary({ maxClassSize: 40, classes: 2, pupils: 80 }) },
    {
      name: "与名册不同",
      county: primary({
        maxClassSize: 44,
        classList: rows({ name: "一1", pupils: "45" }, { name: "一2", pupils: "40" }),
      }),
      says: "44，班级名册中最大的是一145人",
    },
  ],
  "classes-grades": [
    {
      name: "学生多而班少于年级",
      county: primary({ classes: 5, grades: 6, pupils: 150 }),
      says: "5少于“年级数”6",
    },
    { name: "小规模复式班", county: primary({ classes: 2, grades: 6, pupils: 149 }) },
    { name: "一班一级", county: primary({ classes: 6, grades: 6, pupils: 240 }) },
  ],
  retention: [
    {
      name: "毕业多于应在",
      county: junior({
        graduatingPupils: 100,
        entrants3y: 100,
        transferIn3y: 0,
        transferOut3y: 1,
        died3y: 0,
      }),
      says: "100大于应在学生：三年前入学100，加转入0，减转出1和死亡0，应有99人",
    },
    {
      name: "巩固率低得离谱",
      county: junior({ graduatingPupils: 60, entrants3y: 100, transferIn3y: 0, transferOut3y: 0, died3y: 0 }),
      says: "巩固率只有60.0%",
    },
    {
      name: "巩固率100%",
      county: junior({ graduatingPupils: 99, entrants3y: 100, transferIn3y: 0, transferOut3y: 1, died3y: 0 }),
    },
    {
      name: "没有应在学生",
      county: junior({ graduatingPupils: 0, entrants3y: 0, transferIn3y: 0, transferOut3y: 0, died3y: 0 }),
    },
    {
      name: "缺死亡数",
      county: junior({ graduatingPupils: 100, entrants3y: 90, transferIn3y: 0, transferOut3y: 0 }),
    },
  ],
  "zero-beside-figures": [
    {
      name: "有学生没有班",
      county: primary({ pupils: 40, classes: 0 }),
      says: "“班级数”为0，而“在校生数”40",
    },
    { name: "有班没有学生", county: primary({ pupils: 0, classes: 3 }), says: "“在校生数”为0，而“班级数”3" },
    { name: "都没有", county: primary({ pupils: 0, classes: 0, grades: 0, fullTimeTeachers: 0 }) },
    { name: "未填不是0", county: primary({ pupils: 40 }) },
  ],
  "not-applicable": [
    { name: "在校生数不适用", county: primary({ pupils: none }), says: "“在校生数”填的是不适用" },
    { name: "艺术教师不适用", county: primary({ artTeachers: none }) },
  ],
  "value-range": [
    { name: "小学七个年级", county: primary({ grades: 7 }), says: "“年级数”7个，不在可能的范围1—6个内" },
    { name: "初中四个年级", county: junior({ grades: 4 }) },
    { name: "初中六个年级", county: junior({ grades: 6 }), says: "“年级数”6个" },
    { name: "人口按人填", county: county({ population: 423_500 }), says: "“人口总数(常住)”423500万人" },
    {
      name: "工资按万元填",
      county: county({ teacherPay: "#9.6" }),
      says: "“义务教育教师年平均工资收入”9.6元",
    },
    { name: "工资正常", county: county({ teacherPay: 96_000, civilPay: 95_000, population: "#42.35" }) },
  ],
  "ratio-range": [
    { name: "一师百生", county: primary({ pupils: 1000, fullTimeTeachers: 10 }), says: "生师比为100.00" },
    { name: "两师一百生不判", county: primary({ pupils: 100, fullTimeTeachers: 2 }) },
    {
      name: "人人是骨干",
      county: primary({ keyTeachers: 29, fullTimeTeachers: 30 }),
      says: "骨干教师占专任教师的比例为0.97",
    },
    { name: "平均班额80", county: primary({ pupils: 160, classes: 2 }), says: "平均班额为80.00" },
    {
      name: "决算是预算的万倍",
      county: school({ publicFundsBudget: 30, publicFundsFinal: 300_000 }),
      says: "10000.00",
    },
    { name: "特教经费以元填", county: county({ specialFunds: 800_000, specialPupils: 90 }), says: "8888.89" },
    {
      name: "培训经费占四成",
      county: school({ trainingBudget: 40, publicFundsBudget: 100 }),
      says: "教师培训经费占公用经费的比例为0.40",
    },
    {
      name: "培训经费多于公用经费归部分与整体",
      county: school({ trainingBudget: 140, publicFundsBudget: 100 }),
    },
    {
      name: "特教就读多于特教学生",
      county: county({ disabledInSpecial: 61, specialPupils: 60 }),
      says: "61，“特殊教育学校学生数”60",
    },
    { name: "都正常", county: primary({ pupils: 400, fullTimeTeachers: 24, classes: 10, keyTeachers: 6 }) },
  ],
  percent: [
    { name: "大于100", county: county({ equipmentUseRate: "#104.9" }), says: "104.9%，大于100%" },
    { name: "没有乘100", county: county({ equipmentUseRate: "#0.95" }), says: "0.95%，像是没有乘100" },
    { name: "正好100", county: county({ equipmentUseRate: 100 }) },
    { name: "0", county: county({ equipmentUseRate: 0 }) },
  ],
  decimals: [
    { name: "三位小数", county: school({ teachingArea: "#2400.125" }), says: "2400.125㎡，表中只取2位小数" },
    { name: "两位小数", county: school({ teachingArea: "#2400.12" }) },
  ],
  "text-form": [
    { name: "前后空格", county: primary({}, { schoolName: " 万元小学" }), says: "前后有多余的空格" },
    { name: "全角数字", county: primary({}, { schoolName: "第１小学" }), says: "有全角的数字或字母" },
    { name: "以斜线代替", county: primary({}, { township: "/" }), says: "填的是“/”，不是内容" },
    { name: "待填", county: county({ superiorFundsQuota: "待定" }), says: "填的是“待定”" },
    { name: "名称里的间隔号", county: primary({}, { schoolName: "阿布都·热合曼小学", township: "和平镇" }) },
  ],
};
