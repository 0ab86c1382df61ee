import { Button, Select } from "antd";
import type { Field } from "../../../shared/county/catalogue/field.ts";
import { countySubject } from "../../../shared/county/subject.ts";
import type { EntrySheet } from "./model/entry-sheet.ts";
import { choicesOf, editText, shownText } from "./model/shown-text.ts";
import { TypedInput } from "./typed-input.tsx";

export interface FieldControlProps {
  readonly sheet: EntrySheet;
  readonly field: Field;
  readonly label: string;
  readonly disabled: boolean;
  readonly onOpenList: () => void;
  /** 个人信息 is shown as its first character until somebody asks for it. */
  readonly masked?: boolean;
}

export function controlId(field: string): string {
  return `field-${field}`;
}

export function noteId(field: string): string {
  return `note-${field}`;
}

/** 张＊＊: enough to see that something is there and perhaps whose it is. */
export function maskedText(text: string): string {
  const [first = "", ...rest] = text;
  return `${first}${"＊".repeat(rest.length)}`;
}

function isLong({ code }: Field): boolean {
  return /\.(statement|note)$/.test(code) || code === "homeworkAndSleep";
}

/** The control of a field of the county, by its type. What is typed or chosen is saved at once. */
export function FieldControl(props: FieldControlProps) {
  const { sheet, field, label, disabled, onOpenList, masked = false } = props;
  const place = { subject: countySubject, field: field.code };
  const fact = sheet.fact(place);
  const draft = sheet.draft(place);
  const id = controlId(field.code);
  const choices = choicesOf(field);
  const describedBy = noteId(field.code);

  if (field.type === "list") {
    return (
      <Button id={id} aria-describedby={describedBy} onClick={onOpenList}>
        {shownText(field, fact) || "逐行填写…"}
      </Button>
    );
  }
  if (choices.length > 0) {
    return (
      <Select
        id={id}
        aria-label={label}
        aria-describedby={describedBy}
        allowClear
        disabled={disabled}
        style={{ width: "100%" }}
        placeholder="请选择"
        value={fact?.state === "value" ? editText(field, fact) : null}
        options={choices.map(({ code, name }) => ({ value: code, label: name ? `${code} ${name}` : code }))}
        onChange={(value: string | undefined) => sheet.type([{ ...place, text: value ?? "" }])}
      />
    );
  }
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
      lines={isLong(field)}
      {...(field.type === "date" ? { placeholder: "例如 2025-09-01" } : {})}
      value={draft?.text ?? (masked ? maskedText(known) : known)}
      onTake={(text) => sheet.type([{ ...place, text }])}
    />
  );
}
