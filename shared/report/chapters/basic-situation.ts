import type { SchoolKind } from "../../county/stage.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { exactValue } from "../../evaluate/figure.ts";
import { modeNames } from "../../evaluate/waivers.ts";
import { paragraph } from "../document/blocks.ts";
import type { Block, Paragraph } from "../document/document.ts";
import { figure, type Run, text } from "../document/run.ts";
import { findStandardFigure, standardFigureId } from "../figures/standard-figures.ts";
import { figureOf } from "../sentences/figure-slot.ts";
import { sentenceRuns } from "../sentences/sentence.ts";
import { numberedParts } from "./chapter.ts";
import { narrativeBlocks } from "./narrative.ts";

/** 一、基本情况: what 表Ⅰ holds, in sentences, and what people say of the county and of their work. */
export function basicSituation(evaluation: Evaluation): readonly Block[] {
  return numberedParts([
    {
      title: "县情与教育概况",
      blocks: [
        sentence(countyTemplate, evaluation),
        sentence(schoolTemplate(evaluation), evaluation),
        sentence(pupilTemplate, evaluation),
        ...narrativeBlocks("narrative.overview", evaluation),
      ],
    },
    {
      title: "工作历程",
      blocks: [
        ...statedSentence(
          "{field:basicBalanceDate}，我县通过国家义务教育发展基本均衡县认定（{field:basicBalanceDocument}）。",
          evaluation,
        ),
        ...narrativeBlocks("narrative.process", evaluation),
      ],
    },
    {
      title: "自评工作组织",
      blocks: [
        ...narrativeBlocks("narrative.organisation", evaluation),
        basisOfFigures(evaluation),
        readingOfRules(evaluation),
      ],
    },
  ]);
}

function sentence(template: string, evaluation: Evaluation): Paragraph {
  return paragraph(...sentenceRuns(template, evaluation));
}

/** A sentence that stands again in 三、自评结果, which says what it lacks: here it is left out until it is whole. */
function statedSentence(template: string, evaluation: Evaluation): readonly Paragraph[] {
  const runs = sentenceRuns(template, evaluation);
  return runs.some(({ kind }) => kind === "missing") ? [] : [paragraph(...runs)];
}

const countyTemplate =
  "全县常住人口{field:population}万人，其中农业人口{field:ruralPopulation}万人；辖{field:towns}个乡镇、{field:villages}个行政村。" +
  "年人均国内生产总值{field:gdpPerCapita}元，年人均地方财政收入{field:fiscalPerCapita}元，" +
  "农民年人均纯收入{field:ruralIncome}元，城镇居民年人均可支配收入{field:urbanIncome}元。";

const pupilTemplate =
  "小学教学班{figure:total.classes.primary}个，在校学生{figure:total.pupils.primary}人，教职工{figure:total.staffTotal.primary}人，其中专任教师{figure:total.fullTimeTeachers.primary}人；" +
  "初中教学班{figure:total.classes.junior}个，在校学生{figure:total.pupils.junior}人，教职工{figure:total.staffTotal.junior}人，其中专任教师{figure:total.fullTimeTeachers.junior}人。";

/** Kinds of 表Ⅰ L9–L13 and L15 in the order in which reports name them. */
const kindsNamed: readonly { readonly kind: SchoolKind; readonly counter: string }[] = [
  { kind: "小学", counter: "所" },
  { kind: "教学点", counter: "个" },
  { kind: "九年一贯制学校", counter: "所" },
  { kind: "初级中学", counter: "所" },
  { kind: "完全中学", counter: "所" },
  { kind: "十二年一贯制学校", counter: "所" },
];

function hasAny(kind: SchoolKind, evaluation: Evaluation): boolean {
  const count = exactValue(figureOf(`total.schools.${kind}`, evaluation).result);
  return count !== undefined && count.numerator > 0n;
}

/** Kinds that the county has not are not named. */
function schoolTemplate(evaluation: Evaluation): string {
  const minimum = evaluation.pack.inclusion.teachingPointMinimumPupils;
  const parts = kindsNamed
    .filter(({ kind }) => hasAny(kind, evaluation))
    .map(({ kind, counter }) => {
      const large = kind === "教学点" ? `（其中${minimum}人及以上{figure:A1.teachingPoints}个）` : "";
      return `${kind}{figure:total.schools.${kind}}${counter}${large}`;
    });
  const all = `全县有义务教育学校{figure:A1.schools}所（含教学点）`;
  const named = parts.length > 0 ? `，其中${parts.join("、")}` : "";
  const special = hasAny("特殊教育学校", evaluation)
    ? "；另有特殊教育学校{figure:total.schools.特殊教育学校}所"
    : "";
  return `${all}${named}${special}。`;
}

/** 数据来源和统计时点. */
function basisOfFigures({ countyYear }: Evaluation): Paragraph {
  const { year } = countyYear;
  return paragraph(
    `本次自评的数据统计时点为${year}年9月1日。学校、学生、教师、校舍和设备数据取自${year}学年教育事业统计，` +
      "统计未包含的数据取自补充采集表和县级采集表，定性内容由县级填报并附佐证材料；" +
      "经费、工资、学年等指标的所属时期，以及数据来源文件和计算口径，见附件9。",
  );
}

/** 严格 or 过渡口径, and what a school must reach, with the numbers of the standard. */
function readingOfRules(evaluation: Evaluation): Paragraph {
  const { pack, mode } = evaluation;
  const standard = (name: string): Run => {
    const own = findStandardFigure(standardFigureId(name), pack);
    if (!own) throw new RangeError(`the standard has no "${name}"`);
    return figure(own.id, own.printed);
  };
  const reading =
    mode === "strict"
      ? `本报告各项指标按${modeNames.strict}判定，不适用过渡口径；条件相符的学校在附件7中列出备查。`
      : `本报告各项指标按${modeNames.relief}判定，适用的学校及须备材料见附件7；过渡口径的适用期限须按当年申报通知核对。`;
  return paragraph(
    text("资源配置逐校逐学段评估，每所学校至少"),
    standard("sectionRule.requiredMet"),
    text("项指标达到要求、余项不低于要求的"),
    standard("sectionRule.floorRatio"),
    text(`，为综合评估达标。是否达标按未经四舍五入的数值判定。${reading}`),
  );
}
