import { Select, type TableColumnsType } from "antd";
import { findField } from "../../../../shared/county/catalogue/catalogue.ts";
import { tableFields } from "../../../../shared/county/import/any-table/field-names.ts";
import { unitsOf } from "../../../../shared/county/import/any-table/table-units.ts";
import { type Stage, stageNames, stages } from "../../../../shared/county/stage.ts";
import { findChoices } from "../../../grid/find-choices.ts";
import { DataTable } from "../../../parts/data-table.tsx";
import type { ExportedTable } from "../../../parts/exported-table.ts";
import { useRoomBelow } from "../../../parts/use-room-below.ts";
import styles from "./any-table.module.css";
import { type ColumnChoice, type Draft, type ProposedColumn, twins, withField } from "./draft.ts";

const fieldChoices = tableFields.map(({ code, label, unit, level }) => {
  const of = level === "section" ? "·分学段" : "";
  return { code, name: label, label: `${label}${unit === undefined ? "" : `（${unit}）`}${of}` };
});

const leftOut = "";
const options = [
  { value: leftOut, label: "不读入" },
  ...fieldChoices.map(({ code, label }) => ({ value: code, label })),
];

function isMeant(text: string, code: string): boolean {
  return (
    findChoices(
      fieldChoices.filter((choice) => choice.code === code),
      text,
    ).length > 0
  );
}

function words({ how, strangeUnit, candidates }: ProposedColumn, choice: ColumnChoice | undefined): string {
  if (strangeUnit !== null && !choice) return `列名中的单位“${strangeUnit}”不能换算`;
  if (choice) return how === "near" ? "名称相近，请核对" : "";
  if (how !== "ambiguous") return "";
  const names = candidates.map((code) => `“${findField(code)?.label ?? code}”`);
  return `像是${names.join("、")}，请选定`;
}

export interface ColumnTableProps {
  readonly columns: readonly ProposedColumn[];
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

function exported(columns: readonly ProposedColumn[], draft: Draft): ExportedTable {
  const text = (title: string) => ({ title, kind: "text" }) as const;
  return {
    title: "任意表的对应关系",
    columns: [text("列"), text("列名"), text("数据项"), text("学段"), text("单位")],
    rows: columns.map(({ letters, shown, path }) => {
      const choice = draft.columns.get(path);
      const field = choice && findField(choice.field);
      const stage = choice?.stage === undefined ? "" : stageNames[choice.stage];
      return [letters, shown, field?.label ?? "不读入", stage, choice?.unit ?? field?.unit ?? ""];
    }),
  };
}

/** Each column: what its head says, what stands under it, and what it is read as. */
export function ColumnTable({ columns, draft, onDraft }: ColumnTableProps) {
  const { ref, height } = useRoomBelow<HTMLDivElement>({ taken: 100, least: 220 });
  const doubled = twins(draft);
  const change = (path: string, choice: ColumnChoice | undefined) => {
    const next = new Map(draft.columns);
    if (choice) next.set(path, choice);
    else next.delete(path);
    onDraft({ ...draft, columns: next });
  };
  const shown: TableColumnsType<ProposedColumn> = [
    { title: "列", dataIndex: "letters", width: 48 },
    { title: "列名", dataIndex: "shown", width: 210 },
    {
      title: "读作",
      width: 270,
      render: (_value, column) => {
        const choice = draft.columns.get(column.path);
        return (
          <Select
            size="small"
            showSearch={{ filterOption: (text, option) => isMeant(text, String(option?.value)) }}
            className={styles.field ?? ""}
            aria-label={`“${column.shown}”读作哪个数据项`}
            {...(doubled.has(column.path) ? { status: "error" as const } : {})}
            value={choice?.field ?? leftOut}
            onChange={(code) => change(column.path, code === leftOut ? undefined : withField(choice, code))}
            options={options}
          />
        );
      },
    },
    {
      title: "学段",
      width: 104,
      render: (_value, column) => {
        const choice = draft.columns.get(column.path);
        if (!choice || findField(choice.field)?.level !== "section") return null;
        return (
          <Select<Stage | "">
            size="small"
            className={styles.field ?? ""}
            aria-label={`“${column.shown}”的学段`}
            value={choice.stage ?? ""}
            onChange={(stage) => change(column.path, { ...choice, stage: stage === "" ? undefined : stage })}
            options={[
              { value: "", label: "看各行" },
              ...stages.map((stage) => ({ value: stage, label: stageNames[stage] })),
            ]}
          />
        );
      },
    },
    {
      title: "单位",
      width: 104,
      render: (_value, column) => {
        const choice = draft.columns.get(column.path);
        const field = choice && findField(choice.field);
        if (!choice || !field || unitsOf(field).length < 2) return field?.unit ?? null;
        return (
          <Select
            size="small"
            className={styles.field ?? ""}
            aria-label={`“${column.shown}”的单位`}
            value={choice.unit ?? field.unit ?? ""}
            onChange={(unit) =>
              change(column.path, { ...choice, unit: unit === field.unit ? undefined : unit })
            }
            options={unitsOf(field).map((unit) => ({ value: unit, label: unit }))}
          />
        );
      },
    },
    { title: "提示", width: 150, render: (_value, column) => words(column, draft.columns.get(column.path)) },
    {
      title: "前十个值",
      width: 320,
      render: (_value, { samples }) => (
        <span className={styles.samples} title={samples.join("；")}>
          {samples.join("；") || "（空）"}
        </span>
      ),
    },
  ];
  return (
    <div ref={ref}>
      <DataTable<ProposedColumn>
        caption="各列读作什么"
        captionHidden
        columns={shown}
        rows={columns}
        rowKey={({ path }) => path}
        exported={() => exported(columns, draft)}
        height={height}
        width={1206}
      />
    </div>
  );
}
