import type { ReactNode } from "react";
import styles from "./page-header.module.css";

export interface PageHeaderProps {
  /** Answers the page's one question in words with numbers. It takes the focus when the page is entered. */
  readonly headline: ReactNode;
  /** One or two more sentences. */
  readonly lead?: ReactNode;
  /** The page's one primary button, and quiet ones beside it (export, print). */
  readonly actions?: ReactNode;
}

/** The head of a page: one question, answered; one primary button. */
export function PageHeader({ headline, lead, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 tabIndex={-1}>{headline}</h1>
        {lead && <p>{lead}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
