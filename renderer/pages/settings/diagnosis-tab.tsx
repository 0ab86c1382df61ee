import { Alert, Button } from "antd";
import { useState } from "react";
import { call } from "../../app/client.ts";
import { useAction } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import styles from "./settings.module.css";

/** 诊断信息: shown first, written only then; it goes nowhere by itself. */
export function DiagnosisTab() {
  const { status } = useWorkspace();
  const [text, setText] = useState<string>();
  const [path, setPath] = useState<string>();
  const gathering = useAction(async () => {
    setPath(undefined);
    setText((await call("program.diagnose", {})).text);
  });
  const writing = useAction(async () => {
    const written = await call("program.writeDiagnosis", {});
    setText(written.text);
    setPath(written.path);
  });
  const error = gathering.error ?? writing.error;
  const gather = (
    <Button
      type={text === undefined ? "primary" : "default"}
      loading={gathering.running}
      onClick={() => void gathering.run()}
    >
      {text === undefined ? "生成诊断信息" : "重新生成"}
    </Button>
  );
  return (
    <div className={styles.narrow}>
      <PageHeader
        headline="诊断信息不含任何数据"
        lead="请人帮忙查找问题时用。只有版本、系统、数量和核验结论，没有县名、校名、姓名、数据和文件路径；程序不会自己发送。"
        actions={text === undefined ? undefined : gather}
      />
      {error && <ErrorNotice error={error} />}
      {text === undefined ? (
        <EmptyState what="先看内容，再决定是否写成文件。" next={gather} />
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
          <section className={styles.text} tabIndex={0} aria-label="诊断信息内容">
            {text}
          </section>
          {path && (
            <Alert
              className={styles.notice ?? ""}
              type="success"
              showIcon
              title={<span className={styles.path}>已写成文件：{path}</span>}
            />
          )}
          <div className={styles.actions}>
            <Button
              type="primary"
              disabled={status.readOnly}
              loading={writing.running}
              onClick={() => void writing.run()}
            >
              写成文件
            </Button>
            <CopyButton text={text} label="复制内容" size="middle" />
            {path && <CopyButton text={path} label="复制文件路径" size="middle" />}
          </div>
        </>
      )}
    </div>
  );
}
