import { createHash } from "node:crypto";
import { ContractError } from "../../shared/contract/error.ts";
import type { Pack } from "../../shared/standard/pack-schema.ts";
import { findPack, shippedPacks } from "../../shared/standard/packs.ts";
import type { Handlers } from "./service/handler.ts";

/** SHA-256 over the pack as JSON, lower-case hex. */
export function packDigest(pack: Pack): string {
  return createHash("sha256").update(JSON.stringify(pack)).digest("hex");
}

function unknownPack(id: string): ContractError {
  const shipped = shippedPacks().map((pack) => pack.id);
  return new ContractError("notFound", {
    message: `没有标准“${id}”。`,
    remedy: `请使用本程序带有的标准：${shipped.join("、")}。`,
  });
}

/** The handlers of the area `standard`. */
export const standardHandlers = {
  "standard.pack": ({ pack: id }) => {
    const pack = findPack(id);
    if (!pack) throw unknownPack(id);
    return { pack, sha256: packDigest(pack) };
  },
} satisfies Partial<Handlers>;
