import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import { countySubject } from "../../../../shared/county/subject.ts";
import { withThousands } from "../../../parts/format.ts";
import { openWhy } from "../../../parts/why/why-state.ts";
import type { EntrySheet } from "../model/entry-sheet.ts";
import { shownText } from "../model/shown-text.ts";
import styles from "./statement.module.css";
import { useFigures } from "./use-figures.ts";

export interface CitedFactsProps {
  readonly sheet: EntrySheet;
  readonly figures: readonly string[];
  readonly fields: readonly string[];
}

/** Figures and facts that a text may lean on. They are to be read, for the report prints them itself. */
export function CitedFacts({ sheet, figures, fields }: CitedFactsProps) {
  const computed = useFigures(figures);
  if (figures.length + fields.length === 0) return null;
  return (
    <>
      <h3>可以参照的数据</h3>
      <p className={styles.quiet}>数由报告自己写出，正文里不用再抄，以免改了数据以后对不上。</p>
      <table className={styles.facts} aria-label="可以参照的数据">
        <tbody>
          {[...computed.values()].map(({ id, name, unit, printed, why }) => {
            const words = printed === null ? "? 缺数据" : `${withThousands(printed)} ${unit}`;
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td title={why ?? undefined}>
                  <button
                    type="button"
                    className={styles.cited}
                    aria-label={`${name} ${words}，查看计算过程`}
                    onClick={() => openWhy({ kind: "figure", id, label: name })}
                  >
                    {words}
                  </button>
                </td>
              </tr>
            );
          })}
          {fields.map((code) => {
            const field = fieldOf(code);
            const shown = shownText(field, sheet.fact({ subject: countySubject, field: code }));
            return (
              <tr key={code}>
                <th scope="row">{field.label}</th>
                <td>{shown === "" ? "? 未填" : [shown, field.unit].filter(Boolean).join(" ")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
