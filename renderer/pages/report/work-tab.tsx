import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { Loading } from "../../parts/loading.tsx";
import { SectionHeading } from "../../parts/section-heading.tsx";
import { CheckList, type ShowPlace } from "./check-list.tsx";
import { DocumentTable } from "./document-table.tsx";
import { FontNotice } from "./font-notice.tsx";
import styles from "./report.module.css";
import { ReportDate } from "./report-date.tsx";
import type { ReportState } from "./use-report.ts";
import type { WritingState } from "./use-writing.tsx";
import { WritingProgress } from "./writing-progress.tsx";

export interface WorkTabProps {
  readonly report: ReportState;
  readonly writing: WritingState;
  readonly onShow?: ShowPlace | undefined;
}

/** 生成与检查: the date, the documents, what stands against handing them in. */
export function WorkTab({ report, writing, onShow }: WorkTabProps) {
  const { status } = useWorkspace();
  const { checks, files, error, reload } = report;
  return (
    <>
      <WritingProgress writing={writing} />
      <section aria-labelledby="documents">
        <SectionHeading
          id="documents"
          note={files && `写入 ${files.folder}`}
          extra={checks && <ReportDate date={checks.date} />}
        >
          报送材料
        </SectionHeading>
        {files ? (
          <DocumentTable
            documents={files.documents}
            checks={checks}
            disabled={status.readOnly || writing.running || !checks}
            onWrite={(document) => void writing.run([document])}
          />
        ) : (
          !error && <Loading label="正在查看已生成的文件…" />
        )}
      </section>
      <FontNotice />
      {error && <ErrorNotice error={error} onRetry={reload} />}
      {checks ? (
        <div className={styles.checks}>
          <CheckList checks={checks} onShow={onShow} />
        </div>
      ) : (
        !error && <Loading label="正在检查…" />
      )}
    </>
  );
}
