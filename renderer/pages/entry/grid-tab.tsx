import { Button, type InputRef } from "antd";
import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { fieldOf } from "../../../shared/county/catalogue/catalogue.ts";
import { parseSubject } from "../../../shared/county/subject.ts";
import { useEvaluation } from "../../app/evaluation.ts";
import { createObservable } from "../../app/observable.ts";
import { EntryGrid } from "../../grid/entry-grid.tsx";
import type { GridCellId, GridHandle } from "../../grid/grid-types.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ExportButton } from "../../parts/export-button.tsx";
import { AddSchool } from "./add-school.tsx";
import { CellLine } from "./cell-line.tsx";
import { ColumnChooser } from "./column-chooser.tsx";
import styles from "./entry.module.css";
import { EntryStatus } from "./entry-status.tsx";
import { exportedSheet } from "./exported-sheet.ts";
import { FindBar } from "./find-bar.tsx";
import { ListDialog } from "./list-dialog.tsx";
import {
  type Arrangement,
  arrangedFields,
  arrangedGroups,
  plainArrangement,
  withOrder,
} from "./model/arrangement.ts";
import { placeOfKey } from "./model/cell-fact.ts";
import { copiedBlock } from "./model/copied-block.ts";
import type { EntrySheet } from "./model/entry-sheet.ts";
import { entryLevelNames, gridGroups } from "./model/field-groups.ts";
import { emptyFilter, filterRows, type RowFilter, rowsInState } from "./model/filter-rows.ts";
import { nameColumn } from "./model/find-cells.ts";
import { gridCell } from "./model/grid-cell.ts";
import type { Needed } from "./model/needed.ts";
import { rowTitle, schoolRows, sectionRows } from "./model/rows.ts";
import type { EntryTarget } from "./model/target.ts";
import { ReasonButton } from "./override-reason.tsx";
import { readColumns, sectionVerdicts, verdictColumnId } from "./read-columns.ts";
import { RowFilterBar } from "./row-filter.tsx";
import { SectionWhy } from "./section-why.tsx";
import { type Selected, SelectionStatus } from "./selection-status.tsx";
import { useGridEdits } from "./use-grid-edits.tsx";
import { useSheetPart } from "./use-sheet.ts";
import { ViewMenu } from "./view-menu.tsx";

export interface GridTabProps {
  readonly sheet: EntrySheet;
  readonly level: "school" | "section";
  readonly target: EntryTarget;
  readonly readOnly: boolean;
  readonly needed: Needed;
  /** Told how to put the focus on a cell and into the filter. */
  readonly onReach: (reach: GridReach | undefined) => void;
  readonly onGoToField: () => void;
}

/** What the page asks of the tab that is shown. */
export interface GridReach {
  readonly focusCell: (cell: GridCellId) => void;
  /** Opens 查找, with or without 替换. */
  readonly find: (replacing: boolean) => void;
  /** Puts the focus into the filter of the schools. */
  readonly filter: () => void;
  /** The subject whose row has the focus. */
  readonly row: () => string | undefined;
}

/** Columns stay as somebody arranged them until the program ends; a view keeps them for longer. */
const arrangements: Record<"school" | "section", Arrangement> = {
  school: plainArrangement,
  section: plainArrangement,
};

/** The row that an address means: the school's, of the stage named or the first that it has. */
function rowOf(rows: readonly { readonly id: string; readonly code: string }[], target: EntryTarget) {
  const own = rows.filter(({ code }) => code === target.school);
  return own.find(({ id }) => target.stage !== undefined && id.endsWith(target.stage)) ?? own[0];
}

/** A tab with a grid: one row a school or a section, one column a field. */
export const GridTab = memo(function GridTab(props: GridTabProps) {
  const { sheet, level, target, readOnly, needed, onReach, onGoToField } = props;
  const structure = useSheetPart(sheet, (status) => status.structure);
  const { evaluation } = useEvaluation();
  const groups = gridGroups[level];
  const [arrangement, setArrangement] = useState(arrangements[level]);
  const [filter, setFilter] = useState<RowFilter>(emptyFilter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const [cell, setCell] = useState<GridCellId>();
  const [list, setList] = useState<GridCellId>();
  const [asked, setAsked] = useState<string>();
  const [adding, setAdding] = useState(false);
  const [finding, setFinding] = useState<{ readonly replacing: boolean; readonly asked: number }>();
  const grid = useRef<GridHandle>(null);
  const search = useRef<InputRef>(null);
  const wanted = useRef<GridCellId>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are made anew when schools come, go or change
  const all = useMemo(
    () => (level === "school" ? schoolRows(sheet) : sectionRows(sheet)),
    [sheet, level, structure],
  );
  const rows = useMemo(() => filterRows(all, filter, chosen), [all, filter, chosen]);
  const columns = useMemo(() => arrangedGroups(groups, arrangement), [groups, arrangement]);
  const judged = useRef(evaluation);
  judged.current = evaluation;
  const verdicts = useMemo(() => sectionVerdicts(() => judged.current), []);
  const read = useMemo(() => readColumns(level, verdicts), [level, verdicts]);
  const fields = useMemo(() => groups.flatMap((group) => group.fields), [groups]);
  const shown = useMemo(() => arrangedFields(groups, arrangement), [groups, arrangement]);
  const byId = useMemo(() => new Map(all.map((row) => [row.id, row])), [all]);
  const [selected] = useState(() => createObservable<Selected | undefined>(undefined));

  const changeFilter = useCallback(
    (next: RowFilter) => {
      setFilter(next);
      setChosen(rowsInState(sheet, all, { fields: shown, state: next.state, needed }));
    },
    [all, shown, needed, sheet],
  );

  const arrange = useCallback(
    (next: Arrangement) => {
      arrangements[level] = next;
      setArrangement(next);
    },
    [level],
  );

  /** Shows a cell even where its row is filtered out or its column hidden. */
  const focusCell = useCallback(
    (wish: GridCellId) => {
      if (grid.current?.focusCell(wish)) return;
      wanted.current = wish;
      const { hidden } = arrangement;
      if (hidden.has(wish.column)) {
        arrange({ ...arrangement, hidden: new Set([...hidden].filter((code) => code !== wish.column)) });
      }
      setFilter(emptyFilter);
      setChosen(undefined);
    },
    [arrange, arrangement],
  );

  const goOn = useCallback(() => {
    const wish = wanted.current;
    if (wish && grid.current?.focusCell(wish)) wanted.current = undefined;
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: after rows or columns changed, what was wanted may be there
  useEffect(goOn, [goOn, rows, columns]);

  useEffect(
    () =>
      sheet.follow((cells) => {
        const own = cells === "all" ? cells : cells.map(placeOfKey);
        grid.current?.repaint(
          own === "all" ? own : own.map(({ subject, field }) => ({ row: subject, column: field })),
        );
      }),
    [sheet],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: verdicts are painted anew when they are computed anew
  useEffect(() => grid.current?.repaintColumn(verdictColumnId), [evaluation]);

  useEffect(() => {
    onReach({
      focusCell,
      find: (replacing) => setFinding((last) => ({ replacing, asked: (last?.asked ?? 0) + 1 })),
      filter: () => search.current?.focus({ cursor: "all" }),
      row: () => grid.current?.focused()?.row,
    });
    return () => onReach(undefined);
  }, [focusCell, onReach]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an address is followed once, when it comes
  useEffect(() => {
    if (target.missing) changeFilter({ ...emptyFilter, state: "missing" });
    const row = rowOf(all, target)?.id ?? cell?.row ?? all[0]?.id;
    const column = target.field?.code ?? "schoolName";
    if (row !== undefined && (target.field ?? target.school)) focusCell({ row, column });
  }, [target]);

  const edits = useGridEdits({ sheet, grid, rows, all, shown, fields });
  /** What is selected where it is more than a cell, else all that is shown. */
  function findPlace() {
    const { rows: ids, columns: codes } = grid.current?.selected() ?? { rows: [], columns: [] };
    if (ids.length * codes.length < 2) return { rows, fields: shown, names: true };
    const own = new Set(codes);
    return {
      rows: ids.flatMap((id) => byId.get(id) ?? []),
      fields: shown.filter(({ code }) => own.has(code)),
      names: own.has(nameColumn),
    };
  }

  const askedRow = asked === undefined ? undefined : byId.get(asked);
  const title = `${entryLevelNames[level]}数据`;
  const listRow = list && byId.get(list.row);
  const listFact = list && sheet.fact({ subject: list.row, field: list.column });
  const closeList = () => {
    const back = list;
    setList(undefined);
    if (back) setTimeout(() => grid.current?.focusCell(back), 0);
  };

  return (
    <>
      <div className={styles.tool}>
        <RowFilterBar filter={filter} onChange={changeFilter} byStage={level === "section"} search={search} />
        <ColumnChooser
          groups={groups}
          arrangement={arrangement}
          selected={() => grid.current?.selected().columns ?? []}
          onChange={arrange}
        />
        <ViewMenu sheet={level} arrangement={arrangement} onChange={arrange} readOnly={readOnly} />
        <Button size="small" onClick={onGoToField}>
          找数据项
        </Button>
        <span className={styles.end}>
          <ReasonButton onClick={edits.changeReason} />
          {level === "school" && !readOnly && (
            <Button size="small" onClick={() => setAdding(true)}>
              添加学校
            </Button>
          )}
          <ExportButton
            table={() =>
              exportedSheet(sheet, {
                title,
                rows,
                groups: groups.map((group) => ({
                  ...group,
                  fields: group.fields.filter(({ code }) => !arrangement.hidden.has(code)),
                })),
              })
            }
          />
        </span>
      </div>
      {all.length === 0 ? (
        <EmptyState
          what="这一年度还没有学校。"
          why="可以先导入教育事业统计的表格，也可以逐所添加。"
          next={
            <Button type="primary" href="#/import">
              去导入
            </Button>
          }
        />
      ) : (
        <>
          {finding && (
            <FindBar
              {...{ sheet, grid, byId, readOnly }}
              asked={finding.asked}
              replacing={finding.replacing}
              placeOf={findPlace}
              onReplace={(plan) => edits.propose(plan, "替换")}
              onClose={() => {
                setFinding(undefined);
                const at = grid.current?.focused();
                if (at) grid.current?.focusCell(at);
              }}
            />
          )}
          <CellLine sheet={sheet} row={cell && byId.get(cell.row)} cell={cell} />
          <EntryGrid
            ref={grid}
            label={title}
            rows={rows}
            readColumns={read}
            groups={columns}
            readOnly={readOnly}
            cellOf={(row, column) => gridCell(sheet, row, column)}
            onType={edits.type}
            onState={edits.setState}
            onFill={edits.fill}
            onPaste={edits.paste}
            blockOf={(cells, heads) =>
              copiedBlock({ cells: sheet, rows: byId, readColumns: read }, cells, heads)
            }
            onCopy={edits.copyWithHeads}
            onOrder={(order) => arrange(withOrder(groups, arrangement, order))}
            onSelect={() =>
              selected.set(() => (grid.current ? { ...grid.current.selected(), byId } : undefined))
            }
            onAsk={(wish) => setAsked(wish.row)}
            onOpenList={(wish) => !readOnly && setList(wish)}
            onFocus={setCell}
            onReady={goOn}
          />
        </>
      )}
      <EntryStatus sheet={sheet} grid>
        <SelectionStatus sheet={sheet} selected={selected} />
      </EntryStatus>
      {edits.dialogs}
      {askedRow && (
        <SectionWhy row={askedRow} section={verdicts.of(askedRow)} onClose={() => setAsked(undefined)} />
      )}
      {list && listRow && parseSubject(list.row) && (
        <ListDialog
          field={fieldOf(list.column)}
          owner={rowTitle(listRow)}
          value={listFact?.state === "value" ? listFact.value : undefined}
          year={sheet.year}
          onClose={closeList}
          onSave={(value) => {
            edits.choose([{ subject: list.row, field: list.column, state: "value", value }]);
            closeList();
          }}
          onState={(state) => {
            edits.choose([{ subject: list.row, field: list.column, state }]);
            closeList();
          }}
        />
      )}
      <AddSchool
        sheet={sheet}
        open={adding}
        onClose={() => setAdding(false)}
        onAdded={(code) => {
          wanted.current = { row: `school:${code}`, column: "sponsor" };
        }}
      />
    </>
  );
});
