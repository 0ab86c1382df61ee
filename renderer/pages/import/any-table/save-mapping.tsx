import { Button, Input } from "antd";
import { useState } from "react";
import { call } from "../../../app/client.ts";
import { useAction } from "../../../app/use-call.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import type { TableMapping } from "../import-state.ts";
import styles from "./any-table.module.css";

export interface SaveMappingProps {
  readonly fingerprint: string;
  /** Undefined while something is open. */
  readonly mapping: TableMapping | undefined;
  /** Name of the mapping that was found for this table. */
  readonly saved: string | undefined;
}

/** Keeps the mapping by a name; the next table with the same heads finds it. */
export function SaveMapping({ fingerprint, mapping, saved }: SaveMappingProps) {
  const { status } = useWorkspace();
  const [name, setName] = useState(saved ?? "");
  const [kept, setKept] = useState<string>();
  const saving = useAction(async () => {
    if (!mapping) return;
    await call("intake.saveMapping", { name: name.trim(), fingerprint, mapping }, { label: "保存对应关系" });
    setKept(name.trim());
  });
  if (status.readOnly) return null;
  return (
    <div className={styles.save}>
      <span className={styles.pair}>
        对应关系的名称
        <Input
          size="small"
          aria-label="对应关系的名称"
          maxLength={40}
          value={name}
          placeholder="例如 督导股学校情况表"
          onChange={(event) => setName(event.target.value)}
        />
      </span>
      <Button
        size="small"
        loading={saving.running}
        disabled={!mapping || name.trim() === ""}
        onClick={() => void saving.run()}
      >
        保存对应关系
      </Button>
      <span role="status">{kept !== undefined && `已保存“${kept}”，下次遇到列名相同的表会自动套用。`}</span>
      {saving.error && <ErrorNotice error={saving.error} onClose={saving.clearError} />}
    </div>
  );
}
