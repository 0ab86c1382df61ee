import { Button, Form, Input, Modal, Select } from "antd";
import { call } from "../../../app/client.ts";
import { useAction } from "../../../app/use-call.ts";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { type Role, roleOptions } from "./roles.ts";

interface Fields {
  readonly name: string;
  readonly unit?: string;
  readonly role: Role;
  readonly pin?: string;
}

export interface NewOperatorDialogProps {
  /** Nobody is registered yet: the first one looks after the workspace. */
  readonly first: boolean;
  readonly onClose: () => void;
}

/** Registers a person without making them the one who acts. */
export function NewOperatorDialog({ first, onClose }: NewOperatorDialogProps) {
  const adding = useAction(async ({ name, unit = "", role, pin }: Fields) => {
    await call("operator.add", { name, unit, role, ...(pin ? { pin } : {}) });
    onClose();
  });
  return (
    <Modal open title="登记操作人" onCancel={onClose} footer={null} width={480} destroyOnHidden>
      {adding.error && <ErrorNotice error={adding.error} onClose={adding.clearError} />}
      <Form<Fields>
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: first ? "管理员" : "填报" }}
        onFinish={(fields) => void adding.run(fields)}
      >
        <Form.Item
          name="name"
          label="姓名"
          rules={[
            { required: true, whitespace: true, message: "请填写姓名。" },
            { max: 40, message: "姓名最多 40 字。" },
          ]}
        >
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="unit" label="单位（可不填）" rules={[{ max: 80, message: "单位名称最多 80 字。" }]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label="角色" extra="只读的人不能改动数据；管理员可以改角色、取消别人的 PIN。">
          <Select<Role> options={[...roleOptions]} />
        </Form.Item>
        <Form.Item
          name="pin"
          label="PIN（可不设）"
          rules={[
            { min: 4, message: "PIN 至少 4 位。" },
            { max: 32, message: "PIN 最多 32 位。" },
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={adding.running}>
          登记
        </Button>
      </Form>
    </Modal>
  );
}
