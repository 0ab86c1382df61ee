import { Button, Segmented, Select } from "antd";
import type { Mode } from "../../../shared/contract/values.ts";
import { navigate } from "../use-route.ts";
import { setMode, setYear, useWorkspace } from "../workspace.ts";
import { DataPlace } from "./data-place.tsx";
import { SavedState } from "./saved-state.tsx";
import styles from "./top-bar.module.css";
import { yearChoices } from "./year-choices.ts";

export interface TopBarProps {
  readonly onSearch: () => void;
  readonly onManual: () => void;
  readonly onOperator: () => void;
}

const modes: readonly { readonly value: Mode; readonly label: string; readonly title: string }[] = [
  { value: "strict", label: "严格", title: "严格口径：只按国家标准评定" },
  { value: "relief", label: "过渡", title: "过渡口径：按规定的过渡办法评定，过渡达标的单独标明" },
];

/** The last choice below the years goes to the page where years begin. */
const newYear = 0;

/** County and year, the reading, search, what is saved, where the data lies, who acts, help. */
export function TopBar({ onSearch, onManual, onOperator }: TopBarProps) {
  const { status, year, mode } = useWorkspace();
  const locked = new Set(status.lockedYears);
  const years = yearChoices(status.years, year, new Date()).map((choice) =>
    locked.has(choice.value) ? { ...choice, label: `${choice.value} 年度（已锁定）` } : choice,
  );
  return (
    <header className={styles.bar}>
      <strong className={styles.county} title={`${status.county.name}（${status.county.code}）`}>
        {status.county.name}
      </strong>
      <Select
        aria-label="评估年度"
        className={styles.year ?? ""}
        value={year}
        onChange={(chosen) => (chosen === newYear ? navigate("new-year") : setYear(chosen))}
        options={[...years, { value: newYear, label: "新学年与年度锁定…" }]}
        labelRender={({ value }) => `${value} 年度`}
        popupMatchSelectWidth={false}
      />
      <Segmented<Mode> aria-label="口径" value={mode} onChange={setMode} options={[...modes]} />
      <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <span>搜索学校、数据项、指标、文件…</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <SavedState />
      <DataPlace />
      <Button size="small" type={status.operator ? "text" : "default"} onClick={onOperator} title="操作人">
        {status.operator?.name ?? "选择操作人"}
      </Button>
      <Button size="small" type="text" onClick={onManual} title="帮助（F1）" aria-keyshortcuts="F1">
        帮助
      </Button>
    </header>
  );
}
