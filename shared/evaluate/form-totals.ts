import { type SchoolKind, type Stage, schoolKinds, stageNames, stages } from "../county/stage.ts";
import { unitFact } from "../county/units.ts";
import { totalOfSections } from "./collect.ts";
import type { CheckContext } from "./context.ts";
import { type Figure, factOperands } from "./figure.ts";
import { countFigure, type FigureBasis, sumFigure } from "./figures.ts";

/** What 申报表表Ⅰ adds up over the county: pupils, classes, staff, and how many schools of each kind. */
const basis: FigureBasis = { item: "total", clause: "申报表表Ⅰ" };

const totals = [
  { field: "pupils", name: "在校生数", unit: "人" },
  { field: "classes", name: "班级数", unit: "个" },
  { field: "staffTotal", name: "教职工数", unit: "人" },
  { field: "fullTimeTeachers", name: "专任教师数", unit: "人" },
] as const;

function total(context: CheckContext, { field, name, unit }: (typeof totals)[number], stage?: Stage): Figure {
  const own = context.sections.filter((section) => stage === undefined || section.stage === stage);
  return sumFigure(basis, stage === undefined ? field : `${field}.${stage}`, {
    name: stage === undefined ? name : `${stageNames[stage]}${name}`,
    unit,
    ...totalOfSections(own, field),
  });
}

/** L9–L16. */
function schoolsOfKind({ units }: CheckContext, kind: SchoolKind): Figure {
  const own = units.filter((unit) => unit.kind === kind);
  return countFigure(basis, `schools.${kind}`, {
    name: kind,
    unit: "所",
    count: own.length,
    operands: () => own.flatMap((unit) => factOperands(unitFact(unit, "kind").parts)),
  });
}

/** All totals, of the county and of each stage, and the count of each 办学类型; ids start with `total.`. */
export function formTotals(context: CheckContext): readonly Figure[] {
  return [
    ...totals.flatMap((of) => [total(context, of), ...stages.map((stage) => total(context, of, stage))]),
    ...schoolKinds.map((kind) => schoolsOfKind(context, kind)),
  ];
}
