import type { ReactNode } from "react";
import styles from "./section-heading.module.css";

export interface SectionHeadingProps {
  readonly children: ReactNode;
  /** What the section is about, in few quiet words behind the heading. */
  readonly note?: ReactNode;
  /** At the right: export, filters. */
  readonly extra?: ReactNode;
  /** For `aria-labelledby` of the section. */
  readonly id?: string;
}

/** The heading of a part of a page. */
export function SectionHeading({ children, note, extra, id }: SectionHeadingProps) {
  return (
    <div className={styles.row}>
      <h2 id={id}>{children}</h2>
      {note && <span className={styles.note}>{note}</span>}
      {extra && <div className={styles.extra}>{extra}</div>}
    </div>
  );
}
