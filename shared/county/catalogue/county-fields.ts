import type { Field } from "./field.ts";

const county = { level: "county", attached: "keep", source: "县级采集表" } as const;
const yearly = { ...county, period: "自然年" } as const;
const dated = { ...county, period: "时点" } as const;
const whole = { type: "integer" } as const;
const money = { type: "decimal", decimals: 2 } as const;

/** 国家义务教育质量监测: the six subjects of 表Ⅴ. */
const monitoringSubjects = ["语文", "数学", "科学", "体育", "艺术", "德育"] as const;
const monitoringLevels = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"] as const;

const surveyFields = [
  ["surveyTotal", "社会认可度问卷总数", "份"],
  ["surveyValid", "回收有效问卷数", "份"],
  ["surveySatisfied", "满意问卷数", "份"],
  ["visitTotal", "实地走访人数", "人"],
  ["visitSatisfied", "实地走访满意人数", "人"],
] as const;

/** 县级数据 that counties report as figures. */
export const countyFields: readonly Field[] = [
  { ...yearly, code: "population", label: "人口总数(常住)", unit: "万人", type: "decimal", decimals: 2 },
  { ...yearly, code: "ruralPopulation", label: "农业人口数", unit: "万人", type: "decimal", decimals: 2 },
  { ...yearly, ...whole, slow: true, code: "towns", label: "乡镇数", unit: "个" },
  { ...yearly, ...whole, slow: true, code: "villages", label: "行政村数", unit: "个" },
  { ...yearly, ...money, code: "gdpPerCapita", label: "年人均国内生产总值", unit: "元" },
  { ...yearly, ...money, code: "fiscalPerCapita", label: "年人均地方财政收入", unit: "元" },
  { ...yearly, ...money, code: "ruralIncome", label: "农民年人均纯收入", unit: "元" },
  { ...yearly, ...money, code: "urbanIncome", label: "城镇居民年人均可支配收入", unit: "元" },
  {
    ...county,
    ...money,
    period: "预算年",
    slow: true,
    code: "fundsQuotaPrimary",
    label: "小学生均公用经费基准定额",
    unit: "元",
  },
  {
    ...county,
    ...money,
    period: "预算年",
    slow: true,
    code: "fundsQuotaJunior",
    label: "初中生均公用经费基准定额",
    unit: "元",
  },
  {
    ...county,
    ...money,
    period: "预算年",
    code: "specialFunds",
    label: "特殊教育学校公用经费",
    unit: "万元",
  },
  { ...dated, ...whole, code: "specialPupils", label: "特殊教育学校学生数", unit: "人" },
  { ...dated, ...whole, code: "inclusivePupils", label: "随班就读残疾学生数", unit: "人" },
  { ...yearly, ...money, code: "teacherPay", label: "义务教育教师年平均工资收入", unit: "元" },
  { ...yearly, ...money, code: "civilPay", label: "当地公务员年平均工资收入", unit: "元" },
  { ...yearly, ...money, code: "performancePayTotal", label: "教师绩效工资总量", unit: "万元" },
  {
    ...county,
    ...whole,
    period: "上学年",
    code: "rotationEligible",
    label: "符合交流轮岗条件教师数",
    unit: "人",
  },
  {
    ...county,
    ...whole,
    period: "上学年",
    code: "rotationMoved",
    label: "上一年度交流轮岗教师数",
    unit: "人",
  },
  { ...county, ...whole, period: "上学年", code: "rotationKeyMoved", label: "其中骨干教师", unit: "人" },
  { ...yearly, ...whole, code: "seniorQuotaTotal", label: "优质高中招生名额总数", unit: "人" },
  { ...yearly, ...whole, code: "seniorQuotaAllocated", label: "优质高中分配名额", unit: "人" },
  { ...yearly, ...whole, code: "seniorQuotaRural", label: "其中分配农村初中名额", unit: "人" },
  { ...dated, ...whole, code: "migrantEligible", label: "符合条件的随迁子女数", unit: "人" },
  { ...dated, ...whole, code: "migrantPublic", label: "随迁子女公办学校就读", unit: "人" },
  { ...dated, ...whole, code: "migrantPurchased", label: "随迁子女政府购买服务民办学校就读", unit: "人" },
  { ...dated, ...whole, code: "disabledTotal", label: "适龄残疾儿童少年数", unit: "人" },
  { ...dated, ...whole, code: "disabledEnrolled", label: "残疾儿童少年入学数", unit: "人" },
  { ...dated, ...whole, code: "disabledInSpecial", label: "其中特殊教育学校就读", unit: "人" },
  {
    ...county,
    period: "监测年",
    code: "monitoring",
    label: "国家义务教育质量监测结果",
    type: "list",
    columns: [
      { code: "subject", label: "学科", type: "choice", choices: monitoringSubjects },
      { code: "level", label: "等级", type: "choice", choices: monitoringLevels },
      { code: "differenceRate", label: "校际差异率", type: "decimal" },
      { code: "year", label: "监测年份", type: "year" },
    ],
    note: "由国家提供，县级不得修改",
  },
  ...surveyFields.flatMap(([code, label, unit]): Field[] => [
    { ...yearly, ...whole, code, label, unit },
    { ...yearly, ...whole, code: `${code}Parents`, label: `${label}（其中：家长）`, unit },
  ]),
];
