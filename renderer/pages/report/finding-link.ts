import { hrefOf } from "../../app/route.ts";
import { entryHref } from "../../parts/why/cell-links.ts";
import type { Finding } from "./headline.ts";

export interface FindingTarget {
  readonly href: string;
  /** 去填写, 看指标 */
  readonly words: string;
}

/** Where the remedy of a finding is done. */
export function findingTarget(link: NonNullable<Finding["link"]>): FindingTarget {
  switch (link.kind) {
    case "fact":
      return { href: entryHref(link), words: "去填写" };
    case "item":
      return { href: hrefOf("indicators", { path: [link.item] }), words: "看指标" };
    case "school":
      return { href: hrefOf("schools", { path: [link.school] }), words: "看学校" };
    case "evidence":
      return {
        href: hrefOf("evidence", { path: link.item === undefined ? ["missing"] : ["items", link.item] }),
        words: "去佐证",
      };
    case "history":
      return { href: hrefOf("settings", { path: ["backup"] }), words: "去核验" };
  }
}
