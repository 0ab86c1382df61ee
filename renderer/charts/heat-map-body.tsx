import { memo, type RefObject } from "react";
import { stageNames } from "../../shared/county/stage.ts";
import { hrefOf } from "../app/route.ts";
import { displayMarks, displayNames, stateColour } from "../parts/display-state.ts";
import { cellLeft, fittedName, type HeatLayout, heatSizes, rowOrigin } from "./heat-layout.ts";
import styles from "./heat-map.module.css";
import type { HeatItem, HeatRow, HeatTone } from "./heat-row.ts";

const { cellWidth, rowHeight, headHeight, markWidth, stageWidth } = heatSizes;
const baseline = 13;
const fontSize = 12;

/** Two characters for each of the seven, over each other; the legend and the card give the whole names. */
const heads: Readonly<Record<string, string>> = {
  "A1-1": "学历",
  "A1-2": "骨干",
  "A1-3": "体艺",
  "A1-4": "用房",
  "A1-5": "场馆",
  "A1-6": "设备",
  "A1-7": "网络",
};

export function headOf({ code, shortName }: HeatItem): string {
  return heads[code] ?? shortName.slice(0, 2);
}

export interface HeatMapBodyProps {
  readonly title: string;
  readonly items: readonly HeatItem[];
  readonly rows: readonly HeatRow[];
  readonly layout: HeatLayout;
  /** Whether schools of both stages are shown, so that each says which it is. */
  readonly mixed: boolean;
  readonly picture: RefObject<SVGSVGElement | null>;
}

/** All cells of one tone as one path: a thousand rectangles of their own would take ten times as long. */
function tonePaths(rows: readonly HeatRow[], layout: HeatLayout): ReadonlyMap<HeatTone, string> {
  const parts = new Map<HeatTone, string[]>();
  rows.forEach(({ cells }, at) => {
    const { x, y } = rowOrigin(layout, at);
    cells.forEach(({ tone }, column) => {
      const left = x + cellLeft(layout, column);
      const path = `M${left} ${y}h${cellWidth - 1}v${rowHeight - 1}h${1 - cellWidth}z`;
      const known = parts.get(tone);
      if (known) known.push(path);
      else parts.set(tone, [path]);
    });
  });
  return new Map([...parts].map(([tone, paths]) => [tone, paths.join("")]));
}

function Heads({ items, layout }: Pick<HeatMapBodyProps, "items" | "layout">) {
  const panels = Array.from({ length: layout.panels }, (_, panel) => panel * layout.rowsEach);
  return panels.map((first) =>
    items.map((item, column) => {
      const x = rowOrigin(layout, first).x + cellLeft(layout, column) + (cellWidth - 1) / 2;
      const [upper = "", lower = ""] = headOf(item);
      return (
        <g key={`${first} ${item.code}`} className={styles.head}>
          <title>{item.name}</title>
          <text x={x} y={headHeight - 22}>
            {upper}
          </text>
          <text x={x} y={headHeight - 7}>
            {lower}
          </text>
        </g>
      );
    }),
  );
}

function keyOf({ code, stage }: HeatRow): string {
  return `${code} ${stage}`;
}

function rowWords({ name, stage, state, metCount, cells }: HeatRow): string {
  return `${name} ${stageNames[stage]}，${displayNames[state]}，${cells.length} 项中 ${metCount} 项达标`;
}

interface RowProps {
  readonly row: HeatRow;
  readonly at: number;
  readonly layout: HeatLayout;
}

function RowText({ row, at, layout, mixed }: RowProps & { readonly mixed: boolean }) {
  const { x, y } = rowOrigin(layout, at);
  const centres = row.cells.map((_, column) => x + cellLeft(layout, column) + (cellWidth - 1) / 2);
  const marks = row.cells.map(({ state, critical }) => displayMarks[critical ? "critical" : state]);
  const nameLeft = mixed ? stageWidth : 0;
  const characters = (layout.nameWidth - nameLeft - 2) / fontSize;
  return (
    <>
      {mixed && (
        <text className={styles.stage} x={x} y={y + baseline}>
          {stageNames[row.stage].slice(0, 1)}
        </text>
      )}
      <text x={x + nameLeft} y={y + baseline}>
        {fittedName(row.name, characters)}
      </text>
      <text className={styles.marks} x={centres.join(" ")} y={y + baseline}>
        {marks.join("")}
      </text>
      <text
        className={styles.marks}
        x={x + layout.panelWidth - markWidth / 2}
        y={y + baseline}
        fontWeight={700}
        style={{ fill: stateColour(row.state).text }}
      >
        {displayMarks[row.state]}
      </text>
    </>
  );
}

/** Lies over the row and says in words what is drawn there. */
function RowLink({ row, at, layout }: RowProps) {
  const { x, y } = rowOrigin(layout, at);
  return (
    <a
      className={styles.row}
      href={hrefOf("schools", { path: [row.code], query: { stage: row.stage } })}
      aria-label={rowWords(row)}
      data-row={at}
      tabIndex={at === 0 ? 0 : -1}
    >
      <rect className={styles.hit} x={x} y={y} width={layout.panelWidth} height={rowHeight - 1} />
    </a>
  );
}

/** The drawing itself, drawn anew only when rows or width change; pointing and focus do not touch it. */
export const HeatMapBody = memo(function HeatMapBody(props: HeatMapBodyProps) {
  const { title, items, rows, layout, mixed, picture } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links inside a drawing has no element of its own
    <svg ref={picture} role="group" aria-label={title} width={layout.width} height={layout.height}>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the links below say it in words */}
      <g aria-hidden="true">
        <Heads items={items} layout={layout} />
        {[...tonePaths(rows, layout)].map(([tone, path]) => (
          <path key={tone} className={styles[tone]} d={path} />
        ))}
        {rows.map((row, at) => (
          <RowText key={keyOf(row)} row={row} at={at} layout={layout} mixed={mixed} />
        ))}
      </g>
      {rows.map((row, at) => (
        <RowLink key={keyOf(row)} row={row} at={at} layout={layout} />
      ))}
    </svg>
  );
});
