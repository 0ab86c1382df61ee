import { Button, Modal, Tabs } from "antd";
import { useState } from "react";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { Loading } from "../../parts/loading.tsx";
import { useCall } from "../use-call.ts";
import { loadWorkspace, useWorkspace } from "../workspace.ts";
import { AddOperator } from "./add-operator.tsx";
import { ChooseOperator } from "./choose-operator.tsx";
import styles from "./operator-dialog.module.css";

export interface OperatorDialogProps {
  /** Somebody wants to change who acts. */
  readonly asked: boolean;
  readonly onDone: () => void;
}

function Choice({ onChosen }: { readonly onChosen: () => void }) {
  const { data, error, reload } = useCall("operator.list", {});
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Loading />;
  const choose = <ChooseOperator operators={data.operators} onChosen={onChosen} />;
  const add = <AddOperator first={data.operators.length === 0} onAdded={onChosen} />;
  return (
    <>
      {data.operators.length === 0 ? (
        add
      ) : (
        <Tabs
          size="small"
          items={[
            { key: "choose", label: "选择姓名", children: choose },
            { key: "add", label: "登记新的操作人", children: add },
          ]}
        />
      )}
      <p className={styles.notice}>{data.notice}</p>
    </>
  );
}

/**
 * 操作人: who stands in the history for what is changed. Asked once when a workspace opens; looking around
 * needs nobody.
 */
export function OperatorDialog({ asked, onDone }: OperatorDialogProps) {
  const { status } = useWorkspace();
  const [looking, setLooking] = useState(false);
  const needed = status.operator === null && !status.readOnly && !looking;

  function close(): void {
    setLooking(true);
    onDone();
  }

  async function chosen(): Promise<void> {
    await loadWorkspace();
    close();
  }

  return (
    <Modal
      open={asked || needed}
      title="谁在操作？"
      onCancel={close}
      destroyOnHidden
      width={520}
      footer={
        status.operator === null ? (
          <Button onClick={close}>先看看，不做改动</Button>
        ) : (
          <Button onClick={close}>关闭</Button>
        )
      }
    >
      <p className={styles.lead}>此后的每一处改动都记在所选的人名下，历史里可以查到。</p>
      <Choice onChosen={() => void chosen()} />
    </Modal>
  );
}
