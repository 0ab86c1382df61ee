import { stageNames } from "../../shared/county/stage.ts";
import { formatDecimal, withThousands } from "../parts/format.ts";
import { VerdictMark } from "../parts/verdict-mark.tsx";
import styles from "./heat-map.module.css";
import type { HeatRow } from "./heat-row.ts";

export interface HeatMapDetailProps {
  readonly row: HeatRow;
  /** The cell pointed at, if any. */
  readonly column: number | undefined;
  /** Pixels from the map's corner. */
  readonly left: number;
  readonly top: number;
}

/** The card beside what is pointed at or focused: the seven values with their standards and floors. */
export function HeatMapDetail({ row, column, left, top }: HeatMapDetailProps) {
  return (
    <div className={styles.detail} style={{ left, top }} aria-hidden="true">
      <p>
        <span>
          {row.name} {stageNames[row.stage]}
        </span>
        <VerdictMark state={row.state} />
      </p>
      <table>
        <thead>
          <tr>
            <th>指标</th>
            <th>数值</th>
            <th>标准</th>
            <th>底线（85%）</th>
            <th>结论</th>
          </tr>
        </thead>
        <tbody>
          {row.cells.map(({ item, state, value, standard, floor, critical }, at) => (
            <tr key={item.code} data-pointed={at === column}>
              <th>
                {item.shortName}（{item.unit}）
              </th>
              <td>{formatDecimal(value, item.decimals)}</td>
              <td>{withThousands(standard)}</td>
              <td>{withThousands(floor.replace(/\.?0+$/, ""))}</td>
              <td>
                <VerdictMark state={state} short critical={critical} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
