import { Segmented } from "antd";
import type { CallArguments } from "../../../shared/contract/contract.ts";
import { useCall } from "../../app/use-call.ts";
import { navigate } from "../../app/use-route.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { Loading } from "../../parts/loading.tsx";
import { PagedDocument } from "../../parts/paged-document/paged-document.tsx";
import { useRoomBelow } from "../../parts/use-room-below.ts";
import styles from "./report.module.css";

export type PreviewedDocument = CallArguments<"document.preview">["document"];

const documents: readonly { readonly value: PreviewedDocument; readonly label: string }[] = [
  { value: "report", label: "自评报告" },
  { value: "forms", label: "申报表" },
];

export function isPreviewed(id: string | undefined): id is PreviewedDocument {
  return documents.some(({ value }) => value === id);
}

export interface PreviewTabProps {
  readonly document: PreviewedDocument;
  /** The heading or table to show, as a finding names it. */
  readonly under?: string | undefined;
}

function Pages({ document, under }: PreviewTabProps) {
  const { year, mode } = useWorkspace();
  const { data, error, reload } = useCall("document.preview", { year, mode, document });
  const { ref, height } = useRoomBelow<HTMLDivElement>({ taken: 0, least: 360 });
  // A place by its number: another place on the same page is shown anew.
  const key = data?.places.findIndex((own) => own.under === under) ?? -1;
  const place = data?.places[key];
  const name = documents.find(({ value }) => value === document)?.label ?? "";
  return (
    <div ref={ref}>
      {error && <ErrorNotice error={error} onRetry={reload} />}
      {!data && !error && <Loading label="正在排版…" />}
      {data && (
        <PagedDocument
          preview={data}
          label={`${name}预览`}
          height={height}
          show={place && { index: place.index, key }}
        />
      )}
    </div>
  );
}

/** 版面预览: the pages as they will be printed from the data as they are now, written or not. */
export function PreviewTab({ document, under }: PreviewTabProps) {
  return (
    <>
      <div className={styles.previewBar}>
        <Segmented
          aria-label="预览哪一份"
          options={[...documents]}
          value={document}
          onChange={(chosen) => navigate("report", { path: ["preview", chosen] })}
        />
        <span className={styles.quiet}>按现有数据排版，与生成的 Word 文件逐页相同；红字是待填。</span>
      </div>
      <Pages key={document} document={document} under={under} />
    </>
  );
}
