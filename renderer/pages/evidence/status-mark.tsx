import { evidenceStatusNames } from "../../../shared/dossier/completeness.ts";
import styles from "./evidence.module.css";
import type { EvidenceStatus } from "./evidence-types.ts";

const marks: Readonly<Record<EvidenceStatus, string>> = {
  present: "✓",
  missing: "✗",
  ifAny: "?",
  notNeeded: "—",
};
const colours: Readonly<Record<EvidenceStatus, string>> = {
  present: "var(--met)",
  missing: "var(--unmet)",
  ifAny: "var(--open)",
  notNeeded: "var(--notJudged)",
};

/** ✗ 缺 3: a state of evidence by mark, word and colour. */
export function StatusMark({ status, count }: { readonly status: EvidenceStatus; readonly count?: number }) {
  return (
    <span className={styles.status} style={{ color: colours[status] }}>
      <span aria-hidden="true">{marks[status]}</span> {evidenceStatusNames[status]}
      {count === undefined ? "" : ` ${count}`}
    </span>
  );
}

/** The state of many: missing while one is, present once all are, else that nothing is asked. */
export function CountMark({ required, missing }: { readonly required: number; readonly missing: number }) {
  if (required === 0) return <StatusMark status="notNeeded" />;
  return missing > 0 ? <StatusMark status="missing" count={missing} /> : <StatusMark status="present" />;
}
