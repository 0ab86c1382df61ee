import { stageNames, stages } from "../../../../shared/county/stage.ts";
import { hrefOf } from "../../../app/route.ts";
import { ExportButton } from "../../../parts/export-button.tsx";
import { SectionHeading } from "../../../parts/section-heading.tsx";
import { VerdictMark } from "../../../parts/verdict-mark.tsx";
import { WhyNumber } from "../../../parts/why/why-number.tsx";
import styles from "../indicators.module.css";
import { exportedCoefficients } from "./exported-figures.ts";
import type { CoefficientLine, ItemView } from "./item-view.ts";

/** Right end of the bars: twice the limit, or further where a coefficient is. */
function scaleOf(lines: readonly CoefficientLine[]): number {
  const values = lines.flatMap(({ value, limit }) => [Number(value ?? 0) * 1.05, Number(limit) * 1.6]);
  return Math.max(...values, 0.1);
}

/** Length against the limit; hatched where it is over, so that it reads without colour. */
function Bar({ line, scale }: { readonly line: CoefficientLine; readonly scale: number }) {
  const percent = (value: string) => `${(Number(value) / scale) * 100}%`;
  const over = line.verdict === "unmet";
  return (
    <div className={styles.bar} aria-hidden="true">
      {line.value !== null && (
        <div
          className={over ? `${styles.fill} ${styles.over}` : styles.fill}
          style={{ width: percent(line.value) }}
        />
      )}
      <div className={styles.limit} style={{ left: percent(line.limit) }} />
    </div>
  );
}

function StageCoefficients({ lines, decimals }: { lines: readonly CoefficientLine[]; decimals: number }) {
  const [first] = lines;
  if (!first) return null;
  const scale = scaleOf(lines);
  const stage = stageNames[first.stage];
  return (
    <section aria-label={`${stage}差异系数`}>
      <h3 className={styles.subheading}>
        {stage}（限值 {first.limit}，竖线）
      </h3>
      <table className={styles.table} aria-label={`${stage}差异系数`}>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" className={styles.right}>
              全县平均
            </th>
            <th scope="col" className={styles.right}>
              差异系数
            </th>
            <th scope="col">与限值比</th>
            <th scope="col">结论</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.item}>
              <td>
                <a href={hrefOf("indicators", { path: [line.item] })}>{line.name}</a>
                <span className={styles.unit}>{line.mean.unit}</span>
              </td>
              <td className={styles.right}>
                <WhyNumber
                  value={line.mean.value}
                  decimals={2}
                  target={{ kind: "figure", id: line.mean.id, label: line.mean.name }}
                />
              </td>
              <td className={styles.right}>
                <WhyNumber
                  value={line.value}
                  decimals={decimals}
                  critical={line.critical}
                  target={{ kind: "figure", id: line.figure, label: `${stage}${line.name}差异系数` }}
                />
              </td>
              <td>{line.why ?? <Bar line={line} scale={scale} />}</td>
              <td className={styles.mark}>
                <VerdictMark state={line.verdict} critical={line.critical} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** 校际差异系数: each item and stage against its limit. */
export function CoefficientList({ view }: { readonly view: ItemView }) {
  return (
    <section aria-labelledby="item-coefficients">
      <SectionHeading
        id="item-coefficients"
        note="越小越均衡；不得大于限值"
        extra={<ExportButton table={() => exportedCoefficients(view)} />}
      >
        差异系数
      </SectionHeading>
      <div className={styles.coefficients}>
        {stages.map((stage) => (
          <StageCoefficients
            key={stage}
            lines={view.coefficients.filter((line) => line.stage === stage)}
            decimals={view.decimals}
          />
        ))}
      </div>
    </section>
  );
}
