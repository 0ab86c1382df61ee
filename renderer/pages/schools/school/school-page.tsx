import { Button } from "antd";
import { useMemo } from "react";
import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { type Evaluation, useEvaluation } from "../../../app/evaluation.ts";
import { hrefOf } from "../../../app/route.ts";
import { useCall } from "../../../app/use-call.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { ExportButton } from "../../../parts/export-button.tsx";
import { Loading } from "../../../parts/loading.tsx";
import { PageHeader } from "../../../parts/page-header.tsx";
import { SectionHeading } from "../../../parts/section-heading.tsx";
import styles from "../schools.module.css";
import { useSchools } from "../use-schools.ts";
import { CheckTable } from "./check-table.tsx";
import { exportedChecks, exportedResources } from "./exported-school.ts";
import { FactGroups } from "./fact-groups.tsx";
import { SchoolNeighbours } from "./neighbours.tsx";
import { schoolHeadline } from "./school-words.ts";
import { SectionTable } from "./section-table.tsx";
import { WaiverList } from "./waiver-list.tsx";

type SchoolView = CallOutput<"school.show">;

const leadFields = ["kind", "locale", "township", "sponsor"];

function leadOf(view: SchoolView): string {
  const facts = view.rows[0]?.groups[0]?.facts ?? [];
  const known = leadFields.flatMap((field) => {
    const fact = facts.find((own) => own.field === field);
    return fact?.state === "value" ? [fact.shown.replace(/（\d+）$/, "")] : [];
  });
  return [view.code, ...known].join(" · ");
}

function Judged({ view, evaluation }: { readonly view: SchoolView; readonly evaluation: Evaluation }) {
  const items = evaluation.items.filter(({ item }) => item.startsWith("A1-"));
  const nameOf = (item: string) => evaluation.items.find((own) => own.item === item)?.shortName ?? item;
  return (
    <>
      {view.sections.length > 0 && (
        <section aria-labelledby="school-resources">
          <SectionHeading
            id="school-resources"
            note="每个学段至少 6 项达标，余项不低于标准的 85%"
            extra={<ExportButton table={() => exportedResources(view, items)} />}
          >
            资源配置
          </SectionHeading>
          <div className={styles.stages}>
            {view.sections.map((section) => (
              <SectionTable key={section.stage} school={view.name} section={section} items={items} />
            ))}
          </div>
        </section>
      )}
      {view.checks.length > 0 && (
        <section aria-labelledby="school-checks">
          <SectionHeading
            id="school-checks"
            note="每所学校都要达到"
            extra={<ExportButton table={() => exportedChecks(view, nameOf)} />}
          >
            学校指标
          </SectionHeading>
          <CheckTable view={view} nameOf={nameOf} />
        </section>
      )}
      <WaiverList waivers={view.waivers} nameOf={nameOf} />
    </>
  );
}

function useCodes(): readonly string[] {
  const { schools } = useSchools();
  return useMemo(() => schools?.map(({ code }) => code) ?? [], [schools]);
}

/** 一所学校: its verdicts, what it is short of, and every fact with its source. */
export function SchoolPage({ code }: { readonly code: string }) {
  const { year, mode } = useWorkspace();
  const { evaluation } = useEvaluation();
  const { data, error, reload } = useCall("school.show", { year, mode, code });
  const codes = useCodes();
  if (error) {
    return (
      <>
        <PageHeader headline="没有这所学校" actions={<a href={hrefOf("schools")}>学校一览</a>} />
        <ErrorNotice error={error} onRetry={reload} />
      </>
    );
  }
  if (!data || !evaluation) return <Loading label="正在读取学校…" />;
  return (
    <>
      <PageHeader
        headline={schoolHeadline(data, mode)}
        lead={
          <>
            {leadOf(data)}
            {data.parent && (
              <>
                {" · "}
                <a href={hrefOf("schools", { path: [data.parent.code] })}>{data.parent.name}</a>
              </>
            )}
          </>
        }
        actions={
          <>
            <SchoolNeighbours code={code} codes={codes} />
            <Button href={hrefOf("history", { query: { school: code } })} title="谁在什么时候改了这所学校">
              历史
            </Button>
            <Button type="primary" href={hrefOf("entry", { query: { school: code } })}>
              填报
            </Button>
          </>
        }
      />
      <Judged view={data} evaluation={evaluation} />
      <FactGroups name={data.name} rows={data.rows} />
    </>
  );
}
