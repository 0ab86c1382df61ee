import { ContractError } from "../../shared/contract/error.ts";
import { findPack } from "../../shared/standard/packs.ts";
import type { Handlers } from "./service/handler.ts";

/** The handlers of the area `standard`. */
export const standardHandlers = {
  "standard.pack": ({ pack: id }) => {
    const pack = findPack(id);
    if (!pack)
      throw new ContractError("notFound", { message: `没有标准“${id}”。`, remedy: "请使用 national-2017。" });
    return { pack };
  },
} satisfies Partial<Handlers>;
