import { useMemo } from "react";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import type { ListRow } from "../../../../shared/county/fact.ts";
import { countySubject } from "../../../../shared/county/subject.ts";
import type { EntrySheet } from "../model/entry-sheet.ts";
import { listText, rowsWithGaps, rowWith } from "../model/list-rows.ts";
import { rowsOfValue } from "../model/shown-text.ts";
import { readListCell } from "../model/typed-text.ts";

/** Text in a cell that cannot be read. It outlives the page, as every text that was typed does. */
interface Refused {
  readonly text: string;
  readonly problem: string;
}

const refusedCells = new WeakMap<EntrySheet, Map<string, Refused>>();

export interface ListState {
  readonly rows: readonly ListRow[];
  /** What stands in a cell: as kept, or as typed where it cannot be read. */
  text(at: number, column: string): string;
  problem(at: number, column: string): string | undefined;
  problems: readonly string[];
  type(at: number, column: string, text: string): void;
  /** Puts the rows in place of those that are there. */
  write(rows: readonly ListRow[]): void;
}

/** A list of the county as a table whose cells are saved one by one. */
export function useList(sheet: EntrySheet, field: Field): ListState {
  const place = { subject: countySubject, field: field.code };
  const value = sheet.draft(place)?.text ?? sheet.fact(place)?.value ?? "[]";
  const rows = useMemo(() => rowsWithGaps(field, rowsOfValue(field, value)), [field, value]);
  const refused = refusedCells.get(sheet) ?? new Map<string, Refused>();
  refusedCells.set(sheet, refused);
  const keyOf = (at: number, column: string) => `${field.code} ${at} ${column}`;

  function write(next: readonly ListRow[]): void {
    const text = listText(field, next);
    if (text === undefined) sheet.choose([{ ...place, state: "missing" }]);
    else sheet.writeList(place, text);
  }

  return {
    rows,
    text: (at, column) => refused.get(keyOf(at, column))?.text ?? rows[at]?.[column] ?? "",
    problem: (at, column) => refused.get(keyOf(at, column))?.problem,
    problems: [...refused].flatMap(([key, { problem }]) =>
      key.startsWith(`${field.code} `) ? [problem] : [],
    ),
    type(at, column, text) {
      const declared = field.columns?.find(({ code }) => code === column);
      if (!declared) return;
      const reading = readListCell(declared, text, sheet.year);
      if (reading.kind === "refused") {
        refused.set(keyOf(at, column), { text, problem: `${reading.problem}。${reading.remedy}。` });
        sheet.say(`${reading.problem}。${reading.remedy}。`);
        return;
      }
      refused.delete(keyOf(at, column));
      write(rows.map((row, each) => (each === at ? rowWith(row, column, reading.value) : row)));
    },
    write,
  };
}
