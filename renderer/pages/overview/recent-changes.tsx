import { Segmented } from "antd";
import { useState } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { hrefOf } from "../../app/route.ts";
import { useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { formatMoment } from "../../parts/format.ts";
import { Loading } from "../../parts/loading.tsx";
import { SectionHeading } from "../../parts/section-heading.tsx";
import { BatchChanges } from "./batch-changes.tsx";
import styles from "./overview.module.css";
import { type Since, sinceChoices } from "./since.ts";

type Batch = CallOutput<"history.list">["batches"][number];

// More than this is read on the history page.
const mostBatches = 8;
// Batches of these kinds are about people and files, not about figures.
const withoutFigures: ReadonlySet<string> = new Set(["create", "operator", "attachment"]);

function BatchLine({ batch, open }: { readonly batch: Batch; readonly open: boolean }) {
  const [shown, setShown] = useState(open);
  return (
    <li>
      <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary title={batch.why}>
          <span className={styles.when}>{formatMoment(batch.at)}</span>
          <span className={styles.why}>
            {batch.operator} {batch.why}
          </span>
        </summary>
        {shown && <BatchChanges batch={batch.batch} />}
      </details>
    </li>
  );
}

function Batches({ since }: { readonly since: Since }) {
  const { data, error, reload } = useCall("history.list", { since: since.moment, limit: 50 });
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Loading />;
  const batches = data.batches.filter(({ kind }) => !withoutFigures.has(kind));
  if (batches.length === 0) return <p className={styles.quiet}>{since.label}没有改动数据。</p>;
  return (
    <>
      <ul className={styles.batches}>
        {batches.slice(0, mostBatches).map((batch, at) => (
          <BatchLine key={batch.batch} batch={batch} open={at === 0} />
        ))}
      </ul>
      {batches.length > mostBatches && (
        <p className={styles.quiet}>
          另有 {batches.length - mostBatches} 批，见<a href={hrefOf("history")}>历史</a>。
        </p>
      )}
    </>
  );
}

/** What changed since yesterday or since the last visit: each batch with its figures before and after. */
export function RecentChanges() {
  const { status } = useWorkspace();
  // Fixed for as long as the page is open: the choices must not move while somebody reads.
  const [choices] = useState(() => sinceChoices(new Date(), status.previouslyOpened));
  const [chosen, setChosen] = useState(choices[0]?.id);
  const since = choices.find(({ id }) => id === chosen) ?? choices[0];
  return (
    <section aria-labelledby="changes">
      <SectionHeading
        id="changes"
        extra={
          <Segmented
            size="small"
            aria-label="从什么时候起"
            options={choices.map(({ id, label }) => ({ value: id, label }))}
            value={since?.id}
            onChange={setChosen}
          />
        }
      >
        改了什么
      </SectionHeading>
      {since && <Batches key={since.id} since={since} />}
    </section>
  );
}
