import { useMemo, useState } from "react";
import { displayNames, stateColour } from "../../parts/display-state.ts";
import type { DistributionPoint } from "./distribution-point.ts";
import styles from "./distribution-strip.module.css";
import { type PlacedDot, type PlacedLine, type StripLine, stripLayout } from "./strip-layout.ts";
import { useWidth } from "./use-width.ts";

export interface DistributionStripProps {
  /** What the picture says, for those who do not see it: how many stand where. */
  readonly summary: string;
  readonly points: readonly DistributionPoint[];
  readonly lines: readonly StripLine[];
  readonly onPick: (key: string) => void;
}

const radius = 4;
const pile = 96;
const side = 12;
const labelRow = 16;
const axisHeight = 22;

/** Filled, hollow or crossed: the three tell themselves apart without colour. */
function Dot({ x, y, point, beyond }: { x: number; y: number; point: DistributionPoint; beyond: boolean }) {
  const colour = stateColour(point.state).text;
  if (beyond) return <path d={`M${x - radius} ${y - radius}l8 4l-8 4z`} fill={colour} />;
  if (point.belowFloor)
    return <path d={`M${x - 3} ${y - 3}l6 6m0-6l-6 6`} stroke={colour} strokeWidth={2} fill="none" />;
  if (point.state === "met" || point.state === "relief")
    return <circle cx={x} cy={y} r={radius} fill={colour} />;
  return <circle cx={x} cy={y} r={radius - 0.75} fill="#fff" stroke={colour} strokeWidth={1.5} />;
}

function Line({
  line,
  bottom,
  top,
}: {
  readonly line: PlacedLine;
  readonly bottom: number;
  readonly top: number;
}) {
  const labelBottom = top - 4 - line.row * labelRow;
  const dash = line.kind === "floor" ? "5 3" : line.kind === "mean" ? "1 3" : undefined;
  return (
    <g className={styles[line.kind]}>
      <line x1={line.x} x2={line.x} y1={labelBottom + 2} y2={bottom} strokeDasharray={dash} />
      <text x={line.x} y={labelBottom - 2} textAnchor={line.anchor}>
        {line.label}
      </text>
    </g>
  );
}

function nearest(dots: readonly PlacedDot[], x: number, y: number): PlacedDot | undefined {
  let found: PlacedDot | undefined;
  let distance = (radius * 2.5) ** 2;
  for (const dot of dots) {
    const own = (dot.x - x) ** 2 + (dot.y - y) ** 2;
    if (own < distance) {
      distance = own;
      found = dot;
    }
  }
  return found;
}

/** What stands below the picture while a dot is pointed at. */
function Pointed({ point, hint }: { readonly point: DistributionPoint | undefined; readonly hint: string }) {
  return (
    <p className={styles.pointed}>
      {point ? `${point.name}：${point.printed}，${displayNames[point.state]}（点击看为什么）` : hint}
    </p>
  );
}

/** Each section as a dot on an axis, with the standard, its 85 % and the county's mean as lines. */
export function DistributionStrip({ summary, points, lines, onPick }: DistributionStripProps) {
  const { ref, width } = useWidth();
  const inner = Math.max(width - 2 * side, 0);
  const layout = useMemo(
    () => stripLayout(points, lines, { width: inner, radius, pile }),
    [points, lines, inner],
  );
  const byKey = useMemo(() => new Map(points.map((point) => [point.key, point])), [points]);
  const [pointed, setPointed] = useState<PlacedDot>();

  const rows = Math.max(...layout.lines.map(({ row }) => row + 1), 0);
  const top = rows * labelRow + 6;
  const bottom = top + Math.max(layout.height, 24) + 4;

  function find(event: React.PointerEvent<SVGSVGElement> | React.MouseEvent<SVGSVGElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    return nearest(layout.dots, event.clientX - box.left - side, bottom - (event.clientY - box.top));
  }

  const beyond = layout.beyond > 0 ? `；${layout.beyond} 个大于 ${layout.max}，画在右端（▸）` : "";
  return (
    <div ref={ref} className={styles.strip}>
      {width > 0 && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the table below names the same sections, by keyboard too
        <svg
          role="img"
          aria-label={summary}
          width={width}
          height={bottom + axisHeight}
          className={pointed ? styles.picking : undefined}
          onPointerMove={(event) => setPointed(find(event))}
          onPointerLeave={() => setPointed(undefined)}
          onClick={(event) => {
            const dot = find(event);
            if (dot) onPick(dot.key);
          }}
        >
          <g transform={`translate(${side} 0)`}>
            {layout.lines.map((line) => (
              <Line key={line.kind} line={line} top={top} bottom={bottom} />
            ))}
            {layout.dots.map(({ key, x, y, beyond: isBeyond }) => {
              const point = byKey.get(key);
              return point && <Dot key={key} x={x} y={bottom - y} point={point} beyond={isBeyond} />;
            })}
            {pointed && (
              <circle className={styles.ring} cx={pointed.x} cy={bottom - pointed.y} r={radius + 3} />
            )}
            <line className={styles.axis} x1={0} x2={inner} y1={bottom} y2={bottom} />
            {layout.ticks.map(({ x, value }) => (
              <g key={value} className={styles.tick}>
                <line x1={x} x2={x} y1={bottom} y2={bottom + 4} />
                <text x={x} y={bottom + 17} textAnchor="middle">
                  {Number(value.toPrecision(6)).toLocaleString("zh-CN")}
                </text>
              </g>
            ))}
          </g>
        </svg>
      )}
      <Pointed
        point={pointed && byKey.get(pointed.key)}
        hint={`● 达标　○ 未达标　✕ 低于标准的 85%${beyond}`}
      />
    </div>
  );
}
