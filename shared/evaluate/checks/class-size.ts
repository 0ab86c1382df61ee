import { classBands } from "../../county/catalogue/section-fields.ts";
import { parseDecimal } from "../../county/exact/rational.ts";
import { type ListRow, numberOf, rowsOf } from "../../county/fact.ts";
import { type Stage, stageNames } from "../../county/stage.ts";
import { type FactPart, type Section, sectionFact } from "../../county/units.ts";
import type { CheckOf } from "../../standard/pack-schema.ts";
import type { CheckResult } from "../check-result.ts";
import type { CheckContext } from "../context.ts";
import { type Figure, factOperands, type Operand, standardOperand } from "../figure.ts";
import { countFigure, type FigureBasis } from "../figures.ts";
import { allOf, type Verdict } from "../verdict.ts";

/**
 * 班额 (settled reading 9): the bands above the limit decide; where a class list exists, it decides instead
 * and must agree with the bands.
 */
interface SectionClasses {
  readonly section: Section;
  /** Classes known to be over the limit; more where something is missing. */
  readonly over: number;
  readonly verdict: Verdict;
  readonly operands: readonly Operand[];
  readonly missing: readonly FactPart[];
  readonly remarks: readonly string[];
}

interface Counted {
  readonly over: number;
  readonly parts: readonly FactPart[];
  readonly missing: readonly FactPart[];
}

function countBands(section: Section, limit: number): Counted {
  let over = 0;
  const read: FactPart[] = [];
  const missing: FactPart[] = [];
  for (const band of classBands) {
    if (band.from <= limit) continue;
    const { fact, parts } = sectionFact(section, band.field);
    const classes = numberOf(fact);
    read.push(...parts);
    if (classes) over += Number(classes.numerator / classes.denominator);
    else missing.push(...parts);
  }
  return { over, parts: read, missing };
}

function pupilsOf(row: ListRow): number | undefined {
  const pupils = row.pupils === undefined ? undefined : parseDecimal(row.pupils);
  return pupils && Number(pupils.numerator / pupils.denominator);
}

function countList(rows: readonly ListRow[], limit: number, parts: readonly FactPart[]): Counted {
  const sizes = rows.map(pupilsOf);
  return {
    over: sizes.filter((size) => size !== undefined && size > limit).length,
    parts,
    missing: sizes.includes(undefined) ? parts : [],
  };
}

function classesOf(section: Section, limit: number): SectionClasses {
  const list = sectionFact(section, "classList");
  const rows = rowsOf(list.fact);
  const bands = countBands(section, limit);
  const counted = rows ? countList(rows, limit, list.parts) : bands;
  const differs = rows !== undefined && bands.missing.length === 0 && bands.over !== counted.over;
  return {
    section,
    over: counted.over,
    verdict: counted.over > 0 ? "unmet" : counted.missing.length > 0 ? "open" : "met",
    operands: [...factOperands(counted.parts), standardOperand("班额上限", limit)],
    missing: counted.missing,
    remarks: differs
      ? [
          `${section.unit.name}${stageNames[section.stage]}：班级名册超过${limit}人的班级${counted.over}个，分段班数为${bands.over}个，二者不一致，请核对`,
        ]
      : [],
  };
}

/** How many classes of a stage are over the limit; missing while a section has not said. */
function overFigure(
  sections: readonly SectionClasses[],
  stage: Stage,
  from: { id: string; check: CheckOf<"classSize">; basis: FigureBasis },
): Figure {
  const { id, check, basis } = from;
  const own = sections.filter(({ section }) => section.stage === stage);
  const fields = own.flatMap(({ missing }) => missing);
  const count = own.reduce((total, { over }) => total + over, 0);
  const name = `超过${check.limits[stage]}人的${stageNames[stage]}班级`;
  const telling = own.filter(({ over, missing }) => over > 0 || missing.length > 0);
  const operands = () => telling.flatMap((section) => section.operands);
  const figure = countFigure(basis, id, { name, unit: "个", count, operands });
  return fields.length === 0 ? figure : { ...figure, result: { kind: "missing", fields } };
}

/** Judges every section; the figures count the classes over the limit. */
export function classSizeCheck(
  check: CheckOf<"classSize">,
  basis: FigureBasis,
  context: CheckContext,
): CheckResult {
  const sections = context.sections.map((section) => classesOf(section, check.limits[section.stage]));
  return {
    kind: check.kind,
    numeric: true,
    verdict: allOf(sections.map(({ verdict }) => verdict)),
    figures: [
      overFigure(sections, "primary", { id: "overPrimary", check, basis }),
      overFigure(sections, "junior", { id: "overJunior", check, basis }),
    ],
    schools: sections.map(({ section, verdict, over: count, operands, missing }) => ({
      code: section.unit.code,
      name: section.unit.name,
      verdict,
      numbers: { stage: section.stage, over: verdict === "open" ? null : String(count) },
      operands,
      waivers: [],
      missing,
    })),
    missing: sections.flatMap(({ missing }) => missing),
    remarks: sections.flatMap(({ remarks }) => remarks),
  };
}
