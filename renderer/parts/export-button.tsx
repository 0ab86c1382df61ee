import { App, Button, Dropdown } from "antd";
import { useAction } from "../app/use-call.ts";
import { copyText } from "./copy-text.ts";
import { type ExportedTable, tableText, useSaveTable } from "./exported-table.ts";

export interface ExportButtonProps {
  /** Makes the table when it is asked for, as it stands on screen. */
  readonly table: () => ExportedTable;
}

/** 导出: a table's ways out. Excel through the service where it can, the clipboard for WPS, the printer. */
export function ExportButton({ table }: ExportButtonProps) {
  const { message } = App.useApp();
  const save = useSaveTable();
  const saving = useAction(async () => {
    if (!save) return;
    const { path } = await save(table());
    message.success(`已导出：${path}`);
  });

  async function copy(): Promise<void> {
    if (await copyText(tableText(table()))) message.success("已复制，可以直接粘贴到 WPS 或 Excel。");
    else message.error("系统没有允许复制。请选中表格后按 Ctrl+C。");
  }

  const items = [
    ...(save ? [{ key: "save", label: "导出 Excel 表格", onClick: () => void saving.run() }] : []),
    { key: "copy", label: "复制整张表", onClick: () => void copy() },
    { key: "print", label: "打印本页", onClick: () => window.print() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button size="small" loading={saving.running} aria-haspopup="menu">
        导出
      </Button>
    </Dropdown>
  );
}
