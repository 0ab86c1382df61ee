import type { Draft } from "../model/entry-sheet.ts";
import styles from "./statement.module.css";

export interface ListNoticeProps {
  readonly id: string;
  readonly draft: Draft | undefined;
  readonly problems: readonly string[];
}

/** Below a table: what could not be read or kept, and what contradicts itself. Nothing where all is well. */
export function ListNotice({ id, draft, problems }: ListNoticeProps) {
  const lines = [...(draft ? [`${draft.problem}，所填内容还在表里。${draft.remedy}。`] : []), ...problems];
  return (
    <div id={id} role="status">
      {lines.length > 0 && (
        <ul className={styles.problems}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
