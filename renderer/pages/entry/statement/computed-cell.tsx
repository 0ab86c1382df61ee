import { WhyNumber } from "../../../parts/why/why-number.tsx";
import styles from "./statement.module.css";
import type { ComputedFigure } from "./use-figures.ts";

/** A figure that the program computes: blue, read-only, and it answers why. */
export function ComputedCell({ figure }: { readonly figure: ComputedFigure | undefined }) {
  const printed = figure?.printed ?? null;
  const decimals = printed?.split(".")[1]?.length ?? 0;
  return (
    <td className={styles.computed} title={figure?.why ?? undefined}>
      {figure && printed === null ? (
        <span className={styles.open}>{figure.why?.startsWith("缺数据") ? "? 缺数据" : "? 算不出"}</span>
      ) : (
        figure && (
          <WhyNumber
            value={printed}
            decimals={decimals}
            target={{ kind: "figure", id: figure.id, label: figure.name }}
          />
        )
      )}
    </td>
  );
}
