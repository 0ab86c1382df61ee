import { Button, Input, Select } from "antd";
import { checkSeverities, checkSeverityNames } from "../../../../shared/county/checks/check-finding.ts";
import styles from "../checks.module.css";
import type { Checks } from "../checks-answer.ts";
import { type Choice, type FindingFilter, formChoices, ruleChoices, stateNames } from "./finding-filter.ts";

export interface FindingFiltersProps {
  readonly checks: Checks;
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
  /** Findings that fit. */
  readonly shown: number;
}

const severities = checkSeverities.map((value) => ({ value, label: checkSeverityNames[value] }));
const states = Object.entries(stateNames).map(([value, label]) => ({ value, label }));

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Choice[];
  readonly width: number;
  readonly onChange: (value: string | undefined) => void;
}

function FilterChoice({ label, value, options, width, onChange }: ChoiceProps) {
  return (
    <Select<string>
      allowClear
      aria-label={label}
      placeholder={label}
      style={{ width }}
      value={value ?? null}
      options={[...options]}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      popupMatchSelectWidth={false}
    />
  );
}

/** Above the findings: which are shown. The choices stand in the address. */
export function FindingFilters({ checks, filter, onChange, shown }: FindingFiltersProps) {
  const { findings } = checks;
  const filtered = Object.keys(filter).length > 0;
  const set = (key: keyof FindingFilter) => (value: string | undefined) => {
    const { [key]: _before, ...others } = filter;
    onChange(value === undefined || value === "" ? others : { ...others, [key]: value });
  };
  return (
    <search className={styles.filters} aria-label="筛选矛盾">
      <Input
        allowClear
        aria-label="按学校名称、标识码或问题筛选"
        placeholder="学校名称、标识码、问题"
        style={{ width: 200 }}
        value={filter.text ?? ""}
        onChange={(event) => set("text")(event.target.value)}
      />
      <FilterChoice
        label="级别"
        value={filter.severity}
        options={severities}
        width={88}
        onChange={set("severity")}
      />
      <FilterChoice label="处理" value={filter.state} options={states} width={104} onChange={set("state")} />
      <FilterChoice
        label="表"
        value={filter.form}
        options={formChoices(findings)}
        width={180}
        onChange={set("form")}
      />
      <FilterChoice
        label="规则"
        value={filter.rule}
        options={ruleChoices(checks)}
        width={200}
        onChange={set("rule")}
      />
      <span role="status" className={styles.count}>
        {filtered ? `${shown} / ${findings.length} 处` : `${findings.length} 处`}
      </span>
      {filtered && (
        <Button size="small" type="link" onClick={() => onChange({})}>
          清除筛选
        </Button>
      )}
    </search>
  );
}
