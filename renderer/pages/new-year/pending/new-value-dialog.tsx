import { Button, Input, Modal, Select } from "antd";
import { useState } from "react";
import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import type { SubjectKey } from "../../../../shared/county/subject.ts";
import { decodeValue } from "../../../../shared/county/value-text.ts";
import { shownFact } from "../../../../shared/report/views/shown-fact.ts";
import { call } from "../../../app/client.ts";
import { useAction } from "../../../app/use-call.ts";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import styles from "../new-year.module.css";
import type { Line } from "./pending-lines.ts";

function choicesOf(field: Field): readonly string[] {
  return field.type === "boolean" ? ["true", "false"] : (field.choices ?? []);
}

function choiceLabel(field: Field, text: string): string {
  const value = decodeValue(field, text);
  return value ? shownFact(field, { state: "value", value }) : text;
}

export interface NewValueDialogProps {
  readonly year: number;
  readonly line: Line;
  readonly onClose: () => void;
}

/** Types this year's value in place of last year's. */
export function NewValueDialog({ year, line, onClose }: NewValueDialogProps) {
  const field = fieldOf(line.field);
  const choices = choicesOf(field);
  const [text, setText] = useState("");
  const value = text.trim();
  const fits = value !== "" && decodeValue(field, value) !== undefined;
  const saving = useAction(async () => {
    const subject = line.subject as SubjectKey;
    await call("fact.enter", {
      year,
      entries: [{ subject, field: line.field, state: "value", value }],
      why: "新年度改填沿用的数据",
    });
    onClose();
  });
  return (
    <Modal
      open
      title={`${line.where}：${line.label}`}
      onCancel={onClose}
      footer={null}
      width={480}
      destroyOnHidden
    >
      {saving.error && <ErrorNotice error={saving.error} onClose={saving.clearError} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (fits) void saving.run();
        }}
      >
        <p>
          上年度：{line.shown}
          {line.unit}
        </p>
        <div className={styles.fields}>
          <label htmlFor="new-value">{`${year} 年度${line.unit ? `（${line.unit}）` : ""}`}</label>
          {choices.length > 0 ? (
            <Select<string>
              id="new-value"
              autoFocus
              value={text === "" ? null : text}
              options={choices.map((choice) => ({ value: choice, label: choiceLabel(field, choice) }))}
              onChange={setText}
            />
          ) : (
            <Input
              id="new-value"
              autoFocus
              autoComplete="off"
              status={value !== "" && !fits ? "error" : ""}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </div>
        {value !== "" && !fits && <p className={styles.error}>这不是这一项的数据，请改正。</p>}
        <div className={styles.buttons}>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" htmlType="submit" disabled={!fits} loading={saving.running}>
            保存
          </Button>
        </div>
      </form>
    </Modal>
  );
}
