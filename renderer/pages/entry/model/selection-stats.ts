import { findField } from "../../../../shared/county/catalogue/catalogue.ts";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { compare, decimal, type Rational, sum } from "../../../../shared/county/exact/rational.ts";
import { toDecimalText } from "../../../../shared/county/exact/rounding.ts";
import { withThousands } from "../../../parts/format.ts";
import type { CellFact, CellPlace } from "./cell-fact.ts";
import { type EntryRow, isOwed } from "./rows.ts";

/** What is selected, counted and summed up exactly. */
export interface SelectionStats {
  /** Cells with a value. */
  readonly values: number;
  readonly notApplicable: number;
  /** Cells that are owed and 未填. */
  readonly missing: number;
  /** Of the figures among them; absent without one, `sum` also where their units differ. */
  readonly sum?: string;
  readonly least?: string;
  readonly most?: string;
  /** Of all figures; absent where they have none. */
  readonly unit?: string;
  readonly mixedUnits: boolean;
}

interface Facts {
  fact(place: CellPlace): CellFact | undefined;
}

function isFigure({ type }: Field): boolean {
  return type === "integer" || type === "decimal";
}

function extremes(
  figures: readonly Rational[],
): { readonly least: Rational; readonly most: Rational } | undefined {
  const [first] = figures;
  if (!first) return undefined;
  let least = first;
  let most = first;
  for (const figure of figures) {
    if (compare(figure, least) < 0) least = figure;
    if (compare(figure, most) > 0) most = figure;
  }
  return { least, most };
}

/** The counts while they grow cell by cell. */
class Tally {
  readonly figures: Rational[] = [];
  readonly units = new Set<string>();
  values = 0;
  notApplicable = 0;
  missing = 0;

  add(field: Field, row: EntryRow, fact: CellFact | undefined): void {
    switch (fact?.state ?? "missing") {
      case "notApplicable":
        this.notApplicable += 1;
        return;
      case "missing":
        if (isOwed(field, row)) this.missing += 1;
        return;
      case "value":
        this.values += 1;
        if (!isFigure(field)) return;
        this.figures.push(decimal(fact?.value ?? "0"));
        this.units.add(field.unit ?? "");
    }
  }
}

/** Counts and sums up the crossings of rows and columns; columns that are no fields say nothing. */
export function selectionStats(
  facts: Facts,
  rows: readonly EntryRow[],
  columns: readonly string[],
): SelectionStats {
  const tally = new Tally();
  for (const field of columns.flatMap((code) => findField(code) ?? [])) {
    for (const row of rows) tally.add(field, row, facts.fact({ subject: row.id, field: field.code }));
  }
  const { values, notApplicable, missing, figures, units } = tally;
  const ends = extremes(figures);
  const [unit = ""] = units;
  const mixedUnits = units.size > 1;
  if (!ends || mixedUnits) return { values, notApplicable, missing, mixedUnits };
  return {
    values,
    notApplicable,
    missing,
    mixedUnits,
    sum: toDecimalText(sum(figures)),
    least: toDecimalText(ends.least),
    most: toDecimalText(ends.most),
    ...(unit === "" ? {} : { unit }),
  };
}

/** 个数 12，合计 3,456 人，最小 8，最大 901，未填 2 */
export function statsWords(stats: SelectionStats): string {
  const { values, notApplicable, missing, sum: total, least, most, unit, mixedUnits } = stats;
  const count = (name: string, number: number) => `${name} ${withThousands(String(number))}`;
  return [
    count("个数", values),
    ...(total === undefined ? [] : [`合计 ${withThousands(total)}${unit ? ` ${unit}` : ""}`]),
    ...(least === undefined ? [] : [`最小 ${withThousands(least)}`]),
    ...(most === undefined ? [] : [`最大 ${withThousands(most)}`]),
    ...(mixedUnits ? ["单位不同，不求合计"] : []),
    count("未填", missing),
    ...(notApplicable > 0 ? [count("不适用", notApplicable)] : []),
  ].join("，");
}
