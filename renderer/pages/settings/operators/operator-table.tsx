import { Button, Select, type TableColumnsType } from "antd";
import { useState } from "react";
import { call } from "../../../app/client.ts";
import { useAction } from "../../../app/use-call.ts";
import { DataTable } from "../../../parts/data-table.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { PinDialog } from "./pin-dialog.tsx";
import { type Operator, type Role, roleOptions } from "./roles.ts";

interface Columns {
  readonly chosen: string | null;
  readonly readOnly: boolean;
  readonly onRole: (name: string, role: Role) => void;
  readonly onPin: (operator: Operator) => void;
}

function columnsOf({ chosen, readOnly, onRole, onPin }: Columns): TableColumnsType<Operator> {
  return [
    {
      title: "姓名",
      dataIndex: "name",
      width: 200,
      render: (name: string) => (name === chosen ? <strong>{name}（现在操作）</strong> : name),
    },
    { title: "单位", dataIndex: "unit", render: (unit: string) => unit || "—" },
    {
      title: "角色",
      dataIndex: "role",
      width: 140,
      render: (role: Role, { name }) => (
        <Select<Role>
          aria-label={`${name}的角色`}
          size="small"
          value={role}
          disabled={readOnly}
          options={[...roleOptions]}
          onChange={(next) => onRole(name, next)}
          popupMatchSelectWidth={96}
        />
      ),
    },
    {
      title: "PIN",
      key: "pin",
      width: 200,
      render: (_, operator) => (
        <>
          {operator.hasPin ? "已设" : "没有"}{" "}
          <Button
            size="small"
            type="link"
            disabled={readOnly}
            onClick={() => onPin(operator)}
            aria-label={`${operator.hasPin ? "更换或取消…" : "设置…"}（${operator.name}的 PIN）`}
          >
            {operator.hasPin ? "更换或取消…" : "设置…"}
          </Button>
        </>
      ),
    },
  ];
}

export interface OperatorTableProps {
  readonly operators: readonly Operator[];
  readonly chosen: string | null;
  readonly readOnly: boolean;
}

/** The people with their roles and PINs. */
export function OperatorTable({ operators, chosen, readOnly }: OperatorTableProps) {
  const [asked, setAsked] = useState<Operator>();
  const changing = useAction(async (name: string, role: Role) => {
    await call("operator.setRole", { name, role });
  });
  const acting = operators.find(({ name }) => name === chosen);
  return (
    <>
      {changing.error && <ErrorNotice error={changing.error} onClose={changing.clearError} />}
      <DataTable<Operator>
        caption="操作人"
        captionHidden
        columns={columnsOf({
          chosen,
          readOnly,
          onRole: (name, role) => void changing.run(name, role),
          onPin: setAsked,
        })}
        rows={operators}
        rowKey={({ id }) => id}
        empty={<EmptyState what="操作人列在这里。" why="登记以后，每一处改动都记在其名下。" />}
      />
      {asked && <PinDialog operator={asked} acting={acting} onClose={() => setAsked(undefined)} />}
    </>
  );
}
