import { DatePicker, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useEffect, useState } from "react";
import { batchKindName } from "../../../shared/contract/batch-kind.ts";
import styles from "./history.module.css";
import type { BatchFilter } from "./history-words.ts";
import type { SinceChoice, SinceId } from "./since.ts";

export interface BatchFiltersProps {
  readonly filter: BatchFilter;
  readonly onFilter: (filter: BatchFilter) => void;
  /** What stands in the history. */
  readonly operators: readonly string[];
  readonly kinds: readonly string[];
  readonly schools: readonly SchoolChoice[];
  readonly choices: readonly SinceChoice[];
  /** The chosen one of them. */
  readonly since: SinceId | undefined;
  readonly onSchool: (school: string | undefined) => void;
  readonly onSince: (since: SinceId | undefined) => void;
}

export interface SchoolChoice {
  readonly code: string;
  readonly name: string;
}

// Long enough to finish a word, short enough to feel at once.
const typingPause = 200;

/** Words are looked for once the typing pauses. */
function useTyped(given: string | undefined, settle: (text: string | undefined) => void) {
  const [typed, setTyped] = useState(given ?? "");
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed starts the pause
  useEffect(() => {
    const text = typed.trim() === "" ? undefined : typed.trim();
    if (text === given) return undefined;
    const timer = setTimeout(() => settle(text), typingPause);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, setTyped };
}

/** Whole days of this computer's time: from the first's midnight up to the midnight after the last. */
function dayRange(days: readonly (Dayjs | null)[] | null): Pick<BatchFilter, "since" | "until"> {
  const [first, last] = days ?? [];
  return {
    since: first ? first.startOf("day").toISOString() : undefined,
    until: last ? last.add(1, "day").startOf("day").toISOString() : undefined,
  };
}

function SchoolFilter({
  school,
  schools,
  onSchool,
}: Pick<BatchFiltersProps, "schools" | "onSchool"> & { readonly school: string | undefined }) {
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: "search" }}
      size="small"
      className={styles.school ?? ""}
      placeholder="全部学校"
      aria-label="按学校筛选"
      value={school}
      onChange={(code?: string) => onSchool(code)}
      options={schools.map(({ code, name }) => ({ value: code, label: name, search: `${name} ${code}` }))}
    />
  );
}

/** Which batches are shown: of which school, by whom, of which kind, when, with which words. */
export function BatchFilters(props: BatchFiltersProps) {
  const { filter, onFilter, operators, kinds, schools, choices, since, onSchool, onSince } = props;
  const { typed, setTyped } = useTyped(filter.text, (text) => onFilter({ ...filter, text }));
  return (
    <div className={styles.filters}>
      <Input
        allowClear
        size="small"
        className={styles.text ?? ""}
        placeholder="事由、姓名或批次"
        aria-label="按事由、姓名或批次筛选"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Select
        allowClear
        size="small"
        className={styles.choice ?? ""}
        placeholder="全部操作人"
        aria-label="按操作人筛选"
        value={filter.operator}
        onChange={(operator?: string) => onFilter({ ...filter, operator })}
        options={operators.map((name) => ({ value: name, label: name === "" ? "（没有记名）" : name }))}
      />
      <Select
        allowClear
        size="small"
        className={styles.choice ?? ""}
        placeholder="全部类别"
        aria-label="按类别筛选"
        value={filter.kind}
        onChange={(kind?: string) => onFilter({ ...filter, kind })}
        options={kinds.map((kind) => ({ value: kind, label: batchKindName(kind) }))}
      />
      <SchoolFilter school={filter.school} {...{ schools, onSchool }} />
      <Select
        allowClear
        size="small"
        className={styles.choice ?? ""}
        placeholder="不限时间"
        aria-label="从什么时候起"
        value={since}
        onChange={(id?: SinceId) => onSince(id)}
        options={choices.map(({ id, label }) => ({ value: id, label }))}
      />
      <DatePicker.RangePicker
        // Days that were picked give way to a choice.
        key={since ?? ""}
        size="small"
        className={styles.days ?? ""}
        allowEmpty={[true, true]}
        placeholder={["从哪天", "到哪天"]}
        aria-label="按日期筛选"
        onChange={(days) => onFilter({ ...filter, ...dayRange(days) })}
      />
    </div>
  );
}
