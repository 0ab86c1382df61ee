import type { Guidance, ItemGuidance, NarrativeGuidance } from "./guidance-schema.ts";
import { guidanceSchema } from "./guidance-schema.ts";
import items from "./items-2017.json" with { type: "json" };
import narratives from "./narratives-2017.json" with { type: "json" };

/** 填写指引（2017年办法）: what to check, good sentences and 责任科室 of whatever figures cannot say. */
export const guidance: Guidance = guidanceSchema.parse({ id: "guidance-2017", items, narratives });

/** The guidance of a qualitative item, a veto item or an admission item; undefined where figures decide. */
export function itemGuidance(code: string): ItemGuidance | undefined {
  return guidance.items.find(({ item }) => item === code);
}

/** The guidance of a text of the report, by the code of its field. */
export function narrativeGuidance(code: string): NarrativeGuidance | undefined {
  return guidance.narratives.find(({ field }) => field === code);
}
