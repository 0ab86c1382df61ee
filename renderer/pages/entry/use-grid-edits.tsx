import { type ReactNode, type RefObject, useState } from "react";
import { fieldOf, findField } from "../../../shared/county/catalogue/catalogue.ts";
import type { Field } from "../../../shared/county/catalogue/field.ts";
import type { GridCellId, GridHandle, GridTypedCell } from "../../grid/grid-types.ts";
import { parsePasted } from "../../grid/pasted.ts";
import { copyText } from "../../parts/copy-text.ts";
import type { PasteTarget } from "./model/block-layout.ts";
import { type CellPlace, placeText } from "./model/cell-fact.ts";
import type { ChosenCell, EntrySheet, TypedCell } from "./model/entry-sheet.ts";
import { fillDown, fillRight } from "./model/fill-cells.ts";
import { counted } from "./model/grid-cell.ts";
import { overriddenByTyping, overriddenCells, overrideWhy } from "./model/overrides.ts";
import { chosenCells, isAllGood, type PasteChange, type PastePlan, planPaste } from "./model/paste-plan.ts";
import { type EntryRow, isAsked } from "./model/rows.ts";
import { keepReason, lastReason, ReasonPrompt } from "./override-reason.tsx";
import { PasteDialog } from "./paste-dialog.tsx";

export interface GridEditsOptions {
  readonly sheet: EntrySheet;
  readonly grid: RefObject<GridHandle | null>;
  /** Rows as shown. */
  readonly rows: readonly EntryRow[];
  readonly all: readonly EntryRow[];
  /** Fields as shown, from left to right. */
  readonly shown: readonly Field[];
  readonly fields: readonly Field[];
}

export interface GridEdits {
  readonly type: (cells: readonly GridTypedCell[]) => void;
  /** Takes states and lists that were chosen; asks for a reason where they override what a workbook says. */
  readonly choose: (cells: readonly ChosenCell[]) => void;
  readonly setState: (cells: readonly GridCellId[], state: "missing" | "notApplicable") => void;
  readonly fill: (direction: "down" | "right") => void;
  readonly paste: (text: string) => void;
  readonly copyWithHeads: (text: string) => void;
  /** Asks for another reason for what is overridden from now on. */
  readonly changeReason: () => void;
  /** Shows what would change, then writes it in one batch. */
  readonly propose: (plan: PastePlan, act: string) => void;
  readonly dialogs: ReactNode;
}

/** Where the selection stands among the rows and the typed columns that are shown. */
interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly EntryRow[];
  readonly fields: readonly Field[];
}

/** A change that waits for its reason. */
interface Asking {
  readonly what: string;
  readonly write: (why: string) => void;
}

/** “在校生数”是导入的数：教育事业统计综合表_2025.xlsx / 中小学校综合表!AE6。 */
function overriddenWords(sheet: EntrySheet, places: readonly CellPlace[]): string {
  const [first] = places;
  const fact = first && sheet.fact(first);
  if (!first || !fact || places.length > 1) return `${counted(places.length)} 格是导入的数。`;
  return `“${fieldOf(first.field).label}”是导入的数：${placeText(fact)}。`;
}

/** What is done to many cells of the grid at once: each is one batch of the history and one step of undo. */
export function useGridEdits({ sheet, grid, rows, all, shown, fields }: GridEditsOptions): GridEdits {
  const [asking, setAsking] = useState<Asking>();
  const [proposed, setProposed] = useState<{ readonly plan: PastePlan; readonly act: string }>();

  function area(): Area | undefined {
    const selected = grid.current?.selected();
    if (!selected) return undefined;
    const row = rows.findIndex(({ id }) => id === selected.rows[0]);
    const own = selected.columns.flatMap((code) => findField(code) ?? []);
    // A school's name stands for its whole row: what is pasted there begins in the first column.
    const column = own[0] ? shown.findIndex(({ code }) => code === own[0]?.code) : 0;
    if (row < 0 || column < 0) return undefined;
    return { row, column, rows: rows.slice(row, row + selected.rows.length), fields: own };
  }

  /** Writes at once, or after a reason was given where workbooks' figures are overridden for the first time. */
  function reasoned(overridden: readonly CellPlace[], write: (why?: string) => void): void {
    const known = lastReason();
    if (overridden.length === 0) write();
    else if (known !== "") write(overrideWhy(known));
    else setAsking({ what: overriddenWords(sheet, overridden), write });
  }

  function choose(cells: readonly ChosenCell[], then: () => void = () => undefined): void {
    reasoned(overriddenCells(sheet, cells), (why) => {
      sheet.choose(cells, why);
      then();
    });
  }

  function type(cells: readonly TypedCell[]): void {
    reasoned(overriddenByTyping(sheet, cells), (why) => sheet.type(cells, why));
  }

  function backToGrid(): void {
    const cell = grid.current?.focused();
    if (cell) setTimeout(() => grid.current?.focusCell(cell), 0);
  }

  function fill(direction: "down" | "right"): void {
    const at = area();
    if (!at || at.fields.length === 0) return;
    const { row, column } = at;
    // One row alone is filled from the one above, as in Excel; one column from the one to its left.
    const from = at.rows.length === 1 ? rows.slice(Math.max(row - 1, 0), row + 1) : at.rows;
    const beside = at.fields.length === 1 ? shown.slice(Math.max(column - 1, 0), column + 1) : at.fields;
    const { cells, refused } =
      direction === "down"
        ? fillDown(sheet, { rows: from, fields: at.fields, year: sheet.year })
        : fillRight(sheet, { rows: at.rows, fields: beside, year: sheet.year });
    choose(cells, () => {
      if (refused > 0) sheet.say(`${counted(refused)} 格填不了这个内容，没有改动。`);
    });
  }

  function targetOf({
    row,
    column,
    rows: selected,
    fields: own,
  }: Area): PasteTarget & { readonly year: number } {
    return {
      all,
      fields,
      rows: rows.slice(row),
      columns: shown.slice(column),
      selected: { rows: selected.length, columns: own.length },
      year: sheet.year,
    };
  }

  function paste(text: string): void {
    const at = area();
    if (!at) return;
    const block = parsePasted(text);
    const [first = []] = block;
    const isCell = block.length === 1 && first.length === 1;
    const [row] = at.rows;
    const [field] = at.fields;
    if (isCell && at.rows.length * at.fields.length === 1 && row && field) {
      if (isAsked(field, row)) type([{ subject: row.id, field: field.code, text: first[0] ?? "" }]);
      return;
    }
    const plan = planPaste(sheet, block, targetOf(at));
    // One value for many cells needs no looking at, unless it does not fit.
    if (isCell && isAllGood(plan)) choose(chosenCells([...plan.changes, ...plan.blanks]));
    else setProposed({ plan, act: "粘贴" });
  }

  function write(changes: readonly PasteChange[], reason: string): void {
    setProposed(undefined);
    if (reason !== "") keepReason(reason);
    sheet.choose(chosenCells(changes), reason === "" ? undefined : overrideWhy(reason));
    backToGrid();
  }

  return {
    type: (cells) => type(cells.map(({ row, column, text }) => ({ subject: row, field: column, text }))),
    choose,
    setState(cells, state) {
      const byId = new Map(all.map((row) => [row.id, row]));
      const asked = cells.filter(({ row, column }) => {
        const known = byId.get(row);
        const field = findField(column);
        return known !== undefined && field !== undefined && isAsked(field, known);
      });
      choose(asked.map(({ row, column }) => ({ subject: row, field: column, state })));
    },
    fill,
    paste,
    copyWithHeads: (text) =>
      void copyText(text).then((done) =>
        sheet.say(
          done ? "已连同表头和学校复制，可以粘贴到 WPS 或 Excel。" : "系统不让写入剪贴板，没有复制。",
        ),
      ),
    changeReason: () => setAsking({ what: "从现在起改动导入的数，都记这个原因。", write: () => undefined }),
    propose: (plan, act) => setProposed({ plan, act }),
    dialogs: (
      <>
        {proposed && (
          <PasteDialog
            {...proposed}
            reason={lastReason()}
            onWrite={write}
            onClose={() => {
              setProposed(undefined);
              backToGrid();
            }}
          />
        )}
        {asking && (
          <ReasonPrompt
            what={asking.what}
            onGive={(reason) => {
              keepReason(reason);
              setAsking(undefined);
              asking.write(overrideWhy(reason));
              backToGrid();
            }}
            onClose={() => {
              setAsking(undefined);
              sheet.say("没有改动。");
              backToGrid();
            }}
          />
        )}
      </>
    ),
  };
}
