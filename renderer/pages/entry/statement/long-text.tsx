import { Input } from "antd";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { countySubject } from "../../../../shared/county/subject.ts";
import { controlId, noteId } from "../control-ids.ts";
import styles from "../entry.module.css";
import type { EntrySheet } from "../model/entry-sheet.ts";
import { editText } from "../model/shown-text.ts";
import own from "./statement.module.css";
import { TextState } from "./text-state.tsx";
import { useLongText } from "./use-long-text.ts";

export interface LongTextProps {
  readonly sheet: EntrySheet;
  readonly field: Field;
  readonly label: string;
  readonly disabled: boolean;
  /** Characters that the text usually has. */
  readonly length?: { readonly from: number; readonly to: number };
}

/** A box for sentences and paragraphs: saved as it is typed, with its length and what is still to be written. */
export function LongText({ sheet, field, label, disabled, length }: LongTextProps) {
  const place = { subject: countySubject, field: field.code };
  const draft = sheet.draft(place);
  const { text, taken, change, leave } = useLongText(
    sheet,
    place,
    draft?.text ?? editText(field, sheet.fact(place)),
  );
  const id = controlId(field.code);
  return (
    <>
      {/* antd's own growing box writes a style into its markup, which the security policy refuses. */}
      <Input.TextArea
        id={id}
        rows={field.long ? 12 : 2}
        className={field.long ? (own.paper ?? "") : (styles.lines ?? "")}
        aria-label={label}
        aria-describedby={`${noteId(field.code)} ${id}-length`}
        aria-invalid={draft !== undefined}
        disabled={disabled}
        data-taken={taken}
        value={text}
        {...(draft ? { status: "error" as const } : {})}
        onChange={({ target }) => change(target.value)}
        onBlur={leave}
      />
      <TextState id={`${id}-length`} control={id} {...{ text, taken }} {...(length ? { length } : {})} />
    </>
  );
}
