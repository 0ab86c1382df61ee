import { splitPath } from "../../../../shared/county/import/labels/head.ts";
import { readLabel } from "../../../../shared/county/import/labels/label.ts";
import { labelMatcher } from "../../../../shared/county/import/labels/label-rule.ts";
import { codeColumn } from "../maps/school-table-map.ts";

const isCode = labelMatcher(codeColumn);

/** Whether a cell is the head of 学校标识码, perhaps with its group in front: 学校基本情况/学校标识码. */
export function isCodeHead(text: string): boolean {
  const path = splitPath(text);
  return isCode(readLabel(path.at(-1) ?? "").words) && !path.slice(0, -1).some((part) => /主校/.test(part));
}
