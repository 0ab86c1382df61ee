import type { ItemSchool } from "./item-view.ts";

export interface NumberHead {
  readonly key: string;
  readonly title: string;
  readonly unit?: string;
}

/** What the numbers of a school under each item are called. */
const heads: Readonly<Record<string, readonly NumberHead[]>> = {
  A1: [
    { key: "met", title: "达标项数", unit: "项" },
    { key: "unmet", title: "未达标项数", unit: "项" },
    { key: "belowFloor", title: "低于 85%", unit: "项" },
  ],
  "A2-3": [
    { key: "need", title: "应配各", unit: "间" },
    { key: "music", title: "合格音乐教室", unit: "间" },
    { key: "art", title: "合格美术教室", unit: "间" },
  ],
  "A2-4": [
    { key: "pupils", title: "学生数", unit: "人" },
    { key: "limit", title: "上限", unit: "人" },
  ],
  "A2-5": [{ key: "over", title: "超上限班级", unit: "个" }],
  "A2-6": [
    { key: "pupils", title: "学生数", unit: "人" },
    { key: "funds", title: "公用经费预算", unit: "元" },
    { key: "due", title: "应核定", unit: "元" },
  ],
  "A3-4": [
    { key: "part", title: "培训经费", unit: "万元" },
    { key: "whole", title: "公用经费预算总额", unit: "万元" },
  ],
};

export function numberHeads(item: string): readonly NumberHead[] {
  return heads[item] ?? [];
}

const ranks = { unmet: 0, open: 1, met: 2, notJudged: 3 } as const;

/** What blocks first, then what lacks data; otherwise in the order of the roster. */
export function byUrgency(schools: readonly ItemSchool[]): readonly ItemSchool[] {
  return [...schools].sort((left, right) => ranks[left.verdict] - ranks[right.verdict]);
}
