import { Tabs } from "antd";
import type { ComponentType } from "react";
import { hrefOf } from "../../app/route.ts";
import { navigate, useRoute } from "../../app/use-route.ts";
import { AboutTab } from "./about-tab.tsx";
import { BackupTab } from "./backup/backup-tab.tsx";
import { DiagnosisTab } from "./diagnosis-tab.tsx";
import { OperatorTab } from "./operators/operator-tab.tsx";
import styles from "./page.module.css";
import { StandardTab } from "./standard/standard-tab.tsx";

const tabs: readonly { readonly id: string; readonly label: string; readonly Tab: ComponentType }[] = [
  { id: "backup", label: "备份与恢复", Tab: BackupTab },
  { id: "operators", label: "操作人", Tab: OperatorTab },
  { id: "standard", label: "口径", Tab: StandardTab },
  { id: "diagnosis", label: "诊断信息", Tab: DiagnosisTab },
  { id: "about", label: "关于", Tab: AboutTab },
];

/** 设置: backups, people, the standard, diagnosis, about. */
export function Page() {
  const { path } = useRoute();
  const current = tabs.find(({ id }) => id === path[0]) ?? tabs[0];
  return (
    <div className={styles.page}>
      <a className={styles.aside} href={hrefOf("new-year")}>
        新学年与年度锁定…
      </a>
      <Tabs
        activeKey={current?.id ?? "backup"}
        destroyOnHidden
        items={tabs.map(({ id, label, Tab }) => ({ key: id, label, children: <Tab /> }))}
        onChange={(id) => navigate("settings", { path: [id] })}
      />
    </div>
  );
}
