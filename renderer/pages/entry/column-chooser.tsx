import { Button, Checkbox, Popover } from "antd";
import styles from "./entry.module.css";
import type { FieldGroup } from "./model/field-groups.ts";

export interface ColumnChooserProps {
  readonly groups: readonly FieldGroup[];
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: ReadonlySet<string>) => void;
}

function toggled(hidden: ReadonlySet<string>, codes: readonly string[], show: boolean): ReadonlySet<string> {
  const next = new Set(hidden);
  for (const code of codes) {
    if (show) next.delete(code);
    else next.add(code);
  }
  return next;
}

function Group({
  group,
  hidden,
  onChange,
}: Omit<ColumnChooserProps, "groups"> & { readonly group: FieldGroup }) {
  const codes = group.fields.map(({ code }) => code);
  const shown = codes.filter((code) => !hidden.has(code)).length;
  return (
    <fieldset>
      <legend>
        <Checkbox
          checked={shown === codes.length}
          indeterminate={shown > 0 && shown < codes.length}
          onChange={({ target }) => onChange(toggled(hidden, codes, target.checked))}
        >
          <strong>{group.label}</strong>
        </Checkbox>
      </legend>
      <div className={styles.boxes}>
        {group.fields.map(({ code, label }) => (
          <Checkbox
            key={code}
            checked={!hidden.has(code)}
            onChange={({ target }) => onChange(toggled(hidden, [code], target.checked))}
          >
            {label}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

/** 列: which columns the grid shows, by group. */
export function ColumnChooser({ groups, hidden, onChange }: ColumnChooserProps) {
  const all = groups.flatMap(({ fields }) => fields).length;
  const shown = all - groups.flatMap(({ fields }) => fields).filter(({ code }) => hidden.has(code)).length;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <div className={styles.chooser}>
          <Button size="small" onClick={() => onChange(new Set())}>
            全部显示
          </Button>
          {groups.map((group) => (
            <Group key={group.id} group={group} hidden={hidden} onChange={onChange} />
          ))}
        </div>
      }
    >
      <Button size="small" aria-haspopup="dialog">
        列（{shown}/{all}）
      </Button>
    </Popover>
  );
}
