import type { TableColumnsType } from "antd";
import { hrefOf } from "../../app/route.ts";
import { useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import type { ExportedTable } from "../../parts/exported-table.ts";
import { Loading } from "../../parts/loading.tsx";
import { SectionHeading } from "../../parts/section-heading.tsx";
import styles from "./evidence.module.css";
import type { EvidenceActions, Finding } from "./evidence-types.ts";

type Weight = Finding["weight"];

const weightNames: Readonly<Record<Weight, string>> = { wrong: "须改正", look: "要看一看", note: "说明" };
const weightMarks: Readonly<Record<Weight, string>> = { wrong: "✗", look: "△", note: "—" };
const weightColours: Readonly<Record<Weight, string>> = {
  wrong: "var(--unmet)",
  look: "var(--critical)",
  note: "var(--notJudged)",
};

function placeOf({ item, school }: Finding): string {
  if (school !== undefined) return hrefOf("evidence", { path: ["schools", school] });
  return hrefOf("evidence", { path: item === undefined ? [] : ["items", item] });
}

function columnsOf(onOpen: EvidenceActions["open"]): TableColumnsType<Finding> {
  return [
    {
      title: "结果",
      key: "weight",
      width: 112,
      render: (_, { weight }) => (
        <span className={styles.status} style={{ color: weightColours[weight] }}>
          <span aria-hidden="true">{weightMarks[weight]}</span> {weightNames[weight]}
        </span>
      ),
    },
    {
      title: "检查项",
      key: "check",
      width: 280,
      render: (_, { check, rule }) => `${check} ${rule}`,
    },
    { title: "发现", dataIndex: "text" },
    {
      title: "去处理",
      key: "place",
      width: 96,
      render: (_, finding) => {
        const [paper] = finding.papers;
        if (paper === undefined) return <a href={placeOf(finding)}>去看看</a>;
        return (
          <button type="button" className={styles.paper} onClick={() => onOpen(paper)}>
            看材料
          </button>
        );
      },
    },
  ];
}

function exportedFindings(findings: readonly Finding[]): ExportedTable {
  return {
    title: "佐证材料核对结果",
    columns: [
      { title: "结果", kind: "text" },
      { title: "检查项", kind: "text" },
      { title: "内容", kind: "text" },
      { title: "发现", kind: "text" },
    ],
    rows: findings.map(({ weight, check, rule, text }) => [weightNames[weight], check, rule, text]),
  };
}

/** 核对: what the program finds wrong with the papers, and what only people can see. */
export function CheckList({ onOpen }: { readonly onOpen: EvidenceActions["open"] }) {
  const { year, mode } = useWorkspace();
  const { data, error, reload } = useCall("evidence.checks", { year, mode });
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Loading />;
  const { findings, passed, manual } = data;
  return (
    <>
      <DataTable
        caption="核对结果"
        columns={columnsOf(onOpen)}
        rows={findings}
        rowKey={({ check, text, papers }) => `${check} ${text} ${papers.join()}`}
        exported={() => exportedFindings(findings)}
        toolbar={<span className={styles.quiet}>{findings.length} 处</span>}
        empty={<EmptyState what="没有发现问题。" />}
      />
      <SectionHeading>没有发现问题的检查项</SectionHeading>
      <ul className={styles.findings}>
        {passed.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <SectionHeading>请人工核对</SectionHeading>
      <ul className={styles.findings}>
        {manual.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
