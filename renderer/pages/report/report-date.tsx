import { DatePicker } from "antd";
import dayjs from "dayjs";
import { call } from "../../app/client.ts";
import { useAction } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import styles from "./report.module.css";

const dayFormat = "YYYY-MM-DD";

/** 报送日期: kept as the county's fact, printed on the cover, under the signature and in the form. */
export function ReportDate({ date }: { readonly date: string | undefined }) {
  const { year, status } = useWorkspace();
  const saving = useAction(async (value: string | undefined) => {
    const subject = "county";
    const field = "reportDate";
    const entry =
      value === undefined
        ? ({ subject, field, state: "missing" } as const)
        : ({ subject, field, state: "value", value } as const);
    await call("fact.enter", { year, entries: [entry], why: "填写报送日期" });
  });
  return (
    <div className={styles.date}>
      <label htmlFor="report-date">报送日期</label>
      <DatePicker
        id="report-date"
        size="small"
        format={dayFormat}
        value={date === undefined ? null : dayjs(date, dayFormat)}
        disabled={status.readOnly || saving.running}
        placeholder="未填"
        onChange={(chosen) => void saving.run(chosen ? chosen.format(dayFormat) : undefined)}
      />
      <span className={styles.quiet}>印在署名处和申报表上；程序不用电脑的日期代替。</span>
      {saving.error && <ErrorNotice error={saving.error} onClose={saving.clearError} />}
    </div>
  );
}
