import source from "./evidence-2017.json" with { type: "json" };
import {
  type EvidenceCatalogue,
  type EvidenceItem,
  type EvidenceMaterial,
  evidenceCatalogueSchema,
  type SchoolBox,
} from "./evidence-schema.ts";

/** 佐证材料目录（2017年办法）: items in numbering order, their materials, and the 18 boxes of a school. */
export const evidenceCatalogue: EvidenceCatalogue = evidenceCatalogueSchema.parse(source);

/** The item of that code; undefined where the catalogue has none. */
export function findEvidenceItem(catalogue: EvidenceCatalogue, code: string): EvidenceItem | undefined {
  return catalogue.items.find((item) => item.code === code);
}

/** The material of that number; undefined where the item lists none. */
export function findMaterial(item: EvidenceItem, number: number | undefined): EvidenceMaterial | undefined {
  return item.materials.find((material) => material.number === number);
}

/** The box in which a school keeps this paper; without a material the first box that serves the item. */
export function schoolBoxFor(
  catalogue: EvidenceCatalogue,
  item: string,
  material: EvidenceMaterial | undefined,
): SchoolBox | undefined {
  const own = catalogue.schoolBoxes.find((box) => box.number === material?.schoolBox);
  return own ?? catalogue.schoolBoxes.find((box) => box.items.includes(item));
}

/** A name of the catalogue without the explanation in trailing brackets: what folders and files are called. */
export function shortName({ name }: EvidenceMaterial | SchoolBox): string {
  return name.replace(/（[^（）]*）$/u, "");
}
