import { factOf, textOf } from "../county/fact.ts";
import type { Evaluation } from "../evaluate/evaluation.ts";
import { modeNames } from "../evaluate/waivers.ts";
import { selfEvaluationResults } from "./chapters/self-evaluation-results.ts";
import { heading, landscape, paragraph, portrait, signature, title } from "./document/blocks.ts";
import type { Block, Document } from "./document/document.ts";
import { missingSlots } from "./document/missing-slots.ts";
import { headingNumber } from "./document/numbering.ts";
import { officialDate } from "./document/official-date.ts";
import { emphasis, missingSlot, text } from "./document/run.ts";
import { balanceTable } from "./tables/balance-table.ts";
import { leftOutTable } from "./tables/left-out-table.ts";
import { resourceTable } from "./tables/resource-table.ts";

export interface SelfEvaluationOptions {
  /** 报送日期, 2026-03-05; without one the report leaves it to be filled in and is 不完整. */
  readonly date: string | undefined;
}

/** A name of more characters gets a line of its own, or the title would not fit its line. */
const longestNameInLine = 8;

/**
 * 《××县县域义务教育优质均衡发展自评报告》: 自评结果 with every item's sentence and verdict, 表Ⅱ-2 and 表Ⅲ.
 * Everything comes from the evaluation; what lacks data says so in red, and the report says that it is 不完整.
 */
export function selfEvaluation(evaluation: Evaluation, { date }: SelfEvaluationOptions): Document {
  const complete = reportOf(evaluation, date, []);
  const slots = missingSlots(complete).length;
  return slots === 0 ? complete : reportOf(evaluation, date, [incompleteNotice(slots)]);
}

function incompleteNotice(slots: number): Block {
  return paragraph(
    emphasis("【不完整】"),
    text(`本报告尚有${slots}处待填或待核（文中红字）。请补齐数据后重新生成，补齐前不得报送。`),
  );
}

function reportOf(evaluation: Evaluation, date: string | undefined, notices: readonly Block[]): Document {
  const { name } = evaluation.countyYear.county;
  const tables = [resourceTable(evaluation), leftOutTable(evaluation)].filter((own) => own !== undefined);
  return {
    title: `${name}县域义务教育优质均衡发展自评报告`,
    sections: [
      portrait(
        title(...titleLines(name)),
        ...notices,
        paragraph(...introduction(evaluation)),
        heading(1, `${headingNumber(1, 1)}自评结果`),
        ...selfEvaluationResults(evaluation),
        ...dateAndSignature(applicantOf(evaluation), date),
      ),
      landscape(...tables),
      landscape(balanceTable(evaluation)),
    ],
  };
}

/** Room for a date by hand. */
const blankDate = "\u3000\u3000年\u3000月\u3000日";

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
  return county.length <= longestNameInLine
    ? [`${county}县域义务教育`, "优质均衡发展自评报告"]
    : [county, "县域义务教育优质均衡发展", "自评报告"];
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
