import type { PreviewChart } from "../../../shared/contract/document-preview.ts";
import { type ChartFrame, chartBars, chartFrame, chartLines, chartNames } from "./chart-geometry.ts";
import styles from "./page.module.css";
import { pixels } from "./paper.ts";

const fontSize = 11;

function Legend({ chart, width }: { readonly chart: PreviewChart; readonly width: number }) {
  const words = [chart.axisTitle, ...chart.series.map(({ name }) => name)].filter((word) => word !== "");
  return (
    <text x={width / 2} y={14} textAnchor="middle">
      {words.join("　")}
    </text>
  );
}

function Axis({ frame }: { readonly frame: ChartFrame }) {
  const { left, top, right, bottom, across } = frame;
  return across ? (
    <line x1={left} x2={left} y1={top} y2={bottom} stroke="#000" />
  ) : (
    <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="#000" />
  );
}

/**
 * A chart as a sketch of what Word draws: the same bars, lines and labels in greys. Word and WPS set axes and
 * letters by their own rules, so it stands for its place and content, not for its last line.
 */
export function PageChart({ chart }: { readonly chart: PreviewChart }) {
  const frame = chartFrame(chart);
  const width = pixels(chart.width);
  return (
    <svg
      className={styles.chart}
      style={{ left: pixels(chart.left), top: pixels(chart.top) }}
      width={width}
      height={pixels(chart.height)}
      role="img"
      aria-label={`图：${chart.caption}`}
      fontSize={fontSize}
    >
      <Legend chart={chart} width={width} />
      {chartNames(chart, frame).map(({ text, left, top, anchor }) => (
        <text key={text} x={left} y={top} textAnchor={anchor}>
          {text}
        </text>
      ))}
      {chartBars(chart, frame).map(({ key, left, top, width: wide, height, fill, label }) => (
        <g key={key}>
          <rect x={left} y={top} width={wide} height={height} fill={fill} stroke="#000" />
          <text x={label.left} y={label.top} textAnchor={label.anchor}>
            {label.text}
          </text>
        </g>
      ))}
      {chartLines(chart, frame).map(({ name, points }) => (
        <polyline key={name} points={points} fill="none" stroke="#000" strokeDasharray="5 3" />
      ))}
      <Axis frame={frame} />
    </svg>
  );
}
