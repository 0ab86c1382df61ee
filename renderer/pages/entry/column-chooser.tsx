import { Button, Checkbox, Popover } from "antd";
import styles from "./entry.module.css";
import {
  type Arrangement,
  plainArrangement,
  withHidden,
  withMoved,
  withPinned,
} from "./model/arrangement.ts";
import type { FieldGroup } from "./model/field-groups.ts";

export interface ColumnChooserProps {
  readonly groups: readonly FieldGroup[];
  readonly arrangement: Arrangement;
  /** Codes of the columns that are selected in the grid at this moment. */
  readonly selected: () => readonly string[];
  readonly onChange: (arrangement: Arrangement) => void;
}

function toggled(hidden: ReadonlySet<string>, codes: readonly string[], show: boolean): ReadonlySet<string> {
  const next = new Set(hidden);
  for (const code of codes) {
    if (show) next.delete(code);
    else next.add(code);
  }
  return next;
}

interface GroupProps {
  readonly group: FieldGroup;
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: ReadonlySet<string>) => void;
}

function Group({ group, hidden, onChange }: GroupProps) {
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

/** What is done to the columns in which cells are selected. */
function SelectedColumns({ groups, arrangement, selected, onChange }: ColumnChooserProps) {
  const known = groups.flatMap((group) => group.fields);
  const codes = new Set(selected().filter((code) => known.some((field) => field.code === code)));
  const names = known.filter(({ code }) => codes.has(code)).map(({ label }) => label);
  if (names.length === 0) return <p>在表中选中要移动或固定的列，再打开这里。也可以用鼠标拖动列头。</p>;
  const pinned = [...codes].every((code) => arrangement.pinned.includes(code));
  return (
    <div className={styles.moves}>
      <span>
        选中的列：{names.slice(0, 2).join("、")}
        {names.length > 2 && ` 等 ${names.length} 列`}
      </span>
      <Button size="small" onClick={() => onChange(withMoved(groups, arrangement, { codes, step: -1 }))}>
        左移
      </Button>
      <Button size="small" onClick={() => onChange(withMoved(groups, arrangement, { codes, step: 1 }))}>
        右移
      </Button>
      <Button size="small" onClick={() => onChange(withPinned(arrangement, codes, !pinned))}>
        {pinned ? "取消固定" : "固定在左边"}
      </Button>
      <Button size="small" onClick={() => onChange(withHidden(arrangement, codes))}>
        隐藏
      </Button>
    </div>
  );
}

/** 列: which columns the grid shows, in which order, and which stay at the left. */
export function ColumnChooser(props: ColumnChooserProps) {
  const { groups, arrangement, onChange } = props;
  const { hidden } = arrangement;
  const all = groups.flatMap(({ fields }) => fields).length;
  const shown = all - groups.flatMap(({ fields }) => fields).filter(({ code }) => hidden.has(code)).length;
  const change = (next: ReadonlySet<string>) => onChange({ ...arrangement, hidden: next });
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={() => (
        <div className={styles.chooser}>
          <SelectedColumns {...props} />
          <div className={styles.moves}>
            <Button size="small" onClick={() => change(new Set())}>
              全部显示
            </Button>
            <Button size="small" onClick={() => onChange(plainArrangement)}>
              恢复原来的次序
            </Button>
          </div>
          {groups.map((group) => (
            <Group key={group.id} group={group} hidden={hidden} onChange={change} />
          ))}
        </div>
      )}
    >
      <Button size="small" aria-haspopup="dialog">
        列（{shown}/{all}）
      </Button>
    </Popover>
  );
}
