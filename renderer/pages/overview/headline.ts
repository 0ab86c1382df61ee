import type { CallOutput } from "../../../shared/contract/contract.ts";
import { type Stage, stageNames, stages } from "../../../shared/county/stage.ts";
import { formatCount } from "../../parts/format.ts";

type Evaluation = CallOutput<"evaluation.run">;

/** How one stage stands, and what fails most of its schools. */
export interface StageStanding {
  readonly stage: Stage;
  readonly assessed: number;
  readonly passing: number;
  readonly failing: number;
  readonly undecided: number;
  /** The item that most of the failing sections miss. */
  readonly most: { readonly item: string; readonly shortName: string; readonly sections: number } | undefined;
}

function mostMissed(evaluation: Evaluation, stage: Stage): StageStanding["most"] {
  const failing = evaluation.sections.filter(
    (section) => section.stage === stage && section.passes === false,
  );
  const counted = evaluation.items
    .map(({ item, shortName }) => ({
      item,
      shortName,
      sections: failing.filter(({ met }) => met[item] === false).length,
    }))
    .filter(({ sections }) => sections > 0);
  return counted.sort((left, right) => right.sections - left.sections)[0];
}

/** Each stage that has judged sections. */
export function stageStandings(evaluation: Evaluation): readonly StageStanding[] {
  return stages.flatMap((stage) => {
    const { assessed = 0, passing = 0, undecided = 0 } = evaluation.schoolsPassing[stage] ?? {};
    if (assessed === 0) return [];
    const failing = assessed - passing - undecided;
    return [{ stage, assessed, passing, failing, undecided, most: mostMissed(evaluation, stage) }];
  });
}

/** `初中 34 个学段，7 个达标；差 27 个，最多的是体育运动场馆（19 个）` */
export function standingWords({ stage, assessed, passing, failing, undecided, most }: StageStanding): string {
  const head = `${stageNames[stage]} ${formatCount(assessed)} 个学段，`;
  if (passing === assessed) return `${head}全部达标`;
  const worst = most ? `，最多的是${most.shortName}（${formatCount(most.sections)} 个）` : "";
  const short = failing > 0 ? `；差 ${formatCount(failing)} 个${worst}` : "";
  const open = undecided > 0 ? `；${formatCount(undecided)} 个缺数据` : "";
  return `${head}${formatCount(passing)} 个达标${short}${open}`;
}
