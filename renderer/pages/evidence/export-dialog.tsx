import { Button, DatePicker, Modal, Radio } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { ChosenFolder } from "../../../shared/contract/desktop.ts";
import { ContractError } from "../../../shared/contract/error.ts";
import { call } from "../../app/client.ts";
import { desktop, fromDesktop } from "../../app/desktop.ts";
import { useAction } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { useConfirm } from "../../parts/confirm.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { formatCount } from "../../parts/format.ts";
import styles from "./evidence.module.css";
import type { Overview } from "./evidence-types.ts";

type Written = CallOutput<"evidence.write">;

export interface ExportDialogProps {
  readonly overview: Overview;
  readonly onClose: () => void;
}

/** A folder of that name is there: only this refusal is answered by asking. */
function isThereAlready(error: unknown): boolean {
  return error instanceof ContractError && error.code === "refused" && error.remedy.includes("确认覆盖");
}

/** Writes the evidence tree: where, for whom, and what came of it. */
export function ExportDialog({ overview, onClose }: ExportDialogProps) {
  const { year, mode, status } = useWorkspace();
  const confirm = useConfirm();
  const [place, setPlace] = useState<ChosenFolder>();
  const [withoutPersonal, setWithoutPersonal] = useState(false);
  const [date, setDate] = useState<string>();
  const [written, setWritten] = useState<Written>();
  const write = (overwrite: boolean) =>
    call(
      "evidence.write",
      {
        year,
        mode,
        overwrite,
        withoutPersonal,
        ...(place ? { place: place.place } : {}),
        ...(date === undefined ? {} : { date }),
      },
      { label: "导出佐证材料" },
    );
  const writing = useAction(async () => {
    try {
      setWritten(await write(false));
    } catch (error) {
      if (!isThereAlready(error)) throw error;
      const sure = await confirm({
        title: "替换以前导出的文件夹？",
        what: "同名的文件夹已经有了。只有里面全是优均写出、没有改动过的文件时才会替换；有别的文件或改动过的文件，会原样留下并告诉您。",
        act: "替换",
      });
      if (sure) setWritten(await write(true));
    }
  });
  const choosing = useAction(async () => {
    if (!desktop) return;
    const chosen = await fromDesktop(desktop.chooseFolder("save"));
    if (chosen) setPlace(chosen);
  });
  const failure = writing.error ?? choosing.error;
  const { total, papers } = overview;
  return (
    <Modal
      open
      width={620}
      title="导出佐证材料"
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        written ? (
          <Button type="primary" onClick={onClose}>
            完成
          </Button>
        ) : (
          <div className={`${styles.buttons} ${styles.footer}`}>
            <Button onClick={onClose} disabled={writing.running}>
              取消
            </Button>
            <Button type="primary" loading={writing.running} onClick={() => void writing.run()}>
              导出
            </Button>
          </div>
        )
      }
    >
      {failure && <ErrorNotice error={failure} />}
      {written ? (
        <WrittenText written={written} />
      ) : (
        <>
          <p>
            按编号和命名规则写出全部文件夹、{formatCount(papers)}{" "}
            份材料、各卷的卷内目录、盒脊标签、清单和缺失清单
            {total.missing > 0 ? `；还缺 ${formatCount(total.missing)} 份，缺的照样列在缺失清单里` : ""}。
          </p>
          <div className={styles.form}>
            <span className={styles.quiet}>位置</span>
            {desktop ? (
              <div className={styles.buttons}>
                <span className={styles.pathway}>{place ? place.folder : "工作区的导出文件夹"}</span>
                <Button size="small" onClick={() => void choosing.run()}>
                  选择文件夹…
                </Button>
              </div>
            ) : (
              <span className={styles.pathway}>{status.folder} 里的 exports 文件夹</span>
            )}
            <span className={styles.quiet}>用途</span>
            <Radio.Group
              aria-label="用途"
              value={withoutPersonal}
              onChange={(event) => setWithoutPersonal(event.target.value === true)}
              options={[
                { value: false, label: "报送、迎检（全部材料）" },
                { value: true, label: "公开副本（不含个人信息的材料）" },
              ]}
            />
            <label htmlFor="evidence-date">索引日期</label>
            <DatePicker
              id="evidence-date"
              placeholder="用已填的报送日期"
              value={date === undefined ? null : dayjs(date)}
              onChange={(value) => setDate(value ? value.format("YYYY-MM-DD") : undefined)}
            />
          </div>
          <p className={styles.small}>写到一半停止或出错，不会留下半个文件夹；那里已有的文件不会被覆盖。</p>
        </>
      )}
    </Modal>
  );
}

function WrittenText({ written }: { readonly written: Written }) {
  const { folder, folders, files, indexes, leftOut, cleaned, leftovers, missing } = written;
  const showing = useAction(async () => {
    if (desktop) await fromDesktop(desktop.showItem(folder));
  });
  return (
    <>
      {showing.error && <ErrorNotice error={showing.error} />}
      <p role="status">
        ✓ 已写出 {formatCount(files)} 个文件、{formatCount(folders)} 个文件夹，其中卷内目录{" "}
        {formatCount(indexes)} 份
        {missing.length > 0 ? `；还缺 ${formatCount(missing.length)} 份材料，见“01 缺失清单.xlsx”` : ""}。
        {leftOut > 0 ? `含个人信息的 ${formatCount(leftOut)} 份没有写入。` : ""}
      </p>
      <p className={styles.pathway}>{folder}</p>
      {cleaned.length > 0 && <p>已清除上次没有写完的文件夹：{cleaned.join("、")}。</p>}
      {leftovers.length > 0 && <p>△ 旁边还有以前留下的文件夹，请查看后自行处理：{leftovers.join("、")}。</p>}
      <div className={styles.buttons}>
        {desktop ? (
          <Button loading={showing.running} onClick={() => void showing.run()}>
            打开所在文件夹
          </Button>
        ) : (
          <CopyButton text={() => folder} label="复制位置" />
        )}
      </div>
    </>
  );
}
