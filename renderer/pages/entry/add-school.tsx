import { Button, Form, Input, Modal, Select } from "antd";
import { schoolKinds } from "../../../shared/county/stage.ts";
import { schoolSubject } from "../../../shared/county/subject.ts";
import type { EntrySheet } from "./model/entry-sheet.ts";

export interface AddSchoolProps {
  readonly sheet: EntrySheet;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdded: (code: string) => void;
}

interface Values {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

/** 添加学校: code, name and kind make a row; all else is filled in the grid. */
export function AddSchool({ sheet, open, onClose, onAdded }: AddSchoolProps) {
  function add({ code, name, kind }: Values): void {
    const subject = schoolSubject(code);
    sheet.choose([
      { subject, field: "schoolName", state: "value", value: name.trim() },
      { subject, field: "kind", state: "value", value: kind },
      { subject, field: "counted", state: "value", value: "true" },
    ]);
    onAdded(code);
    onClose();
  }

  return (
    <Modal open={open} title="添加学校" onCancel={onClose} footer={null} destroyOnHidden width={440}>
      <Form<Values> layout="vertical" onFinish={add} requiredMark={false}>
        <Form.Item
          name="code"
          label="学校标识码（10 位）"
          rules={[
            { required: true, pattern: /^\d{10}$/, message: "请填 10 位数字的学校标识码。" },
            {
              validator: (_rule, code: string) =>
                sheet.roster.includes(code)
                  ? Promise.reject(new Error("这个标识码的学校已经在表里。"))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input autoFocus inputMode="numeric" maxLength={10} />
        </Form.Item>
        <Form.Item
          name="name"
          label="学校名称（与教育事业统计完全一致）"
          rules={[{ required: true, whitespace: true, message: "请填学校名称。" }]}
        >
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="kind" label="办学类型" rules={[{ required: true, message: "请选择办学类型。" }]}>
          <Select options={schoolKinds.map((kind) => ({ value: kind, label: kind }))} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          添加
        </Button>
      </Form>
    </Modal>
  );
}
