import { add, compare, divide, integer, multiply, type Rational, zero } from "../county/exact/rational.ts";
import { booleanOf, textOf } from "../county/fact.ts";
import { schoolKinds } from "../county/stage.ts";
import { type JoinedFact, sectionFact, type Unit, unitFact } from "../county/units.ts";
import type { Pack } from "../standard/pack-schema.ts";
import { collect } from "./collect.ts";
import { type CheckContext, countyFact } from "./context.ts";
import { exactValue, type Figure, type Result } from "./figure.ts";
import { countFigure, type FigureBasis, sumFigure } from "./figures.ts";

/** Figures that the official sentences print beside what is judged. None of them decides anything. */

function share(part: Result, whole: Result): Result {
  if (part.kind !== "value") return part;
  if (whole.kind !== "value") return whole;
  if (whole.value.numerator === 0n) return { kind: "impossible", why: "分母为0，无法计算" };
  if (compare(part.value, whole.value) > 0) return { kind: "impossible", why: "分子大于分母，数据有误" };
  return { kind: "value", value: divide(multiply(part.value, integer(100)), whole.value) };
}

function percent(
  basis: FigureBasis,
  id: string,
  of: { name: string; part: JoinedFact; whole: JoinedFact },
): Figure {
  const part = collect([{ joined: of.part, factor: "1" }]);
  const whole = collect([{ joined: of.whole, factor: "1" }]);
  return sumFigure(basis, id, {
    name: of.name,
    unit: "%",
    decimals: 1,
    result: share(part.result, whole.result),
    operands: () => [...part.operands(), ...whole.operands()],
    formula: "ratio",
  });
}

/** How many units answer yes to a school-level question; open where one has not answered. */
function yesCount(
  units: readonly Unit[],
  field: string,
  isYes: (joined: JoinedFact) => boolean | undefined,
): Result {
  let yes: Rational = zero;
  const fields = [];
  for (const unit of units) {
    const joined = unitFact(unit, field);
    const answer = isYes(joined);
    if (answer === undefined) fields.push(...joined.parts);
    else if (answer) yes = add(yes, integer(1));
  }
  return fields.length > 0 ? { kind: "missing", fields } : { kind: "value", value: yes };
}

function yesFigures(
  basis: FigureBasis,
  units: readonly Unit[],
  of: {
    field: string;
    count: string;
    rate: string;
    name: string;
    isYes: (joined: JoinedFact) => boolean | undefined;
  },
): readonly Figure[] {
  const result = yesCount(units, of.field, of.isYes);
  const operands = () =>
    units.flatMap((unit) => unitFact(unit, of.field).parts.map((part) => ({ kind: "fact", part }) as const));
  const all: Result = { kind: "value", value: integer(units.length) };
  return [
    sumFigure(basis, of.count, { name: of.name, unit: "所", result, operands, formula: "count" }),
    sumFigure(basis, of.rate, {
      name: `${of.name}占比`,
      unit: "%",
      decimals: 1,
      result: share(result, all),
      operands,
      formula: "ratio",
    }),
  ];
}

function basisOf(pack: Pack, item: string): FigureBasis {
  return { item, clause: pack.items.find(({ code }) => code === item)?.clause ?? "" };
}

/** 表Ⅰ, whole numbers that are summed over sections: pupils, classes, staff, teachers. */
function sectionTotal(
  context: CheckContext,
  basis: FigureBasis,
  of: { id: string; field: string; name: string; unit: string; stage?: string },
): Figure {
  const own = context.sections.filter(({ stage }) => of.stage === undefined || stage === of.stage);
  const { result, operands } = collect(
    own.map((section) => ({ joined: sectionFact(section, of.field), factor: "1" })),
  );
  return sumFigure(basis, of.id, { name: of.name, unit: of.unit, result, operands });
}

function countyTotals(context: CheckContext): readonly Figure[] {
  const basis: FigureBasis = { item: "total", clause: "申报表表Ⅰ" };
  const fields = [
    { field: "pupils", name: "在校生数", unit: "人" },
    { field: "classes", name: "班级数", unit: "个" },
    { field: "staffTotal", name: "教职工数", unit: "人" },
    { field: "fullTimeTeachers", name: "专任教师数", unit: "人" },
  ];
  return fields.flatMap(({ field, name, unit }) => [
    sectionTotal(context, basis, { id: field, field, name, unit }),
    sectionTotal(context, basis, {
      id: `${field}.primary`,
      field,
      name: `小学${name}`,
      unit,
      stage: "primary",
    }),
    sectionTotal(context, basis, {
      id: `${field}.junior`,
      field,
      name: `初中${name}`,
      unit,
      stage: "junior",
    }),
  ]);
}

/** 表Ⅰ L9–L16: how many schools of each kind the county has. */
function kindCounts(context: CheckContext): readonly Figure[] {
  const basis: FigureBasis = { item: "total", clause: "申报表表Ⅰ" };
  return schoolKinds.map((kind) =>
    countFigure(basis, `schools.${kind}`, {
      name: kind,
      unit: "所",
      count: context.units.filter((unit) => unit.kind === kind).length,
      operands: () =>
        context.units
          .filter((unit) => unit.kind === kind)
          .flatMap((unit) => unitFact(unit, "kind").parts.map((part) => ({ kind: "fact", part }) as const)),
    }),
  );
}

export function extraFigures(context: CheckContext): readonly Figure[] {
  const { pack } = context;
  const units = context.units.filter((unit) => unit.sections.length > 0);
  const county = (field: string) => countyFact(context, field);
  const totals = countyTotals(context);
  const teachers = totals.find(({ id }) => id === "total.fullTimeTeachers");
  const users = collect([{ joined: county("informationTeachers"), factor: "1" }]);
  return [
    ...totals,
    ...kindCounts(context),
    percent(basisOf(pack, "A2-14"), "rural", {
      name: "分配农村初中名额占比",
      part: county("seniorQuotaRural"),
      whole: county("seniorQuotaAllocated"),
    }),
    percent(basisOf(pack, "A3-2"), "special", {
      name: "特殊教育学校就读占比",
      part: county("disabledInSpecial"),
      whole: county("disabledEnrolled"),
    }),
    percent(basisOf(pack, "A4-1"), "surveyParents", {
      name: "家长问卷满意度",
      part: county("surveySatisfiedParents"),
      whole: county("surveyValidParents"),
    }),
    percent(basisOf(pack, "A4-1"), "visitParents", {
      name: "家长走访满意度",
      part: county("visitSatisfiedParents"),
      whole: county("visitTotalParents"),
    }),
    percent(basisOf(pack, "A4-1"), "visit", {
      name: "实地走访满意度",
      part: county("visitSatisfied"),
      whole: county("visitTotal"),
    }),
    sectionTotal(context, basisOf(pack, "A2-15"), {
      id: "leftBehind",
      field: "leftBehindPupils",
      name: "农村留守儿童",
      unit: "人",
    }),
    ...yesFigures(basisOf(pack, "A3-3"), units, {
      field: "charterApproved",
      count: "charters",
      rate: "charterRate",
      name: "制定章程的学校",
      isYes: ({ fact }) => booleanOf(fact),
    }),
    ...yesFigures(basisOf(pack, "A3-3"), units, {
      field: "digitalPlatform",
      count: "platforms",
      rate: "platformRate",
      name: "启用信息化平台的学校",
      isYes: ({ fact }) => booleanOf(fact),
    }),
    ...yesFigures(basisOf(pack, "A3-6"), units, {
      field: "moralEducationGrade",
      count: "good",
      rate: "goodRate",
      name: "德育与校园文化良好以上的学校",
      isYes: ({ fact }) => {
        const grade = textOf(fact);
        return grade === undefined ? undefined : ["优秀", "良好"].includes(grade);
      },
    }),
    sumFigure(basisOf(pack, "A3-5"), "rate", {
      name: "常态化使用信息化设备教师占比",
      unit: "%",
      decimals: 1,
      result: share(users.result, teachers?.result ?? { kind: "missing", fields: [] }),
      operands: () => [
        ...users.operands(),
        ...(teachers && exactValue(teachers.result)
          ? [{ kind: "figure" as const, figure: teachers.id, value: exactValue(teachers.result) ?? zero }]
          : []),
      ],
      formula: "ratio",
    }),
  ];
}
