import type { CallAnswer, CallInput } from "../../../shared/contract/contract.ts";
import { ContractError } from "../../../shared/contract/error.ts";
import { stageNames } from "../../../shared/county/stage.ts";
import { countySubject, schoolSubject, sectionSubject } from "../../../shared/county/subject.ts";
import type { SchoolCheck } from "../../../shared/evaluate/check-result.ts";
import { type Evaluation, findItem, type ItemResult } from "../../../shared/evaluate/evaluation.ts";
import { type Figure, operandsOf } from "../../../shared/evaluate/figure.ts";
import type { SectionResult } from "../../../shared/evaluate/section-results.ts";
import { allOf, type Verdict, verdictNames } from "../../../shared/evaluate/verdict.ts";
import { balanceSentence, itemSentence, plainRuns } from "../../../shared/report/sentences/sentence.ts";
import { schoolCheckWords } from "../../../shared/report/views/school-check-words.ts";
import { waiverNames } from "../../../shared/report/views/waiver-lines.ts";
import { judgeYear } from "../judge-year.ts";
import type { Session } from "../session.ts";
import { traceContext, traceFigure, traceOperand } from "./trace-figure.ts";

type Question = CallInput<"evaluation.trace">;
type Answer = CallAnswer<"evaluation.trace">;

function notFound(message: string): ContractError {
  return new ContractError("notFound", { message, remedy: "请核对项目代码、学校标识码和学段。" });
}

interface Explained {
  readonly name: string;
  readonly clause: string;
  readonly subject: string;
  readonly verdict: Verdict;
  readonly words: string;
  readonly figures: readonly Figure[];
  readonly schools: readonly SchoolCheck[];
  readonly remarks: readonly string[];
}

/** Figures behind the ones asked for, so that a mean can be followed to each section's value. */
function withOrigins(figures: readonly Figure[], evaluation: Evaluation): readonly Figure[] {
  const found = new Map(figures.map((figure) => [figure.id, figure]));
  for (const figure of found.values()) {
    for (const operand of operandsOf(figure.working)) {
      const origin = operand.kind === "figure" ? evaluation.figures.get(operand.figure) : undefined;
      if (origin && !found.has(origin.id)) found.set(origin.id, origin);
    }
  }
  return [...found.values()];
}

function explainSections(
  item: ItemResult,
  sections: readonly SectionResult[],
  question: Question,
): Explained {
  const [first] = sections;
  const code = item.item.code;
  const verdicts = sections.map(({ verdicts: own }) => own[code] ?? "open");
  const figures = sections.flatMap(({ values }) => values[code]?.figure ?? []);
  return {
    name: item.item.name,
    clause: item.item.clause,
    subject:
      question.stage && first
        ? sectionSubject(first.code, question.stage)
        : schoolSubject(question.school ?? ""),
    verdict: allOf(verdicts),
    words: sections
      .map(
        (section) =>
          `${section.name}${stageNames[section.stage]}：${verdictNames[section.verdicts[code] ?? "open"]}`,
      )
      .join("；"),
    figures,
    schools: [],
    remarks: [],
  };
}

function explainSchool(item: ItemResult, school: string): Explained {
  const schools = item.checks.flatMap(({ schools: own }) => own ?? []).filter(({ code }) => code === school);
  const [first] = schools;
  if (!first) throw notFound(`${item.item.code} 不按这所学校判定，或没有这所学校。`);
  const verdict = allOf(schools.map((own) => own.verdict));
  return {
    name: item.item.name,
    clause: item.item.clause,
    subject: schoolSubject(school),
    verdict,
    words: `${first.name}：${verdictNames[verdict]}`,
    figures: [],
    schools,
    remarks: [],
  };
}

/** The county's own figures of an item; of 资源配置 the means, rates and lowest values. */
function figuresOfItem(item: ItemResult, evaluation: Evaluation): readonly Figure[] {
  const own = item.checks.flatMap(({ figures }) => figures);
  const beside = [...evaluation.figures.values()].filter(({ id }) => id.startsWith(`${item.item.code}.`));
  return [...new Set([...own, ...beside])];
}

function explainCounty(item: ItemResult, evaluation: Evaluation): Explained {
  return {
    name: item.item.name,
    clause: item.item.clause,
    subject: countySubject,
    verdict: item.verdict,
    words: plainRuns(itemSentence(item, evaluation)),
    figures: withOrigins(figuresOfItem(item, evaluation), evaluation),
    schools: item.checks.flatMap(({ schools }) => schools ?? []),
    remarks: item.checks.flatMap(({ remarks }) => remarks),
  };
}

function explainBalance(evaluation: Evaluation): Explained {
  const { balance } = evaluation.pack;
  const figures = [...evaluation.figures.values()].filter(({ id }) => id.startsWith(`${balance.code}.`));
  return {
    name: balance.name,
    clause: balance.clause,
    subject: countySubject,
    verdict: evaluation.balanceVerdict,
    words: plainRuns(balanceSentence(evaluation)),
    figures: withOrigins(figures, evaluation),
    schools: [],
    remarks: [],
  };
}

function explain(evaluation: Evaluation, question: Question): Explained {
  const { school, stage } = question;
  if (question.item === evaluation.pack.balance.code) return explainBalance(evaluation);
  const item = findItem(evaluation, question.item);
  if (!item) throw notFound(`标准中没有项目 ${question.item}。`);
  if (school === undefined) return explainCounty(item, evaluation);
  if (item.item.part !== "resource") return explainSchool(item, school);
  const sections = evaluation.sections.filter(
    (own) => own.code === school && (stage === undefined || own.stage === stage),
  );
  if (sections.length === 0) throw notFound("没有这所学校，或这所学校没有这个学段。");
  return explainSections(item, sections, question);
}

/** 这个结果是怎么算出来的: the verdict, the figures that decide it, and each fact down to its source. */
export function traceItem(session: Session, question: Question): Answer {
  const evaluation = judgeYear(session, question.year, question.mode);
  const explained = explain(evaluation, question);
  const context = traceContext(session.workspace(), evaluation);
  // Operands of one school are what was asked for; those of every school would be most of the county.
  const item = findItem(evaluation, question.item);
  const withOperands = question.school !== undefined;
  return {
    item: question.item,
    mode: question.mode,
    ...explained,
    figures: explained.figures.map((figure) => traceFigure(figure, context)),
    schools: explained.schools.map(({ code, name, verdict, numbers, waivers, operands }) => ({
      code,
      name,
      verdict,
      numbers,
      ...(item ? { words: schoolCheckWords(item.item, { numbers }) } : {}),
      waivers: waiverNames(waivers, evaluation.pack),
      operands: withOperands ? operandsOf({ operands }).map((operand) => traceOperand(operand, context)) : [],
    })),
  };
}
