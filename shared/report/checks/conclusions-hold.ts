import { findField } from "../../county/catalogue/catalogue.ts";
import { factOf, textOf } from "../../county/fact.ts";
import { allItems, type Evaluation, type ItemResult } from "../../evaluate/evaluation.ts";
import { verdictNames } from "../../evaluate/verdict.ts";
import type { CheckFinding, ReportCheck } from "./check.ts";
import { countyFactLink } from "./links.ts";
import { shortened } from "./place-words.ts";
import { statedTexts } from "./stated-texts.ts";

/** 文字与判定不矛盾: nothing that people state says otherwise than the verdicts. */
export const conclusionsHold: ReportCheck = {
  code: "conclusionsHold",
  name: "结论与判定",
  title: "填报的结论和文字与判定结果不矛盾",
  run: ({ evaluation }) => [
    ...allItems(evaluation).flatMap((result) => [
      ...statedAgainst(result, evaluation),
      ...wordsAgainst(result, evaluation),
      ...vetoDetails(result, evaluation),
    ]),
    ...praiseAgainst(evaluation),
  ],
};

function textOfField(code: string, { countyYear }: Evaluation): string | undefined {
  return findField(code) ? textOf(factOf(countyYear.facts, code)) : undefined;
}

/** 结论 says 达标 and the figures say 未达标, or the other way round. */
function statedAgainst(
  { item, numericVerdict, verdict }: ItemResult,
  evaluation: Evaluation,
): readonly CheckFinding[] {
  const field = `${item.code}.conclusion`;
  const said = textOfField(field, evaluation);
  const link = countyFactLink(field);
  if (said === "达标" && (verdict === "unmet" || numericVerdict === "unmet")) {
    return [
      {
        severity: "mustFix",
        problem: `${item.code} ${item.shortName}填报的结论为“达标”，按数据判定为“${verdictNames.unmet}”。`,
        remedy: "请核对数据；数据无误的，请把结论改为“未达标”并说明整改情况。",
        link,
      },
    ];
  }
  if (said === "未达标" && numericVerdict === "met") {
    return [
      {
        severity: "lookAt",
        problem: `${item.code} ${item.shortName}填报的结论为“未达标”，而其中的数值都达到标准。`,
        remedy: "请确认结论是否还需要改。",
        link,
      },
    ];
  }
  return [];
}

/** 达标 and its like. */
const claims = /达标|(?:已|均|全部|完全)(?:均|已|全部)?(?:达到|符合)[^，。；]{0,12}(?:标准|要求|规定)/;
/** A sentence with one of these tells of what is not, or not yet. */
const withheld = /未|不达标|没有|尚|难以|争取|力争|确保|计划|目标|拟|将|逐步|努力/;

/** The sentence that claims to pass, if any. */
export function claimedPass(text: string): string | undefined {
  return sentencesOf(text).find((sentence) => claims.test(sentence) && !withheld.test(sentence));
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/[。；\n]/).map((sentence) => sentence.trim());
}

/** 说明 of an item that is 未达标 reads as if it were 达标. */
function wordsAgainst({ item, verdict }: ItemResult, evaluation: Evaluation): readonly CheckFinding[] {
  const field = `${item.code}.statement`;
  const text = textOfField(field, evaluation);
  const claim = text === undefined ? undefined : claimedPass(text);
  if (verdict !== "unmet" || claim === undefined) return [];
  return [
    {
      severity: "lookAt",
      problem: `${item.code} ${item.shortName}判定为“${verdictNames.unmet}”，说明中却写着“${shortened(claim)}”。`,
      remedy: "请核对数据或修改说明。",
      link: countyFactLink(field),
    },
  ];
}

/** 有 asks for time and outcome; 无 with a date says two things at once. */
function vetoDetails({ item }: ItemResult, evaluation: Evaluation): readonly CheckFinding[] {
  const found = textOfField(`${item.code}.found`, evaluation);
  const date = textOfField(`${item.code}.date`, evaluation);
  const note = textOfField(`${item.code}.note`, evaluation);
  if (found === "有" && (date === undefined || note === undefined)) {
    const lacking = [date === undefined ? "时间" : "", note === undefined ? "说明及处理结果" : ""];
    return [
      {
        severity: "mustFix",
        problem: `${item.code} ${item.shortName}填报为“有”，但没有写明${lacking.filter((word) => word !== "").join("、")}。`,
        remedy: "请写明时间和处理结果。",
        link: countyFactLink(`${item.code}.${date === undefined ? "date" : "note"}`),
      },
    ];
  }
  if (found !== "无" || date === undefined) return [];
  return [
    {
      severity: "lookAt",
      problem: `${item.code} ${item.shortName}填报为“无”，却填了发生时间${date}。`,
      remedy: "请确认有无此情形，并删去多余的时间。",
      link: countyFactLink(`${item.code}.found`),
    },
  ];
}

const allPraised =
  /(?:各项|所有|全部|\d+项)[^，。；]{0,8}指标[^，。；]{0,6}(?:均|全部|都)?[^，。；未不]{0,4}达(?:标|到)|(?:所有|全部|各)学校[^，。；未不]{0,10}达标|达标率[^，。；]{0,4}100\s*[%％]/;

/** A narrative says that everything is 达标 while the county is not. */
function praiseAgainst(evaluation: Evaluation): readonly CheckFinding[] {
  if (evaluation.verdict === "met") return [];
  return statedTexts(evaluation).flatMap(({ field, text }): readonly CheckFinding[] => {
    const sentence = sentencesOf(text).find((own) => allPraised.test(own.normalize("NFKC")));
    if (sentence === undefined || !field.code.startsWith("narrative.")) return [];
    return [
      {
        severity: "lookAt",
        problem: `“${field.label}”写着“${shortened(sentence)}”，而全县判定为“${verdictNames[evaluation.verdict]}”。`,
        remedy: "请把这句话改为与判定结果相符。",
        link: countyFactLink(field.code),
      },
    ];
  });
}
