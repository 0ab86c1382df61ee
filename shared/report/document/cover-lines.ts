import type { Cover } from "./document.ts";

/** What a cover prints under its title: who applies and seals, and when. */
export function coverLines({ county, organisation, date }: Cover): readonly string[] {
  return [`申报县（市、区）：${county}`, `申报单位（盖章）：${organisation}`, `报送日期：${date}`];
}
