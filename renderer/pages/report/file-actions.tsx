import { Button } from "antd";
import { desktop, fromDesktop } from "../../app/desktop.ts";
import { useAction } from "../../app/use-call.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import styles from "./report.module.css";

export interface FileActionsProps {
  readonly name: string;
  readonly path: string;
  /** The handle under which a browser fetches it. */
  readonly file: string;
}

/** The ways to a written file: the desktop program opens it or its folder, a browser downloads it. */
export function FileActions({ name, path, file }: FileActionsProps) {
  const shell = desktop;
  const opening = useAction(async (act: "openFile" | "showItem") => {
    if (shell) await fromDesktop(shell[act](path));
  });
  if (!shell) {
    return (
      <a href={`/files/${file}`} download={name} aria-label={`下载 ${name}`}>
        下载
      </a>
    );
  }
  return (
    <span className={styles.ways}>
      <Button
        type="link"
        size="small"
        aria-label={`打开 ${name}`}
        onClick={() => void opening.run("openFile")}
      >
        打开
      </Button>
      <Button
        type="link"
        size="small"
        aria-label={`打开 ${name} 所在文件夹`}
        onClick={() => void opening.run("showItem")}
      >
        所在文件夹
      </Button>
      {opening.error && <ErrorNotice error={opening.error} onClose={opening.clearError} />}
    </span>
  );
}
