import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import { withThousands } from "../../../parts/format.ts";
import { entryHref } from "../../../parts/why/cell-links.ts";
import type { WideColumn } from "../../../parts/wide-table/column.ts";
import styles from "../new-year.module.css";
import type { Line } from "./pending-lines.ts";

export interface LineActions {
  readonly confirm: (line: Line) => void;
  readonly retype: (line: Line) => void;
}

function Retype({ line, retype }: { readonly line: Line; readonly retype: (line: Line) => void }) {
  const label = `${line.where} ${line.label}`;
  if (fieldOf(line.field).type === "list") {
    return (
      <a href={entryHref(line)} aria-label={`去填报：${label}`}>
        去填报
      </a>
    );
  }
  return (
    <button type="button" className={styles.link} aria-label={`改填：${label}`} onClick={() => retype(line)}>
      改填…
    </button>
  );
}

/** Numbers stand at the right, words at the left; a year has no thousands. */
function LastYear({ line: { field, shown, numeric } }: { readonly line: Line }) {
  if (!numeric) return <span title={shown}>{shown}</span>;
  const text = fieldOf(field).type === "year" ? shown : withThousands(shown);
  return <span className={styles.number}>{text}</span>;
}

/** One line a fact: whose, which, last year's value, and what to do with it. */
export function pendingColumns({ confirm, retype }: LineActions): readonly WideColumn<Line>[] {
  return [
    {
      key: "where",
      title: "学校",
      width: 216,
      frozen: true,
      cell: ({ where }) => where,
      sort: ({ where }) => where,
      text: ({ where }) => where,
    },
    {
      key: "label",
      title: "数据项",
      width: 208,
      cell: ({ label, unit }) => (unit ? `${label}（${unit}）` : label),
      sort: ({ label }) => label,
      text: ({ label, unit }) => (unit ? `${label}（${unit}）` : label),
    },
    {
      key: "shown",
      title: "上年度数据",
      width: 152,
      cell: (line) => <LastYear line={line} />,
      text: ({ shown }) => shown,
    },
    {
      key: "raw",
      title: "来历",
      width: 200,
      cell: ({ raw }) => <span title={raw}>{raw}</span>,
      text: ({ raw }) => raw,
    },
    {
      key: "confirm",
      title: "确认",
      width: 72,
      cell: (line) => (
        <button
          type="button"
          className={styles.link}
          aria-label={`确认：${line.where} ${line.label}`}
          onClick={() => confirm(line)}
        >
          确认
        </button>
      ),
    },
    { key: "retype", title: "有变化", width: 80, cell: (line) => <Retype line={line} retype={retype} /> },
  ];
}
