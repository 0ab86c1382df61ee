import { Button } from "antd";
import { useState } from "react";
import type { Field } from "../../../shared/county/catalogue/field.ts";
import { factStateNames } from "../../../shared/county/fact.ts";
import { countySubject } from "../../../shared/county/subject.ts";
import { displayMarks } from "../../parts/display-state.ts";
import { noteId } from "./control-ids.ts";
import styles from "./entry.module.css";
import { FieldControl } from "./field-control.tsx";
import { type CellFact, isImported, shortPlace } from "./model/cell-fact.ts";
import { labelInItem } from "./model/county-groups.ts";
import type { EntrySheet } from "./model/entry-sheet.ts";
import { guidance, sourceWords } from "./model/grid-cell.ts";
import type { Needed } from "./model/needed.ts";

export interface FieldRowProps {
  readonly sheet: EntrySheet;
  readonly field: Field;
  readonly readOnly: boolean;
  readonly needed: Needed;
  /** Characters that a longer text usually has. */
  readonly length?: { readonly from: number; readonly to: number };
}

interface StateWordsProps {
  readonly fact: CellFact | undefined;
  /** A verdict waits for it. */
  readonly needed: boolean;
}

/** ? 未填 or — 不适用; ? 评定所缺 where a verdict waits for it. */
export function StateWords({ fact, needed }: StateWordsProps) {
  const state = fact?.state ?? "missing";
  if (state === "value") return <span>{factStateNames.value}</span>;
  const mark = state === "missing" ? displayMarks.open : displayMarks.notApplicable;
  return (
    <span className={state === "missing" ? styles.open : styles.notApplicable}>
      <span aria-hidden="true">{mark}</span>{" "}
      {state === "missing" && needed ? "评定所缺" : factStateNames[state]}
    </span>
  );
}

/** What the county states of itself belongs to the year on top of the page, and comes from nowhere else. */
function periodShown({ period }: Field): string | undefined {
  return period === "评估年" ? undefined : period;
}

function sourceShown({ source }: Field): string | undefined {
  return source === "县级填报" ? undefined : `来源：${source}`;
}

/** Sentences take the whole width, figures and dates need little. */
function isNarrow({ type }: Field): boolean {
  return type !== "text";
}

/** One field of the county: what it is, its control, its state, where it came from and what to mind. */
export function FieldRow({ sheet, field, readOnly, needed, length }: FieldRowProps) {
  const place = { subject: countySubject, field: field.code };
  const fact = sheet.fact(place);
  const draft = sheet.draft(place);
  const [shown, setShown] = useState(false);
  const masked = field.personal === true && !shown && fact?.state === "value";
  const label = labelInItem(field);
  const notApplicable = fact?.state === "notApplicable";

  function handleKey(event: React.KeyboardEvent): void {
    if (!event.altKey || event.code !== "KeyN" || readOnly) return;
    event.preventDefault();
    sheet.choose([{ ...place, state: "notApplicable" }]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Alt+N of the control inside
    <div
      className={isImported(fact) ? `${styles.row} ${styles.imported}` : styles.row}
      data-narrow={isNarrow(field)}
      data-field={field.code}
      onKeyDown={handleKey}
    >
      <div className={styles.name}>
        {label} <small>{[field.unit, periodShown(field)].filter(Boolean).join(" · ")}</small>
      </div>
      <div>
        <FieldControl
          {...{ sheet, field, label, masked }}
          disabled={readOnly}
          {...(length ? { length } : {})}
        />
      </div>
      <div className={styles.states}>
        <StateWords fact={fact} needed={needed.isNeeded(field.code)} />
        {!readOnly && (
          <Button
            size="small"
            type="link"
            aria-label={`${label}：${notApplicable ? "改为未填" : "不适用"}`}
            onClick={() => sheet.choose([{ ...place, state: notApplicable ? "missing" : "notApplicable" }])}
          >
            {notApplicable ? "改为未填" : "不适用"}
          </Button>
        )}
        {field.personal && fact?.state === "value" && (
          <Button size="small" type="link" onClick={() => setShown(!shown)}>
            {shown ? "遮住" : "显示"}
          </Button>
        )}
      </div>
      <div id={noteId(field.code)} className={styles.note}>
        {draft ? (
          <span className={styles.problem} role="alert">
            {draft.problem}。{draft.remedy}。
          </span>
        ) : (
          <span title={`${sourceWords(field, fact)}；${guidance(field)}`}>
            {fact ? shortPlace(fact) : [sourceShown(field), field.note].filter(Boolean).join("；")}
            {fact?.beside && "（原导入值留在旁边）"}
          </span>
        )}
      </div>
    </div>
  );
}
