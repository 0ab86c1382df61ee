import { findField } from "../../county/catalogue/catalogue.ts";
import { type CheckCell, type CheckFinding, checkSeverities } from "../../county/checks/check-finding.ts";
import type { CheckView } from "../../county/checks/check-view.ts";
import type { Completeness } from "../../county/checks/completeness/completeness.ts";
import { formNameOf } from "../../county/checks/completeness/forms.ts";
import type { CheckAcceptance, StandingFinding } from "../../county/checks/standing.ts";
import type { StatisticsDifference } from "../../county/checks/statistics.ts";
import { formKindNames } from "../../county/claim.ts";
import { booleanOf } from "../../county/fact.ts";
import type { Stage } from "../../county/stage.ts";
import { parseSubject, type SubjectKey, schoolSubject } from "../../county/subject.ts";
import { factWords, subjectWords } from "../../county/value-words.ts";
import { shownFact } from "./shown-fact.ts";

/** More cells than this say nothing more, and a finding of the whole county may have hundreds. */
const mostCells = 12;

/** 学校名称 by 学校标识码, of this year and the one before. */
export function schoolNamesOf(view: CheckView): ReadonlyMap<string, string> {
  const names = (of: CheckView) =>
    of.schools.map((code) => [code, of.text(schoolSubject(code), "schoolName") ?? code] as const);
  return new Map([...(view.before ? names(view.before) : []), ...names(view)]);
}

export interface CheckPlace {
  readonly subject: string;
  readonly school: { readonly code: string; readonly name: string } | null;
  readonly stage: Stage | null;
  readonly form: string;
}

function placeOf(subject: SubjectKey, field: string, names: ReadonlyMap<string, string>): CheckPlace {
  const parsed = parseSubject(subject);
  const code = parsed === undefined || parsed.level === "county" ? undefined : parsed.school;
  return {
    subject,
    school: code === undefined ? null : { code, name: names.get(code) ?? code },
    stage: parsed?.level === "section" ? parsed.stage : null,
    form: findField(field) ? formNameOf(field) : "",
  };
}

/** Whom a finding is about, and the form of the cell to go to first. */
function placeOfFinding({ subject, cells }: CheckFinding, names: ReadonlyMap<string, string>): CheckPlace {
  return placeOf(subject, cells[0]?.field ?? "", names);
}

function cellLine(
  view: CheckView,
  { subject, field, year = view.year }: CheckCell,
  names: ReadonlyMap<string, string>,
) {
  const known = findField(field);
  const of = year === view.year ? view : view.before;
  const fact = of?.fact(subject, field) ?? { state: "missing" };
  const when = year === view.year ? "" : `${year}年 `;
  return {
    subject,
    field,
    label: `${when}${subjectWords(subject, names)} ${known?.label ?? field}`,
    shown: known ? shownFact(known, fact) : "",
    unit: fact.state === "value" ? (known?.unit ?? "") : "",
    year,
  };
}

function acceptanceOf(known: CheckAcceptance | undefined) {
  if (!known) return null;
  const { reason, operator, at, batch } = known;
  return { reason, operator, at, batch };
}

/** Findings as the 核对 page lists them: errors first, each severity in the order of the county. */
export function findingLines(view: CheckView, standing: readonly StandingFinding[]) {
  const names = schoolNamesOf(view);
  const rank = ({ finding }: StandingFinding) => checkSeverities.indexOf(finding.severity);
  return standing
    .toSorted((left, right) => rank(left) - rank(right))
    .map(({ finding, accepted, fallen }) => ({
      id: finding.id,
      rule: finding.rule,
      severity: finding.severity,
      ...placeOfFinding(finding, names),
      problem: finding.problem,
      remedy: finding.remedy,
      cells: finding.cells.slice(0, mostCells).map((cell) => cellLine(view, cell, names)),
      cellCount: finding.cells.length,
      accepted: acceptanceOf(accepted),
      fallen: acceptanceOf(fallen),
    }));
}

/** 完整性 with the names that the page shows. */
export function completenessLines(view: CheckView, { forms, schools }: Completeness) {
  const names = schoolNamesOf(view);
  return {
    forms: forms.map(({ id, name, number }) => ({ id, name, number })),
    schools: schools.map(({ school, forms: counts }) => ({
      code: school,
      name: names.get(school) ?? school,
      attached: booleanOf(view.fact(schoolSubject(school), "counted")) === false,
      forms: counts.map(({ filled, missing, notApplicable, first }) => ({
        filled,
        missing,
        notApplicable,
        first: first ?? null,
      })),
    })),
  };
}

function statisticsPlace({ form, file, sheet, cell }: StatisticsDifference["statistics"]): string {
  const where = [sheet, cell].filter((part) => part !== "").join("!");
  return [formKindNames[form], file, where].filter((part) => part !== "").join(" / ");
}

function factPlace({ form, operator, why }: StatisticsDifference["fact"]): string {
  if (operator === null) return formKindNames[form];
  return why === "" || why === "填报" ? `${operator}填报` : `${operator}填报：${why}`;
}

/** 与统计比对, in the order of the roster; `standing` carries the explanations. */
export function comparisonLines(
  view: CheckView,
  differences: readonly StatisticsDifference[],
  standing: readonly StandingFinding[],
) {
  const names = schoolNamesOf(view);
  const order = new Map(view.schools.map((code, at) => [code, at]));
  const known = new Map(standing.map((each) => [each.finding.id, each]));
  return differences
    .map((difference) => {
      const { id, subject, field, statistics, fact } = difference;
      const place = placeOf(subject, field, names);
      const { accepted, fallen } = known.get(id) ?? {};
      return {
        id,
        ...place,
        field,
        label: findField(field)?.label ?? field,
        unit: findField(field)?.unit ?? "",
        statistics: {
          shown: factWords(field, statistics.state, statistics.value ?? ""),
          from: statisticsPlace(statistics),
        },
        fact: { shown: factWords(field, fact.state, fact.value ?? ""), from: factPlace(fact) },
        difference: difference.difference,
        accepted: acceptanceOf(accepted),
        fallen: acceptanceOf(fallen),
      };
    })
    .sort(
      (left, right) =>
        (order.get(left.school?.code ?? "") ?? -1) - (order.get(right.school?.code ?? "") ?? -1),
    );
}
