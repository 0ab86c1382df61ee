import { percentText } from "../../county/exact/rounding.ts";
import type { SectionResult } from "../../evaluate/section-results.ts";
import type { Pack } from "../../standard/pack-schema.ts";
import { itemNumber } from "./item-number.ts";

/** 85% */
export function floorPercent({ sectionRule }: Pack): string {
  return percentText(sectionRule.floorRatio);
}

/**
 * 备注 of 表Ⅱ-2: which items reach the standard and which only the 85 % floor, by their numbers in the head.
 * 「达标①②③⑤⑥⑦；达85%④」
 */
export function sectionRemark({ verdicts, values, belowFloor }: SectionResult, pack: Pack): string {
  const items = Object.keys(verdicts).map((item, index) => ({ item, number: index + 1 }));
  const numbers = (matches: (item: string) => boolean) =>
    items.filter(({ item }) => matches(item)).map(({ number }) => number);
  const met = numbers((item) => verdicts[item] === "met");
  const floor = floorPercent(pack);
  const parts = [
    met.length === items.length ? `${items.length}项达标` : listed("达标", met),
    listed(
      `达${floor}`,
      numbers((item) => verdicts[item] === "unmet" && !belowFloor.includes(item)),
    ),
    listed(
      `低于${floor}`,
      numbers((item) => belowFloor.includes(item)),
    ),
    listed(
      "待填",
      numbers((item) => verdicts[item] === "open"),
    ),
    listed(
      "过渡口径",
      numbers((item) => (values[item]?.figure.working.waivers.length ?? 0) > 0),
    ),
    listed(
      "临界",
      numbers((item) => values[item]?.figure.critical === true),
    ),
  ];
  return parts.filter((part) => part !== "").join("；");
}

function listed(label: string, numbers: readonly number[]): string {
  return numbers.length === 0 ? "" : `${label}${numbers.map(itemNumber).join("")}`;
}
