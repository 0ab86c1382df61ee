import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

export interface EmptyStateProps {
  /** What belongs here, in one sentence. */
  readonly what: ReactNode;
  /** Why it is empty or how it is filled. */
  readonly why?: ReactNode;
  /** The next step: usually one button or link. */
  readonly next?: ReactNode;
}

/** Stands where nothing is yet: says what belongs here and offers the next step. */
export function EmptyState({ what, why, next }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.what}>{what}</p>
      {why && <p className={styles.why}>{why}</p>}
      {next && <div className={styles.next}>{next}</div>}
    </div>
  );
}
