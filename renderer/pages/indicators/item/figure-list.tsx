import { ExportButton } from "../../../parts/export-button.tsx";
import { SectionHeading } from "../../../parts/section-heading.tsx";
import { WhyNumber } from "../../../parts/why/why-number.tsx";
import styles from "../indicators.module.css";
import { exportedFigures } from "./exported-figures.ts";
import { figureRows } from "./figure-rows.ts";
import type { ItemView } from "./item-view.ts";

function decimalsOf(printed: string | null): number {
  return printed?.split(".")[1]?.length ?? 0;
}

/** The item's figures for the whole county: ratios with part and whole, counts, means. */
export function FigureList({ view }: { readonly view: ItemView }) {
  const rows = figureRows(view.figures);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="item-figures">
      <SectionHeading
        id="item-figures"
        note="点数值看怎么算、数据出处"
        extra={<ExportButton table={() => exportedFigures(view)} />}
      >
        全县数值
      </SectionHeading>
      <table className={`${styles.table} ${styles.figures}`} aria-labelledby="item-figures">
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col" className={styles.right}>
              数值
            </th>
            <th scope="col">单位</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ figure, name, indented }) => (
            <tr key={figure.id}>
              <td style={indented ? { paddingLeft: 28 } : undefined}>{name}</td>
              <td className={styles.right}>
                <WhyNumber
                  value={figure.value}
                  decimals={decimalsOf(figure.printed)}
                  critical={figure.critical}
                  target={{ kind: "figure", id: figure.id, label: figure.name }}
                />
              </td>
              <td>{figure.unit}</td>
              <td>
                {figure.why === null ? (
                  <span className={styles.quiet}>{indented && figure.facts.join(" + ")}</span>
                ) : (
                  <span className={styles.missing}>{figure.why}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
