import { Alert, Button } from "antd";
import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { desktop, fromDesktop } from "../../../app/desktop.ts";
import { useAction } from "../../../app/use-call.ts";
import { openPlace } from "../../../app/workspace.ts";
import { CopyButton } from "../../../parts/copy-button.tsx";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { formatCount } from "../../../parts/format.ts";
import styles from "../settings.module.css";

type Made = CallOutput<"backup.restore">;

function LostAttachments({ lost }: Pick<Made, "lost">) {
  return (
    <Alert
      className={styles.notice ?? ""}
      type="warning"
      showIcon
      title={`有 ${formatCount(lost.length)} 个附件在这台电脑上找不到或已损坏，没有带过去`}
      description={
        <>
          <ul className={styles.list}>
            {lost.map(({ sha256, titles }) => (
              <li key={sha256}>{titles.join("、") || sha256}</li>
            ))}
          </ul>
          请从原件重新添加。
        </>
      }
    />
  );
}

/** Where the new workspace is, what came along, and the way into it. */
export function CopyDone({ made, onClose }: { readonly made: Made; readonly onClose: () => void }) {
  const { folder, place, attachments, lost } = made;
  const opening = useAction(() => openPlace(place));
  const showing = useAction(async () => {
    if (desktop) await fromDesktop(desktop.showItem(folder));
  });
  const error = opening.error ?? showing.error;
  return (
    <>
      {error && <ErrorNotice error={error} />}
      <dl className={styles.facts}>
        <dt>文件夹</dt>
        <dd>{folder}</dd>
        <dt>附件</dt>
        <dd>{formatCount(attachments)} 个，逐个核对过</dd>
      </dl>
      {lost.length > 0 && <LostAttachments lost={lost} />}
      <div className={styles.actions}>
        <Button type="primary" onClick={onClose}>
          完成
        </Button>
        <Button loading={opening.running} onClick={() => void opening.run()}>
          改为打开这一份
        </Button>
        {desktop ? (
          <Button loading={showing.running} onClick={() => void showing.run()}>
            打开所在文件夹
          </Button>
        ) : (
          <CopyButton text={folder} label="复制路径" size="middle" />
        )}
      </div>
    </>
  );
}
