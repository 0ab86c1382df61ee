import { Button, Tabs } from "antd";
import { modeNames } from "../../../shared/evaluate/waivers.ts";
import { navigate, useRoute } from "../../app/use-route.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import type { ShowPlace } from "./check-list.tsx";
import { headlineOf } from "./headline.ts";
import { isPreviewed, PreviewTab } from "./preview-tab.tsx";
import styles from "./report.module.css";
import { useReport } from "./use-report.ts";
import { useWriting } from "./use-writing.tsx";
import { WorkTab } from "./work-tab.tsx";

const showPlace: ShowPlace = ({ document, under }) =>
  navigate("report", { path: ["preview", document], query: { under } });

/**
 * 报告: is it ready, what stands against it, and the files that are handed in. `#/report/preview/forms` shows the
 * pages of 申报表, `?under=` where they begin.
 */
export function Page() {
  const { year, mode, status } = useWorkspace();
  const { path, query } = useRoute();
  const [tab, shown] = path;
  const report = useReport();
  const writing = useWriting(report.checks, report.reload);
  const documents = report.files?.documents;
  const preview = <PreviewTab document={isPreviewed(shown) ? shown : "report"} under={query.under} />;
  return (
    <>
      <PageHeader
        headline={report.checks ? headlineOf(report.checks) : "正在检查报送材料"}
        lead={`${status.county.name} ${year} 年，按${modeNames[mode]}判定（窗口上方可切换口径）。`}
        actions={
          <Button
            type="primary"
            disabled={status.readOnly || !documents || !report.checks}
            loading={writing.running}
            title={status.readOnly ? "工作区以只读方式打开，不能写文件" : ""}
            onClick={() => documents && void writing.run(documents)}
          >
            全部生成
          </Button>
        }
      />
      <Tabs
        className={styles.tabs ?? ""}
        size="small"
        destroyOnHidden
        activeKey={tab === "preview" ? "preview" : "work"}
        onChange={(key) => navigate("report", { path: key === "preview" ? [key] : [] })}
        items={[
          {
            key: "work",
            label: "生成与检查",
            children: <WorkTab report={report} writing={writing} onShow={showPlace} />,
          },
          { key: "preview", label: "版面预览", children: preview },
        ]}
      />
    </>
  );
}
