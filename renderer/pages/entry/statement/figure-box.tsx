import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import { countySubject } from "../../../../shared/county/subject.ts";
import { controlId } from "../control-ids.ts";
import { isImported } from "../model/cell-fact.ts";
import type { EntrySheet } from "../model/entry-sheet.ts";
import { sourceWords } from "../model/grid-cell.ts";
import { shownText } from "../model/shown-text.ts";
import { TypedInput } from "../typed-input.tsx";
import styles from "./statement.module.css";

export interface FigureBoxProps {
  readonly sheet: EntrySheet;
  readonly code: string;
  readonly label: string;
  readonly describedBy: string;
  readonly readOnly: boolean;
}

/** A figure of the county in a cell of a table; Alt+N says 不适用. */
export function FigureBox({ sheet, code, label, describedBy, readOnly }: FigureBoxProps) {
  const field = fieldOf(code);
  const place = { subject: countySubject, field: code };
  const fact = sheet.fact(place);
  const draft = sheet.draft(place);
  function handleKey(event: React.KeyboardEvent): void {
    if (!event.altKey || event.code !== "KeyN" || readOnly) return;
    event.preventDefault();
    sheet.choose([{ ...place, state: "notApplicable" }]);
  }
  return (
    <td
      className={isImported(fact) ? styles.imported : undefined}
      title={sourceWords(field, fact)}
      onKeyDown={handleKey}
    >
      <TypedInput
        id={controlId(code)}
        label={label}
        describedBy={describedBy}
        disabled={readOnly}
        wrong={draft !== undefined}
        numeric
        value={draft?.text ?? shownText(field, fact)}
        onTake={(text) => sheet.type([{ ...place, text }])}
      />
    </td>
  );
}
