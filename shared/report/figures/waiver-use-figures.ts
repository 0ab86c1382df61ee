import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { Figure } from "../../evaluate/figure.ts";
import { countFigure } from "../../evaluate/figures.ts";

/** `A2-4.fits.A2-4.built2010` */
export function waiverUseId({ id, item }: { readonly id: string; readonly item: string }): string {
  return `${item}.fits.${id}`;
}

/** How many schools (or sections, where a 特殊情形 looks at one) each waiver fits by the facts. */
export function waiverUseFigures({ pack, waivers }: Evaluation): readonly Figure[] {
  return pack.waivers.map((waiver) => {
    const uses = waivers.filter((use) => use.waiver.id === waiver.id);
    return countFigure({ item: waiver.item, clause: waiver.clause }, `fits.${waiver.id}`, {
      name: `符合“${waiver.name}”条件的学校`,
      unit: "所",
      count: new Set(uses.map(({ unit }) => unit.code)).size,
    });
  });
}
