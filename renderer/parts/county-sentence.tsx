import { findField } from "../../shared/county/catalogue/catalogue.ts";
import { hrefOf } from "../app/route.ts";
import styles from "./county-sentence.module.css";
import { openWhy } from "./why/why-state.ts";

export interface SentenceRun {
  readonly kind: "text" | "emphasis" | "missing";
  readonly text: string;
  readonly figure?: string | undefined;
  readonly slot?: string | undefined;
}

function targetOf(figure: string, label: string) {
  const [kind, field] = figure.split(":");
  if (kind === "field" && field !== undefined)
    return { kind: "fact", subject: "county", field, label } as const;
  return { kind: "figure", id: figure, label } as const;
}

/** What is still to be filled, and the way to where it is filled. */
function Missing({ text, slot }: { readonly text: string; readonly slot: string | undefined }) {
  if (slot === undefined || findField(slot)?.level !== "county")
    return <span className={styles.missing}>{text}</span>;
  return (
    <a className={styles.missing} href={hrefOf("entry", { query: { field: slot } })} title="去填报">
      {text}
    </a>
  );
}

/** The county's official sentence: each figure answers “为什么”, what is still to be filled stands in red. */
export function CountySentence({
  runs,
  name,
}: {
  readonly runs: readonly SentenceRun[];
  readonly name: string;
}) {
  return (
    <p className={styles.sentence}>
      {runs.map((run, at) => {
        const key = `${at}`;
        if (run.kind === "missing") return <Missing key={key} text={run.text} slot={run.slot} />;
        const { figure } = run;
        if (figure === undefined) return <span key={key}>{run.text}</span>;
        return (
          <button
            key={key}
            type="button"
            className={styles.figure}
            aria-label={`${run.text}，查看计算过程`}
            title="为什么"
            onClick={() => openWhy(targetOf(figure, name))}
          >
            {run.text}
          </button>
        );
      })}
    </p>
  );
}
