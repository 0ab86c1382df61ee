import { Button, Popover } from "antd";
import { useCallback, useEffect, useState } from "react";
import { CopyButton } from "../../parts/copy-button.tsx";
import { desktop } from "../desktop.ts";
import { useAction } from "../use-call.ts";
import { useWorkspace } from "../workspace.ts";
import styles from "./data-place.module.css";
import { useClosing } from "./use-closing.ts";

/** The last step of a path, with either kind of slash. */
function lastStep(folder: string): string {
  return folder.split(/[\\/]/).filter(Boolean).at(-1) ?? folder;
}

interface PlaceProps {
  readonly closing: boolean;
  readonly onClosing: () => void;
}

function Place({ closing, onClosing }: PlaceProps) {
  const { status } = useWorkspace();
  return (
    <div className={styles.place}>
      <p>
        全部数据在这个文件夹里{status.sample ? "（示例县，关闭即删除）" : "，整个复制走就是一份完整的副本"}：
      </p>
      <p className={styles.folder}>{status.folder}</p>
      <div className={styles.actions}>
        {desktop && (
          <Button size="small" onClick={() => void desktop?.openFolder("workspace")}>
            打开文件夹
          </Button>
        )}
        <CopyButton text={status.folder} label="复制路径" />
        <Button size="small" loading={closing} onClick={onClosing}>
          {status.sample ? "关闭并删除示例县" : "关闭工作区"}
        </Button>
      </div>
    </div>
  );
}

/** Esc closes what is open, wherever the focus is. */
function useEscape(open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const handle = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    window.addEventListener("keydown", handle);
    return () => window.removeEventListener("keydown", handle);
  }, [open, close]);
}

/** Where the data lies: always in sight, with the way back to the start page. */
export function DataPlace() {
  const { status } = useWorkspace();
  const [open, setOpen] = useState(false);
  const closing = useAction(useClosing());
  const close = useCallback(() => setOpen(false), []);
  useEscape(open, close);
  return (
    <Popover
      content={
        <Place
          closing={closing.running}
          onClosing={() => {
            // The question takes the place of what asked it.
            setOpen(false);
            void closing.run();
          }}
        />
      }
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      // Beside its button, so that Tab goes on from the button into it.
      getPopupContainer={(button) => button.parentElement ?? document.body}
    >
      <Button
        size="small"
        type="text"
        className={styles.button ?? ""}
        title={`数据位置：${status.folder}`}
        aria-expanded={open}
      >
        <span className={styles.name}>{status.sample ? "示例县（临时）" : lastStep(status.folder)}</span>
      </Button>
    </Popover>
  );
}
