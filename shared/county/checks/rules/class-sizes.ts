import { classBands } from "../../catalogue/section-fields.ts";
import {
  compare,
  integer,
  isZero,
  multiply,
  parseDecimal,
  type Rational,
  sum,
} from "../../exact/rational.ts";
import { toDecimalText } from "../../exact/rounding.ts";
import { type ListRow, rowsOf } from "../../fact.ts";
import type { CheckIssue } from "../check-finding.ts";
import type { CheckView } from "../check-view.ts";
import { checkLimits } from "../limits.ts";
import { type RowOf, sectionRule } from "../rule.ts";
import { cellsOf, figureWords } from "../words.ts";

type Section = RowOf<"section">;

const bandFields = classBands.map(({ field }) => field);

/** Classes of each band, in the order of the bands; undefined where one is missing. */
function bandCounts(view: CheckView, { key }: Section): readonly Rational[] | undefined {
  const counts = bandFields.map((field) => view.number(key, field));
  return counts.every((count) => count !== undefined) ? counts : undefined;
}

interface Bounds {
  readonly fewest: Rational;
  /** Undefined where a class stands in the open band. */
  readonly most: Rational | undefined;
}

/** The fewest and the most pupils that so many classes of each band can have. */
function boundsOf(counts: readonly Rational[]): Bounds {
  const fewest = counts.map((count, at) => multiply(count, integer(classBands[at]?.from ?? 0)));
  const most = counts.map((count, at) => {
    const to = classBands[at]?.to;
    return to === undefined ? (isZero(count) ? integer(0) : undefined) : multiply(count, integer(to));
  });
  return { fewest: sum(fewest), most: most.every((part) => part !== undefined) ? sum(most) : undefined };
}

function boundsWords({ fewest, most }: Bounds): string {
  return most
    ? `应在${toDecimalText(fewest)}—${toDecimalText(most)}人之间`
    : `应不少于${toDecimalText(fewest)}人`;
}

function bandIssue(view: CheckView, section: Section): readonly CheckIssue[] {
  const counts = bandCounts(view, section);
  const pupils = view.number(section.key, "pupils");
  if (!counts || !pupils || counts.every(isZero)) return [];
  const bounds = boundsOf(counts);
  const isWithin = compare(pupils, bounds.fewest) >= 0 && (!bounds.most || compare(pupils, bounds.most) <= 0);
  if (isWithin) return [];
  return [
    {
      severity: "error",
      cells: cellsOf(section.key, ["pupils", ...bandFields]),
      problem: `${figureWords("pupils", pupils)}，按各班额分段班数推算${boundsWords(bounds)}`,
      remedy: "请核对在校生数和各分段班数",
    },
  ];
}

/** 在校生数与班额分段相符 (rules.md §3.4, D9, D16). */
export const bandsAndPupils = sectionRule({
  code: "bands-pupils",
  name: "班额分段与在校生数不符",
  family: "form",
  find: bandIssue,
});

interface ClassSize {
  readonly name: string;
  readonly size: number;
}

/** Sizes that the class list states; undefined where there is none, or a class has none. */
function classSizes(view: CheckView, { key }: Section): readonly ClassSize[] | undefined {
  const rows = rowsOf(view.fact(key, "classList"));
  if (!rows || rows.length === 0) return undefined;
  const sizes = rows.map(({ name = "", pupils = "" }: ListRow) => ({ name, pupils: parseDecimal(pupils) }));
  return sizes.every(({ pupils }) => pupils !== undefined)
    ? sizes.map(({ name, pupils }) => ({ name, size: Number(toDecimalText(pupils ?? integer(0))) }))
    : undefined;
}

const listRemedy = "班级名册与统计表应一致，请核对两处";

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

function inBand(size: number, at: number): boolean {
  const band = classBands[at];
  return band !== undefined && size >= band.from && (band.to === undefined || size <= band.to);
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

/** The band of the largest class that the bands know of. */
function topBand(counts: readonly Rational[]) {
  const at = counts.findLastIndex((count) => !isZero(count));
  const band = classBands[at];
  return band && { ...band, at };
}

function largestAgainstBands(view: CheckView, section: Section, largest: Rational): readonly CheckIssue[] {
  const counts = bandCounts(view, section);
  // What the whole school states includes classes of attached units, whose bands stand in their own rows.
  if (!counts || view.attachedTo.has(section.school)) return [];
  const band = topBand(counts);
  if (!band || inBand(Number(toDecimalText(largest)), band.at)) return [];
  return [
    {
      severity: "error",
      key: "bands",
      cells: cellsOf(section.key, ["maxClassSize", band.field]),
      problem: `${figureWords("maxClassSize", largest)}，而有班级的最高分段是“${band.label}”`,
      remedy: "最大班额应落在有班级的最高分段内，请核对",
    },
  ];
}

function largestAgainstPupils(
  view: CheckView,
  { key, school }: Section,
  largest: Rational,
): readonly CheckIssue[] {
  const [pupils, classes] = [view.number(key, "pupils"), view.number(key, "classes")];
  if (!pupils || !classes || view.attachedTo.has(school)) return [];
  if (compare(multiply(largest, classes), pupils) >= 0) return [];
  return [
    {
      severity: "error",
      key: "pupils",
      cells: cellsOf(key, ["maxClassSize", "classes", "pupils"]),
      problem: `${figureWords("maxClassSize", largest)}，${figureWords("classes", classes)}，至多${toDecimalText(multiply(largest, classes))}人，少于${figureWords("pupils", pupils)}`,
      remedy: "请核对最大班额、班级数和在校生数",
    },
  ];
}

function largestAgainstList(view: CheckView, section: Section, largest: Rational): readonly CheckIssue[] {
  const sizes = classSizes(view, section);
  if (!sizes) return [];
  const listed = sizes.reduce(
    (most, each) => (each.size > most.size ? each : most),
    sizes[0] ?? { name: "", size: 0 },
  );
  if (compare(largest, integer(listed.size)) === 0 || view.attachedTo.has(section.school)) return [];
  return [
    {
      severity: "error",
      key: "list",
      cells: cellsOf(section.key, ["maxClassSize", "classList"]),
      problem: `${figureWords("maxClassSize", largest)}，班级名册中最大的是${listed.name}${listed.size}人`,
      remedy: listRemedy,
    },
  ];
}

/** 最大班额与班额分段、班级名册、在校生数相符 (D16). */
export const largestClass = sectionRule({
  code: "largest-class",
  name: "最大班额不符",
  family: "form",
  find: (view, section) => {
    const largest = view.number(section.key, "maxClassSize");
    if (!largest || isZero(largest)) return [];
    return [
      ...largestAgainstBands(view, section, largest),
      ...largestAgainstPupils(view, section, largest),
      ...largestAgainstList(view, section, largest),
    ];
  },
});

/** 班级数不少于年级数；复式班除外 (rules.md §3.4). */
export const classesAndGrades = sectionRule({
  code: "classes-grades",
  name: "班级数少于年级数",
  family: "row",
  find: (view, { key }) => {
    const [pupils, classes, grades] = ["pupils", "classes", "grades"].map((field) => view.number(key, field));
    if (!pupils || !classes || !grades || isZero(classes) || compare(classes, grades) >= 0) return [];
    // Small schools teach several grades in one class as a matter of course.
    if (compare(pupils, checkLimits.classForEachGrade) < 0) return [];
    return [
      {
        severity: "hint",
        cells: cellsOf(key, ["classes", "grades", "pupils"]),
        problem: `${figureWords("classes", classes)}少于${figureWords("grades", grades)}，而有学生${toDecimalText(pupils)}人`,
        remedy: "确有复式班的请说明；否则请核对年级数（有学生的年级）",
      },
    ];
  },
});
