import { practiceParts } from "../../county/catalogue/narrative-fields.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { paragraph } from "../document/blocks.ts";
import type { Block } from "../document/document.ts";
import type { Run } from "../document/run.ts";
import { sentenceRuns } from "../sentences/sentence.ts";
import { numberedParts } from "./chapter.ts";
import { narrativeBlocks } from "./narrative.ts";

type Practice = (typeof practiceParts)[number][0];

/**
 * Figures that bear out what people write. A sentence that lacks one is left out here: 三、自评结果 prints the same
 * figure and says what is missing.
 */
const supporting: Readonly<Record<Practice, readonly string[]>> = {
  responsibility: [
    "布局规划于{field:planApprovalDate}经{field:planApprovalBody}批准，覆盖学校{field:planSchools}所。",
  ],
  layout: [
    "小学生均教学及辅助用房面积{figure:A1-4.mean.primary}平方米、生均体育运动场馆面积{figure:A1-5.mean.primary}平方米、生均教学仪器设备值{figure:A1-6.mean.primary}元，每百名学生拥有网络多媒体教室{figure:A1-7.mean.primary}间；初中分别为{figure:A1-4.mean.junior}平方米、{figure:A1-5.mean.junior}平方米、{figure:A1-6.mean.junior}元和{figure:A1-7.mean.junior}间。",
    "面积合格的音乐专用教室{figure:A2-3.music}间、美术专用教室{figure:A2-3.art}间。",
  ],
  teachers: [
    "小学每百名学生拥有高于规定学历教师{figure:A1-1.mean.primary}人、县级以上骨干教师{figure:A1-2.mean.primary}人、体育艺术专任教师{figure:A1-3.mean.primary}人；初中分别为{figure:A1-1.mean.junior}人、{figure:A1-2.mean.junior}人和{figure:A1-3.mean.junior}人。",
    "专任教师持证上岗率{figure:A2-12.rate}%，近五年360学时培训完成率{figure:A2-9.rate}%。",
    "上一年度交流轮岗教师{field:rotationMoved}名，占符合交流条件教师的{figure:A2-11.moved}%，其中骨干教师占{figure:A2-11.key}%。",
    "义务教育教师年平均工资收入{field:teacherPay}元，当地公务员年平均工资收入{field:civilPay}元。",
  ],
  funding: [
    "生均公用经费基准定额小学{field:fundsQuotaPrimary}元、初中{field:fundsQuotaJunior}元。",
    "不足100人学校{figure:A2-6.schools}所，核定公用经费{figure:A2-6.funds}元。",
    "特殊教育学校生均公用经费{figure:A2-7.perPupil}元。",
    "教师培训经费占学校年度公用经费预算总额的{figure:A3-4.rate}%。",
  ],
  quality: [
    "制定章程并经核准的学校占{figure:A3-3.charterRate}%，学校管理与教学信息化平台覆盖率{figure:A3-3.platformRate}%。",
    "常态化使用信息化设备组织教学的教师占专任教师的{figure:A3-5.rate}%。",
    "德育工作、校园文化建设水平县级评估良好以上学校占{figure:A3-6.goodRate}%。",
  ],
  fairness: [
    "城区和镇区公办小学、初中就近划片入学比例分别为{figure:A2-13.primary}%、{figure:A2-13.junior}%。",
    "优质高中招生名额分配比例{figure:A2-14.allocated}%。",
    "符合条件的随迁子女在公办学校和政府购买服务的民办学校就读的比例{figure:A2-15.placed}%。",
    "初中三年巩固率{figure:A3-1.rate}%，残疾儿童少年入学率{figure:A3-2.rate}%。",
  ],
  highlights: [],
};

function isComplete(runs: readonly Run[]): boolean {
  return runs.every(({ kind, text }) => kind !== "missing" && !text.includes("不适用"));
}

function supportingBlocks(practice: Practice, evaluation: Evaluation): readonly Block[] {
  const runs = supporting[practice]
    .map((template) => sentenceRuns(template, evaluation))
    .filter(isComplete)
    .flat();
  return runs.length === 0 ? [] : [paragraph(...runs)];
}

/** 二、主要做法: what people write under its seven headings, each with the figures that bear it out. */
export function mainPractices(evaluation: Evaluation): readonly Block[] {
  return numberedParts(
    practiceParts.map(([practice, title]) => ({
      title,
      blocks: [
        ...narrativeBlocks(`narrative.practice.${practice}`, evaluation),
        ...supportingBlocks(practice, evaluation),
      ],
    })),
  );
}
