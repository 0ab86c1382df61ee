import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { stageNames } from "../../../../shared/county/stage.ts";
import { hrefOf } from "../../../app/route.ts";
import { withThousands } from "../../../parts/format.ts";
import { openWhy } from "../../../parts/why/why-state.ts";
import type { WideColumn } from "../../../parts/wide-table/column.ts";
import styles from "../checks.module.css";

export type Comparison = CallOutput<"checks.comparison">;
export type Difference = Comparison["differences"][number];

/** “7,316 个统计数据中有 4 个与采用的不同，其中 1 个还没有说明”. */
export function comparisonHeadline({ stated, differences }: Comparison): string {
  if (stated === 0) return "还没有导入教育事业统计的数据";
  const all = `${withThousands(String(stated))} 个教育事业统计的数据`;
  if (differences.length === 0) return `${all}都与采用的一致`;
  const open = differences.filter(({ accepted }) => accepted === null).length;
  const rest = open === 0 ? "都已写明原因" : `其中 ${open} 处还没有说明`;
  return `${all}中有 ${differences.length} 处与采用的不一致，${rest}`;
}

function placeName({ school }: Difference): string {
  return school?.name ?? "全县";
}

function stageName({ stage }: Difference): string {
  return stage === null ? "—" : stageNames[stage];
}

function signed(difference: string | null): string {
  if (difference === null) return "—";
  return difference.startsWith("-") ? withThousands(difference) : `+${withThousands(difference)}`;
}

/** The explanation, or what is to be done about it. */
function explanationOf({ accepted, fallen }: Difference): string {
  if (accepted) return accepted.reason;
  return fallen ? "△ 数字变了，请重新说明" : "未说明";
}

function explanationStyle({ accepted, fallen }: Difference): string | undefined {
  if (accepted) return undefined;
  return fallen ? styles.changed : styles.missing;
}

function Explanation({ row }: { readonly row: Difference }) {
  return (
    <span className={explanationStyle(row)} title={row.accepted?.reason ?? row.fallen?.reason}>
      {explanationOf(row)}
    </span>
  );
}

/** The columns of the comparison; `explain` opens one of its rows. */
export function comparisonColumns(explain: (row: Difference) => void): readonly WideColumn<Difference>[] {
  return [
    {
      key: "school",
      title: "学校",
      width: 148,
      sort: placeName,
      text: placeName,
      cell: ({ school }) =>
        school ? (
          <a className={styles.link} href={hrefOf("schools", { path: [school.code] })} title={school.name}>
            {school.name}
          </a>
        ) : (
          "全县"
        ),
    },
    { key: "stage", title: "学段", width: 52, sort: stageName, text: stageName, cell: stageName },
    {
      key: "label",
      title: "数据项",
      width: 204,
      sort: ({ label }) => label,
      text: ({ label, unit }) => (unit === "" ? label : `${label}（${unit}）`),
      cell: ({ label, unit }) => <span title={label}>{unit === "" ? label : `${label}（${unit}）`}</span>,
    },
    {
      key: "statistics",
      title: "统计数据",
      width: 88,
      numeric: true,
      hint: "教育事业统计",
      text: ({ statistics }) => statistics.shown,
      cell: ({ statistics }) => <span title={statistics.from}>{withThousands(statistics.shown)}</span>,
    },
    {
      key: "fact",
      title: "采用的数据",
      width: 96,
      numeric: true,
      text: ({ fact }) => fact.shown,
      cell: (row) => (
        <button
          type="button"
          className={styles.ask}
          title={`${row.fact.from}：看出处`}
          aria-label={`${placeName(row)}${row.label} ${withThousands(row.fact.shown)}，看出处`}
          onClick={() => openWhy({ kind: "fact", subject: row.subject, field: row.field, label: row.label })}
        >
          {withThousands(row.fact.shown)}
        </button>
      ),
    },
    {
      key: "difference",
      title: "差额",
      width: 88,
      numeric: true,
      sort: ({ difference }) => (difference === null ? null : Math.abs(Number(difference))),
      text: ({ difference }) => difference,
      cell: ({ difference }) => signed(difference),
    },
    {
      key: "from",
      title: "采用的来源",
      width: 116,
      sort: ({ fact }) => fact.from,
      text: ({ fact }) => fact.from,
      cell: ({ fact }) => <span title={fact.from}>{fact.from}</span>,
    },
    {
      key: "reason",
      title: "差异说明",
      width: 148,
      sort: ({ accepted }) => accepted?.reason ?? "",
      text: ({ accepted }) => accepted?.reason ?? null,
      cell: (row) => (
        <button
          type="button"
          className={styles.ask}
          aria-label={`${placeName(row)}${row.label}：${explanationOf(row)}`}
          onClick={() => explain(row)}
        >
          <Explanation row={row} />
        </button>
      ),
    },
    {
      key: "statisticsFrom",
      title: "统计出处",
      width: 0,
      text: ({ statistics }) => statistics.from,
      cell: () => null,
    },
  ];
}
