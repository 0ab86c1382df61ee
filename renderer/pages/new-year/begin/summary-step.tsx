import { Alert, Checkbox } from "antd";
import { formatCount } from "../../../parts/format.ts";
import styles from "../new-year.module.css";
import type { Plan } from "./roster-edits.ts";

export interface SummaryStepProps {
  readonly plan: Plan;
  readonly from: number;
  readonly year: number;
  readonly lock: boolean;
  readonly onLock: (lock: boolean) => void;
}

function lineWords({ school, predecessor, words }: Plan["lineage"][number]): string {
  if (!predecessor) return `${words}：${school?.name ?? ""}`;
  if (!school) return `${words}：${predecessor.name}`;
  if (school.name === predecessor.name) return `${words}：${school.name}（${school.code}）`;
  return `${words}：${predecessor.name} → ${school.name}`;
}

/** Step 3: all that will happen, before it does. */
export function SummaryStep({ plan, from, year, lock, onLock }: SummaryStepProps) {
  const changed = plan.lineage.filter(({ how }) => how !== "kept");
  const facts = plan.carried.reduce((sum, { facts: count }) => sum + count, 0);
  return (
    <div className={styles.summary}>
      <p>
        {year} 年度有 <strong>{formatCount(plan.schools.length)}</strong> 个学校和附设单位（{from} 年度{" "}
        {formatCount(plan.before.length)} 个）。{changed.length === 0 && "名单没有变动。"}
      </p>
      {changed.length > 0 && (
        <ul aria-label="名单的变动">
          {changed.map((line) => (
            <li key={`${line.how} ${line.predecessor?.code} ${line.school?.code}`}>{lineWords(line)}</li>
          ))}
        </ul>
      )}
      <p>
        沿用 {plan.carried.length} 项、<strong>{formatCount(facts)}</strong>{" "}
        个数据，都待确认；其余数据从头填报。
      </p>
      <p>
        <Checkbox checked={lock} onChange={({ target }) => onLock(target.checked)}>
          锁定 {from} 年度：以后要改其数据，须写明理由重新打开
        </Checkbox>
      </p>
      {plan.hasFacts && (
        <Alert type="info" title={`${year} 年度已经有数据。已有的数据保持不变，只补上名单和待确认的数据。`} />
      )}
      <p className={styles.quiet}>开始新年度是一步操作，可以在“历史”里整体撤销。</p>
    </div>
  );
}
