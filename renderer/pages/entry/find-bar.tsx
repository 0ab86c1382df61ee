import { Button, Checkbox, Input, type InputRef } from "antd";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { GridCellId, GridHandle } from "../../grid/grid-types.ts";
import styles from "./entry.module.css";
import type { EntrySheet } from "./model/entry-sheet.ts";
import { type FindPlace, findCells, nextFound, replacedCells } from "./model/find-cells.ts";
import { counted } from "./model/grid-cell.ts";
import { type PastePlan, planCells } from "./model/paste-plan.ts";
import type { EntryRow } from "./model/rows.ts";
import { useSheetPart } from "./use-sheet.ts";

export interface FindBarProps {
  readonly sheet: EntrySheet;
  readonly grid: RefObject<GridHandle | null>;
  /** Where is looked at this moment: in what is selected, or everywhere that is shown. */
  readonly placeOf: () => FindPlace;
  readonly byId: ReadonlyMap<string, EntryRow>;
  /** Rises when it is asked for again, so that its box takes the focus. */
  readonly asked: number;
  readonly replacing: boolean;
  readonly readOnly: boolean;
  readonly onReplace: (plan: PastePlan) => void;
  readonly onClose: () => void;
}

/** 查找 and 替换 over the values and school names of the sheet. Enter goes on, Esc closes. */
export function FindBar(props: FindBarProps) {
  const { sheet, grid, placeOf, byId, asked, replacing, readOnly, onReplace, onClose } = props;
  const version = useSheetPart(sheet, (status) => status.version);
  const [text, setText] = useState("");
  const [by, setBy] = useState("");
  const [whole, setWhole] = useState(false);
  const [said, setSaid] = useState("");
  const box = useRef<InputRef>(null);
  const query = useMemo(() => ({ text, whole }), [text, whole]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it takes the focus again
  useEffect(() => box.current?.focus({ cursor: "all" }), [asked]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said is old when something else is looked for
  useEffect(() => setSaid(""), [query, version]);

  function go(step: 1 | -1): void {
    const place = placeOf();
    const found = findCells(sheet, place, query);
    const rows = new Map(place.rows.map(({ id }, at) => [id, at]));
    const columns = new Map(place.fields.map(({ code }, at) => [code, at + 1]));
    const order = ({ row, column }: GridCellId) =>
      (rows.get(row) ?? -1) * (columns.size + 1) + (columns.get(column) ?? 0);
    const next = nextFound(found, grid.current?.focused(), { step, order });
    if (!next) {
      setSaid(text.trim() === "" ? "请填要找的内容。" : "没有找到。");
      return;
    }
    setSaid(`第 ${counted(found.indexOf(next) + 1)} 处，共 ${counted(found.length)} 处`);
    grid.current?.focusCell(next);
    // The cell is shown; what is looked for can be typed on.
    box.current?.focus();
  }

  function replaceAll(): void {
    const found = findCells(sheet, { ...placeOf(), names: false }, query);
    const places = found.flatMap(({ row, column }) => {
      const known = byId.get(row);
      return known ? [{ row: known, column }] : [];
    });
    const cells = replacedCells(sheet, places, { query, by });
    if (cells.length === 0) setSaid("没有找到可以替换的格子。");
    else onReplace(planCells(sheet, cells, sheet.year));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes it from each of its boxes
    <div
      className={styles.find}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <Input
        ref={box}
        size="small"
        aria-label="查找的内容"
        placeholder="查找数值、文字或学校名"
        style={{ width: 200 }}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && go(event.shiftKey ? -1 : 1)}
      />
      <Button size="small" onClick={() => go(-1)}>
        上一个
      </Button>
      <Button size="small" onClick={() => go(1)}>
        下一个
      </Button>
      {replacing && !readOnly && (
        <>
          <Input
            size="small"
            aria-label="替换为"
            placeholder="替换为"
            style={{ width: 140 }}
            value={by}
            onChange={({ target }) => setBy(target.value)}
            onPressEnter={(event) => !event.nativeEvent.isComposing && replaceAll()}
          />
          <Button size="small" disabled={text.trim() === ""} onClick={replaceAll}>
            全部替换…
          </Button>
        </>
      )}
      <Checkbox checked={whole} onChange={({ target }) => setWhole(target.checked)}>
        整格相同
      </Checkbox>
      <span role="status">{said}</span>
      <Button size="small" type="text" className={styles.end ?? ""} onClick={onClose}>
        关闭
      </Button>
    </div>
  );
}
