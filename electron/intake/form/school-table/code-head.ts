import { splitPath } from "../head.ts";
import { readLabel } from "../label.ts";
import { labelMatcher } from "../label-rule.ts";
import { codeColumn } from "../maps/school-table-map.ts";

const isCode = labelMatcher(codeColumn);

/** Whether a cell is the head of 学校标识码, perhaps with its group in front: 学校基本情况/学校标识码. */
export function isCodeHead(text: string): boolean {
  const path = splitPath(text);
  return isCode(readLabel(path.at(-1) ?? "").words) && !path.slice(0, -1).some((part) => /主校/.test(part));
}
