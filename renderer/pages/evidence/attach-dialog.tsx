import { Button, Input, InputNumber, Modal, Progress, Select } from "antd";
import { useMemo, useState } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { call, uploadFile } from "../../app/client.ts";
import { useAction } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { formatBytes } from "../../parts/format.ts";
import { chosenBox, type Draft, draftProblem, placeOptions, readPlace, treeNameOf } from "./drafts.ts";
import styles from "./evidence.module.css";
import type { SchoolOverview } from "./evidence-types.ts";

export type Attached = CallOutput<"attachment.addMany">;

export interface AttachDialogProps {
  readonly drafts: readonly Draft[];
  readonly schools: readonly SchoolOverview[];
  readonly onClose: () => void;
  readonly onDone: (attached: Attached) => void;
}

const mostPapers = 500;

/** Looks over dropped files: where each belongs, of which year, under which name. Nothing is kept before. */
export function AttachDialog({ drafts: proposed, schools, onClose, onDone }: AttachDialogProps) {
  const { status } = useWorkspace();
  const [drafts, setDrafts] = useState(proposed);
  const [sent, setSent] = useState(0);
  const change = (key: number, changes: Partial<Draft>) =>
    setDrafts((before) => before.map((draft) => (draft.key === key ? { ...draft, ...changes } : draft)));
  const problems = drafts.filter((draft) => draftProblem(draft) !== "").length;
  const keeping = useAction(async () => {
    setSent(0);
    const papers = [];
    for (const draft of drafts) {
      const { handle } = await uploadFile(draft.file);
      const { school, year, title } = draft;
      const box = chosenBox(draft);
      papers.push({
        ...readPlace(draft.place),
        ...(school === "" ? {} : { school }),
        ...(box === undefined ? {} : { box }),
        year,
        title: title.trim(),
        file: handle,
      });
      setSent((count) => count + 1);
    }
    onDone(await call("attachment.addMany", { papers }, { label: `存入佐证材料 ${papers.length} 份` }));
  });
  const owners = useMemo(
    () => [
      { value: "", label: "县本级" },
      ...schools.map(({ code, name }) => ({ value: code, label: name || code })),
    ],
    [schools],
  );
  const tooMany = drafts.length > mostPapers;
  return (
    <Modal
      open
      width={1060}
      title={`存入佐证材料：${drafts.length} 个文件`}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <div className={`${styles.buttons} ${styles.footer}`}>
          <span className={styles.quiet}>
            {tooMany
              ? `一次最多存入 ${mostPapers} 份，请分几次`
              : problems > 0
                ? `还有 ${problems} 个文件要补全`
                : "文件会复制进工作区，原文件不动"}
          </span>
          {keeping.running && (
            <Progress
              percent={Math.round((sent / drafts.length) * 100)}
              style={{ width: 160 }}
              aria-label="传送进度"
            />
          )}
          <Button onClick={onClose} disabled={keeping.running}>
            取消
          </Button>
          <Button
            type="primary"
            disabled={problems > 0 || drafts.length === 0 || tooMany}
            loading={keeping.running}
            onClick={() => void keeping.run()}
          >
            存入 {drafts.length} 份
          </Button>
        </div>
      }
    >
      {keeping.error && <ErrorNotice error={keeping.error} onClose={keeping.clearError} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.attachList} aria-label="要存入的文件" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">文件</th>
              <th scope="col">指标和材料</th>
              <th scope="col">学校</th>
              <th scope="col">年度</th>
              <th scope="col">材料名（可改）</th>
              <th scope="col">
                <span className={styles.quiet}>不要</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {drafts.map((draft) => (
              <DraftRow
                key={draft.key}
                draft={draft}
                owners={owners}
                countyCode={status.county.code}
                onChange={(changes) => change(draft.key, changes)}
                onDrop={() => setDrafts((before) => before.filter(({ key }) => key !== draft.key))}
              />
            ))}
          </tbody>
        </table>
      </section>
    </Modal>
  );
}

interface DraftRowProps {
  readonly draft: Draft;
  readonly owners: readonly { readonly value: string; readonly label: string }[];
  readonly countyCode: string;
  readonly onChange: (changes: Partial<Draft>) => void;
  readonly onDrop: () => void;
}

function DraftRow({ draft, owners, countyCode, onChange, onDrop }: DraftRowProps) {
  const { path, file, place, school, year, title } = draft;
  const problem = draftProblem(draft);
  return (
    <tr>
      <td className={styles.fileCell}>
        {path}
        <div className={styles.small}>{formatBytes(file.size)}</div>
      </td>
      <td>
        <Select
          aria-label={`${path} 的指标和材料`}
          showSearch={{ optionFilterProp: "label" }}
          status={place === "" ? "error" : ""}
          placeholder="选择或输入编号、名称"
          value={place === "" ? null : place}
          options={[...placeOptions]}
          style={{ width: 290 }}
          onChange={(value) => onChange({ place: value ?? "" })}
        />
      </td>
      <td>
        <Select
          aria-label={`${path} 的学校`}
          showSearch={{ optionFilterProp: "label" }}
          value={school}
          options={[...owners]}
          style={{ width: 150 }}
          onChange={(value) => onChange({ school: value })}
        />
      </td>
      <td>
        <InputNumber
          aria-label={`${path} 的年度`}
          value={year}
          min={2000}
          max={2100}
          precision={0}
          style={{ width: 80 }}
          onChange={(value) => onChange({ year: value ?? 0 })}
        />
      </td>
      <td>
        <Input
          aria-label={`${path} 的材料名`}
          value={title}
          maxLength={200}
          status={title.trim() === "" ? "error" : ""}
          onChange={(event) => onChange({ title: event.target.value })}
        />
        <div className={`${styles.small} ${styles.pathway}`}>{problem || treeNameOf(draft, countyCode)}</div>
      </td>
      <td>
        <Button size="small" aria-label={`不要 ${path}`} onClick={onDrop}>
          ✕
        </Button>
      </td>
    </tr>
  );
}
