import type { Figure, Result } from "./figure.ts";
import { countFigure, type FigureBasis } from "./figures.ts";
import type { SectionResult } from "./section-results.ts";

/** `A1/2141000951/primary`: how many of the seven items a section meets. */
export function metCountFigureId({ code, stage }: SectionResult): string {
  return `A1/${code}/${stage}`;
}

/**
 * 达标指标数 of a 参评 section, which leads on to its seven figures. `unknown` is what an undecided section
 * lacks: the items known to be met would count fewer than there may be.
 */
export function metCountFigure(
  section: SectionResult,
  basis: FigureBasis,
  unknown: Result | undefined,
): Figure {
  const figure = countFigure(basis, "met", {
    name: "达标指标数",
    unit: "项",
    count: section.metCount,
    operands: () =>
      Object.values(section.values).flatMap(({ figure: { id, result } }) =>
        result.kind === "value" ? [{ kind: "figure", figure: id, value: result.value } as const] : [],
      ),
  });
  const id = metCountFigureId(section);
  return unknown ? { ...figure, id, result: unknown } : { ...figure, id };
}
