import { type CheckSeverity, checkSeverityNames } from "../../../shared/county/checks/check-finding.ts";
import styles from "./checks.module.css";

const marks: Readonly<Record<CheckSeverity, string>> = { error: "✗", warning: "△", hint: "○" };
const colours: Readonly<Record<CheckSeverity, string>> = {
  error: "var(--unmet)",
  warning: "var(--critical)",
  hint: "var(--quiet)",
};

/** ✗ 错误, △ 警告, ○ 提示: by mark, word and colour. */
export function SeverityMark({ severity }: { readonly severity: CheckSeverity }) {
  return (
    <span className={styles.severity} style={{ color: colours[severity] }}>
      <span aria-hidden="true">{marks[severity]}</span>
      {checkSeverityNames[severity]}
    </span>
  );
}
