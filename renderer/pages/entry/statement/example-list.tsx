import { Button } from "antd";
import { useEffect, useState } from "react";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { countySubject } from "../../../../shared/county/subject.ts";
import { openSlots } from "../../../../shared/report/guidance/open-slots.ts";
import { controlId } from "../control-ids.ts";
import type { EntrySheet } from "../model/entry-sheet.ts";
import { editText } from "../model/shown-text.ts";
import styles from "./statement.module.css";
import { goToSlot } from "./text-state.tsx";

export interface ExampleListProps {
  readonly sheet: EntrySheet;
  /** The text that an example is put into. */
  readonly field: Field;
  readonly examples: readonly string[];
  readonly readOnly: boolean;
}

/** The text with the example behind it; nothing that was written goes. */
export function withExample(field: Pick<Field, "long">, text: string, example: string): string {
  if (text.trim() === "") return example;
  return field.long ? `${text.trimEnd()}\n${example}` : `${text.trimEnd()}${example}`;
}

function Example({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/(【[^】]*】)/).map((part, at) =>
        part.startsWith("【") ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never move
          <mark key={at}>{part}</mark>
        ) : (
          part
        ),
      )}
    </>
  );
}

/** Good sentences to begin with; what is to be written stands in 【】 and is marked until somebody wrote it. */
export function ExampleList({ sheet, field, examples, readOnly }: ExampleListProps) {
  const place = { subject: countySubject, field: field.code };
  const [put, setPut] = useState<string>();
  const fact = sheet.fact(place);
  const text = sheet.draft(place)?.text ?? (fact?.state === "value" ? editText(field, fact) : "");

  useEffect(() => {
    if (put === undefined) return;
    goToSlot(controlId(field.code), openSlots(put)[0] ?? put);
    setPut(undefined);
  }, [put, field.code]);

  return (
    <ol className={styles.examples}>
      {examples.map((example, at) => {
        const words = text.includes(example) ? "已采用" : text.trim() === "" ? "以此开头" : "接在后面";
        return (
          <li key={example}>
            <Example text={example} />
            <Button
              size="small"
              disabled={readOnly || text.includes(example)}
              aria-label={`${words}：例句 ${at + 1}`}
              onClick={() => {
                sheet.type([{ ...place, text: withExample(field, text, example) }]);
                setPut(example);
              }}
            >
              {words}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
