import type { CallOutput } from "../../../shared/contract/contract.ts";
import { useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../error-notice.tsx";
import { Loading } from "../loading.tsx";
import { VerdictMark } from "../verdict-mark.tsx";
import { Places } from "./figure-why.tsx";
import { OperandList } from "./operand-list.tsx";
import styles from "./why-panel.module.css";

type Trace = CallOutput<"evaluation.trace">;

export interface SchoolWhyProps {
  readonly item: string;
  readonly code: string;
  readonly stage: string | null;
}

function ofStage(schools: Trace["schools"], stage: string | null): Trace["schools"] {
  return stage === null ? schools : schools.filter(({ numbers }) => numbers.stage === stage);
}

/** One school under an item that judges every school: what it has, needs and lacks, from which facts. */
export function SchoolWhy({ item, code, stage }: SchoolWhyProps) {
  const { year, mode } = useWorkspace();
  const { data, error, reload } = useCall("evaluation.trace", { year, mode, item, school: code });
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Loading label="正在查找评定过程…" />;
  return (
    <>
      {ofStage(data.schools, stage).map((school) => (
        <section key={`${school.code} ${school.numbers.stage}`}>
          <p className={styles.place}>
            {school.name}：{data.name}
          </p>
          <p className={styles.verdict}>
            <VerdictMark state={school.verdict} tinted />
            <span>{school.words}</span>
          </p>
          <h2>用到的数据</h2>
          <OperandList operands={school.operands} place={school.name} />
          {school.waivers.map((waiver) => (
            <p key={waiver}>过渡口径：{waiver}</p>
          ))}
        </section>
      ))}
      <section>
        <h2>依据</h2>
        <p>{data.clause}</p>
      </section>
      <Places item={item} code={code} />
    </>
  );
}
