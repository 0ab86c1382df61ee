import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useMemo,
  useState,
} from "react";
import { cellAt, type HeatLayout, heatLayout, heatSizes, rowByKey, rowOrigin } from "./heat-layout.ts";
import styles from "./heat-map.module.css";
import { HeatMapBody } from "./heat-map-body.tsx";
import { HeatMapDetail } from "./heat-map-detail.tsx";
import type { HeatRow } from "./heat-row.ts";
import { useWidth } from "./use-width.ts";

export interface HeatMapProps {
  readonly title: string;
  readonly rows: readonly HeatRow[];
  readonly picture: RefObject<SVGSVGElement | null>;
}

interface Pointed {
  readonly row: number;
  readonly column: number | undefined;
  /** Where the map began in the window when it was pointed at. */
  readonly mapTop: number;
}

const detailWidth = 408;
const detailHeight = 208;
const statusLineHeight = 28;

/** Below the row, or above it where the window ends; never beyond the map's right edge. */
function detailPlace(layout: HeatLayout, { row, mapTop }: Pointed, width: number) {
  const { x, y } = rowOrigin(layout, row);
  const below = y + heatSizes.rowHeight + 4;
  const fitsBelow = mapTop + below + detailHeight <= window.innerHeight - statusLineHeight;
  return {
    left: Math.max(0, Math.min(x, width - detailWidth)),
    top: fitsBelow ? below : y - detailHeight - 4,
  };
}

function rowOf(target: EventTarget): number | undefined {
  const link = target instanceof Element ? target.closest("[data-row]") : null;
  return link ? Number(link.getAttribute("data-row")) : undefined;
}

function focusRow(map: Element, row: number): void {
  for (const link of map.querySelectorAll("[data-row]")) {
    link.setAttribute("tabindex", link.getAttribute("data-row") === String(row) ? "0" : "-1");
  }
  map.querySelector<SVGAElement>(`[data-row="${row}"]`)?.focus();
}

/**
 * Schools × the seven items, the whole county at a glance. Each school is one link to its page; arrow keys go
 * from school to school, Tab passes the map in one step.
 */
export function HeatMap({ title, rows, picture }: HeatMapProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<Pointed>();
  const items = useMemo(() => rows[0]?.cells.map(({ item }) => item) ?? [], [rows]);
  const layout = useMemo(
    () => heatLayout(width, rows.length, items.length),
    [width, rows.length, items.length],
  );
  const mixed = useMemo(() => new Set(rows.map(({ stage }) => stage)).size > 1, [rows]);

  function point(event: PointerEvent<HTMLDivElement>): void {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const place = { x: event.clientX - left, y: event.clientY - top };
    const next = cellAt(layout, place, { rows: rows.length, items: items.length });
    setPointed((before) =>
      before?.row === next?.row && before?.column === next?.column
        ? before
        : next && { ...next, mapTop: top },
    );
  }

  function follow(event: FocusEvent<HTMLDivElement>): void {
    const row = rowOf(event.target);
    if (row === undefined || !event.target.matches(":focus-visible")) return;
    setPointed({ row, column: undefined, mapTop: event.currentTarget.getBoundingClientRect().top });
  }

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key === "Escape") setPointed(undefined);
    const row = rowOf(event.target);
    const next = row === undefined ? undefined : rowByKey(event.key, row, layout, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    focusRow(event.currentTarget, next);
  }

  const row = pointed && rows[pointed.row];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed and pointed at are the links inside
    <div
      ref={ref}
      className={styles.map}
      onPointerMove={point}
      onPointerLeave={() => setPointed(undefined)}
      onFocus={follow}
      onBlur={() => setPointed(undefined)}
      onKeyDown={move}
    >
      {width > 0 && (
        <HeatMapBody
          title={title}
          items={items}
          rows={rows}
          layout={layout}
          mixed={mixed}
          picture={picture}
        />
      )}
      {pointed && row && (
        <HeatMapDetail row={row} column={pointed.column} {...detailPlace(layout, pointed, width)} />
      )}
    </div>
  );
}
