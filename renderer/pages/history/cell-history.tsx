import { Button } from "antd";
import { useState } from "react";
import { hrefOf } from "../../app/route.ts";
import { useCall } from "../../app/use-call.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { formatCount, formatMoment } from "../../parts/format.ts";
import { SidePanel } from "../../parts/side-panel.tsx";
import styles from "./history.module.css";
import { type CellEvent, eventValue, eventWords } from "./history-words.ts";

// As many as are read at a time; a figure that was corrected a thousand times still opens at once.
const eventsAtATime = 200;

/** A figure's place. */
export interface Cell {
  readonly year: number;
  readonly subject: string;
  readonly field: string;
}

function eventLine(field: string, event: CellEvent): string {
  const { batch, at, operator, why } = event;
  const words = [`第 ${batch} 批`, formatMoment(at), operator, eventWords(event), eventValue(field, event)];
  return [...words, why].join("\t");
}

function Event({ event, field }: { readonly event: CellEvent; readonly field: string }) {
  const { batch, at, operator, why, accepted } = event;
  return (
    <li className={accepted ? styles.accepted : undefined}>
      <p>
        {eventWords(event)} <span className={styles.value}>{eventValue(field, event)}</span>
      </p>
      <p className={styles.quiet}>
        <a href={hrefOf("history", { path: [String(batch)] })}>第 {batch} 批</a> {formatMoment(at)} {operator}
        ：{why}
      </p>
    </li>
  );
}

function Events({ events, field }: { readonly events: readonly CellEvent[]; readonly field: string }) {
  const [shown, setShown] = useState(eventsAtATime);
  const rest = events.length - shown;
  return (
    <>
      <ul className={styles.events}>
        {events.slice(0, shown).map((event, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events never change their order
          <Event key={at} event={event} field={field} />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" onClick={() => setShown(shown + eventsAtATime)}>
          再往前看（还有 {formatCount(rest)} 次）
        </Button>
      )}
    </>
  );
}

export interface CellHistoryProps {
  /** Undefined shows nothing. */
  readonly cell: Cell | undefined;
  readonly onClose: () => void;
}

/** Everything that ever happened to one figure, newest first. */
export function CellHistory({ cell, onClose }: CellHistoryProps) {
  const { data, error, loading } = useCall("history.cell", cell);
  const events = data?.events.toReversed() ?? [];
  const unit = data?.unit ? `（${data.unit}）` : "";
  const title = data ? `${data.where} ${data.what}${unit}` : "数据的历史";
  return (
    <SidePanel
      open={cell !== undefined}
      onClose={onClose}
      title={title}
      loading={loading && !data}
      error={error}
      extra={
        cell && <CopyButton text={() => events.map((event) => eventLine(cell.field, event)).join("\n")} />
      }
    >
      {cell && events.length === 0 && (
        <EmptyState what="这个数据还没有历史。" why="填报或导入以后，每一次变化都记在这里。" />
      )}
      {cell && events.length > 0 && (
        <>
          <p className={styles.caption}>{cell.year} 年度，新的在前。</p>
          <Events key={`${cell.subject} ${cell.field}`} events={events} field={cell.field} />
        </>
      )}
    </SidePanel>
  );
}
