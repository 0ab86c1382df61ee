import { App } from "antd";
import type { ReactNode } from "react";
import { useCallback } from "react";

export interface Question {
  /** What is about to happen, as a question: “撤销第 12 批？” */
  readonly title: string;
  /** What goes and what stays. */
  readonly what: ReactNode;
  /** The word on the button that does it: “撤销”. */
  readonly act: string;
  /** Something goes that does not come back by undo. */
  readonly danger?: boolean;
}

/** Asks before an act that takes something away: `if (await confirm({…})) …`. Esc and 取消 answer false. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { modal } = App.useApp();
  return useCallback(
    async ({ title, what, act, danger = false }) =>
      await modal.confirm({
        title,
        content: what,
        okText: act,
        cancelText: "取消",
        okButtonProps: { danger },
        focusable: { autoFocusButton: danger ? "cancel" : "ok" },
      }),
    [modal],
  );
}
