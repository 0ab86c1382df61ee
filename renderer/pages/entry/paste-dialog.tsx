import { Button, Checkbox, Input, type InputRef, Modal, Tabs } from "antd";
import { useId, useMemo, useRef, useState } from "react";
import styles from "./entry.module.css";
import type { Unmatched } from "./model/block-layout.ts";
import { counted } from "./model/grid-cell.ts";
import { isAllGood, type PasteChange, type PastePlan, type PasteRefusal } from "./model/paste-plan.ts";
import { rowTitle } from "./model/rows.ts";
import { shownText } from "./model/shown-text.ts";

export interface PasteDialogProps {
  readonly plan: PastePlan;
  /** 粘贴, 替换: what is about to happen. */
  readonly act: string;
  readonly reason: string;
  readonly onWrite: (changes: readonly PasteChange[], reason: string) => void;
  readonly onClose: () => void;
}

/** Lines at a time: a sheet pasted whole changes ten thousand cells, and nobody waits to see all of them. */
const linesAtOnce = 100;

/** The first lines of a long list, and more when asked for. */
function useSome<Line>(lines: readonly Line[]) {
  const [shown, setShown] = useState(linesAtOnce);
  const left = lines.length - shown;
  const more =
    left > 0 ? (
      <Button type="link" size="small" onClick={() => setShown(shown + linesAtOnce)}>
        还有 {counted(left)} 处，再看 {Math.min(left, linesAtOnce)} 处
      </Button>
    ) : undefined;
  return { some: lines.slice(0, shown), more };
}

function Changes({ changes }: { readonly changes: readonly PasteChange[] }) {
  const { some, more } = useSome(changes);
  return (
    <div className={styles.pasted}>
      <table>
        <thead>
          <tr>
            <th>学校</th>
            <th>数据项</th>
            <th>原来</th>
            <th>改为</th>
          </tr>
        </thead>
        <tbody>
          {some.map(({ row, field, before, after, notes, overrides }) => (
            <tr key={`${row.id} ${field.code}`}>
              <td>{rowTitle(row)}</td>
              <td>{field.label}</td>
              <td className={overrides ? styles.elsewhere : undefined}>
                {shownText(field, before) || "未填"}
              </td>
              <td>
                <strong>{shownText(field, after) || "未填"}</strong>
                {notes.length > 0 && <small> {notes.join("；")}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  );
}

function Refusals({ refusals }: { readonly refusals: readonly PasteRefusal[] }) {
  const { some, more } = useSome(refusals);
  return (
    <div className={styles.pasted}>
      <table>
        <thead>
          <tr>
            <th>学校</th>
            <th>数据项</th>
            <th>内容</th>
            <th>为什么不写入</th>
          </tr>
        </thead>
        <tbody>
          {some.map(({ row, field, text, problem, remedy }) => (
            <tr key={`${row.id} ${field.code}`}>
              <td>{rowTitle(row)}</td>
              <td>{field.label}</td>
              <td>{text}</td>
              <td>
                {problem}。{remedy}。
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  );
}

function Strangers({ unmatched }: { readonly unmatched: readonly Unmatched[] }) {
  const { some, more } = useSome(unmatched);
  return (
    <div className={styles.pasted}>
      <table>
        <thead>
          <tr>
            <th>粘贴的内容</th>
            <th>为什么对不上</th>
          </tr>
        </thead>
        <tbody>
          {some.map(({ what, why }) => (
            <tr key={what}>
              <td>{what}</td>
              <td>{why}。</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  );
}

function layoutWords({ heads, schools }: NonNullable<PastePlan["by"]>): string {
  if (heads && schools) return "按表头和学校对应";
  if (heads) return "按表头对应列，行按位置";
  return schools ? "按学校对应行，列按位置" : "按位置对应，从选中的格子开始";
}

function tabsOf({ changes, refusals, unmatched }: Pick<PastePlan, "changes" | "refusals" | "unmatched">) {
  return [
    {
      key: "changes",
      label: `要改的 ${counted(changes.length)} 格`,
      children: <Changes changes={changes} />,
    },
    {
      key: "refusals",
      label: `不能写入 ${counted(refusals.length)} 格`,
      children: <Refusals refusals={refusals} />,
      disabled: refusals.length === 0,
    },
    {
      key: "unmatched",
      label: `没对上 ${counted(unmatched.length)} 处`,
      children: <Strangers unmatched={unmatched} />,
      disabled: unmatched.length === 0,
    },
  ];
}

/** What a block would change, what cannot be written and what is not known here, before anything is written. */
export function PasteDialog({ plan, act, reason: known, onWrite, onClose }: PasteDialogProps) {
  const [withBlanks, setWithBlanks] = useState(false);
  const [reason, setReason] = useState(known);
  const write = useRef<HTMLButtonElement>(null);
  const reasonId = useId();
  const reasonBox = useRef<InputRef>(null);
  const changes = useMemo(
    () => (withBlanks ? [...plan.changes, ...plan.blanks] : plan.changes),
    [plan, withBlanks],
  );
  const overridden = useMemo(() => changes.filter(({ overrides }) => overrides).length, [changes]);
  const good = isAllGood(plan);
  const owesReason = overridden > 0 && reason.trim() === "";
  const able = changes.length > 0 && !owesReason;

  return (
    <Modal
      open
      width={860}
      title={plan.by ? `${act}：${layoutWords(plan.by)}` : act}
      onCancel={onClose}
      afterOpenChange={(open) => {
        if (!open) return;
        if (overridden > 0 && known === "") reasonBox.current?.focus();
        else write.current?.focus();
      }}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          {!good && (
            <Button
              ref={write}
              type="primary"
              disabled={!able}
              onClick={() => onWrite(changes, reason.trim())}
            >
              只写入可用的 {counted(changes.length)} 格
            </Button>
          )}
          <Button
            {...(good ? { ref: write, type: "primary" as const } : {})}
            disabled={!good || !able}
            onClick={() => onWrite(changes, reason.trim())}
          >
            全部写入
          </Button>
        </>
      }
    >
      <div className={styles.paste}>
        <p>
          {changes.length === 0 ? "没有要改的格子。" : "写入后可以一步撤销。"}
          {plan.same > 0 && `${counted(plan.same)} 格与现有的相同，不动。`}
        </p>
        {plan.blanks.length > 0 && (
          <Checkbox checked={withBlanks} onChange={({ target }) => setWithBlanks(target.checked)}>
            空白也写入：{counted(plan.blanks.length)} 格已填的清为未填
          </Checkbox>
        )}
        {overridden > 0 && (
          <p>
            <label htmlFor={reasonId}>{counted(overridden)} 格是导入的数，改动原因：</label>
            <Input
              id={reasonId}
              size="small"
              ref={reasonBox}
              maxLength={200}
              style={{ width: 320 }}
              placeholder="例如：学校来函更正"
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              onPressEnter={() => able && write.current?.click()}
            />
          </p>
        )}
        <Tabs
          size="small"
          defaultActiveKey={plan.changes.length === 0 && plan.refusals.length > 0 ? "refusals" : "changes"}
          items={tabsOf({ ...plan, changes })}
        />
      </div>
    </Modal>
  );
}
