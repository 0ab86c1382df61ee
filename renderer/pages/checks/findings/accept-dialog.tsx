import { App, Modal } from "antd";
import { checkSeverities, checkSeverityNames } from "../../../../shared/county/checks/check-finding.ts";
import styles from "../checks.module.css";
import type { FindingLine } from "../checks-answer.ts";
import { AcceptForm } from "./accept-form.tsx";

export interface AcceptDialogProps {
  /** The findings that fit the filter and are not accepted; undefined is closed. */
  readonly findings: readonly FindingLine[] | undefined;
  readonly onClose: () => void;
}

/** Accepts all findings that the filter shows, for one reason: one step that can be undone. */
export function AcceptDialog({ findings, onClose }: AcceptDialogProps) {
  const { message } = App.useApp();
  const counts = checkSeverities.flatMap((severity) => {
    const count = findings?.filter((each) => each.severity === severity).length ?? 0;
    return count > 0 ? [`${checkSeverityNames[severity]} ${count}`] : [];
  });
  return (
    <Modal
      open={findings !== undefined}
      title={`接受这 ${findings?.length ?? 0} 处？`}
      onCancel={onClose}
      footer={null}
      width={560}
      destroyOnHidden
    >
      <p className={styles.words}>
        {counts.join("、")}。同一个理由写给每一处；数字以后变了，接受就不再有效。可以在历史里一步撤销。
      </p>
      {findings && (
        <AcceptForm
          findings={findings.map(({ id }) => id)}
          onDone={(accepted, batch) => {
            message.success(`已接受 ${accepted} 处${batch === null ? "" : `，记为第 ${batch} 批`}。`);
            onClose();
          }}
        />
      )}
    </Modal>
  );
}
