import { useConfirm } from "../../parts/confirm.ts";
import { closeWorkspace, useWorkspace } from "../workspace.ts";

const discarding = {
  title: "关闭并删除示例县？",
  what: "在示例县里做的改动、导出的文件和备份一起删除，不能恢复；别的工作区不受影响。想留下来，请先到“设置”用“复制到 U 盘”。",
  act: "关闭并删除",
  danger: true,
} as const;

/** Closes the workspace; the sample county goes with everything in it, so it asks before. */
export function useClosing(): () => Promise<void> {
  const { status } = useWorkspace();
  const confirm = useConfirm();
  return async () => {
    if (status.sample && !(await confirm(discarding))) return;
    await closeWorkspace();
  };
}
