import { Button } from "antd";
import { useState } from "react";
import { stateColour } from "../../parts/display-state.ts";
import { ExportButton } from "../../parts/export-button.tsx";
import { formatCount } from "../../parts/format.ts";
import { SectionHeading } from "../../parts/section-heading.tsx";
import {
  type CheckGroup,
  exportedFindings,
  groupsOf,
  passedChecks,
  type Severity,
  severityNames,
} from "./check-groups.ts";
import { findingTarget } from "./finding-link.ts";
import type { Checks, Finding } from "./headline.ts";
import styles from "./report.module.css";

/** More lines of one check would push the others out of sight. */
const shownFirst = 6;

const severityMarks: Readonly<Record<Severity, { readonly mark: string; readonly colour: string }>> = {
  mustFix: { mark: "✗", colour: stateColour("unmet").text },
  lookAt: { mark: "△", colour: stateColour("critical").text },
};

export type ShowPlace = (place: NonNullable<Finding["place"]>) => void;

interface FindingsProps {
  /** Leads to the page on which it is printed; absent where there is no preview. */
  readonly onShow?: ShowPlace | undefined;
}

function FindingLine({ finding, onShow }: FindingsProps & { readonly finding: Finding }) {
  const { problem, remedy, link, place } = finding;
  const target = link && findingTarget(link);
  return (
    <li>
      <p>
        {problem}
        <span className={styles.remedy}>{remedy}</span>
      </p>
      <span className={styles.ways}>
        {target && (
          <a href={target.href} aria-label={`${target.words}：${problem}`}>
            {target.words}
          </a>
        )}
        {place && onShow && (
          <Button
            type="link"
            size="small"
            aria-label={`看版面：${problem}`}
            className={styles.show ?? ""}
            onClick={() => onShow(place)}
          >
            看版面
          </Button>
        )}
      </span>
    </li>
  );
}

function Group({ group, onShow }: FindingsProps & { readonly group: CheckGroup }) {
  const [all, setAll] = useState(false);
  const { name, findings } = group;
  const shown = all ? findings : findings.slice(0, shownFirst);
  const rest = findings.length - shown.length;
  return (
    <div className={styles.group}>
      <h3>
        {name}
        <span>{formatCount(findings.length)}</span>
      </h3>
      <ul>
        {shown.map((finding) => (
          <FindingLine key={finding.problem} finding={finding} onShow={onShow} />
        ))}
        {rest > 0 && (
          <li className={styles.rest}>
            <Button type="link" size="small" onClick={() => setAll(true)}>
              显示其余 {formatCount(rest)} 处
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}

function SeverityPart({
  checks,
  severity,
  onShow,
}: FindingsProps & { readonly checks: Checks; readonly severity: Severity }) {
  const groups = groupsOf(checks, severity);
  if (groups.length === 0) return null;
  const count = groups.reduce((total, { findings }) => total + findings.length, 0);
  const { mark, colour } = severityMarks[severity];
  return (
    <div className={styles.severity}>
      <p className={styles.severityName} style={{ color: colour }}>
        <span aria-hidden="true">{mark}</span> {severityNames[severity]} {formatCount(count)} 处
      </p>
      {groups.map((group) => (
        <Group key={group.code} group={group} onShow={onShow} />
      ))}
    </div>
  );
}

function Passed({ checks }: { readonly checks: Checks }) {
  const passed = passedChecks(checks);
  if (passed.length === 0) return null;
  return (
    <div className={styles.severity}>
      <p className={styles.severityName} style={{ color: stateColour("met").text }}>
        <span aria-hidden="true">✓</span> 已通过 {passed.length} 项
      </p>
      <ul className={styles.passed}>
        {passed.map(({ code, title }) => (
          <li key={code}>{title}</li>
        ))}
      </ul>
    </div>
  );
}

/** 报送前检查: what must be put right, what is to be looked at, and what has passed. */
export function CheckList({ checks, onShow }: FindingsProps & { readonly checks: Checks }) {
  return (
    <section aria-labelledby="checks">
      <SectionHeading
        id="checks"
        note="数据一改就重新检查；点右边的链接去改。"
        extra={<ExportButton table={() => exportedFindings(checks)} />}
      >
        报送前检查
      </SectionHeading>
      <SeverityPart checks={checks} severity="mustFix" onShow={onShow} />
      <SeverityPart checks={checks} severity="lookAt" onShow={onShow} />
      <Passed checks={checks} />
    </section>
  );
}
