import { classBands } from "../../../catalogue/section-fields.ts";
import { compare, integer, parseDecimal } from "../../../exact/rational.ts";
import { toDecimalText } from "../../../exact/rounding.ts";
import { type ListRow, rowsOf } from "../../../fact.ts";
import type { CheckIssue } from "../../check-finding.ts";
import type { CheckView } from "../../check-view.ts";
import { type RowOf, sectionRule } from "../../rule.ts";
import { cellsOf, figureWords } from "../../words.ts";
import { bandCounts, inBand } from "./class-bands.ts";

type Section = RowOf<"section">;

export interface ClassSize {
  readonly name: string;
  readonly size: number;
}

/** Sizes that the class list states; undefined where there is none, or a class has none. */
export function classSizes(view: CheckView, { key }: Section): readonly ClassSize[] | undefined {
  const rows = rowsOf(view.fact(key, "classList"));
  if (!rows || rows.length === 0) return undefined;
  const sizes = rows.map(({ name = "", pupils = "" }: ListRow) => ({ name, pupils: parseDecimal(pupils) }));
  return sizes.every(({ pupils }) => pupils !== undefined)
    ? sizes.map(({ name, pupils }) => ({ name, size: Number(toDecimalText(pupils ?? integer(0))) }))
    : undefined;
}

export const listRemedy = "班级名册与统计表应一致，请核对两处";

function listTotals(view: CheckView, { key }: Section, sizes: readonly ClassSize[]): readonly CheckIssue[] {
  const listed = { pupils: sizes.reduce((total, { size }) => total + size, 0), classes: sizes.length };
  return (["pupils", "classes"] as const).flatMap((field) => {
    const number = view.number(key, field);
    if (!number || compare(number, integer(listed[field])) === 0) return [];
    const words =
      field === "pupils" ? `班级名册学生数之和为${listed.pupils}` : `班级名册有${listed.classes}个班`;
    return [
      {
        severity: "error",
        key: field,
        cells: cellsOf(key, ["classList", field]),
        problem: `${words}，${figureWords(field, number)}`,
        remedy: listRemedy,
      } as const,
    ];
  });
}

function listBands(view: CheckView, section: Section, sizes: readonly ClassSize[]): readonly CheckIssue[] {
  const counts = bandCounts(view, section);
  if (!counts) return [];
  const wrong = classBands.flatMap(({ field, label }, at) => {
    const listed = sizes.filter(({ size }) => inBand(size, at)).length;
    const stated = counts[at];
    if (!stated || compare(stated, integer(listed)) === 0) return [];
    return [{ field, words: `${label}分段填${toDecimalText(stated)}个、名册有${listed}个` }];
  });
  if (wrong.length === 0) return [];
  return [
    {
      severity: "error",
      key: "bands",
      cells: cellsOf(section.key, ["classList", ...wrong.map(({ field }) => field)]),
      problem: `班级名册与班额分段不一致：${wrong.map(({ words }) => words).join("；")}`,
      remedy: listRemedy,
    },
  ];
}

/** 班级名册与在校生数、班级数、班额分段一致 (D9, D16). */
export const classList = sectionRule({
  code: "class-list",
  name: "班级名册与统计表不符",
  family: "form",
  find: (view, section) => {
    const sizes = classSizes(view, section);
    if (!sizes) return [];
    return [...listTotals(view, section, sizes), ...listBands(view, section, sizes)];
  },
});
