import { Button, Form, Input, Modal } from "antd";
import { call } from "../../../app/client.ts";
import { useAction } from "../../../app/use-call.ts";
import { ErrorNotice } from "../../../parts/error-notice.tsx";

interface Fields {
  readonly reason: string;
}

/** Asks why a locked year is opened again; the reason stands in the history. */
export function ReopenDialog({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const reopening = useAction(async ({ reason }: Fields) => {
    await call("year.reopen", { year, reason });
    onClose();
  });
  return (
    <Modal open title={`重新打开 ${year} 年度`} onCancel={onClose} footer={null} width={480} destroyOnHidden>
      {reopening.error && <ErrorNotice error={reopening.error} onClose={reopening.clearError} />}
      <p>打开后，这个年度的数据又可以改动，已经上报的结论也可能随之变化。改完后请再锁定。</p>
      <Form<Fields> layout="vertical" requiredMark={false} onFinish={(fields) => void reopening.run(fields)}>
        <Form.Item
          name="reason"
          label="理由（记入历史）"
          rules={[
            { required: true, whitespace: true, message: "请写明理由。" },
            { max: 500, message: "理由最多 500 字。" },
          ]}
        >
          <Input.TextArea autoFocus rows={3} placeholder="例如：上级复核指出运动场地面积有误" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={reopening.running}>
          重新打开
        </Button>
      </Form>
    </Modal>
  );
}
