import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useAction } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { formatCount } from "../../parts/format.ts";
import styles from "./import.module.css";
import { accept, discard, readAgain } from "./import-actions.ts";
import type { Proposal } from "./import-state.ts";
import { PickFiles } from "./pick-files.tsx";
import { writingWords } from "./proposal-words.ts";

export interface DecideProps {
  readonly proposal: Proposal;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Why the preview cannot be accepted although the files are right; undefined where it can. */
function useHindrance(): string | undefined {
  const { status } = useWorkspace();
  if (status.readOnly) return "这个工作区以只读方式打开，不能写入。";
  if (status.operator === null) return "还没有选定操作人：请先在右上角选择操作人，再接受。";
  if (status.operator.role === "只读") return `“${status.operator.name}”的角色是只读，请换一位操作人。`;
  return undefined;
}

function OtherYear({ proposal, year }: { readonly proposal: Proposal; readonly year: number }) {
  return (
    <div className={`${styles.decide} ${styles.confirm}`}>
      <p>
        这份预览是按 {proposal.year} 年度读的，现在选的是 {year} 年度。
      </p>
      <div className={styles.buttons}>
        <Button type="primary" onClick={() => void readAgain(year)}>
          按 {year} 年度重新读取
        </Button>
      </div>
    </div>
  );
}

function Repair({ onFiles }: Pick<DecideProps, "onFiles">) {
  return (
    <div className={`${styles.decide} ${styles.refused}`}>
      <p>有错误时整批不写入。改好的文件可以直接拖到这个窗口。</p>
      <div className={styles.buttons}>
        <PickFiles label="选择改好的文件…" primary onFiles={onFiles} />
        <Button onClick={() => void discard()}>放弃</Button>
      </div>
    </div>
  );
}

function Accept({ proposal }: Pick<DecideProps, "proposal">) {
  const [confirmed, setConfirmed] = useState(false);
  const { status } = useWorkspace();
  const hindrance = useHindrance();
  const accepting = useAction(() => accept(proposal, confirmed));
  const confirmations = proposal.findings.confirm.length;
  const needsYes = proposal.decision === "needsConfirmation";
  const name = status.operator ? `，记在“${status.operator.name}”名下` : "";
  return (
    <>
      {accepting.error && (
        <div className={styles.notice}>
          <ErrorNotice
            error={accepting.error}
            onClose={accepting.clearError}
            onRetry={() => void readAgain(proposal.year)}
          />
        </div>
      )}
      <div className={needsYes ? `${styles.decide} ${styles.confirm}` : styles.decide}>
        <div>
          <p>
            接受后{writingWords(proposal)}
            {name}；以后可以整批撤销。
          </p>
          {hindrance && <p className={styles.hindrance}>{hindrance}</p>}
          {needsYes && (
            <Checkbox checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)}>
              我已核对“需确认”的 {formatCount(confirmations)} 项，确认无误
            </Checkbox>
          )}
        </div>
        <div className={styles.buttons}>
          <Button
            type="primary"
            loading={accepting.running}
            disabled={hindrance !== undefined || (needsYes && !confirmed)}
            onClick={() => void accepting.run()}
          >
            接受并写入
          </Button>
          <Button disabled={accepting.running} onClick={() => void discard()}>
            放弃
          </Button>
        </div>
      </div>
    </>
  );
}

/** The answer to a preview: repair the files, read them for another year, or accept. */
export function Decide({ proposal, onFiles }: DecideProps) {
  const { year } = useWorkspace();
  if (proposal.year !== year) return <OtherYear proposal={proposal} year={year} />;
  if (proposal.decision === "refused") return <Repair onFiles={onFiles} />;
  return <Accept key={proposal.proposal} proposal={proposal} />;
}
