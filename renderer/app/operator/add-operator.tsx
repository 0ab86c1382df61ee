import { Button, Form, Input, Select } from "antd";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { call } from "../client.ts";
import { useAction } from "../use-call.ts";
import styles from "./operator-dialog.module.css";

interface Fields {
  readonly name: string;
  readonly unit?: string;
  readonly role: "管理员" | "填报" | "审核" | "只读";
  readonly pin?: string;
}

export interface AddOperatorProps {
  /** Nobody is registered yet: the first one looks after the workspace. */
  readonly first: boolean;
  readonly onAdded: () => void;
}

const roles = (["管理员", "填报", "审核", "只读"] as const).map((role) => ({ value: role, label: role }));

/** Registers a name, with unit, role and, where somebody wants one, a PIN; and chooses it. */
export function AddOperator({ first, onAdded }: AddOperatorProps) {
  const adding = useAction(async ({ name, unit = "", role, pin }: Fields) => {
    const secret = pin ? { pin } : {};
    await call("operator.add", { name, unit, role, ...secret });
    await call("operator.choose", { name: name.trim(), ...secret });
    onAdded();
  });
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      initialValues={{ role: first ? "管理员" : "填报" }}
      onFinish={(fields) => void adding.run(fields)}
    >
      {adding.error && <ErrorNotice error={adding.error} />}
      <div className={styles.pair}>
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
        <Form.Item name="unit" label="单位" rules={[{ max: 80, message: "单位名称最多 80 字。" }]}>
          <Input autoComplete="off" placeholder="例如 县政府教育督导室" />
        </Form.Item>
        <Form.Item name="role" label="角色">
          <Select options={roles} />
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
      </div>
      <Button type="primary" htmlType="submit" loading={adding.running}>
        登记并开始
      </Button>
    </Form>
  );
}
