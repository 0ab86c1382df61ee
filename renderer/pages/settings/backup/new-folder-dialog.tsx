import { Button, Input, Modal } from "antd";
import { useId, useState } from "react";
import type { CallOutput } from "../../../../shared/contract/contract.ts";
import type { FolderPurpose } from "../../../../shared/contract/desktop.ts";
import { desktop, fromDesktop } from "../../../app/desktop.ts";
import { useAction, useCall } from "../../../app/use-call.ts";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import styles from "../settings.module.css";
import { CopyDone } from "./copy-done.tsx";

type Made = CallOutput<"backup.restore">;

/** Something that makes a workspace in a new folder. */
export interface NewFolderTask {
  readonly title: string;
  /** What happens and what stays as it is. */
  readonly what: string;
  /** Name that the folder gets unless a person gives another. */
  readonly folderName: string;
  readonly act: string;
  readonly done: string;
  readonly purpose: FolderPurpose;
  readonly run: (where: { readonly parent?: string; readonly folderName: string }) => Promise<Made>;
}

interface Parent {
  readonly place?: string;
  readonly folder: string;
}

const separators = /[\\/]/;

function nameProblem(name: string): string | undefined {
  if (name.trim() === "") return "请填写文件夹名称。";
  if (name.length > 80) return "文件夹名称最多 80 字。";
  return separators.test(name) ? "文件夹名称里不能有斜线。" : undefined;
}

/** Where the folder is made: in the desktop program anywhere, in a browser among the workspaces. */
function useParent(purpose: FolderPurpose) {
  const places = useCall("workspace.places", {});
  const [picked, setPicked] = useState<Parent>();
  const picking = useAction(async () => {
    if (!desktop) return;
    const chosen = await fromDesktop(desktop.chooseFolder(purpose));
    if (chosen) setPicked(chosen);
  });
  return { parent: picked ?? places.data?.root, picking };
}

interface FormProps {
  readonly task: NewFolderTask;
  readonly onDone: (made: Made) => void;
}

function NewFolderForm({ task, onDone }: FormProps) {
  const [name, setName] = useState(task.folderName);
  const { parent, picking } = useParent(task.purpose);
  const label = useId();
  const problem = nameProblem(name);
  const running = useAction(async () => {
    const inside = parent?.place === undefined ? {} : { parent: parent.place };
    onDone(await task.run({ ...inside, folderName: name.trim() }));
  });
  const separator = parent?.folder.includes("\\") ? "\\" : "/";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!problem) void running.run();
      }}
    >
      <p>{task.what}</p>
      {running.error && <ErrorNotice error={running.error} onClose={running.clearError} />}
      {picking.error && <ErrorNotice error={picking.error} onClose={picking.clearError} />}
      <label htmlFor={label}>新文件夹的名称</label>
      <Input
        id={label}
        autoFocus
        autoComplete="off"
        value={name}
        status={problem ? "error" : ""}
        aria-describedby={`${label}-where`}
        onChange={(event) => setName(event.target.value)}
      />
      <p id={`${label}-where`} className={`${styles.quiet} ${styles.path}`}>
        {problem ?? `将建在：${parent ? `${parent.folder}${separator}${name.trim()}` : "…"}`}
      </p>
      {desktop ? (
        <p>
          <Button loading={picking.running} onClick={() => void picking.run()}>
            选择 U 盘或其他位置…
          </Button>
        </p>
      ) : (
        <p className={styles.quiet}>
          在浏览器里只能建在上面的文件夹里，建好后可以用文件管理器把整个文件夹复制到 U 盘；要直接选择 U
          盘，请使用桌面程序。
        </p>
      )}
      <Button
        type="primary"
        htmlType="submit"
        loading={running.running}
        disabled={problem !== undefined || !parent}
      >
        {task.act}
      </Button>
    </form>
  );
}

/** Asks where, does it, and says where it is. */
export function NewFolderDialog({
  task,
  onClose,
}: {
  readonly task: NewFolderTask;
  readonly onClose: () => void;
}) {
  const [made, setMade] = useState<Made>();
  return (
    <Modal
      open
      title={made ? task.done : task.title}
      onCancel={onClose}
      footer={null}
      width={600}
      destroyOnHidden
    >
      {made ? <CopyDone made={made} onClose={onClose} /> : <NewFolderForm task={task} onDone={setMade} />}
    </Modal>
  );
}
