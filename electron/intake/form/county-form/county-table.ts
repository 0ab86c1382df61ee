import { rawText } from "../../../../shared/county/import/cell-content.ts";
import { readLabel } from "../../../../shared/county/import/labels/label.ts";
import { type LabelRule, labelMatcher } from "../../../../shared/county/import/labels/label-rule.ts";
import type { Sheet } from "../../workbook/sheet.ts";

/** A plain table of one head row: where each wanted column stands. */
export interface PlainTable<Name extends string> {
  readonly headRow: number;
  readonly columns: ReadonlyMap<Name, number>;
}

/** Title rows above a head; more than these is no such table. */
const deepestHead = 30;

/** Finds the first row that has all required heads; columns may stand in any order. */
export function findPlainTable<Name extends string>(
  sheet: Sheet,
  heads: Readonly<Record<Name, LabelRule>>,
  required: readonly NoInfer<Name>[],
): PlainTable<Name> | undefined {
  const matchers = (Object.entries(heads) as [Name, LabelRule][]).map(([name, rule]) => ({
    name,
    matches: labelMatcher(rule),
  }));
  for (let row = 0; row < Math.min(deepestHead, sheet.rowCount); row += 1) {
    const columns = new Map<Name, number>();
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const text = rawText(sheet.cell(row, column));
      if (text === "") continue;
      const { words } = readLabel(text);
      const found = matchers.find(({ name, matches }) => !columns.has(name) && matches(words));
      if (found) columns.set(found.name, column);
    }
    if (required.every((name) => columns.has(name))) return { headRow: row, columns };
  }
  return undefined;
}
