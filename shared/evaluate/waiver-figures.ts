import type { Pack } from "../standard/pack-schema.ts";
import type { SchoolCheck } from "./check-result.ts";
import { type Figure, operandsOf } from "./figure.ts";
import { countFigure, type FigureBasis } from "./figures.ts";

/** How many schools each waiver of an item helped, for those that the pack counts. */
export function waiverFigures(
  basis: FigureBasis,
  schools: readonly SchoolCheck[],
  { waivers }: Pack,
): readonly Figure[] {
  const counted = waivers.filter(({ item }) => item === basis.item).flatMap((own) => own.counted ?? []);
  const names = new Map(counted.map(({ id, name }) => [id, name]));
  return Array.from(names, ([id, name]) => {
    const counting = waivers.filter((waiver) => waiver.item === basis.item && waiver.counted?.id === id);
    const helped = schools.filter((school) => counting.some((waiver) => school.waivers.includes(waiver.id)));
    const operands = () => helped.flatMap(operandsOf);
    return countFigure(basis, id, { name, unit: "所", count: helped.length, operands });
  });
}
