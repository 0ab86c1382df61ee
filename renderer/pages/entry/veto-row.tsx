import type { ReactNode } from "react";
import type { Field } from "../../../shared/county/catalogue/field.ts";
import { countySubject } from "../../../shared/county/subject.ts";
import type { DisplayState } from "../../parts/display-state.ts";
import { VerdictMark } from "../../parts/verdict-mark.tsx";
import { noteId } from "./control-ids.ts";
import styles from "./entry.module.css";
import { FieldControl } from "./field-control.tsx";
import { StateWords } from "./field-row.tsx";
import { type ItemFields, labelInItem } from "./model/county-groups.ts";
import type { EntrySheet } from "./model/entry-sheet.ts";
import type { Needed } from "./model/needed.ts";

export interface VetoRowProps {
  readonly sheet: EntrySheet;
  readonly group: ItemFields;
  readonly readOnly: boolean;
  readonly needed: Needed;
  readonly verdict?: DisplayState;
  /** Below the wording: how to find out. */
  readonly children?: ReactNode;
}

/** Where nothing was found, there is no date to state, and a note only if one wishes. */
function optionalWords(sheet: EntrySheet, { type }: Field, item: string): string | undefined {
  if (type === "choice") return undefined;
  if (sheet.fact({ subject: countySubject, field: `${item}.found` })?.value === "有") return undefined;
  return type === "date" ? "（有才填）" : "（没有也可以说明怎样核查的）";
}

function Part({
  sheet,
  field,
  readOnly,
  needed,
  item,
}: Omit<VetoRowProps, "group" | "verdict" | "children"> & { field: Field; item: string }) {
  const place = { subject: countySubject, field: field.code };
  const draft = sheet.draft(place);
  const fact = sheet.fact(place);
  const optional = optionalWords(sheet, field, item);
  const label = labelInItem(field);
  return (
    <div data-field={field.code}>
      <small className={styles.part}>
        {label}{" "}
        {optional && fact === undefined ? (
          optional
        ) : (
          <StateWords fact={fact} needed={needed.isNeeded(field.code)} />
        )}
      </small>
      <FieldControl {...{ sheet, field }} label={`${item} ${label}`} disabled={readOnly} />
      <small id={noteId(field.code)} className={styles.problem} role={draft ? "alert" : undefined}>
        {draft && `${draft.problem}。${draft.remedy}。`}
      </small>
    </div>
  );
}

/** A5: one veto item in one line, 有无 with date and what was done about it. */
export function VetoRow({ sheet, group, readOnly, needed, verdict, children }: VetoRowProps) {
  return (
    <div className={styles.veto}>
      <div>
        <h2>{group.title}</h2> {verdict && <VerdictMark state={verdict} />}
        <small className={styles.part}>{group.name}</small>
        {children}
      </div>
      {group.fields.map((field) => (
        <Part key={field.code} {...{ sheet, field, readOnly, needed }} item={group.item ?? ""} />
      ))}
    </div>
  );
}
