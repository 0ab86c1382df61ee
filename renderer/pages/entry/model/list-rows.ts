import type { Field } from "../../../../shared/county/catalogue/field.ts";
import type { ListRow } from "../../../../shared/county/fact.ts";
import { encodeValue } from "../../../../shared/county/value-text.ts";

/** A list with a row for every choice of its first column: 六个学科, 各类调查对象. */

function keyColumn({ columns = [] }: Field) {
  const [key] = columns;
  if (!key?.choices) throw new Error("the list has no column of choices to begin with");
  return { code: key.code, choices: key.choices };
}

/** The rows that are known, and one to be filled for every choice that has none, in the order of the choices. */
export function rowsWithGaps(field: Field, known: readonly ListRow[]): readonly ListRow[] {
  const { code, choices } = keyColumn(field);
  return choices.flatMap((choice): readonly ListRow[] => {
    const own = known.filter((row) => row[code] === choice);
    return own.length > 0 ? own : [{ [code]: choice }];
  });
}

/** A row that says nothing but which it is. */
export function isGap(field: Field, row: ListRow): boolean {
  const { code } = keyColumn(field);
  return Object.entries(row).every(([column, text]) => column === code || text === "");
}

/** The row with another text in one column; a blank one leaves the column out. */
export function rowWith(row: ListRow, column: string, text: string | undefined): ListRow {
  const { [column]: _, ...others } = row;
  return text === undefined || text === "" ? others : { ...others, [column]: text };
}

/** Canonical text of the rows that say something; undefined where none does. */
export function listText(field: Field, rows: readonly ListRow[]): string | undefined {
  const said = rows.filter((row) => !isGap(field, row));
  return said.length === 0 ? undefined : encodeValue({ type: "list", rows: said });
}
