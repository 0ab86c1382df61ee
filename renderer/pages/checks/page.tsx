import { useRoute } from "../../app/use-route.ts";
import { WhyPanel } from "../../parts/why/why-panel.tsx";
import { CheckTabs } from "./check-tabs.tsx";
import styles from "./checks.module.css";
import { CompletenessTab } from "./completeness/completeness-tab.tsx";
import { FindingsTab } from "./findings/findings-tab.tsx";
import { StatisticsTab } from "./statistics/statistics-tab.tsx";

function Shown({ tab }: { readonly tab: string | undefined }) {
  if (tab === "completeness") return <CompletenessTab />;
  return tab === "statistics" ? <StatisticsTab /> : <FindingsTab />;
}

/** 核对: `#/checks` what contradicts itself, `/completeness` what is filled in, `/statistics` what differs. */
export function Page() {
  const { path } = useRoute();
  const [tab] = path;
  return (
    <div className={styles.page}>
      <CheckTabs current={tab} />
      <Shown tab={tab} />
      <WhyPanel />
    </div>
  );
}
