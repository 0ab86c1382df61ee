import { displayMarks } from "../parts/display-state.ts";
import styles from "./heat-map.module.css";
import type { HeatTone } from "./heat-row.ts";

const lines: readonly { readonly tone: HeatTone; readonly mark: string; readonly words: string }[] = [
  { tone: "ample", mark: displayMarks.met, words: "达到标准的 1.5 倍以上" },
  { tone: "met", mark: displayMarks.met, words: "达标" },
  { tone: "near", mark: displayMarks.unmet, words: "未达标，差不到 5%" },
  { tone: "unmet", mark: displayMarks.unmet, words: "未达标" },
  { tone: "belowFloor", mark: displayMarks.unmet, words: "低于底线（标准的 85%）" },
  { tone: "relief", mark: displayMarks.relief, words: "过渡口径达标" },
  { tone: "open", mark: displayMarks.open, words: "缺数据" },
];

/** What the tones and marks mean; the darker, the farther below the standard. */
export function HeatLegend({ showsRelief, showsOpen, showsCritical }: HeatLegendProps) {
  const shown = lines.filter(
    ({ tone }) => (tone !== "relief" || showsRelief) && (tone !== "open" || showsOpen),
  );
  return (
    <ul className={styles.legend} aria-label="图例">
      {shown.map(({ tone, mark, words }) => (
        <li key={tone}>
          <svg className={styles.swatch} aria-hidden="true">
            <rect className={styles[tone]} width="18" height="16" />
            <text x="9" y="12">
              {mark}
            </text>
          </svg>
          {words}
        </li>
      ))}
      {showsCritical && <li>{displayMarks.critical} 临界：印出来的数与精确值结论不同</li>}
    </ul>
  );
}

export interface HeatLegendProps {
  readonly showsRelief: boolean;
  readonly showsOpen: boolean;
  readonly showsCritical: boolean;
}
