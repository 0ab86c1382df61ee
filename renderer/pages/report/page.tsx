import { Button } from "antd";
import { modeNames } from "../../../shared/evaluate/waivers.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { headlineOf } from "./headline.ts";
import { useReport } from "./use-report.ts";
import { useWriting } from "./use-writing.tsx";
import { WorkTab } from "./work-tab.tsx";

/** 报告: is it ready, what stands against it, and the files that are handed in. */
export function Page() {
  const { year, mode, status } = useWorkspace();
  const report = useReport();
  const writing = useWriting(report.checks, report.reload);
  const documents = report.files?.documents;
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
      <WorkTab report={report} writing={writing} />
    </>
  );
}
