import { Select } from "antd";
import styles from "./any-table.module.css";
import type { SheetChoice } from "./any-table-step.tsx";
import { type Draft, needsStage, type StageSource, type TableLook } from "./draft.ts";

const mostHeadRows = 5;

interface StageOption {
  readonly value: string;
  readonly label: string;
  readonly source: StageSource;
}

function stageOptions({ proposal }: TableLook): readonly StageOption[] {
  const columns = proposal?.columns ?? [];
  const stageColumns = columns.filter(({ samples }) => samples.some((text) => /^(?:小学|初中)/.test(text)));
  return [
    ...stageColumns.map(({ path, letters, shown }) => ({
      value: `column ${path}`,
      label: `${letters} 列“${shown}”`,
      source: { from: "column", path } as const,
    })),
    { value: "title", label: "表名或标题里写的", source: { from: "title" } },
    { value: "kind", label: "学校的办学类型", source: { from: "kind" } },
    { value: "primary", label: "全是小学", source: { from: "fixed", stage: "primary" } },
    { value: "junior", label: "全是初中", source: { from: "fixed", stage: "junior" } },
  ];
}

function stageValue(source: StageSource | undefined): string | null {
  if (!source) return null;
  if (source.from === "column") return `column ${source.path}`;
  return source.from === "fixed" ? source.stage : source.from;
}

export interface TableSettingsProps {
  readonly look: TableLook;
  readonly draft: Draft;
  readonly choice: SheetChoice;
  readonly onChoose: (choice: SheetChoice) => void;
  readonly onDraft: (draft: Draft) => void;
}

/** Sheet, head rows, key column, and where stages come from. */
export function TableSettings({ look, draft, choice, onChoose, onDraft }: TableSettingsProps) {
  const { proposal, sheets, sheet, rows } = look;
  const { top = 0, bottom = 0 } = proposal?.head ?? {};
  const rowOptions = rows.map((_cells, row) => ({ value: row, label: `第 ${row + 1} 行` }));
  const options = stageOptions(look);
  const keys = [
    ...(proposal?.key ? [{ value: proposal.key.column, label: `“${proposal.key.shown}”` }] : []),
    ...(proposal?.columns ?? []).map(({ column, letters, shown }) => ({
      value: column,
      label: `${letters} 列“${shown}”`,
    })),
  ];
  return (
    <div className={styles.settings}>
      {sheets.length > 1 && (
        <span className={styles.pair}>
          表
          <Select
            size="small"
            aria-label="哪张表"
            value={sheet}
            onChange={(name) => onChoose({ sheet: name })}
            options={sheets.map(({ name }) => ({ value: name, label: name }))}
          />
        </span>
      )}
      <span className={styles.pair}>
        表头从
        <Select
          size="small"
          aria-label="表头第一行"
          value={proposal ? top : null}
          placeholder="请选择"
          onChange={(row) =>
            onChoose({
              ...choice,
              head: { top: row, bottom: Math.min(Math.max(row, bottom), row + mostHeadRows - 1) },
            })
          }
          options={rowOptions}
        />
      </span>
      <span className={styles.pair}>
        到
        <Select
          size="small"
          aria-label="表头最后一行"
          value={proposal ? bottom : null}
          placeholder="请选择"
          disabled={!proposal}
          onChange={(row) => onChoose({ ...choice, head: { top, bottom: row } })}
          options={rowOptions.filter(({ value }) => value >= top && value < top + mostHeadRows)}
        />
      </span>
      <span className={styles.pair}>
        学校看
        <Select
          size="small"
          className={styles.wide ?? ""}
          aria-label="哪一列写明学校"
          value={proposal?.key?.column ?? null}
          placeholder="请选择一列"
          disabled={!proposal}
          onChange={(column) => onChoose({ ...choice, head: { top, bottom }, keyColumn: column })}
          options={keys}
        />
      </span>
      {proposal && needsStage(draft) && (
        <span className={styles.pair}>
          学段看
          <Select
            size="small"
            className={styles.wide ?? ""}
            aria-label="学段从哪里来"
            value={stageValue(draft.stage)}
            placeholder="请选择"
            onChange={(value) => {
              const stage = options.find((option) => option.value === value)?.source;
              onDraft({ ...draft, stage });
            }}
            options={options.map(({ value, label }) => ({ value, label }))}
          />
        </span>
      )}
    </div>
  );
}
