import { Button } from "antd";
import { useState } from "react";
import { useCall } from "../../../app/use-call.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { Loading } from "../../../parts/loading.tsx";
import { PageHeader } from "../../../parts/page-header.tsx";
import styles from "../settings.module.css";
import { NewOperatorDialog } from "./new-operator-dialog.tsx";
import { OperatorTable } from "./operator-table.tsx";

function headlineOf(count: number, chosen: string | null): string {
  if (count === 0) return "还没有登记操作人";
  return `登记了 ${count} 名操作人；现在操作的是${chosen ?? "：没有选定"}`;
}

/** 操作人: who is registered, who acts, and what names and PINs do and do not do. */
export function OperatorTab() {
  const { status } = useWorkspace();
  const { data, error, reload } = useCall("operator.list", {});
  const [adding, setAdding] = useState(false);
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Loading />;
  return (
    <>
      <PageHeader
        headline={headlineOf(data.operators.length, data.chosen)}
        lead={data.notice}
        actions={
          <Button type="primary" disabled={status.readOnly} onClick={() => setAdding(true)}>
            登记操作人…
          </Button>
        }
      />
      <OperatorTable operators={data.operators} chosen={data.chosen} readOnly={status.readOnly} />
      <p className={styles.quiet}>
        换人操作：点窗口右上角的姓名。角色由管理员改；忘了 PIN，也请管理员取消后重新设置。
      </p>
      {adding && <NewOperatorDialog first={data.operators.length === 0} onClose={() => setAdding(false)} />}
    </>
  );
}
