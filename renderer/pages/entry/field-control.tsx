import { Select } from "antd";
import type { Field } from "../../../shared/county/catalogue/field.ts";
import { countySubject } from "../../../shared/county/subject.ts";
import { controlId, noteId } from "./control-ids.ts";
import type { EntrySheet } from "./model/entry-sheet.ts";
import { type Choice, choicesOf, editText, shownText } from "./model/shown-text.ts";
import { LongText } from "./statement/long-text.tsx";
import { TypedInput } from "./typed-input.tsx";

export interface FieldControlProps {
  readonly sheet: EntrySheet;
  readonly field: Field;
  readonly label: string;
  readonly disabled: boolean;
  /** 个人信息 is shown as its first character until somebody asks for it. */
  readonly masked?: boolean;
  /** Characters that a longer text usually has. */
  readonly length?: { readonly from: number; readonly to: number };
}

/** 张＊＊: enough to see that something is there and perhaps whose it is. */
export function maskedText(text: string): string {
  const [first = "", ...rest] = text;
  return `${first}${"＊".repeat(rest.length)}`;
}

/** Sentences and paragraphs, which are saved while they are typed. */
function isSentence({ code, long }: Field): boolean {
  return long === true || /\.(statement|note)$/.test(code) || code === "homeworkAndSleep";
}

interface ChoiceControlProps extends Pick<FieldControlProps, "sheet" | "field" | "label" | "disabled"> {
  readonly choices: readonly Choice[];
}

/** A choice; one that could not be saved stays chosen, marked. */
function ChoiceControl({ sheet, field, label, disabled, choices }: ChoiceControlProps) {
  const place = { subject: countySubject, field: field.code };
  const fact = sheet.fact(place);
  const draft = sheet.draft(place);
  const kept = fact?.state === "value" ? editText(field, fact) : null;
  return (
    <Select
      id={controlId(field.code)}
      aria-label={label}
      aria-describedby={noteId(field.code)}
      allowClear
      disabled={disabled}
      style={{ width: "100%" }}
      placeholder="请选择"
      value={draft?.text || kept}
      {...(draft ? { status: "error" as const } : {})}
      options={choices.map(({ code, name }) => ({ value: code, label: name ? `${code} ${name}` : code }))}
      onChange={(value: string | undefined) => sheet.type([{ ...place, text: value ?? "" }])}
    />
  );
}

/** The control of a field of the county, by its type; lists have tables of their own. What is typed or chosen is saved at once. */
export function FieldControl(props: FieldControlProps) {
  const { sheet, field, label, disabled, masked = false, length } = props;
  const place = { subject: countySubject, field: field.code };
  const fact = sheet.fact(place);
  const draft = sheet.draft(place);
  const id = controlId(field.code);
  const choices = choicesOf(field);
  const describedBy = noteId(field.code);

  if (choices.length > 0) return <ChoiceControl {...{ sheet, field, label, disabled, choices }} />;
  if (isSentence(field))
    return <LongText {...{ sheet, field, label, disabled }} {...(length ? { length } : {})} />;
  const numeric = field.type === "integer" || field.type === "decimal";
  const known = numeric ? shownText(field, fact) : editText(field, fact);
  return (
    <TypedInput
      id={id}
      label={label}
      describedBy={describedBy}
      disabled={disabled || masked}
      wrong={draft !== undefined}
      numeric={numeric}
      {...(field.type === "date" ? { placeholder: "例如 2025-09-01" } : {})}
      value={draft?.text ?? (masked ? maskedText(known) : known)}
      onTake={(text) => sheet.type([{ ...place, text }])}
    />
  );
}
