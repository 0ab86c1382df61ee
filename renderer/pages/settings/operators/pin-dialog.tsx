import { Button, Form, Input, Modal } from "antd";
import { call } from "../../../app/client.ts";
import { useAction } from "../../../app/use-call.ts";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import styles from "../settings.module.css";
import type { Operator } from "./roles.ts";

interface Fields {
  readonly current?: string;
  readonly pin?: string;
}

export interface PinDialogProps {
  readonly operator: Operator;
  /** Who acts now; a 管理员 needs not know another's PIN. */
  readonly acting: Operator | undefined;
  readonly onClose: () => void;
}

/** Sets, changes or takes away a PIN. */
export function PinDialog({ operator, acting, onClose }: PinDialogProps) {
  const [form] = Form.useForm<Fields>();
  const { name, hasPin } = operator;
  const helps = acting?.role === "管理员" && acting.name !== name;
  const asksCurrent = hasPin && !helps;
  const saving = useAction(async (pin: string | null) => {
    const current: unknown = form.getFieldValue("current");
    await call("operator.setPin", { name, pin, ...(typeof current === "string" ? { current } : {}) });
    onClose();
  });
  return (
    <Modal open title={`${name}的 PIN`} onCancel={onClose} footer={null} width={440} destroyOnHidden>
      {saving.error && <ErrorNotice error={saving.error} onClose={saving.clearError} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ pin }) => void saving.run(pin ?? "")}
      >
        {asksCurrent && (
          <Form.Item
            name="current"
            label="原来的 PIN"
            rules={[{ required: true, message: "请输入原来的 PIN。" }]}
          >
            <Input.Password autoFocus autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item
          name="pin"
          label="新的 PIN"
          extra="PIN 防的是选错人，不加密数据。"
          rules={[
            { required: true, message: "请输入新的 PIN。" },
            { min: 4, message: "PIN 至少 4 位。" },
            { max: 32, message: "PIN 最多 32 位。" },
          ]}
        >
          <Input.Password autoFocus={!asksCurrent} autoComplete="new-password" />
        </Form.Item>
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" loading={saving.running}>
            {hasPin ? "更换 PIN" : "设置 PIN"}
          </Button>
          {hasPin && <Button onClick={() => void saving.run(null)}>取消 PIN</Button>}
        </div>
      </Form>
    </Modal>
  );
}
