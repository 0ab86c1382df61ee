import { App, Button, Dropdown, Modal } from "antd";
import { useAction } from "../app/use-call.ts";
import { useWorkspace } from "../app/workspace.ts";
import { copyText } from "./copy-text.ts";
import { ErrorNotice } from "./error-notice.tsx";
import { type ExportedTable, tableText, useSaveTable } from "./exported-table.ts";
import { printTable } from "./print.ts";
import { saveTable } from "./save-table.ts";
import { useSavedNotice } from "./saved-notice.tsx";

export interface ExportButtonProps {
  /** Makes the table when it is asked for, as it stands on screen. */
  readonly table: () => ExportedTable;
}

/** 导出: a table's ways out. Excel through the service where it can, the clipboard for WPS, the printer. */
export function ExportButton({ table }: ExportButtonProps) {
  const { message } = App.useApp();
  const { status } = useWorkspace();
  const save = useSaveTable() ?? saveTable;
  const saved = useSavedNotice();
  const saving = useAction(async () => saved(await save(table())));

  async function copy(): Promise<void> {
    if (await copyText(tableText(table()))) message.success("已复制，可以直接粘贴到 WPS 或 Excel。");
    else message.error("系统没有允许复制。请选中表格后按 Ctrl+C。");
  }

  const items = [
    {
      key: "save",
      label: "导出 Excel",
      title: status.readOnly ? "工作区以只读方式打开，不能写入导出文件夹" : "",
      disabled: status.readOnly,
      onClick: () => void saving.run(),
    },
    { key: "copy", label: "复制整张表", onClick: () => void copy() },
    { key: "print", label: "打印这张表", onClick: () => printTable(table()) },
    { key: "page", label: "打印本页", onClick: () => window.print() },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={["click"]}>
        <Button size="small" loading={saving.running} aria-haspopup="menu">
          导出
        </Button>
      </Dropdown>
      <Modal open={saving.error !== undefined} title="没有导出" onCancel={saving.clearError} footer={null}>
        {saving.error && <ErrorNotice error={saving.error} onRetry={() => void saving.run()} />}
      </Modal>
    </>
  );
}
