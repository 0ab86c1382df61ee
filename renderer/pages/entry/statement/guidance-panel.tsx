import type { ReactNode } from "react";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import type { EntrySheet } from "../model/entry-sheet.ts";
import { ExampleList } from "./example-list.tsx";
import styles from "./statement.module.css";

export interface GuidancePanelProps {
  readonly sheet: EntrySheet;
  readonly guidance: {
    readonly offices: readonly string[];
    readonly checks: readonly string[];
    readonly examples: readonly string[];
  };
  /** The text that an example is put into. */
  readonly field: Field | undefined;
  readonly readOnly: boolean;
  /** What one may lean on, before the guidance. */
  readonly facts?: ReactNode;
  /** What proves it, behind the guidance. */
  readonly evidence?: ReactNode;
}

/** Beside a text: who answers for it, what to check first, how good sentences read, what proves it. */
export function GuidancePanel({ sheet, guidance, field, readOnly, facts, evidence }: GuidancePanelProps) {
  const [lead = "", ...others] = guidance.offices;
  return (
    <aside className={styles.guidance} aria-label="填写指引">
      <p>
        <strong>责任科室</strong> {lead}
        {others.length > 0 && `（会同${others.join("、")}）`}
      </p>
      {facts}
      <div>
        <h3>写之前核对</h3>
        <ul>
          {guidance.checks.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3>例句</h3>
        <p className={styles.quiet}>【】里的内容要换成本县的实际情况；换完以前，这一段算没有写完。</p>
        {field && <ExampleList {...{ sheet, field, readOnly }} examples={guidance.examples} />}
      </div>
      {evidence && (
        <div>
          <h3>佐证材料</h3>
          {evidence}
        </div>
      )}
    </aside>
  );
}
