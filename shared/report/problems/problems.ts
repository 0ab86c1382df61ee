import { type Stage, stageNames, stages } from "../../county/stage.ts";
import { coefficientFigureId } from "../../evaluate/balance.ts";
import type { Evaluation, ItemResult } from "../../evaluate/evaluation.ts";
import { printedValue } from "../../evaluate/figure.ts";
import { resourceItems } from "../../evaluate/section-results.ts";
import type { Check, Item } from "../../standard/pack-schema.ts";
import { figure, type Run, text } from "../document/run.ts";
import { findFigure } from "../figures/annex-figures.ts";
import { lackingId, ratioIdOf } from "../figures/ratio-shortages.ts";
import { failingSchools } from "../figures/school-shortages.ts";
import { sectionsToMend } from "../figures/section-shortages.ts";

/** 存在的问题: one line for everything that stands against the county, with what is lacking. */
export interface Problem {
  readonly code: string;
  readonly title: string;
  /** 涉及学校 in the order of the roster; empty where the county as a whole is meant. */
  readonly schools: readonly string[];
  /** Of the number of these schools; absent where there are none. */
  readonly count?: string;
  /** 差额; empty where nothing can be counted. */
  readonly shortage: readonly Run[];
}

/** 差120人: a shortage with its unit; nothing where it has no value. */
function shortageRuns(id: string, evaluation: Evaluation, words = "差"): readonly Run[] {
  const own = findFigure(id, evaluation);
  const printed = own && printedValue(own);
  return own && printed !== undefined ? [text(words), figure(own.id, printed), text(own.unit)] : [];
}

function separated(parts: readonly (readonly Run[])[]): readonly Run[] {
  return parts
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => (index > 0 ? [text("；"), ...runs] : runs));
}

function resourceProblem(item: Item, stage: Stage, evaluation: Evaluation): readonly Problem[] {
  const mending = sectionsToMend(evaluation, item.code, stage);
  if (mending.length === 0) return [];
  return [
    {
      code: item.code,
      title: `${stageNames[stage]}${item.name}未达标准`,
      schools: mending.map(({ name }) => name),
      count: `${item.code}.toMend.${stage}`,
      shortage: shortageRuns(`${item.code}.shortTotal.${stage}`, evaluation),
    },
  ];
}

function balanceProblems(evaluation: Evaluation): readonly Problem[] {
  const { balances, pack } = evaluation;
  const names = new Map(pack.items.map(({ code, name }) => [code, name]));
  return balances
    .filter(({ verdict }) => verdict === "unmet")
    .map(({ item, stage }) => ({
      code: pack.balance.code,
      title: `${stageNames[stage]}${names.get(item) ?? item}校际差异系数超过限值`,
      schools: [],
      shortage: separated([
        shortageRuns(coefficientFigureId(item, stage), evaluation, "现为"),
        shortageRuns(`${pack.balance.code}.limit.${stage}`, evaluation, "限值"),
      ]),
    }));
}

/** What single schools lack under an item, added up. */
function schoolProblem(result: ItemResult, evaluation: Evaluation): readonly Problem[] {
  const failing = failingSchools(result);
  if (failing.length === 0) return [];
  const { item } = result;
  const lacks = new Map(
    failing.flatMap(({ lacks: own }) =>
      own.map(({ id, subject, verb }) => [id, `${subject}${verb}`] as const),
    ),
  );
  return [
    {
      code: item.code,
      title: `${item.shortName}未达标准`,
      // By code: two schools may have one name, and one school may fail in two stages.
      schools: [...new Map(failing.map(({ school }) => [school.code, school.name])).values()],
      count: `${item.code}.toMend`,
      shortage: separated(
        [...lacks].map(([id, words]) => shortageRuns(`${item.code}.${id}.total`, evaluation, words)),
      ),
    },
  ];
}

function countyShortage(item: string, check: Check, evaluation: Evaluation): readonly Run[] {
  const id = ratioIdOf(check);
  if (id === undefined) return [];
  return separated([
    shortageRuns(`${item}.${id}`, evaluation, "现为"),
    shortageRuns(lackingId(item, id), evaluation),
  ]);
}

function checkTitle(check: Check, { name, shortName, part }: Item): string {
  if (part === "veto") return name;
  if (check.kind === "ratio" || check.kind === "amounts") return `${check.name}未达标准`;
  return `${shortName}未达标准`;
}

/** What the county as a whole has not reached, a line a check. */
function countyProblems({ item, checks }: ItemResult, evaluation: Evaluation): readonly Problem[] {
  return item.checks.flatMap((check, index): readonly Problem[] => {
    const own = checks[index];
    if (own?.verdict !== "unmet" || own.schools !== undefined || check.kind === "resource") return [];
    return [
      {
        code: item.code,
        title: checkTitle(check, item),
        schools: [],
        shortage: countyShortage(item.code, check, evaluation),
      },
    ];
  });
}

/** Everything that stands against the county, in the order of the report. */
export function problemsOf(evaluation: Evaluation): readonly Problem[] {
  const { admission, items, vetoes, pack } = evaluation;
  const ofResults = (results: readonly ItemResult[]) =>
    results.flatMap((result) => [
      ...schoolProblem(result, evaluation),
      ...countyProblems(result, evaluation),
    ]);
  return [
    ...ofResults(admission),
    ...stages.flatMap((stage) =>
      resourceItems(pack).flatMap((item) => resourceProblem(item, stage, evaluation)),
    ),
    ...balanceProblems(evaluation),
    ...ofResults(items.filter(({ item }) => item.part !== "resource")),
    ...ofResults(vetoes),
  ];
}
