import { fieldCatalogue } from "../../county/catalogue/catalogue.ts";
import { factOf, rowsOf, textOf } from "../../county/fact.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { officialDate } from "../document/official-date.ts";
import type { CheckedDocument, CheckFinding, CheckInput, ReportCheck } from "./check.ts";
import { countyFactLink } from "./links.ts";
import { placeWords } from "./place-words.ts";
import { printedLines } from "./printed-lines.ts";
import { statedTexts } from "./stated-texts.ts";

/** 年度一致: the date of the report, the dates that it states and the years that its texts name. */
export const yearsConsistent: ReportCheck = {
  code: "yearsConsistent",
  name: "年度和日期",
  title: "报送日期、填报的日期和文字中的年份与评估年度相符",
  run: (input) => [
    ...reportDate(input),
    ...laterDates(input),
    ...monitoringYears(input.evaluation),
    ...input.documents.flatMap((document) => referenceDays(document, input.evaluation.countyYear.year)),
    ...statedTexts(input.evaluation).flatMap(({ field, text }) =>
      yearsOfText({ code: field.code, label: field.label, text }, input.evaluation.countyYear.year),
    ),
  ],
};

/** Counties report between the 统计时点 and the end of the year after it (provinces take papers until March). */
function reportDate({ date, evaluation }: CheckInput): readonly CheckFinding[] {
  if (date === undefined) return [];
  const { year } = evaluation.countyYear;
  const link = countyFactLink("reportDate");
  if (date < `${year}-09-01`) {
    return [
      {
        severity: "mustFix",
        problem: `报送日期${officialDate(date)}早于评估年度的统计时点${year}年9月1日。`,
        remedy: "请改正报送日期，或在窗口上方选择正确的评估年度。",
        link,
      },
    ];
  }
  if (date <= `${year + 1}-12-31`) return [];
  return [
    {
      severity: "lookAt",
      problem: `报送日期${officialDate(date)}与评估年度${year}年相差一年以上。`,
      remedy: "请确认报送日期和评估年度。",
      link,
    },
  ];
}

/** What was approved or recognised after the report was handed in. */
function laterDates({ date, evaluation }: CheckInput): readonly CheckFinding[] {
  if (date === undefined) return [];
  return fieldCatalogue
    .filter(({ level, type, code }) => level === "county" && type === "date" && code !== "reportDate")
    .flatMap(({ code, label }): readonly CheckFinding[] => {
      const stated = textOf(factOf(evaluation.countyYear.facts, code));
      if (stated === undefined || stated <= date) return [];
      return [
        {
          severity: "mustFix",
          problem: `“${label}”为${stated}，晚于报送日期${date}。`,
          remedy: "请改正其中一个日期。",
          link: countyFactLink(code),
        },
      ];
    });
}

/** 国家监测 measures each subject every three years. */
const monitoringCycle = 3;

function monitoringYears({ countyYear }: Evaluation): readonly CheckFinding[] {
  const rows = rowsOf(factOf(countyYear.facts, "monitoring")) ?? [];
  return rows.flatMap(({ subject = "", year: text }): readonly CheckFinding[] => {
    const year = Number(text);
    if (text === undefined || !Number.isInteger(year)) return [];
    const link = countyFactLink("monitoring");
    if (year > countyYear.year) {
      const problem = `${subject}的监测年份${year}晚于评估年度${countyYear.year}。`;
      return [{ severity: "mustFix", problem, remedy: "请按国家反馈的监测结果改正年份。", link }];
    }
    if (year >= countyYear.year - monitoringCycle) return [];
    const problem = `${subject}的监测年份为${year}，距评估年度${countyYear.year}超过${monitoringCycle}年。`;
    return [{ severity: "lookAt", problem, remedy: "请确认是否已有更近的监测结果。", link }];
  });
}

const referenceDay = /统计时点[为是：\t]?\s*(20\d{2})年9月1日/g;

/** 统计时点 as the document prints it. */
function referenceDays(checked: CheckedDocument, year: number): readonly CheckFinding[] {
  return printedLines(checked.document).flatMap(({ under, text }) =>
    [...text.matchAll(referenceDay)]
      .filter(([, printed]) => Number(printed) !== year)
      .map(([printed]) => ({
        severity: "mustFix" as const,
        problem: `${placeWords(checked, under)}印有“${printed.replace("\t", "")}”，评估年度为${year}年。`,
        remedy: "请核对评估年度后重新生成；是自己撰写的文字的，请改正。",
        place: { document: checked.id, under },
      })),
  );
}

/** Texts that tell of the past or the future name other years by their nature. */
const aboutOtherYears = /^narrative\.(?:process|nextSteps)$|Document$|^A5-\d\.note$|^A6-/;

const schoolYearPattern = /(20\d{2})\s*[-—–－~～至]\s*(20\d{2})\s*学年/g;
const yearPattern = /(?<!\d)(20\d{2})\s*年/g;

interface DatedText {
  readonly code: string;
  readonly label: string;
  readonly text: string;
}

function yearsOfText({ code, label, text }: DatedText, year: number): readonly CheckFinding[] {
  return [
    ...brokenSchoolYears({ code, label, text }),
    ...(aboutOtherYears.test(code) ? [] : otherYears({ code, label, text }, year)),
  ];
}

/** 2023—2025学年: a 学年 ends in the year after it began. */
function brokenSchoolYears({ code, label, text }: DatedText): readonly CheckFinding[] {
  return [...text.matchAll(schoolYearPattern)]
    .filter(([, from, to]) => Number(to) !== Number(from) + 1)
    .map(([printed]) => ({
      severity: "lookAt",
      problem: `“${label}”写着“${printed}”，学年应为前后相连的两年。`,
      remedy: "请核对学年。",
      link: countyFactLink(code),
    }));
}

/** The evaluation year and the one before (预算年, 自然年, 上学年) belong here; a text of another round does not. */
function otherYears({ code, label, text }: DatedText, year: number): readonly CheckFinding[] {
  const named = [...text.normalize("NFKC").matchAll(yearPattern)].map(([, digits]) => Number(digits));
  const others = [...new Set(named)].filter((own) => own < year - 1 || own > year + 1).sort();
  if (others.length === 0) return [];
  return [
    {
      severity: "lookAt",
      problem: `“${label}”提到${others.join("、")}年，评估年度为${year}年。`,
      remedy: "请确认不是沿用往年的文稿；预算、自然年度用上一年数据的请写明年份。",
      link: countyFactLink(code),
    },
  ];
}
