import type { FigureLine } from "./item-view.ts";

export interface FigureRow {
  readonly figure: FigureLine;
  readonly name: string;
  /** 分子 and 分母 stand below their ratio. */
  readonly indented: boolean;
}

const sides = [".part", ".whole"] as const;

/** The figures in their order, each ratio followed by its two sides, which need not repeat its name. */
export function figureRows(figures: readonly FigureLine[]): readonly FigureRow[] {
  const ids = new Set(figures.map(({ id }) => id));
  const isSide = ({ id }: FigureLine) =>
    sides.some((side) => id.endsWith(side) && ids.has(id.slice(0, -side.length)));
  return figures
    .filter((figure) => !isSide(figure))
    .flatMap((figure) => [
      { figure, name: figure.name, indented: false },
      ...sides.flatMap((side) => {
        const own = figures.find(({ id }) => id === `${figure.id}${side}`);
        return own ? [{ figure: own, name: own.name.split("：").at(-1) ?? own.name, indented: true }] : [];
      }),
    ]);
}
