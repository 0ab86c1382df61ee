import { stageNames, stages } from "../../county/stage.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { formulaNames } from "../../evaluate/formula-names.ts";
import { modeNames } from "../../evaluate/waivers.ts";
import type { Check, CheckOf, Item } from "../../standard/pack-schema.ts";
import { sectionRuleText } from "../../standard/pack-words.ts";
import { type Run, text } from "../document/run.ts";
import { sentenceRuns } from "../sentences/sentence.ts";
import { floorPercent } from "../tables/section-remark.ts";

/** 采用的口径: where a rule may be read in more than one way, which reading the numbers follow. */
export interface Reading {
  readonly subject: string;
  readonly words: readonly Run[];
}

function checkOf<Kind extends Check["kind"]>(
  items: readonly Item[],
  kind: Kind,
): { readonly item: Item; readonly check: CheckOf<Kind> } | undefined {
  for (const item of items) {
    const check = item.checks.find((one): one is CheckOf<Kind> => one.kind === kind);
    if (check) return { item, check };
  }
  return undefined;
}

function plain(subject: string, words: string): Reading {
  return { subject, words: [text(words)] };
}

function ruleReadings({ pack, mode }: Evaluation): readonly Reading[] {
  const { weights, inclusion, balance } = pack;
  return [
    plain(
      "判定与修约",
      "是否达标按未经四舍五入的精确数值判定，印出时四舍五入；印出的数与判定看似不符的，注明“临界”。缺一项数据即不能确定结果的，列为缺数据，不以0代替。",
    ),
    plain(
      "严格口径与过渡口径",
      mode === "strict"
        ? `本报告采用${modeNames.strict}，不适用过渡期特殊情形。`
        : `本报告采用${modeNames.relief}，数据符合条件的学校适用过渡期特殊情形，须有附件7所列材料证明。`,
    ),
    plain(
      "参评范围",
      `义务教育学校的小学、初中各学段逐一评估，民办学校一并评估；${inclusion.clause}；没有在校生的学段不参评；特殊教育学校和职业学校不参加资源配置评估。`,
    ),
    plain("附设班和教学点", "教育事业统计中不计校数的附设班、教学点，各项数据并入主校同一学段，不单独评估。"),
    plain(
      "学校达标",
      `每所学校的每一学段${sectionRuleText(pack.sectionRule).replaceAll(" ", "")}，为综合评估达标；两项未达标准或有一项低于${floorPercent(pack)}的，为未达标。`,
    ),
    plain(
      "共用资源的分摊",
      `一校有多个学段的，校舍、场地、设备和网络多媒体教室按小学∶初中∶高中＝${weights.primary}∶${weights.junior}∶${weights.senior}的权重与各学段在校生数分摊；教师按学段统计，不分摊。`,
    ),
    plain("A1-1", "高于规定学历教师：小学为专科及以上，初中为本科及以上。"),
    plain("A1-3", "体育、艺术专任教师为体育、音乐、美术和艺术教师之和，不重复计算。"),
    plain("A1-4、A1-5", "室内体育用房从教学及辅助用房面积中扣除，计入体育运动场馆面积。"),
    plain(
      balance.code,
      `${formulaNames.differenceCoefficient}；只计参评学段，${stages.map((stage) => `${stageNames[stage]}限值${balance.limits[stage]}`).join("，")}。7项逐项判定，综合值仅供参考。`,
    ),
  ];
}

function itemReadings({ pack }: Evaluation): readonly Reading[] {
  const { items } = pack;
  const rooms = checkOf(items, "specialRooms");
  const size = checkOf(items, "schoolSize");
  const classes = checkOf(items, "classSize");
  const funds = checkOf(items, "smallSchoolFunds");
  const share = checkOf(items, "shareOfEachSchool");
  return [
    ...(rooms
      ? [
          plain(
            rooms.item.code,
            `音乐、美术专用教室分别计算，各学段班级数除以${rooms.check.classesPerRoom}向上取整后相加；音乐专用教室每间不小于${rooms.check.areas.music}平方米、美术专用教室每间不小于${rooms.check.areas.art}平方米方可计数。`,
          ),
        ]
      : []),
    ...(size
      ? [
          plain(
            size.item.code,
            `只计义务教育阶段在校生；${size.check.limits.map(({ kinds, limit }) => `${kinds.join("、")}不超过${limit}人`).join("，")}。`,
          ),
        ]
      : []),
    ...(classes
      ? [plain(classes.item.code, "按班额分段统计的班数判定；有班级名册的以名册为准，并与分段班数核对。")]
      : []),
    ...(funds
      ? [
          plain(
            funds.item.code,
            `义务教育在校生不足${funds.check.pupilsBelow}人的学校逐校核对，公用经费预算不低于${funds.check.fundedPupils}人乘以生均公用经费基准定额；有初中的按初中定额。`,
          ),
        ]
      : []),
    plain("A2-13", "只计城区、镇区公办非寄宿制学校；乡村学校、民办学校和寄宿制学校不计。"),
    ...(share ? [plain(share.item.code, "逐校以上年度预算判定，决算只作核对。")] : []),
  ];
}

/** 公式A and B: which decides, and what the other gives. */
function retentionReading(evaluation: Evaluation): readonly Reading[] {
  const found = checkOf(evaluation.pack.items, "retention");
  if (!found) return [];
  const { item, check } = found;
  const other = check.formula === "A" ? "B" : "A";
  const words = (formula: "A" | "B") => formulaNames[`retention${formula}`].replaceAll(" ", "");
  return [
    {
      subject: item.code,
      words: sentenceRuns(
        `全县初中合计计算，采用公式${check.formula}：巩固率＝${words(check.formula)}，结果为{figure:${item.code}.rate}%；按公式${other}：巩固率＝${words(other)}，结果为{figure:${item.code}.otherRate}%，仅供比较。`,
        evaluation,
      ),
    },
  ];
}

/** Every reading, the general ones first. */
export function readings(evaluation: Evaluation): readonly Reading[] {
  const before = ["A1", "A2"];
  const ofItems = itemReadings(evaluation);
  const early = ofItems.filter(({ subject }) => before.some((part) => subject.startsWith(part)));
  const late = ofItems.filter(({ subject }) => !before.some((part) => subject.startsWith(part)));
  return [
    ...ruleReadings(evaluation),
    ...early,
    ...retentionReading(evaluation),
    ...late,
    plain(
      "差额",
      "差额为达到标准还需增加的数量：标准乘以在校生数减去现有数量；人、间、元向上取整，面积保留两位小数向上进位。",
    ),
  ];
}
