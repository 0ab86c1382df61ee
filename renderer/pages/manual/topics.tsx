import type { ComponentType } from "react";
import { ChecksTopic } from "./topics/checks.tsx";
import { EntryTopic } from "./topics/entry.tsx";
import { EvidenceTopic } from "./topics/evidence.tsx";
import { HistoryTopic } from "./topics/history.tsx";
import { ImportTopic } from "./topics/import.tsx";
import { IndicatorsTopic } from "./topics/indicators.tsx";
import { KeysTopic } from "./topics/keys.tsx";
import { NewYearTopic } from "./topics/new-year.tsx";
import { OverviewTopic } from "./topics/overview.tsx";
import { ReportTopic } from "./topics/report.tsx";
import { SafetyTopic } from "./topics/safety.tsx";
import { SchoolsTopic } from "./topics/schools.tsx";
import { SettingsTopic } from "./topics/settings.tsx";
import { StartTopic } from "./topics/start.tsx";

export interface Topic {
  /** The id of the page that it explains, so that F1 opens it there; or a name of its own. */
  readonly id: string;
  readonly title: string;
  readonly Body: ComponentType;
}

/** The manual's topics in the order in which a new person needs them. */
export const topics: readonly Topic[] = [
  { id: "start", title: "开始使用", Body: StartTopic },
  { id: "overview", title: "看懂总览", Body: OverviewTopic },
  { id: "import", title: "导入表格", Body: ImportTopic },
  { id: "entry", title: "填报数据", Body: EntryTopic },
  { id: "checks", title: "核对数据", Body: ChecksTopic },
  { id: "schools", title: "查看学校", Body: SchoolsTopic },
  { id: "indicators", title: "查看指标和计算过程", Body: IndicatorsTopic },
  { id: "evidence", title: "存入佐证材料", Body: EvidenceTopic },
  { id: "report", title: "生成报告和申报表", Body: ReportTopic },
  { id: "history", title: "历史与撤销", Body: HistoryTopic },
  { id: "new-year", title: "开始新学年", Body: NewYearTopic },
  { id: "settings", title: "备份与恢复", Body: SettingsTopic },
  { id: "safety", title: "数据在哪里、怎样保管", Body: SafetyTopic },
  { id: "keys", title: "快捷键", Body: KeysTopic },
];
