import type { Fact } from "../fact.ts";
import type { Issue } from "./import-finding.ts";

export interface ReadingContext {
  /** The evaluation year, which bounds what a year can be. */
  readonly year: number;
  /** Unit stated by the column's head or the row's unit cell, where it is stated. */
  readonly unit?: string;
}

/** What a cell says about a field. Without a fact it says nothing: it is blank, or the issues refuse it. */
export interface CellReading {
  readonly fact?: Fact;
  readonly issues: readonly Issue[];
}
