import { Button, Checkbox, Form, Input } from "antd";
import { useState } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { call } from "../../app/client.ts";
import { desktop, fromDesktop } from "../../app/desktop.ts";
import { useAction } from "../../app/use-call.ts";
import { enterWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import styles from "./start.module.css";

type Root = CallOutput<"workspace.places">["root"];

interface Fields {
  readonly name: string;
  readonly code: string;
  readonly folderName?: string;
  readonly noSecrets: boolean;
}

/** The folder to make the workspace in: a person may pick another in the desktop program. */
function useParent(root: Root) {
  const [parent, setParent] = useState<Root>(root);
  const picking = useAction(async () => {
    if (!desktop) return;
    const chosen = await fromDesktop(desktop.chooseFolder("newWorkspace"));
    if (chosen) setParent(chosen);
  });
  return { parent, picking };
}

export interface NewWorkspaceProps {
  readonly root: Root;
  readonly onBack: () => void;
}

const separators = /[\\/]/;

function folderOf(root: string, name: string, folderName: string): string {
  const separator = root.includes("\\") ? "\\" : "/";
  const shown = folderName.trim() || (name.trim() ? `${name.trim()}优质均衡` : "某县优质均衡");
  return `${root}${separator}${shown}`;
}

/** 新建工作区: the county's name and code, the folder, and what must not go into it. */
export function NewWorkspace({ root, onBack }: NewWorkspaceProps) {
  const [form] = Form.useForm<Fields>();
  const name = Form.useWatch("name", form) ?? "";
  const folderName = Form.useWatch("folderName", form) ?? "";
  const { parent, picking } = useParent(root);
  const creating = useAction(async (fields: Fields) => {
    const folder = fields.folderName?.trim();
    const named = folder ? { folderName: folder } : {};
    const input = { name: fields.name.trim(), code: fields.code, parent: parent.place, ...named };
    enterWorkspace(await call("workspace.create", input));
  });
  return (
    <section className={styles.form} aria-labelledby="new-heading">
      <h2 id="new-heading" className={styles.heading}>
        新建工作区
      </h2>
      {picking.error && <ErrorNotice error={picking.error} onClose={picking.clearError} />}
      {creating.error && <ErrorNotice error={creating.error} onClose={creating.clearError} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(fields) => void creating.run(fields)}
      >
        <div className={styles.pair}>
          <Form.Item
            name="name"
            label="县（市、区）名称"
            rules={[
              { required: true, whitespace: true, message: "请填写县（市、区）名称。" },
              { max: 40, message: "名称最多 40 字。" },
            ]}
          >
            <Input autoFocus autoComplete="off" placeholder="例如 青禾县" />
          </Form.Item>
          <Form.Item
            name="code"
            label="行政区划代码"
            rules={[{ required: true, pattern: /^\d{6}$/, message: "请填写 6 位数字的行政区划代码。" }]}
          >
            <Input autoComplete="off" inputMode="numeric" maxLength={6} placeholder="6 位数字" />
          </Form.Item>
        </div>
        <Form.Item
          name="folderName"
          label="文件夹名称（可不填）"
          extra={
            <>
              将建在：<span className={styles.path}>{folderOf(parent.folder, name, folderName)}</span>
              {desktop && (
                <Button size="small" type="link" onClick={() => void picking.run()}>
                  换一个位置…
                </Button>
              )}
            </>
          }
          rules={[
            { max: 80, message: "文件夹名称最多 80 字。" },
            {
              validator: (_, value: string | undefined) =>
                separators.test(value ?? "")
                  ? Promise.reject(new Error("文件夹名称里不能有斜线。"))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input autoComplete="off" placeholder={name.trim() ? `${name.trim()}优质均衡` : "某县优质均衡"} />
        </Form.Item>
        <Form.Item
          name="noSecrets"
          valuePropName="checked"
          rules={[
            {
              validator: (_, value: boolean | undefined) =>
                value ? Promise.resolve() : Promise.reject(new Error("请确认后再新建。")),
            },
          ]}
        >
          <Checkbox>
            已知悉：<strong>本软件不得存储、处理国家秘密。</strong>
          </Checkbox>
        </Form.Item>
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" loading={creating.running}>
            新建并打开
          </Button>
          <Button onClick={onBack}>返回</Button>
        </div>
      </Form>
    </section>
  );
}
