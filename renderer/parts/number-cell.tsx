import { type DisplayState, stateColour } from "./display-state.ts";
import { formatDecimal } from "./format.ts";
import styles from "./number-cell.module.css";
import { VerdictMark } from "./verdict-mark.tsx";

export interface NumberCellProps {
  /** Decimal text as the contract answers it; null is shown as `—`, never as 0. */
  readonly value: string | null | undefined;
  /** Official decimals. */
  readonly decimals: number;
  /** Adds the mark of a verdict behind the number. */
  readonly state?: DisplayState;
  readonly critical?: boolean;
  /** Opens the “为什么” panel; the number becomes a button. `what` names the figure for screen readers. */
  readonly onWhy?: () => void;
  readonly what?: string;
}

/** Exact value for hover, where it says more than the printed one. */
function exactTitle(value: string | null | undefined, printed: string): string | undefined {
  if (!value) return undefined;
  const exact = value.includes(".") ? value.replace(/\.?0+$/, "") : value;
  return exact === printed.replaceAll(",", "") ? undefined : `精确值 ${exact}`;
}

/** A figure in a table: right-aligned, tabular, official decimals, exact value on hover, “为什么” on click or Enter. */
export function NumberCell({ value, decimals, state, critical = false, onWhy, what }: NumberCellProps) {
  const printed = formatDecimal(value, decimals);
  const colour = state === "unmet" || state === "relief" ? stateColour(state).text : undefined;
  const content = (
    <>
      <span style={colour ? { color: colour } : undefined}>{printed}</span>
      {state && <VerdictMark state={state} short critical={critical} />}
    </>
  );
  const title = exactTitle(value, printed);
  if (!onWhy)
    return (
      <span className={styles.cell} title={title}>
        {content}
      </span>
    );
  return (
    <button
      type="button"
      className={`${styles.cell} ${styles.why}`}
      title={title ?? "为什么"}
      aria-label={what ? `${what} ${printed}，查看计算过程` : undefined}
      onClick={onWhy}
    >
      {content}
    </button>
  );
}
