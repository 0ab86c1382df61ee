import { Modal } from "antd";
import { useEffect } from "react";
import { ErrorNotice } from "../parts/error-notice.tsx";
import { desktop } from "./desktop.ts";
import { useAction } from "./use-call.ts";
import { openPlace } from "./workspace.ts";

/** Opens a folder that the system handed to the program: a double click on a workspace, or a second start. */
export function HandedFolder() {
  const { run, error, clearError } = useAction(openPlace);
  useEffect(() => desktop?.onFolderToOpen(({ place }) => void run(place)), [run]);
  return (
    <Modal open={error !== undefined} title="没有打开这个文件夹" onCancel={clearError} footer={null}>
      {error && <ErrorNotice error={error} />}
    </Modal>
  );
}
