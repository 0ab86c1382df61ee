import { FieldRow } from "../field-row.tsx";
import { fieldsOfPart } from "../model/statement-parts.ts";
import type { PartProps } from "./part-props.ts";
import styles from "./statement.module.css";

/** 申报信息: who applies, when, and who filled the form; documents print it on their covers. */
export function ApplicantPart({ sheet, readOnly, needed }: PartProps) {
  return (
    <section className={styles.scroll} aria-label="申报与填表人">
      {fieldsOfPart("applicant").map((field) => (
        <FieldRow key={field.code} {...{ sheet, field, readOnly, needed }} />
      ))}
    </section>
  );
}
