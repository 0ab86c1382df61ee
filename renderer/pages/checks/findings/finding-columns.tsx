import { checkSeverities, checkSeverityNames } from "../../../../shared/county/checks/check-finding.ts";
import { stageNames } from "../../../../shared/county/stage.ts";
import { hrefOf } from "../../../app/route.ts";
import { entryHref } from "../../../parts/why/cell-links.ts";
import type { WideColumn } from "../../../parts/wide-table/column.ts";
import styles from "../checks.module.css";
import type { FindingLine } from "../checks-answer.ts";
import { SeverityMark } from "../severity-mark.tsx";
import { stateNames, stateOf } from "./finding-filter.ts";

const stateStyles = { open: styles.quiet, changed: styles.changed, accepted: styles.done } as const;
const stateMarks = { open: "", changed: "△ ", accepted: "✓ " } as const;

export function placeName({ school }: Pick<FindingLine, "school">): string {
  return school?.name ?? "全县";
}

export function stageName({ stage }: Pick<FindingLine, "stage">): string {
  return stage === null ? "—" : stageNames[stage];
}

function State({ finding }: { readonly finding: FindingLine }) {
  const state = stateOf(finding);
  return (
    <span className={stateStyles[state]} title={finding.accepted?.reason ?? finding.fallen?.reason}>
      {stateMarks[state]}
      {stateNames[state]}
    </span>
  );
}

/** The columns of the findings; `ask` opens one of them. */
export function findingColumns(ask: (finding: FindingLine) => void): readonly WideColumn<FindingLine>[] {
  return [
    {
      key: "severity",
      title: "级别",
      width: 72,
      sort: ({ severity }) => checkSeverities.indexOf(severity),
      text: ({ severity }) => checkSeverityNames[severity],
      cell: ({ severity }) => <SeverityMark severity={severity} />,
    },
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
      key: "problem",
      title: "问题",
      width: 380,
      sort: ({ problem }) => problem,
      text: ({ problem }) => problem,
      cell: (finding) => (
        <button type="button" className={styles.ask} title={finding.problem} onClick={() => ask(finding)}>
          {finding.problem}
        </button>
      ),
    },
    {
      key: "form",
      title: "表",
      width: 136,
      sort: ({ form }) => form,
      text: ({ form }) => form,
      cell: ({ form }) => <span title={form}>{form}</span>,
    },
    {
      key: "state",
      title: "处理",
      width: 84,
      sort: (finding) => Object.keys(stateNames).indexOf(stateOf(finding)),
      text: (finding) => stateNames[stateOf(finding)],
      cell: (finding) => <State finding={finding} />,
    },
    {
      key: "entry",
      title: "去改",
      width: 52,
      cell: ({ cells, problem }) => {
        const [first] = cells;
        return first ? (
          <a className={styles.link} href={entryHref(first)} aria-label={`填报：${problem}`}>
            填报
          </a>
        ) : (
          "—"
        );
      },
    },
    // These two leave the program with the table, where nobody can open a finding.
    { key: "remedy", title: "怎么改", width: 0, text: ({ remedy }) => remedy, cell: () => null },
    {
      key: "reason",
      title: "接受理由",
      width: 0,
      text: ({ accepted }) => accepted?.reason ?? null,
      cell: () => null,
    },
  ];
}
