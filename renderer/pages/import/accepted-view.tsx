import { Alert, Button } from "antd";
import { useState } from "react";
import { hrefOf } from "../../app/route.ts";
import { formatCount } from "../../parts/format.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { UndoBatch } from "../../parts/undo-batch.tsx";
import styles from "./import.module.css";
import { discard } from "./import-actions.ts";
import type { Accepted, Proposal } from "./import-state.ts";
import { acceptedWords, sameValueCount } from "./proposal-words.ts";

// More names than these are read in the roster of the schools page.
const mostNames = 12;

function newSchoolWords({ newSchools }: Accepted, { schools }: Proposal): string {
  if (newSchools.length === 0) return "没有";
  const names = newSchools.map((code) => schools.added.find((each) => each.code === code)?.name ?? code);
  const rest = names.length > mostNames ? "等" : "";
  return `${formatCount(names.length)} 所：${names.slice(0, mostNames).join("、")}${rest}`;
}

export interface AcceptedViewProps {
  readonly proposal: Proposal;
  readonly accepted: Accepted;
}

/** The preview was written: what was written, where it can be seen, how it is taken back. */
export function AcceptedView({ proposal, accepted }: AcceptedViewProps) {
  const [undoing, setUndoing] = useState<number>();
  const [undone, setUndone] = useState<number | null>();
  const { batch } = accepted;
  const same = sameValueCount(accepted, proposal);
  return (
    <>
      <PageHeader
        headline={acceptedWords(accepted, proposal)}
        lead={`${proposal.year} 年度。原始文件已存入工作区，每个数据都能查到出自哪个文件的哪个单元格。`}
      />
      {undone != null && (
        <Alert
          role="status"
          className={styles.notice ?? ""}
          type="info"
          title={`第 ${batch} 批已撤销（第 ${undone} 批），数据回到导入以前。`}
        />
      )}
      <dl className={styles.results}>
        <dt>采用</dt>
        <dd>
          {formatCount(accepted.accepted)} 个数据
          {same > 0 && `，其中 ${formatCount(same)} 个与原来相同，只是来源换成这次的文件`}
        </dd>
        <dt>存为备用</dt>
        <dd>{formatCount(accepted.beside)} 个（与采用的来源不同，采用的不变）</dd>
        <dt>没有变化</dt>
        <dd>{formatCount(accepted.unchanged)} 个</dd>
        <dt>新增学校</dt>
        <dd>{newSchoolWords(accepted, proposal)}</dd>
        <dt>文件</dt>
        <dd>{proposal.files.map(({ fileName }) => fileName).join("、")}</dd>
      </dl>
      <div className={styles.buttons}>
        <Button type="primary" href={hrefOf("overview")}>
          看总览
        </Button>
        {batch !== null && (
          <Button href={hrefOf("history", { path: [String(batch)] })}>看这一批改了什么</Button>
        )}
        {batch !== null && undone == null && <Button onClick={() => setUndoing(batch)}>撤销这一批</Button>}
        <Button onClick={() => void discard()}>再导入一些</Button>
      </div>
      <UndoBatch batch={undoing} onClose={() => setUndoing(undefined)} onDone={setUndone} />
    </>
  );
}
