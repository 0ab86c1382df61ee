import { Tabs } from "antd";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Field } from "../../../shared/county/catalogue/field.ts";
import { parseSubject } from "../../../shared/county/subject.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { useEvaluation } from "../../app/evaluation.ts";
import { asContractError, useCall } from "../../app/use-call.ts";
import { navigate, useRoute } from "../../app/use-route.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { Loading } from "../../parts/loading.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import styles from "./entry.module.css";
import { EntryStatus } from "./entry-status.tsx";
import { FormTab } from "./form-tab.tsx";
import { GoToField } from "./go-to-field.tsx";
import { type GridReach, GridTab } from "./grid-tab.tsx";
import { countStates } from "./model/count-states.ts";
import { countyGroups } from "./model/county-groups.ts";
import type { EntrySheet } from "./model/entry-sheet.ts";
import { type EntryLevel, entryLevelNames, entryLevels, gridGroups, levelOf } from "./model/field-groups.ts";
import { counted } from "./model/grid-cell.ts";
import { type Needed, neededFields } from "./model/needed.ts";
import { schoolRows, sectionRows } from "./model/rows.ts";
import type { StatementPart } from "./model/statement-parts.ts";
import { entryTarget } from "./model/target.ts";
import { partHeadline } from "./model/unfinished.ts";
import { SheetHeadline } from "./sheet-headline.tsx";
import { StatementTab } from "./statement/statement-tab.tsx";
import { useOwnSteps } from "./use-own-steps.ts";
import { useSheet, useSheetPart } from "./use-sheet.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

export { prepareSheet as prepare } from "./use-sheet.ts";

function isGrid(level: EntryLevel): level is "school" | "section" {
  return level === "school" || level === "section";
}

/** 180 所学校和 3 个附设单位: an attached unit has a row of its own, but is no school. */
function schoolsWords(rows: readonly { readonly attached: boolean }[]): string {
  const attached = rows.filter((row) => row.attached).length;
  const schools = `${counted(rows.length - attached)} 所学校`;
  return attached === 0 ? schools : `${schools}和 ${counted(attached)} 个附设单位`;
}

/** 180 所学校和 3 个附设单位：已填 4,812 项，不适用 12 项，未填 489 项 */
function headlineOf(sheet: EntrySheet, level: EntryLevel, part: StatementPart): string {
  if (level === "statement") return partHeadline(part, sheet, nationalPack());
  const county = [{ id: "county", attached: false, kind: "" }];
  const rows = level === "school" ? schoolRows(sheet) : level === "section" ? sectionRows(sheet) : county;
  const groups = isGrid(level) ? gridGroups[level] : countyGroups(nationalPack());
  const fields = groups.flatMap((group) => group.fields);
  const { value, notApplicable, missing } = countStates(sheet, rows, fields);
  const what =
    level === "school"
      ? schoolsWords(rows)
      : level === "section"
        ? `${counted(rows.length)} 个学段`
        : entryLevelNames[level];
  return `${what}：已填 ${counted(value)} 项，不适用 ${counted(notApplicable)} 项，未填 ${counted(missing)} 项`;
}

/** 结论与文字（评定缺 19 项） */
function tabLabel(level: EntryLevel, needed: Needed): string {
  const count = needed.count(level);
  return count === 0 ? entryLevelNames[level] : `${entryLevelNames[level]}（评定缺 ${counted(count)} 项）`;
}

function EntryPage({ sheet }: { readonly sheet: EntrySheet }) {
  const route = useRoute();
  const target = useMemo(() => entryTarget(route), [route]);
  const { status: workspace, year, mode } = useWorkspace();
  const { evaluation } = useEvaluation();
  const failure = useSheetPart(sheet, (status) => status.failure);
  const [finding, setFinding] = useState(false);
  const reach = useRef<GridReach>(undefined);
  const { level, part = "items" } = target;
  const { data: missing } = useCall("evaluation.missing", { year, mode });
  const needed = useMemo(() => neededFields(missing?.fields ?? []), [missing]);
  const count = useCallback((counted: EntrySheet) => headlineOf(counted, level, part), [level, part]);

  const goToField = useCallback((field: Field, subject?: string) => {
    const place = subject === undefined ? undefined : parseSubject(subject);
    const school = place && place.level !== "county" ? place.school : undefined;
    const stage = place?.level === "section" ? place.stage : undefined;
    navigate("entry", { path: [levelOf(field), field.code], query: { school, stage } });
  }, []);

  const steps = useOwnSteps(sheet);

  /** After undo the focus goes to what came back, where it is in sight. */
  async function step(direction: "undo" | "redo"): Promise<void> {
    const [first] = await steps[direction]();
    if (first) reach.current?.focusCell({ row: first.subject, column: first.field });
  }

  useUndoKeys({
    onUndo: () => void step("undo"),
    onRedo: () => void step("redo"),
    onGoToField: () => setFinding(true),
    onFind: () => reach.current?.find(false),
    onReplace: () => reach.current?.find(true),
    onFilter: () => reach.current?.filter(),
  });

  const findField = useCallback(() => setFinding(true), []);
  const takeReach = useCallback((next: GridReach | undefined) => {
    reach.current = next;
  }, []);

  return (
    <div className={styles.page}>
      <PageHeader
        headline={<SheetHeadline sheet={sheet} count={count} />}
        lead={level === "statement" ? undefined : evaluation?.words}
      />
      <Tabs
        className={styles.tabs ?? ""}
        size="small"
        activeKey={level}
        onChange={(key) => navigate("entry", { path: [key] })}
        items={entryLevels.map((key) => ({ key, label: tabLabel(key, needed) }))}
      />
      {failure !== undefined && (
        <ErrorNotice
          error={asContractError(failure)}
          onRetry={() => sheet.retry()}
          onClose={() => sheet.forgetFailure()}
        />
      )}
      {isGrid(level) ? (
        <GridTab
          key={level}
          {...{ sheet, level, target, needed }}
          readOnly={workspace.readOnly}
          onReach={takeReach}
          onGoToField={findField}
        />
      ) : level === "county" ? (
        <FormTab key={level} {...{ sheet, target, needed }} readOnly={workspace.readOnly} />
      ) : (
        <StatementTab key={level} {...{ sheet, part, target, needed }} readOnly={workspace.readOnly} />
      )}
      {!isGrid(level) && <EntryStatus sheet={sheet} grid={false} />}
      <GoToField
        open={finding}
        onClose={() => setFinding(false)}
        onGo={(field) => goToField(field, reach.current?.row())}
      />
    </div>
  );
}

/** 填报: every field of the catalogue can be filled here, cell by cell, saved as it is typed. */
export function Page() {
  const { sheet, error, reload } = useSheet();
  if (error && !sheet) return <ErrorNotice error={error} onRetry={reload} />;
  if (!sheet) return <Loading />;
  return <EntryPage sheet={sheet} />;
}
