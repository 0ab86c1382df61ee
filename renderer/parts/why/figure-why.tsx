import type { CallOutput } from "../../../shared/contract/contract.ts";
import { hrefOf } from "../../app/route.ts";
import { useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../error-notice.tsx";
import { Loading } from "../loading.tsx";
import { VerdictMark } from "../verdict-mark.tsx";
import { OperandList } from "./operand-list.tsx";
import styles from "./why-panel.module.css";

type FigureAnswer = CallOutput<"evaluation.figure">;
type Figure = FigureAnswer["figure"];

/** 12.657505285412 and not the 12.66 that is printed, where the two differ. */
function ExactValue({ figure }: { readonly figure: Figure }) {
  const { value, printed } = figure;
  if (value === null || printed === null) return null;
  const exact = value.includes(".") ? value.replace(/\.?0+$/, "") : value;
  const shown = printed.includes(".") ? printed.replace(/\.?0+$/, "") : printed;
  if (exact === shown) return null;
  return (
    <p className={styles.quiet}>
      未四舍五入的数值：{exact}
      {figure.critical && "。临界：印出的数值看上去会得到不同的结论，评定按未四舍五入的数值"}
    </p>
  );
}

function Basis({ figure }: { readonly figure: Figure }) {
  if (figure.clause === "" && figure.waivers.length === 0) return null;
  return (
    <section>
      <h2>依据</h2>
      {figure.clause !== "" && <p>{figure.clause}</p>}
      {figure.waivers.map((waiver) => (
        <p key={waiver}>过渡口径：{waiver}</p>
      ))}
    </section>
  );
}

/** The school and the item pages on which the figure stands. */
export function Places({ item, code }: { readonly item: string | null; readonly code?: string | undefined }) {
  if (item === null && code === undefined) return null;
  return (
    <p className={styles.links}>
      {code !== undefined && <a href={hrefOf("schools", { path: [code] })}>这所学校的全部数据</a>}
      {item !== null && <a href={hrefOf("indicators", { path: [item] })}>指标 {item}</a>}
    </p>
  );
}

function Answer({ answer }: { readonly answer: FigureAnswer }) {
  const { figure, item, place, verdict, words, working } = answer;
  const code = figure.id.split("/")[1];
  return (
    <>
      <section>
        <p className={styles.place}>
          {place}
          {place.endsWith(figure.name) ? "" : `：${figure.name}`}
        </p>
        <p className={styles.verdict}>
          {verdict && <VerdictMark state={verdict} critical={figure.critical} tinted />}
          <span>{words}</span>
        </p>
        {figure.why !== undefined && <p className={styles.missing}>没有数值：{figure.why}。</p>}
      </section>
      <section>
        <h2>怎么算</h2>
        <p>{figure.formula}</p>
        {working !== null && <p className={styles.working}>{working}</p>}
        <ExactValue figure={figure} />
      </section>
      {figure.operands.length > 0 && (
        <section>
          <h2>用到的数据</h2>
          <OperandList operands={figure.operands} place={place} />
        </section>
      )}
      <Basis figure={figure} />
      <Places item={item} code={code} />
    </>
  );
}

/** A figure: what it decides, how it is computed, from which facts. */
export function FigureWhy({ id }: { readonly id: string }) {
  const { year, mode } = useWorkspace();
  const { data, error, reload } = useCall("evaluation.figure", { year, mode, id });
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  return data ? <Answer answer={data} /> : <Loading label="正在查找计算过程…" />;
}
