import { factOf, textOf } from "../county/fact.ts";
import type { Evaluation } from "../evaluate/evaluation.ts";
import { modeNames } from "../evaluate/waivers.ts";
import { type Annex, annexSections } from "./annexes/annex.ts";
import { reportAnnexes } from "./annexes/annexes.ts";
import type { Provenance } from "./annexes/provenance.ts";
import { basicSituation } from "./chapters/basic-situation.ts";
import { chapter } from "./chapters/chapter.ts";
import { mainPractices } from "./chapters/main-practices.ts";
import { narrativeBlocks } from "./chapters/narrative.ts";
import { problemBlocks } from "./chapters/problems.ts";
import { selfEvaluationResults } from "./chapters/self-evaluation-results.ts";
import { contents, cover, numbered, paragraph, portrait, signature, title } from "./document/blocks.ts";
import type { Block, Document } from "./document/document.ts";
import { missingSlots } from "./document/missing-slots.ts";
import { officialDate } from "./document/official-date.ts";
import { emphasis, missingSlot, text } from "./document/run.ts";

export interface SelfEvaluationOptions {
  /** 报送日期, 2026-03-05; without one the report leaves it to be filled in and is 不完整. */
  readonly date: string | undefined;
  /** Sources, hashes and evidence; without them 附件9 asks for its list of files. */
  readonly provenance?: Provenance;
}

/** A name of more characters gets a line of its own, or the title would not fit its line. */
const longestNameInLine = 8;
/** Longer names are broken by the page and not by us. */
const longestLine = 18;

/**
 * 《××县县域义务教育优质均衡发展自评报告》: cover, contents, five chapters and nine annexes. Everything comes from
 * the evaluation and from what the county stated; what lacks data says so in red, and the report says that it is
 * 不完整.
 */
export function selfEvaluation(evaluation: Evaluation, options: SelfEvaluationOptions): Document {
  const parts = partsOf(evaluation, options);
  const complete = reportOf(evaluation, parts, []);
  const slots = missingSlots(complete).length;
  return slots === 0 ? complete : reportOf(evaluation, parts, [incompleteNotice(slots)]);
}

function incompleteNotice(slots: number): Block {
  return paragraph(
    emphasis("【不完整】"),
    text(`本报告尚有${slots}处待填或待核（文中红字）。请补齐数据后重新生成，补齐前不得报送。`),
  );
}

/** What takes long to make and is the same with and without the notice. */
interface Parts {
  readonly body: readonly Block[];
  readonly annexes: readonly Annex[];
  readonly date: string | undefined;
}

function partsOf(evaluation: Evaluation, { date, provenance }: SelfEvaluationOptions): Parts {
  return { body: bodyOf(evaluation), annexes: reportAnnexes(evaluation, provenance), date };
}

function reportOf(evaluation: Evaluation, parts: Parts, notices: readonly Block[]): Document {
  const { name } = evaluation.countyYear.county;
  const { body, annexes, date } = parts;
  const lines = titleLines(name);
  const applicant = applicantOf(evaluation);
  const day = date === undefined ? blankDate : officialDate(date);
  return {
    title: `${name}县域义务教育优质均衡发展自评报告`,
    sections: [
      numbered("none", portrait(cover({ lines, county: name, organisation: applicant, date: day }))),
      numbered("none", portrait(contents)),
      numbered(
        "restart",
        portrait(
          title(...lines),
          ...notices,
          paragraph(...introduction(evaluation)),
          ...body,
          ...annexNames(annexes),
          ...dateAndSignature(applicant, date),
        ),
      ),
      ...annexes.flatMap((annex, index) => annexSections(annex, index + 1)),
    ],
  };
}

function bodyOf(evaluation: Evaluation): readonly Block[] {
  return [
    ...chapter(1, "基本情况", basicSituation(evaluation)),
    ...chapter(2, "主要做法", mainPractices(evaluation)),
    ...chapter(3, "自评结果", selfEvaluationResults(evaluation)),
    ...chapter(4, "存在问题与整改", problemBlocks(evaluation)),
    ...chapter(5, "下一步工作", narrativeBlocks("narrative.nextSteps", evaluation)),
  ];
}

/** 附件说明 (GB/T 9704 7.3.4): after an empty line, indented, names in numbered lines without a stop. */
function annexNames(annexes: readonly Annex[]): readonly Block[] {
  return [
    paragraph(""),
    ...annexes.map(({ title: name }, index) =>
      paragraph(`${index === 0 ? "附件：" : "　　　"}${index + 1}.${name}`),
    ),
  ];
}

/** Room for a date by hand. */
const blankDate = "　　年　月　日";

function dateAndSignature(applicant: string, date: string | undefined): readonly Block[] {
  const signed = signature({
    organisations: [applicant],
    date: date === undefined ? blankDate : officialDate(date),
    sealed: true,
  });
  if (date !== undefined) return [signed];
  return [paragraph(missingSlot("报送日期", { source: "县级填报", slot: "field:reportDate" })), signed];
}

function titleLines(county: string): readonly string[] {
  if (county.length <= longestNameInLine) return [`${county}县域义务教育`, "优质均衡发展自评报告"];
  const names = county.match(new RegExp(`.{1,${longestLine}}`, "gu")) ?? [county];
  return [...names, "县域义务教育优质均衡发展", "自评报告"];
}

function introduction({ pack, countyYear, mode }: Evaluation): readonly string[] {
  const reading = mode === "strict" ? `${modeNames.strict}（不适用过渡口径）` : modeNames[mode];
  const basis = pack.basis.map(({ number, title: name }) => `《${name}》（${number}）`).join("、");
  return [
    `根据${basis}，${countyYear.county.name}对${countyYear.year}年县域义务教育优质均衡发展情况进行了自评。`,
    `数据统计时点为${countyYear.year}年9月1日，各项指标按${reading}判定，`,
    `标准为“${pack.title}”，编号${pack.id}，第${pack.version}版，含${pack.countLabel}。`,
  ];
}

/** 申报单位 as stated, otherwise the county's government. */
function applicantOf({ countyYear }: Evaluation): string {
  return textOf(factOf(countyYear.facts, "applicant")) ?? `${countyYear.county.name}人民政府`;
}
