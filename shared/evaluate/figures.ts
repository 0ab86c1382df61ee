import { integer, type Rational } from "../county/exact/rational.ts";
import type { Figure, Operands, Result } from "./figure.ts";

/** What all figures of one item have in common. */
export interface FigureBasis {
  readonly item: string;
  readonly clause: string;
}

/** A whole number that was counted over schools or classes. */
export function countFigure(
  basis: FigureBasis,
  id: string,
  counted: { name: string; unit: string; count: number; operands?: Operands; formula?: string },
): Figure {
  return sumFigure(basis, id, {
    name: counted.name,
    unit: counted.unit,
    result: { kind: "value", value: integer(counted.count) },
    operands: counted.operands ?? [],
    formula: counted.formula ?? "count",
  });
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
    formula?: string;
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

export function valueResultOf(value: Rational | undefined, otherwise: Result): Result {
  return value ? { kind: "value", value } : otherwise;
}
