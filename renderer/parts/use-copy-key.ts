import { App } from "antd";
import { useEffect, useRef } from "react";
import { type ExportedTable, tableText } from "./exported-table.ts";

/** Somebody copies what they marked or typed themselves. */
function isTheirOwn(event: ClipboardEvent): boolean {
  const { target } = event;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return true;
  return !(document.getSelection()?.isCollapsed ?? true);
}

/** Ctrl+C with nothing marked copies the whole table, also the rows that are scrolled out of sight. */
export function useCopyKey(table: () => ExportedTable): void {
  const { message } = App.useApp();
  const latest = useRef(table);
  latest.current = table;
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTheirOwn(event) || !event.clipboardData) return;
      const copied = latest.current();
      if (copied.rows.length === 0) return;
      event.clipboardData.setData("text/plain", tableText(copied));
      event.preventDefault();
      message.success(`已复制“${copied.title}”${copied.rows.length} 行，可以粘贴到 WPS 或 Excel。`);
    };
    document.addEventListener("copy", copy);
    return () => document.removeEventListener("copy", copy);
  }, [message]);
}
