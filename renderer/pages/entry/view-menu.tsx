import { Button, Dropdown, Input, Modal } from "antd";
import { useState } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { call } from "../../app/client.ts";
import { asContractError } from "../../app/use-call.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import styles from "./entry.module.css";
import { type Arrangement, isPlain, plainArrangement } from "./model/arrangement.ts";

type Views = CallOutput<"view.list">["views"];

export interface ViewMenuProps {
  readonly sheet: "school" | "section";
  readonly arrangement: Arrangement;
  readonly onChange: (arrangement: Arrangement) => void;
  /** A folder that is only read keeps no views. */
  readonly readOnly: boolean;
}

/** 视图: arrangements of columns that the operator named; choosing one shows it. */
export function ViewMenu({ sheet, arrangement, onChange, readOnly }: ViewMenuProps) {
  const [all, setAll] = useState<Views>([]);
  const [chosen, setChosen] = useState("");
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState("");
  const [error, setError] = useState<unknown>();
  const views = all.filter((view) => view.sheet === sheet);

  /** Asked for when somebody looks: a keystroke that is saved changes no view. */
  function read(): void {
    call("view.list", {}).then((answer) => setAll(answer.views), setError);
  }

  function show(key: string): void {
    const view = views.find((each) => `view ${each.name}` === key);
    setChosen(view?.name ?? "");
    onChange(
      view ? { hidden: new Set(view.hidden), pinned: view.pinned, order: view.order } : plainArrangement,
    );
  }

  function act(work: Promise<unknown>, after: () => void): void {
    setError(undefined);
    work.then(() => {
      after();
      read();
    }, setError);
  }

  function save(): void {
    const { hidden, pinned, order } = arrangement;
    const named = name.trim();
    const saved = { sheet, name: named, hidden: [...hidden], pinned: [...pinned], order: [...order] };
    act(call("view.save", saved), () => {
      setChosen(named);
      setNaming(false);
    });
  }

  return (
    <>
      <Dropdown
        trigger={["click"]}
        onOpenChange={(open) => open && read()}
        menu={{
          selectable: true,
          selectedKeys: [chosen === "" && isPlain(arrangement) ? "all" : `view ${chosen}`],
          onClick: ({ key }) => {
            if (key !== "save") {
              show(key);
              return;
            }
            setName(chosen);
            setNaming(true);
          },
          items: [
            { key: "all", label: "全部列，原来的次序" },
            ...views.map((view) => ({ key: `view ${view.name}`, label: view.name })),
            ...(readOnly ? [] : [{ type: "divider" as const }, { key: "save", label: "保存、删除视图…" }]),
          ],
        }}
      >
        <Button size="small" aria-haspopup="menu">
          视图{chosen === "" ? "" : `：${chosen}`}
        </Button>
      </Dropdown>
      <Modal
        open={naming}
        title="填报视图"
        width={440}
        okText="保存"
        cancelText="关闭"
        okButtonProps={{ disabled: name.trim() === "" }}
        onOk={save}
        onCancel={() => setNaming(false)}
        destroyOnHidden
      >
        <div className={styles.views}>
          <p>把现在的列（隐藏、次序、固定）保存为视图，只归当前操作人；同名的被替换。</p>
          <Input
            autoFocus
            maxLength={40}
            aria-label="视图名称"
            placeholder="例如：只看教师"
            value={name}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={() => name.trim() !== "" && save()}
          />
          {views.length > 0 && (
            <ul aria-label="已保存的视图">
              {views.map((view) => (
                <li key={view.name}>
                  {view.name}
                  <Button
                    size="small"
                    type="link"
                    aria-label={`删除视图“${view.name}”`}
                    onClick={() =>
                      act(call("view.remove", { sheet, name: view.name }), () => {
                        if (chosen === view.name) setChosen("");
                      })
                    }
                  >
                    删除
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {error !== undefined && <ErrorNotice error={asContractError(error)} />}
        </div>
      </Modal>
    </>
  );
}
