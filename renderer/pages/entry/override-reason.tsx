import { Button, Input, type InputRef, Modal } from "antd";
import { useRef, useState } from "react";
import { createObservable, useObservable } from "../../app/observable.ts";
import { workspaceState } from "../../app/workspace.ts";
import styles from "./entry.module.css";

/** Grows when another reason is given. */
const given = createObservable(0);

/** The reason that each operator gave last; it counts until the window is closed, also when it is loaded anew. */
function storageKey(): string {
  const state = workspaceState.get();
  return `youjun.reason.${state.kind === "open" ? (state.status.operator?.name ?? "") : ""}`;
}

export function lastReason(): string {
  return sessionStorage.getItem(storageKey()) ?? "";
}

function useLastReason(): string {
  useObservable(given);
  return lastReason();
}

export function keepReason(reason: string): void {
  sessionStorage.setItem(storageKey(), reason);
  given.set((count) => count + 1);
}

const usual = ["学校来函更正", "原表填错", "统计时点后有变动"] as const;

export interface ReasonPromptProps {
  /** What is overridden and where it was taken from, in words. */
  readonly what: string;
  readonly onGive: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks once why a workbook's figure is typed over; the reason goes to the history with each such change. */
export function ReasonPrompt({ what, onGive, onClose }: ReasonPromptProps) {
  const [reason, setReason] = useState(lastReason);
  const box = useRef<InputRef>(null);
  const able = reason.trim() !== "";
  const give = () => able && onGive(reason.trim());
  return (
    <Modal
      open
      width={480}
      title="改动导入的数"
      okText="保存"
      cancelText="不改"
      okButtonProps={{ disabled: !able }}
      onOk={give}
      onCancel={onClose}
      afterOpenChange={(open) => open && box.current?.focus({ cursor: "all" })}
    >
      <div className={styles.views}>
        <p>{what}</p>
        <Input
          ref={box}
          aria-label="改动原因"
          maxLength={200}
          placeholder="改动原因"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          onPressEnter={(event) => !event.nativeEvent.isComposing && give()}
        />
        <div className={styles.moves}>
          {usual.map((each) => (
            <Button key={each} size="small" onClick={() => setReason(each)}>
              {each}
            </Button>
          ))}
        </div>
        <p>原导入值仍留在旁边。之后再改导入的数，都记这个原因，不再询问；表格上方可以更改。</p>
      </div>
    </Modal>
  );
}

/** Says which reason goes with overridden figures, once one was given, and lets it be changed. */
export function ReasonButton({ onClick }: { readonly onClick: () => void }) {
  const reason = useLastReason();
  if (reason === "") return undefined;
  return (
    <Button size="small" title={`改动导入数的原因：${reason}`} onClick={onClick}>
      改动原因：{reason.length > 8 ? `${reason.slice(0, 8)}…` : reason}
    </Button>
  );
}
