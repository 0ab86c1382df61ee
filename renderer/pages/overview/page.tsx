import { findPack, nationalPack } from "../../../shared/standard/packs.ts";
import { useEvaluation } from "../../app/evaluation.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { Loading } from "../../parts/loading.tsx";
import { PendingNotice } from "../../parts/pending-notice.tsx";
import { WhyPanel } from "../../parts/why/why-panel.tsx";
import { AreaTable } from "./area-table.tsx";
import { BalanceSection } from "./balance-section.tsx";
import { EmptyYear } from "./empty-year.tsx";
import { HeatSection } from "./heat-section.tsx";
import { MissingSection } from "./missing-section.tsx";
import styles from "./overview.module.css";
import { RecentChanges } from "./recent-changes.tsx";
import { Standing } from "./standing.tsx";

/** 总览: whether the county meets the standard, and where it falls short. */
export function Page() {
  const { mode } = useWorkspace();
  const strict = useEvaluation("strict");
  const relief = useEvaluation("relief");
  const error = strict.error ?? relief.error;
  if (error) return <ErrorNotice error={error} />;
  if (!strict.evaluation || !relief.evaluation) return <Loading label="正在评定…" />;
  if (strict.evaluation.sections.length === 0) return <EmptyYear />;
  const readings = {
    strict: strict.evaluation,
    relief: relief.evaluation,
    shown: mode === "strict" ? strict.evaluation : relief.evaluation,
  };
  // Of the same build as the service's: asking for it would cost every visit a round trip.
  const pack = findPack(strict.evaluation.pack.split("@")[0] ?? "") ?? nationalPack();
  return (
    <>
      <Standing {...readings} countLabel={pack.countLabel} />
      <PendingNotice />
      <AreaTable strict={readings.strict} relief={readings.relief} />
      <HeatSection {...readings} pack={pack} />
      <div className={styles.pair}>
        <BalanceSection evaluation={readings.shown} pack={pack} />
        <RecentChanges />
      </div>
      <MissingSection />
      <WhyPanel />
    </>
  );
}
