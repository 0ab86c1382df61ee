import { formatCount } from "../../parts/format.ts";
import type { Line, Overview } from "./evidence-types.ts";

/** “应有佐证材料 1,234 份，已有 56 份，缺 1,178 份；缺得最多的是人事股（312 份）” */
export function evidenceHeadline({ total, offices }: Overview): string {
  const { required, present, missing } = total;
  if (required === 0) return "这一年度还没有应交的佐证材料";
  const start = `应有佐证材料 ${formatCount(required)} 份，已有 ${formatCount(present)} 份`;
  if (missing === 0) return `${start}，不缺`;
  const [most] = offices;
  const whose =
    most && most.missing > 0 ? `；缺得最多的是${most.office}（${formatCount(most.missing)} 份）` : "";
  return `${start}，缺 ${formatCount(missing)} 份${whose}`;
}

/** 2024 年, or 长期有效 where one valid paper is enough. */
export function yearWords({ year }: Pick<Line, "year">): string {
  return year === undefined ? "长期有效" : `${year} 年`;
}

export function ownerWords({ school }: Pick<Line, "school">): string {
  return school ? school.name || school.code : "县本级";
}
