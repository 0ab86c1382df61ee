import { Fragment } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { stageNames } from "../../../shared/county/stage.ts";
import type { Verdict } from "../../../shared/evaluate/verdict.ts";
import { displayNames, stateOfReadings } from "../../parts/display-state.ts";
import { formatCount } from "../../parts/format.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { VerdictMark } from "../../parts/verdict-mark.tsx";
import { openWhy } from "../../parts/why/why-state.ts";
import { type StageStanding, stageStandings, standingWords } from "./headline.ts";
import styles from "./overview.module.css";

type Evaluation = CallOutput<"evaluation.run">;

const counted: readonly Verdict[] = ["met", "unmet", "open", "notJudged"];

/** `达标 6 项、未达标 15 项、缺数据 11 项` */
function itemWords({ items }: Evaluation): string {
  return counted
    .map((verdict) => ({ verdict, count: items.filter((item) => item.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${displayNames[verdict]} ${formatCount(count)} 项`)
    .join("、");
}

/** `小学 100 / 147`: how many sections pass; can be asked why in the reading that the panel explains. */
function Passing({ standing, asked }: { readonly standing: StageStanding; readonly asked: boolean }) {
  const { stage, passing, assessed } = standing;
  const label = `${stageNames[stage]}达标学段`;
  const words = `${passing} / ${assessed}`;
  if (!asked) {
    return (
      <>
        {stageNames[stage]} {words}
      </>
    );
  }
  return (
    <>
      {stageNames[stage]}{" "}
      <button
        type="button"
        className={styles.asked}
        aria-label={`${label} ${words}，查看计算过程`}
        title="为什么"
        onClick={() => openWhy({ kind: "figure", id: `A1.passing.${stage}`, label })}
      >
        {words}
      </button>
    </>
  );
}

function Reading({ name, evaluation, countLabel, asked }: ReadingProps) {
  return (
    <span className={styles.reading}>
      <span>{name}</span>
      <VerdictMark state={evaluation.verdict} />
      <span>
        达标学段{" "}
        {stageStandings(evaluation).map((standing, at) => (
          <Fragment key={standing.stage}>
            {at > 0 && "、"}
            <Passing standing={standing} asked={asked} />
          </Fragment>
        ))}
        ；{countLabel}：{itemWords(evaluation)}
      </span>
    </span>
  );
}

interface ReadingProps {
  readonly name: string;
  readonly evaluation: Evaluation;
  readonly countLabel: string;
  /** Whether it is the reading that “为什么” explains. */
  readonly asked: boolean;
}

export interface StandingProps {
  readonly strict: Evaluation;
  readonly relief: Evaluation;
  /** The reading chosen in the frame: the headline is about it. */
  readonly shown: Evaluation;
  /** 31项指标 + 社会认可度 */
  readonly countLabel: string;
}

/** The headline: the county's verdict and each stage in words with numbers; below, both readings. */
export function Standing({ strict, relief, shown, countLabel }: StandingProps) {
  const verdict = stateOfReadings(strict.verdict, relief.verdict);
  return (
    <PageHeader
      headline={
        <span className={styles.headline}>
          <span className={styles.verdict}>
            <VerdictMark state={verdict} tinted />
          </span>
          <span>
            {stageStandings(shown).map((standing) => (
              <span key={standing.stage} className={styles.stage}>
                {standingWords(standing)}
              </span>
            ))}
          </span>
        </span>
      }
      lead={
        <>
          <Reading name="严格口径" evaluation={strict} countLabel={countLabel} asked={shown === strict} />
          <Reading name="过渡口径" evaluation={relief} countLabel={countLabel} asked={shown === relief} />
        </>
      }
    />
  );
}
