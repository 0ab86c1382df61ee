import type { ReactNode } from "react";
import styles from "./entry.module.css";
import type { EntrySheet } from "./model/entry-sheet.ts";
import { UndoList } from "./undo-list.tsx";
import { useSheetStatus } from "./use-sheet.ts";

const gridKeys: readonly (readonly [string, string])[] = [
  ["Enter", "下移"],
  ["Tab", "右移"],
  ["F2", "修改"],
  ["Delete", "未填"],
  ["Alt+N", "不适用"],
  ["Ctrl+Z/Y", "撤销/重做"],
  ["Ctrl+D/R", "向下/向右填"],
  ["Ctrl+F/H", "查找/替换"],
  ["Ctrl+G", "找数据项"],
];

const formKeys: readonly (readonly [string, string])[] = [
  ["Tab", "下一项"],
  ["Alt+N", "不适用"],
  ["清空", "未填"],
  ["Ctrl+Z/Y", "撤销/重做"],
  ["Ctrl+G", "找数据项"],
];

function savedWords({ saving, steps }: EntrySheet["status"], drafts: number): string {
  if (saving > 0) return `正在保存 ${saving} 格…`;
  if (drafts > 0) return `${drafts} 格还没有保存：请改正带红角的格子。`;
  const typed = steps.undo.length;
  return typed > 0 ? `填写已保存，可撤销 ${typed} 步。` : "填什么就存什么，不用点保存。";
}

export interface EntryStatusProps {
  readonly sheet: EntrySheet;
  readonly grid: boolean;
  /** What is to be said of the selected cells. */
  readonly children?: ReactNode;
}

/** The line below: whether all is saved, what was just put right or undone, and the keys. */
export function EntryStatus({ sheet, grid, children }: EntryStatusProps) {
  const status = useSheetStatus(sheet);
  return (
    <div className={styles.status}>
      <span role="status" className={styles.said}>
        {status.said ? `${status.said} ` : ""}
        {savedWords(status, sheet.drafts.length)}
      </span>
      <UndoList year={sheet.year} />
      {children}
      <span className={styles.keys}>
        {(grid ? gridKeys : formKeys).map(([key, words]) => (
          <span key={key}>
            <kbd>{key}</kbd> {words}{" "}
          </span>
        ))}
      </span>
    </div>
  );
}
