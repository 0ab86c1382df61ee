import { Select } from "antd";
import { yearChoices } from "../../app/frame/year-choices.ts";
import { setYear, useWorkspace } from "../../app/workspace.ts";
import styles from "./import.module.css";
import { withoutGaps } from "./import-years.ts";

/** 评估年度 of the import: the year of the frame, because whoever imports a year wants to see that year. */
export function YearChoice() {
  const { status, year } = useWorkspace();
  return (
    <div className={styles.year}>
      <label htmlFor="import-year">导入到</label>
      <Select
        id="import-year"
        aria-label="导入到哪个评估年度"
        className={styles.yearSelect ?? ""}
        value={year}
        onChange={setYear}
        options={[...withoutGaps(yearChoices(status.years, year, new Date()))]}
      />
      <p>
        统计时点为 {year} 年 9 月 1 日的数据属于 {year} 年度；与顶部的年度是同一个，这里改了那里也改。
      </p>
    </div>
  );
}
