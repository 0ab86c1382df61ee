import { Tabs } from "antd";
import { type ReactNode, useState } from "react";
import { findingSeverityNames } from "../../../shared/county/finding.ts";
import { formatCount } from "../../parts/format.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { UnknownFiles } from "./any-table/unknown-files.tsx";
import { ChangeTable } from "./change-table.tsx";
import { Decide } from "./decide.tsx";
import { FileTable } from "./file-table.tsx";
import { FindingTable } from "./finding-table.tsx";
import styles from "./import.module.css";
import type { ImportState, Proposal } from "./import-state.ts";
import { decisionWords, nextStep, severities } from "./proposal-words.ts";
import { SchoolTable } from "./school-table.tsx";
import { YearChoice } from "./year-choice.tsx";

export interface ProposalViewProps {
  readonly proposal: Proposal;
  readonly state: ImportState;
  readonly over: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

interface Part {
  readonly key: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** What needs an answer first; kinds of findings that do not occur are left out. */
function partsOf(proposal: Proposal, state: ImportState): readonly Part[] {
  const { findings, schools, values } = proposal;
  const count = (name: string, number: number) => `${name} ${formatCount(number)}`;
  const found = severities.flatMap((severity): Part[] => {
    const those = findings[severity];
    if (those.length === 0) return [];
    const title = findingSeverityNames[severity];
    const children = <FindingTable key={severity} title={title} findings={those} />;
    return [{ key: severity, label: count(title, those.length), children }];
  });
  const urgent = found.filter(({ key }) => key === "error" || key === "confirm");
  const others = found.filter(({ key }) => key !== "error" && key !== "confirm");
  const schoolCount = schools.matched.length + schools.added.length + schools.missing.length;
  return [
    ...urgent,
    {
      key: "changes",
      label: count("改变的数据", values.changes.length),
      children: <ChangeTable proposal={proposal} />,
    },
    ...others,
    { key: "schools", label: count("学校", schoolCount), children: <SchoolTable proposal={proposal} /> },
    {
      key: "files",
      label: count("文件", state.files.length),
      children: <FileTable proposal={proposal} files={state.files} tables={state.tables} />,
    },
  ];
}

/** A preview that waits for an answer: what accepting would do, and everything that was found. */
export function ProposalView({ proposal, state, over, onFiles }: ProposalViewProps) {
  const [chosen, setChosen] = useState<string>();
  const parts = partsOf(proposal, state);
  const active = parts.some(({ key }) => key === chosen) ? chosen : parts[0]?.key;
  return (
    <div className={over ? styles.over : undefined}>
      <PageHeader headline={decisionWords(proposal)} lead={nextStep(proposal)} />
      <YearChoice />
      <UnknownFiles proposal={proposal} files={state.files} />
      <Decide proposal={proposal} onFiles={onFiles} />
      <Tabs
        size="small"
        destroyOnHidden
        items={[...parts]}
        {...(active === undefined ? {} : { activeKey: active })}
        onChange={setChosen}
      />
    </div>
  );
}
