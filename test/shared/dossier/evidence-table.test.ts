import { describe, expect, it } from "vitest";
import { evidenceCatalogue, findEvidenceItem } from "../../../shared/dossier/evidence-catalogue.ts";

/** What reviewers ask for, item by item: who answers for it, and words by which each document is known. */
const asked: readonly (readonly [item: string, offices: string, documents: string])[] = [
  ["A0", "教育局 政府办", "领导小组 实施方案 职责分工 专班名单 会议 调度记录 调研 交办单 经费文件 宣传"],
  ["A1-1", "人事股", "教师花名册 学历证书 4155 统计时点"],
  ["A1-2", "人事股 教研室", "认定办法 表彰 名单台账 证书 1102"],
  ["A1-3", "人事股 学校", "专任教师名册 课表 聘用文件 走教体艺教师名单 走教课表 派出文件 招聘记录"],
  ["A1-4", "规划建设股", "不动产权证 校舍台账 5170 竣工验收 拆除"],
  ["A1-5", "体卫艺股", "实测图 室内体育用房 改造方案 安全鉴定 租赁合同 步行10分钟 交通安全"],
  ["A1-6", "装备 财务", "固定资产台账 资产总表 采购合同 报废核销 5176"],
  ["A1-7", "装备 电教", "教室清单 照片 测速 采购入账 5176"],
  ["A1-8", "督导股", "列出各平方项 学校名单和学生数 过渡口径适用学校 签章的差异系数"],
  ["A2-1", "自然资源局 教育局", "文本和图 批复 学龄人口预测 设置和撤并 用地文件 区划"],
  ["A2-2", "教育局 财政局 编办", "建设标准 编制标准 公用经费基准 装备配置标准 同标说明 拨付文件"],
  ["A2-3", "装备 体卫艺", "班级数证明 逐间清单 平面图 照片 2016年 最大班额 三年内达标 "],
  ["A2-4", "基教股", "学籍在籍截图 2010年 超过50% 消化方案 不附设小学"],
  ["A2-5", "基教股", "班级名册 学籍系统导出 起始年级 大班额方案"],
  ["A2-6", "财务股 财政局", "小规模学校名单 预算批复 拨付凭证 到账"],
  ["A2-7", "财务股", "特殊教育学校学生名册 预算和拨付 随班就读学生花名册 使用明细"],
  ["A2-8", "人社局 财政局 教育局", "教师工资决算 公务员工资决算 计算说明 绩效工资 发放凭证"],
  ["A2-9", "教师培训机构", "培训方案 五年学时台账 管理系统导出 证书样本 未完成人员"],
  ["A2-10", "编办 人社局 教育局", "编制总额 岗位总量 编制分配到校 岗位分配到校 年度调整 空编招聘"],
  ["A2-11", "人事股", "轮岗方案 认定口径 审批表 调令 骨干教师身份 期满考核"],
  ["A2-12", "人事股", "资格证台账 未取证 复印件"],
  ["A2-13", "基教股", "划片公告 划片图 录取名册 寄宿制学校 特殊情形 招生平台截图 阳光分班"],
  ["A2-14", "招考办", "招生计划 分配方案 录取结果 占比"],
  ["A2-15", "基教股 民政", "认定办法 随迁子女名册 购买学位 留守儿童台账 关爱活动 辍学监测"],
  ["A3-1", "基教股", "三年前初一 转出 学籍系统导出 控辍保学 计算表"],
  ["A3-2", "基教股 残联", "残联 一人一案 特殊教育学校学籍 资助"],
  ["A3-3", "学校 电教", "章程和核准 校长负责制 平台使用截图 数据系统名单"],
  ["A3-4", "财务股", "公用经费预算 预算和决算 凭证 低于5%"],
  ["A3-5", "电教 教研", "应用培训 应用案例 平台数据 使用登记 抽查"],
  ["A3-6", "德育科", "工作方案 一校一品 活动图片 评估结果 获奖"],
  ["A3-7", "基教 教研", "课程实施方案 课表 常规检查 劳动教育基地 劳动课时 体质健康"],
  ["A3-8", "基教 校外培训监管", "作业管理 课后服务 睡眠 校外培训治理 家长问卷"],
  ["A3-9", "督导 质监", "监测结果报告 校际差异率 只用国家结果"],
  ["A4-1", "督导股", "抽样方案 有效统计 座谈走访 满意度结果"],
  ["A5-1", "教育局 信访局", "无考试自查 证明 处理结果"],
  ["A5-2", "教育局 信访局", "择校自查 证明 处理结果"],
  ["A5-3", "教育局 信访局", "重点班自查 证明 处理结果"],
  ["A5-4", "教育局 信访局", "有编不补 证明 处理结果"],
  ["A5-5", "教育局 公安局 应急管理局 信访局", "安全责任事故 公安、应急、信访 处理结果"],
  ["A5-6", "教育局 信访局", "弄虚作假 证明 处理结果"],
  ["A5-7", "教育局 信访局", "校外培训治理 证明 处理结果"],
  ["A6", "督导股", "认定文件 监测报告 整改完成"],
];

/** Years beyond the evaluation year itself, as offsets. */
const years: readonly (readonly [material: string, years: readonly number[]])[] = [
  ["A1-1/教师花名册", [0, -1, -2]],
  ["A2-1/文本和图", [0, -1]],
  ["A2-8/教师工资决算", [-1]],
  ["A2-9/五年学时台账", [0, -1, -2, -3, -4]],
  ["A2-11/审批表", [-1, -2, -3]],
  ["A3-1/三年前初一", [-3]],
  ["A6/监测报告", [0, -1, -2]],
];

const boxes =
  "学校基本情况与平面图 教师 编制岗位与轮岗 培训 校舍与场地 专用教室 设备资产 信息化 学生与班级 招生与控辍 经费 课程教学 德育与校园文化 课后服务与作业 特殊群体 安全与消防抗震 满意度 自评报告与问题整改";

const words = (text: string) => text.split(" ").filter((word) => word !== "");

function materialsOf(item: string) {
  return findEvidenceItem(evidenceCatalogue, item)?.materials ?? [];
}

describe("the evidence that reviewers ask for", () => {
  it("is listed for every item", () => {
    expect(asked.map(([item]) => item)).toEqual(evidenceCatalogue.items.map(({ code }) => code));
  });

  it.each(asked)(
    "of %s stands in the catalogue, document by document, and no office too much",
    (item, offices, documents) => {
      const materials = materialsOf(item);
      const lacking = words(documents).filter((word) => !materials.some(({ name }) => name.includes(word)));
      expect(lacking).toEqual([]);
      const own = new Set(materials.flatMap((material) => material.offices));
      expect([...own].sort()).toEqual(words(offices).sort());
    },
  );

  it.each(years)("%s is asked for its years", (place, due) => {
    const [item = "", word = ""] = place.split("/");
    expect(materialsOf(item).find(({ name }) => name.includes(word))?.years).toEqual(due);
  });

  it("has the 18 boxes of a school, each with what usually lies in it", () => {
    const { schoolBoxes } = evidenceCatalogue;
    expect(schoolBoxes.map(({ name }) => name.replace(/（.*/u, ""))).toEqual(words(boxes));
    expect(schoolBoxes.every(({ contents }) => contents.length >= 2)).toBe(true);
  });

  it("marks pupils' and teachers' names as personal, and statistics' copies as sealed", () => {
    const all = evidenceCatalogue.items.flatMap(({ code, materials }) =>
      materials.map((material) => ({ code, ...material })),
    );
    const named = all.filter(({ name }) => /花名册|学生名册|录取名册|台账（学校、级别|工资决算表/.test(name));
    expect(named.filter(({ personal }) => !personal).map(({ code, name }) => `${code} ${name}`)).toEqual([]);
    const stamped = all.filter(({ name }) => name.includes("签章件") || name.includes("证明"));
    expect(stamped.filter(({ sealed }) => !sealed).map(({ code, name }) => `${code} ${name}`)).toEqual([]);
  });
});
