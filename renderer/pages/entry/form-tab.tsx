import { Checkbox } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Field } from "../../../shared/county/catalogue/field.ts";
import { countySubject } from "../../../shared/county/subject.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { useEvaluation } from "../../app/evaluation.ts";
import { ExportButton } from "../../parts/export-button.tsx";
import { VerdictMark } from "../../parts/verdict-mark.tsx";
import { controlId } from "./control-ids.ts";
import styles from "./entry.module.css";
import { exportedForm } from "./exported-form.ts";
import { FieldRow } from "./field-row.tsx";
import { countyGroups, type ItemFields } from "./model/county-groups.ts";
import type { EntrySheet } from "./model/entry-sheet.ts";
import { entryLevelNames } from "./model/field-groups.ts";
import type { Needed } from "./model/needed.ts";
import type { EntryTarget } from "./model/target.ts";
import { useSheetStatus } from "./use-sheet.ts";

export interface FormTabProps {
  readonly sheet: EntrySheet;
  readonly target: EntryTarget;
  readonly readOnly: boolean;
  readonly needed: Needed;
}

function isMissing(sheet: EntrySheet, { code }: Field): boolean {
  const state = sheet.fact({ subject: countySubject, field: code })?.state ?? "missing";
  return state === "missing";
}

/** Groups with only the fields that were 未填 when that was asked for; nothing goes while it is filled. */
function onlyThese(groups: readonly ItemFields[], codes: ReadonlySet<string> | undefined) {
  if (!codes) return groups;
  return groups
    .map((group) => ({
      ...group,
      fields: group.fields.filter(({ code }) => codes.has(code)),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/** A tab with the county's own fields, grouped by the item that asks for them. */
export function FormTab({ sheet, target, readOnly, needed }: FormTabProps) {
  const status = useSheetStatus(sheet);
  const { evaluation } = useEvaluation();
  const [open, setOpen] = useState<ReadonlySet<string>>();
  const form = useRef<HTMLDivElement>(null);
  const all = useMemo(() => countyGroups(nationalPack()), []);
  const groups = useMemo(() => onlyThese(all, open), [all, open]);
  const verdicts = useMemo(
    () =>
      new Map(
        [...(evaluation?.items ?? []), ...(evaluation?.conditions ?? [])].map((each) => [each.item, each]),
      ),
    [evaluation],
  );

  function showMissing(only: boolean): void {
    const fields = all.flatMap((group) => group.fields).filter((field) => isMissing(sheet, field));
    setOpen(only ? new Set(fields.map(({ code }) => code)) : undefined);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: an address is followed once, when it comes
  useEffect(() => {
    if (target.missing) showMissing(true);
    if (!target.field) return;
    const control = document.getElementById(controlId(target.field.code));
    control?.scrollIntoView({ block: "center" });
    control?.focus();
  }, [target]);

  const heading = entryLevelNames.county;
  return (
    <>
      <div className={styles.tool}>
        <Checkbox checked={open !== undefined} onChange={({ target: box }) => showMissing(box.checked)}>
          只看未填
        </Checkbox>
        <span className={styles.end}>
          <ExportButton table={() => exportedForm(sheet, `${heading}数据`, groups)} />
        </span>
      </div>
      <section ref={form} className={styles.form} aria-label={`${heading}数据`} data-version={status.version}>
        {groups.map((group) => {
          const verdict = group.item === undefined ? undefined : verdicts.get(group.item);
          return (
            <section key={group.title} className={styles.group} aria-label={group.title}>
              <h2>
                {group.title}
                {verdict && <VerdictMark state={verdict.verdict} critical={verdict.critical} />}
              </h2>
              {group.name && <p>{group.name}</p>}
              {group.fields.map((field) => (
                <FieldRow key={field.code} {...{ sheet, field, readOnly, needed }} />
              ))}
            </section>
          );
        })}
        {groups.length === 0 && <p>这一页已经没有未填的数据项。</p>}
      </section>
    </>
  );
}
