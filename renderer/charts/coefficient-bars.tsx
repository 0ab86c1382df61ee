import type { KeyboardEvent, RefObject } from "react";
import { verdictMarks } from "../../shared/contract/verdict-text.ts";
import { type Stage, stageNames } from "../../shared/county/stage.ts";
import { type Verdict, verdictNames } from "../../shared/evaluate/verdict.ts";
import type { Coefficient, CoefficientLine } from "./coefficient.ts";
import styles from "./coefficient-bars.module.css";
import { useWidth } from "./use-width.ts";

export interface CoefficientBarsProps {
  readonly title: string;
  readonly lines: readonly CoefficientLine[];
  /** The stages shown, each with its limit. */
  readonly limits: readonly { readonly stage: Stage; readonly limit: string }[];
  readonly picture: RefObject<SVGSVGElement | null>;
  /** Asks why a coefficient is as it is, on click or Enter. */
  readonly onWhy: (asked: AskedCoefficient) => void;
}

export interface AskedCoefficient {
  readonly item: string;
  readonly name: string;
  readonly stage: Stage;
}

const rowHeight = 24;
const headHeight = 44;
const labelWidth = 112;
const numberWidth = 58;
const gap = 16;
const barHeight = 12;

const textClass: Readonly<Record<Verdict, string | undefined>> = {
  met: styles.metText,
  unmet: styles.unmetText,
  open: styles.openText,
  notJudged: styles.openText,
};

/** The end of the scale: the limit stands at two thirds, unless a bar needs more room. */
function scaleEnd(limit: number, lines: readonly CoefficientLine[], stage: Stage): number {
  return Math.max(limit * 1.5, ...lines.map(({ stages }) => (stages[stage]?.value ?? 0) * 1.05));
}

interface StageBarsProps {
  readonly lines: readonly CoefficientLine[];
  readonly stage: Stage;
  readonly limit: string;
  readonly left: number;
  readonly width: number;
  readonly onWhy: CoefficientBarsProps["onWhy"];
}

function askKey(ask: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    ask();
  };
}

function StageBars({ lines, stage, limit, left, width, onWhy }: StageBarsProps) {
  const bars = width - numberWidth;
  const end = scaleEnd(Number(limit), lines, stage);
  const lengthOf = (value: number) => (value / end) * bars;
  const limitAt = left + lengthOf(Number(limit));
  return (
    <g>
      <text x={left} y={16} fontWeight={600}>
        {stageNames[stage]}
      </text>
      <text className={styles.quiet} x={limitAt} y={34} textAnchor="middle">
        限值 {limit}
      </text>
      {lines.map(({ item, name, stages }, at) => {
        const { printed, value, verdict } = stages[stage] ?? noCoefficient;
        const y = headHeight + at * rowHeight;
        const ask = () => onWhy({ item, name, stage });
        return (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own
          <g
            key={item}
            className={styles.line}
            role="button"
            tabIndex={0}
            aria-label={`${stageNames[stage]}${name} ${printed} ${verdictNames[verdict]}，查看计算过程`}
            onClick={ask}
            onKeyDown={askKey(ask)}
          >
            <title>为什么</title>
            <rect className={styles.ground} x={left} y={y} width={width} height={rowHeight} />
            <rect className={styles.track} x={left} y={y + 5} width={bars} height={barHeight} />
            {value !== undefined && (
              <rect
                className={verdict === "unmet" ? styles.unmet : styles.met}
                x={left}
                y={y + 5}
                width={lengthOf(value)}
                height={barHeight}
              />
            )}
            <text className={`${styles.number} ${textClass[verdict]}`} x={left + width} y={y + 15}>
              {printed} {verdictMarks[verdict]}
            </text>
          </g>
        );
      })}
      <line
        className={styles.limit}
        x1={limitAt}
        x2={limitAt}
        y1={headHeight - 4}
        y2={headHeight + lines.length * rowHeight - 2}
      />
    </g>
  );
}

const noCoefficient: Coefficient = { printed: "—", value: undefined, verdict: "open" };

/** Names the picture for who does not see it; each bar says its own number. */
function chartWords({ title, limits }: Pick<CoefficientBarsProps, "title" | "limits">): string {
  return `${title}，${limits.map(({ stage, limit }) => `${stageNames[stage]}限值 ${limit}`).join("，")}`;
}

/** 差异系数 of the seven items in each stage against the stage's limit; shorter is better. */
export function CoefficientBars({ title, lines, limits, picture, onWhy }: CoefficientBarsProps) {
  const [ref, width] = useWidth<HTMLElement>();
  const each = (width - labelWidth - gap * (limits.length - 1)) / Math.max(1, limits.length);
  const height = headHeight + lines.length * rowHeight + 4;
  return (
    <figure ref={ref} className={styles.chart} aria-label={chartWords({ title, limits })}>
      {width > 0 && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: the figure around it is named, and each bar in it
        <svg ref={picture} width={width} height={height}>
          {lines.map(({ item, name }, at) => (
            <text key={item} x={0} y={headHeight + at * rowHeight + 15}>
              {name}
            </text>
          ))}
          {limits.map(({ stage, limit }, at) => (
            <StageBars
              key={stage}
              lines={lines}
              stage={stage}
              limit={limit}
              left={labelWidth + at * (each + gap)}
              width={each}
              onWhy={onWhy}
            />
          ))}
        </svg>
      )}
    </figure>
  );
}
