import { type Pack, packSchema } from "./pack-schema.ts";
import national2017 from "./packs/national-2017.json" with { type: "json" };

const shipped: readonly unknown[] = [national2017];

let parsed: readonly Pack[] | undefined;

/** All packs that ship with the program. Parsed once; a pack that breaks its schema throws at the first use. */
export function shippedPacks(): readonly Pack[] {
  parsed ??= shipped.map((pack) => packSchema.parse(pack));
  return parsed;
}

/** The pack of that id; undefined where there is none. */
export function findPack(id: string): Pack | undefined {
  return shippedPacks().find((pack) => pack.id === id);
}

export const defaultPackId = "national-2017";

/** The national pack, which every county starts with. */
export function nationalPack(): Pack {
  const pack = findPack(defaultPackId);
  if (!pack) throw new Error(`the pack ${defaultPackId} is not shipped`);
  return pack;
}
