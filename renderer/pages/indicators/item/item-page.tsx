import { Button } from "antd";
import { useEffect } from "react";
import { type Evaluation, useEvaluation } from "../../../app/evaluation.ts";
import { hrefOf } from "../../../app/route.ts";
import { useCall } from "../../../app/use-call.ts";
import { navigate } from "../../../app/use-route.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { CountySentence } from "../../../parts/county-sentence.tsx";
import { type DisplayState, displayNames, stateOfReadings } from "../../../parts/display-state.ts";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { Loading } from "../../../parts/loading.tsx";
import { PageHeader } from "../../../parts/page-header.tsx";
import { SectionHeading } from "../../../parts/section-heading.tsx";
import { VerdictMark } from "../../../parts/verdict-mark.tsx";
import styles from "../indicators.module.css";
import { CoefficientList } from "./coefficient-list.tsx";
import { Distribution } from "./distribution.tsx";
import { FigureList } from "./figure-list.tsx";
import { itemHeadline } from "./item-headline.ts";
import type { ItemView } from "./item-view.ts";
import { SchoolList } from "./school-list.tsx";
import { SectionList } from "./section-list.tsx";
import { WaiverGroups } from "./waiver-groups.tsx";

function verdictIn(evaluation: Evaluation | undefined, item: string) {
  return [...(evaluation?.items ?? []), ...(evaluation?.conditions ?? [])].find((own) => own.item === item)
    ?.verdict;
}

function useDisplayState(item: string): DisplayState | undefined {
  const strict = verdictIn(useEvaluation("strict").evaluation, item);
  const relief = verdictIn(useEvaluation("relief").evaluation, item);
  return strict && relief && stateOfReadings(strict, relief);
}

/** The items in the order of the list. */
function useOrder(): readonly string[] {
  const { evaluation } = useEvaluation();
  return [...(evaluation?.items ?? []), ...(evaluation?.conditions ?? [])].map(({ item }) => item);
}

function Neighbours({ item }: { readonly item: string }) {
  const order = useOrder();
  const at = order.indexOf(item);
  const [previous, next] = [at > 0 ? order[at - 1] : undefined, order[at + 1]];
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const target = { ArrowUp: previous, ArrowDown: next }[event.key];
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      event.preventDefault();
      if (target !== undefined) navigate("indicators", { path: [target] });
    };
    window.addEventListener("keydown", handle);
    return () => window.removeEventListener("keydown", handle);
  }, [previous, next]);
  const button = (label: string, keys: string, target: string | undefined) => (
    <Button
      size="small"
      disabled={target === undefined}
      title={`${label}（${keys}）`}
      onClick={() => target !== undefined && navigate("indicators", { path: [target] })}
    >
      {label}
    </Button>
  );
  return (
    <nav className={styles.actions} aria-label="前后指标">
      <a href={hrefOf("indicators")}>指标一览</a>
      {button("上一项", "Alt+↑", previous)}
      {button("下一项", "Alt+↓", next)}
    </nav>
  );
}

function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  if (remarks.length === 0) return null;
  return (
    <section aria-labelledby="item-remarks">
      <SectionHeading id="item-remarks" note="数据之间的矛盾和提示">
        提示
      </SectionHeading>
      <ul className={styles.waivers}>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </section>
  );
}

function Body({ view, state }: { readonly view: ItemView; readonly state: DisplayState | undefined }) {
  return (
    <>
      <dl className={styles.facts}>
        <dt>结论</dt>
        <dd>
          <VerdictMark state={state ?? view.verdict} tinted />
        </dd>
        <dt>官方原文</dt>
        <dd>{view.name}</dd>
        <dt>依据</dt>
        <dd>{view.clause}</dd>
        <dt>全县情况</dt>
        <dd>
          <CountySentence runs={view.sentence} name={view.shortName} />
        </dd>
      </dl>
      {view.stages.length > 0 && <Distribution view={view} />}
      {view.coefficients.length > 0 && <CoefficientList view={view} />}
      {view.sections.length > 0 && <SectionList view={view} />}
      {view.schools.length > 0 && <SchoolList view={view} />}
      <FigureList view={view} />
      <WaiverGroups waivers={view.waivers} />
      <Remarks remarks={view.remarks} />
    </>
  );
}

/** One item: official wording, the county's sentence, where every section or school stands, the figures behind. */
export function ItemPage({ item }: { readonly item: string }) {
  const { year, mode } = useWorkspace();
  const { data, error, reload } = useCall("evaluation.item", { year, mode, item });
  const state = useDisplayState(item);
  if (error) {
    return (
      <>
        <PageHeader headline="没有这项指标" actions={<a href={hrefOf("indicators")}>指标一览</a>} />
        <ErrorNotice error={error} onRetry={reload} />
      </>
    );
  }
  if (!data) return <Loading label="正在读取指标…" />;
  return (
    <>
      <PageHeader
        headline={itemHeadline(data, displayNames[state ?? data.verdict])}
        actions={<Neighbours item={item} />}
      />
      <Body view={data} state={state} />
    </>
  );
}
