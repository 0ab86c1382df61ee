import { fieldOf } from "../../catalogue/catalogue.ts";
import { compare, divide, isZero, multiply, type Rational, sum } from "../../exact/rational.ts";
import { roundHalfUp } from "../../exact/rounding.ts";
import { stages } from "../../stage.ts";
import { schoolSubject, sectionSubject } from "../../subject.ts";
import type { CheckCell, CheckIssue } from "../check-finding.ts";
import type { FactView } from "../check-view.ts";
import { checkLimits } from "../limits.ts";
import { schoolRule } from "../rule.ts";
import { rangeWords, type Suggestion, sideOf, suggestions, suggestionWords } from "./slips.ts";

type PerPupil = (typeof checkLimits.perPupil)[number];

interface Pupils {
  readonly number: Rational;
  readonly cells: readonly CheckCell[];
}

/** 小学、初中、高中 pupils that use what the row states; with its attached units where it states theirs too. */
function pupilsOf(view: FactView, code: string, wholeSchool: boolean): Pupils {
  const codes = wholeSchool ? [code, ...(view.attachedTo.get(code) ?? [])] : [code];
  const cells = codes.flatMap((each): CheckCell[] => [
    ...stages.map((stage) => ({ subject: sectionSubject(each, stage), field: "pupils" })),
    { subject: schoolSubject(each), field: "seniorPupils" },
  ]);
  const known = cells.flatMap((cell) => {
    const number = view.number(cell.subject, cell.field);
    return number && !isZero(number) ? [{ cell, number }] : [];
  });
  return { number: sum(known.map(({ number }) => number)), cells: known.map(({ cell }) => cell) };
}

function remedyOf(field: string, found: readonly Suggestion[]): string {
  const unit = fieldOf(field).unit ?? "";
  if (found.length === 0) return unit === "万元" ? "请核对单位是否为万元" : `请核对数值和单位（${unit}）`;
  return `${suggestionWords(found, unit)}。请核对后改正`;
}

function perPupilIssue(view: FactView, code: string, limit: PerPupil): CheckIssue | undefined {
  const { field, name, unit, scale, fewestPupils, slips } = limit;
  const subject = schoolSubject(code);
  const figure = view.number(subject, field);
  if (!figure || isZero(figure)) return undefined;
  const pupils = pupilsOf(view, code, fieldOf(field).wholeSchool === true);
  if (isZero(pupils.number) || compare(pupils.number, fewestPupils) < 0) return undefined;
  const each = divide(multiply(figure, scale), pupils.number);
  if (sideOf(each, limit) === undefined) return undefined;
  const found = suggestions(figure, each, { range: limit, slips });
  return {
    severity: "warning",
    key: field,
    cells: [{ subject, field }, ...pupils.cells],
    problem: `${name}为${roundHalfUp(each, unit === "元" ? 0 : 2)}${unit}，不在常见范围${rangeWords(limit)}${unit}内`,
    remedy: remedyOf(field, found),
  };
}

/** The issues of one school's figures for each pupil; an import asks with its own view. */
export function perPupilIssues(view: FactView, code: string): readonly CheckIssue[] {
  return checkLimits.perPupil.flatMap((limit) => perPupilIssue(view, code, limit) ?? []);
}

/** 生均数在常见范围内；疑似万元/元、亩/㎡混淆时给出折合数 (D4). */
export const perPupil = schoolRule({
  code: "per-pupil",
  name: "生均数异常（疑似单位错误）",
  family: "row",
  find: (view, { school }) => perPupilIssues(view, school),
});
