import { Button, Form, Input, Modal, Select } from "antd";
import type { SchoolKind } from "../../../../shared/county/stage.ts";
import styles from "../new-year.module.css";
import type { Opened, SchoolChoice } from "./roster-edits.ts";
import { choicesOf, kindOptions } from "./school-dialog.tsx";

interface Fields {
  readonly name: string;
  readonly code: string;
  readonly kind: SchoolKind;
  readonly parent?: string;
}

export interface OpenedDialogProps {
  /** Undefined: one more. */
  readonly school: Opened | undefined;
  /** Codes that other schools have. */
  readonly taken: ReadonlySet<string>;
  readonly parents: readonly SchoolChoice[];
  readonly onClose: () => void;
  readonly onSave: (school: Opened) => void;
  readonly onRemove: () => void;
}

/** A school that last year did not have. */
export function OpenedDialog({ school, taken, parents, onClose, onSave, onRemove }: OpenedDialogProps) {
  return (
    <Modal open title="新设学校" onCancel={onClose} footer={null} width={480} destroyOnHidden>
      <Form<Fields>
        layout="vertical"
        requiredMark={false}
        initialValues={school ?? { kind: "小学" }}
        onFinish={({ name, code, kind, parent }) =>
          onSave({ name: name.trim(), code: code.trim(), kind, ...(parent ? { parent } : {}) })
        }
      >
        <Form.Item
          name="name"
          label="学校名称"
          rules={[
            { required: true, whitespace: true, message: "请填写学校名称，与教育事业统计一致。" },
            { max: 100, message: "名称最多 100 字。" },
          ]}
        >
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="code"
          label="学校标识码"
          rules={[
            { required: true, pattern: /^\s*\d{10}\s*$/, message: "应为 10 位学校标识码。" },
            {
              validator: (_, value: string | undefined) =>
                taken.has(value?.trim() ?? "")
                  ? Promise.reject(new Error("这个标识码已经有学校使用。"))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input autoComplete="off" inputMode="numeric" />
        </Form.Item>
        <Form.Item name="kind" label="办学类型">
          <Select<SchoolKind> options={kindOptions} />
        </Form.Item>
        <Form.Item name="parent" label="主校（附设单位才填）">
          <Select<string>
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            options={choicesOf(parents)}
          />
        </Form.Item>
        <div className={styles.buttons}>
          {school && (
            <Button danger onClick={onRemove}>
              不设这所学校
            </Button>
          )}
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" htmlType="submit">
            确定
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
