import { Button, Input, Select } from "antd";
import { choicesOf, localeGroupNames, type RosterFilter } from "./roster-filter.ts";
import type { RosterRow } from "./roster-row.ts";
import styles from "./schools.module.css";

export interface RosterFiltersProps {
  readonly rows: readonly RosterRow[];
  readonly items: readonly { readonly item: string; readonly shortName: string }[];
  readonly filter: RosterFilter;
  readonly onChange: (filter: RosterFilter) => void;
  /** Rows that fit. */
  readonly shown: number;
}

const verdicts = [
  { value: "met", label: "✓ 达标" },
  { value: "unmet", label: "✗ 未达标" },
  { value: "open", label: "? 缺数据" },
  { value: "relief", label: "◐ 过渡口径达标" },
  { value: "notJudged", label: "— 不参评" },
];

const stages = [
  { value: "primary", label: "小学" },
  { value: "junior", label: "初中" },
];

function options(values: readonly string[]) {
  return values.map((value) => ({ value, label: value }));
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: { value: string; label: string }[];
  readonly width: number;
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, value, options: choices, width, onChange }: ChoiceProps) {
  return (
    <Select<string>
      allowClear
      aria-label={label}
      placeholder={label}
      style={{ width }}
      value={value ?? null}
      options={choices}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      popupMatchSelectWidth={false}
    />
  );
}

/** Above the roster: which schools are shown. The choices stand in the address and survive a look at a school. */
export function RosterFilters({ rows, items, filter, onChange, shown }: RosterFiltersProps) {
  const { text: _text, ...chosen } = filter;
  const filtered = Object.values(filter).some((value) => value !== undefined && value !== "");
  const set = (key: keyof RosterFilter) => (value: string | undefined) => {
    const { [key]: _before, ...others } = filter;
    onChange(value === undefined ? others : { ...others, [key]: value });
  };
  const unmetItems = items.map(({ item, shortName }) => ({ value: item, label: `${item} ${shortName}` }));
  return (
    <search className={styles.filters} aria-label="筛选学校">
      <Input
        allowClear
        aria-label="按学校名称、标识码或拼音首字母筛选"
        placeholder="名称、标识码、拼音首字母"
        style={{ width: 184 }}
        value={filter.text ?? ""}
        onChange={(event) => onChange(event.target.value ? { ...chosen, text: event.target.value } : chosen)}
      />
      <Choice label="学段" value={filter.stage} options={stages} width={80} onChange={set("stage")} />
      <Choice label="结论" value={filter.verdict} options={verdicts} width={108} onChange={set("verdict")} />
      <Choice
        label="未达标项"
        value={filter.unmet}
        options={unmetItems}
        width={132}
        onChange={set("unmet")}
      />
      <Choice
        label="办学类型"
        value={filter.kind}
        options={options(choicesOf(rows, "kind"))}
        width={112}
        onChange={set("kind")}
      />
      <Choice
        label="城乡"
        value={filter.locale}
        options={options([...localeGroupNames, ...choicesOf(rows, "locale")])}
        width={96}
        onChange={set("locale")}
      />
      <Choice
        label="乡镇"
        value={filter.township}
        options={options(choicesOf(rows, "township"))}
        width={112}
        onChange={set("township")}
      />
      <Choice
        label="举办者"
        value={filter.sponsor}
        options={options(choicesOf(rows, "sponsor"))}
        width={112}
        onChange={set("sponsor")}
      />
      <Choice
        label="数据"
        value={filter.missing}
        options={[{ value: "yes", label: "缺数据" }]}
        width={80}
        onChange={set("missing")}
      />
      <span role="status" className={styles.count}>
        {filtered ? `${shown} / ${rows.length} 行` : `${rows.length} 行`}
      </span>
      {filtered && (
        <Button size="small" type="link" onClick={() => onChange({})}>
          清除筛选
        </Button>
      )}
    </search>
  );
}
