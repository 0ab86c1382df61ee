import { integer } from "../county/exact/rational.ts";
import type { SchoolCheck } from "./check-result.ts";
import { type Figure, type Operands, operandsOf, type Result } from "./figure.ts";
import type { FormulaName } from "./formula-names.ts";

/** What all figures of one item have in common. */
export interface FigureBasis {
  readonly item: string;
  readonly clause: string;
}

/** A whole number that was counted over schools or classes. */
export function countFigure(
  basis: FigureBasis,
  id: string,
  counted: { name: string; unit: string; count: number; operands?: Operands; formula?: FormulaName },
): Figure {
  return sumFigure(basis, id, {
    name: counted.name,
    unit: counted.unit,
    result: { kind: "value", value: integer(counted.count) },
    operands: counted.operands ?? [],
    formula: counted.formula ?? "count",
  });
}

/**
 * How many schools fail a check. Missing while one of them is undecided: a count of those that are known would
 * print fewer than there may be.
 */
export function failingFigure(
  basis: FigureBasis,
  id: string,
  of: { name: string; schools: readonly SchoolCheck[] },
): Figure {
  const open = of.schools.filter(({ verdict }) => verdict === "open");
  const fields = open.flatMap(({ missing }) => missing);
  const failing = of.schools.filter(({ verdict }) => verdict === "unmet");
  const operands = () => [...failing, ...open].flatMap(operandsOf);
  const counted = countFigure(basis, id, { name: of.name, unit: "所", count: failing.length, operands });
  if (open.length === 0) return counted;
  const result: Result =
    fields.length > 0
      ? { kind: "missing", fields }
      : { kind: "impossible", why: `${open.length}所学校的数据无法判定` };
  return { ...counted, result };
}

/** A figure with a result of its own and the operands that led to it. */
export function sumFigure(
  basis: FigureBasis,
  id: string,
  summed: {
    name: string;
    unit: string;
    result: Result;
    operands: Operands;
    decimals?: number;
    formula?: FormulaName;
  },
): Figure {
  return {
    id: `${basis.item}.${id}`,
    name: summed.name,
    unit: summed.unit,
    decimals: summed.decimals ?? 0,
    result: summed.result,
    working: {
      formula: summed.formula ?? "sum",
      operands: summed.operands,
      clause: basis.clause,
      waivers: [],
    },
  };
}
