import { Button } from "antd";
import { useState } from "react";
import { batchKindName } from "../../../shared/contract/batch-kind.ts";
import { call } from "../../app/client.ts";
import { hrefOf } from "../../app/route.ts";
import { replaceRoute } from "../../app/use-route.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { formatCount, formatMoment } from "../../parts/format.ts";
import { Loading } from "../../parts/loading.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import { UndoBatch } from "../../parts/undo-batch.tsx";
import { ChangeTable } from "./change-table.tsx";
import styles from "./history.module.css";
import { type Batch, type Change, isUndoable, standingWords } from "./history-words.ts";
import { usePages } from "./use-pages.ts";

// The first screenful at once; a batch of 15,000 in four portions.
const firstPage = 200;
const nextPages = 5000;

interface Told {
  readonly batch: Batch;
  readonly total: number;
  readonly change: Change;
}

/** Each line carries the batch's head, so that an answer is one list. An empty batch has one without change. */
type Line = Omit<Told, "change"> & { readonly change?: Change };

function useBatch(number: number) {
  return usePages<Line>(String(number), async (from, signal) => {
    const range = from === undefined ? { limit: firstPage } : { from, limit: nextPages };
    const answer = await call("history.batch", { batch: number, ...range }, { signal });
    const { batch, total, changes, next } = answer;
    const rows: readonly Line[] =
      total === 0 ? [{ batch, total }] : changes.map((change) => ({ batch, total, change }));
    return { rows, next };
  });
}

/** The history of a figure, in the address, so that it can be gone back to. */
function showCell(number: number, { year, subject, field }: Change): void {
  if (year === null || subject === null || field === null) return;
  replaceRoute("history", { path: [String(number)], query: { year: String(year), subject, field } });
}

function leadOf({ at, operator, why }: Batch): string {
  return [formatMoment(at), operator, why].filter((part) => part !== "").join("　");
}

function Shown({ lines, batch }: { readonly lines: readonly Line[]; readonly batch: Batch }) {
  const { status } = useWorkspace();
  const [undoing, setUndoing] = useState<number>();
  const changes = lines.flatMap(({ change }) => change ?? []);
  const total = lines[0]?.total ?? 0;
  const standing = standingWords(batch);
  const title = `第 ${batch.batch} 批 ${batchKindName(batch.kind)}：改了 ${formatCount(total)} 项`;
  return (
    <>
      <PageHeader
        headline={standing === "" ? title : `${title}（${standing}）`}
        lead={leadOf(batch)}
        actions={
          <>
            <Button href={hrefOf("history")}>全部历史</Button>
            {!status.readOnly && isUndoable(batch) && (
              <Button type="primary" onClick={() => setUndoing(batch.batch)}>
                撤销这一批…
              </Button>
            )}
          </>
        }
      />
      <div className={styles.hash}>
        校验值 <code>{batch.hash}</code>
        <CopyButton text={batch.hash} />
      </div>
      <ChangeTable
        batch={batch.batch}
        changes={changes}
        total={total}
        onCell={(change) => showCell(batch.batch, change)}
      />
      <UndoBatch batch={undoing} onClose={() => setUndoing(undefined)} />
    </>
  );
}

/** One batch: what it changed, from what to what, and where that came from. */
export function BatchView({ number }: { readonly number: number }) {
  const { rows, error } = useBatch(number);
  const batch = rows[0]?.batch;
  if (error) {
    return (
      <>
        <PageHeader
          headline={`没有读到第 ${number} 批`}
          actions={<Button href={hrefOf("history")}>全部历史</Button>}
        />
        <ErrorNotice error={error} />
      </>
    );
  }
  return batch ? <Shown lines={rows} batch={batch} /> : <Loading label={`正在读取第 ${number} 批…`} />;
}
