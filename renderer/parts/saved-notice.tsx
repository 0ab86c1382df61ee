import { App, Button, Space } from "antd";
import { useCallback } from "react";
import { desktop, fromDesktop } from "../app/desktop.ts";
import { asContractError } from "../app/use-call.ts";
import { ErrorNotice } from "./error-notice.tsx";
import type { SavedFile } from "./exported-table.ts";

/** Says where a written file is; the desktop program opens it or its folder. */
export function useSavedNotice(): (file: SavedFile) => void {
  const { notification } = App.useApp();
  return useCallback(
    ({ path }: SavedFile) => {
      const shell = desktop;
      const open = async (act: () => Promise<unknown>) => {
        try {
          await act();
        } catch (error) {
          notification.error({
            title: "没有打开",
            description: <ErrorNotice error={asContractError(error)} />,
          });
        }
      };
      notification.success({
        title: "已导出",
        description: shell ? path : `${path}；浏览器另存了一份。`,
        placement: "bottomRight",
        ...(shell
          ? {
              actions: (
                <Space>
                  <Button size="small" onClick={() => void open(() => fromDesktop(shell.openFile(path)))}>
                    打开文件
                  </Button>
                  <Button size="small" onClick={() => void open(() => fromDesktop(shell.showItem(path)))}>
                    打开所在文件夹
                  </Button>
                </Space>
              ),
            }
          : {}),
      });
    },
    [notification],
  );
}
