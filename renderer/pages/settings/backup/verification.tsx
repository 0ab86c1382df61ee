import { Button } from "antd";
import { useState } from "react";
import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { call } from "../../../app/client.ts";
import { useAction, useCall } from "../../../app/use-call.ts";
import { CopyButton } from "../../../parts/copy-button.tsx";
import { stateColour } from "../../../parts/display-state.ts";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { formatMoment } from "../../../parts/format.ts";
import { SectionHeading } from "../../../parts/section-heading.tsx";
import styles from "../settings.module.css";

type Report = CallOutput<"workspace.verify">;

function CheckLines({ check, passed, lines }: Report["checks"][number]) {
  const colour = stateColour(passed ? "met" : "unmet").text;
  return (
    <li key={check}>
      <strong style={{ color: colour }}>{passed ? "✓" : "✗"}</strong> {lines.join("\n")}
    </li>
  );
}

function noteOf(report: Report | null | undefined): string {
  if (!report) return "检查数据文件、历史链、数据与历史是否一致、附件是否完好；不改动任何数据。";
  return `${formatMoment(report.at)} 核验：${report.passed ? "全部通过" : "有问题，见下"}`;
}

/** 核验: everything that can be checked, with what it found in words. */
export function Verification() {
  const last = useCall("workspace.verified", {});
  const [report, setReport] = useState<Report>();
  const verifying = useAction(async () => setReport(await call("workspace.verify", {})));
  const shown = report ?? last.data?.last;
  return (
    <section aria-labelledby="verification">
      <SectionHeading
        id="verification"
        note={noteOf(shown)}
        extra={
          <>
            {shown && (
              <CopyButton
                text={() => shown.checks.flatMap(({ lines }) => lines).join("\n")}
                label="复制结果"
              />
            )}
            <Button size="small" loading={verifying.running} onClick={() => void verifying.run()}>
              {shown ? "再核验一次" : "现在核验"}
            </Button>
          </>
        }
      >
        核验工作区
      </SectionHeading>
      {verifying.error && <ErrorNotice error={verifying.error} onClose={verifying.clearError} />}
      {shown && (
        <ul className={styles.checks} aria-live="polite">
          {shown.checks.map((check) => (
            <CheckLines key={check.check} {...check} />
          ))}
        </ul>
      )}
    </section>
  );
}
