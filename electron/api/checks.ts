import { ContractError } from "../../shared/contract/error.ts";
import { checkCounty } from "../../shared/county/checks/check-county.ts";
import type { CheckFinding } from "../../shared/county/checks/check-finding.ts";
import { type CheckView, checkView } from "../../shared/county/checks/check-view.ts";
import { completeness } from "../../shared/county/checks/completeness/completeness.ts";
import { checkRules } from "../../shared/county/checks/registry.ts";
import {
  type StandingFinding,
  settledAcceptances,
  standingFindings,
} from "../../shared/county/checks/standing.ts";
import {
  statisticsDifferences,
  statisticsFindings,
  statisticsRule,
} from "../../shared/county/checks/statistics.ts";
import type { CountyYear } from "../../shared/county/county-year.ts";
import { comparisonLines, completenessLines, findingLines } from "../../shared/report/views/check-lines.ts";
import type { AreaHandlers } from "./area.ts";
import { countyYearOf } from "./judge-year.ts";
import type { Session } from "./session.ts";

interface CheckedYear {
  readonly before: CountyYear | undefined;
  readonly view: CheckView;
  readonly findings: readonly CheckFinding[];
}

// A year's facts are one object until they change, so what was found in them stays found.
const checked = new WeakMap<CountyYear, CheckedYear>();

/** The latest earlier year that has schools. */
function yearBefore(session: Session, year: number): CountyYear | undefined {
  const earlier = session
    .workspace()
    .years()
    .filter((each) => each < year)
    .toReversed();
  return earlier.map((each) => countyYearOf(session, each)).find(({ schools }) => schools.length > 0);
}

function checkedYear(session: Session, year: number): CheckedYear {
  const now = countyYearOf(session, year);
  const before = yearBefore(session, year);
  const known = checked.get(now);
  if (known && known.before === before) return known;
  const view = checkView(now, before);
  const fresh = { before, view, findings: checkCounty(view) };
  checked.set(now, fresh);
  return fresh;
}

/** All that contradicts itself in a year, from facts and beside the statistics, with what was accepted of it. */
export function standingOf(session: Session, year: number) {
  const workspace = session.workspace();
  const { view, findings: own } = checkedYear(session, year);
  const { stated, beside } = workspace.comparedFigures(year);
  const differences = statisticsDifferences(beside);
  const findings = [...own, ...statisticsFindings(differences)];
  const acceptances = workspace.listAcceptedChecks(year);
  return {
    view,
    stated,
    differences,
    standing: standingFindings(findings, acceptances),
    settled: settledAcceptances(findings, acceptances),
  };
}

/** The findings of those ids. Throws `notFound` where one of them is not there any more. */
function chosenFindings(
  standing: readonly StandingFinding[],
  ids: readonly string[],
): readonly CheckFinding[] {
  const known = new Map(standing.map(({ finding }) => [finding.id, finding]));
  return [...new Set(ids)].map((id) => {
    const finding = known.get(id);
    if (finding) return finding;
    throw new ContractError("notFound", {
      message: "要接受的意见里有一处矛盾已经不在了，数据可能刚改过。",
      remedy: "请刷新核对页后再接受。",
      details: [id],
    });
  });
}

/** The handlers of the area `checks`. */
export function checksHandlers(session: Session): AreaHandlers<"checks"> {
  return {
    "checks.list": ({ year }) => {
      const { view, standing, settled } = standingOf(session, year);
      return {
        lastYear: view.before?.year ?? null,
        schools: view.schools.length,
        rules: [...checkRules, statisticsRule].map(({ code, name, family }) => ({ code, name, family })),
        findings: findingLines(view, standing),
        settled: settled.length,
      };
    },
    "checks.accept": ({ year, findings: ids, reason }) => {
      const operator = session.actor();
      const findings = chosenFindings(standingOf(session, year).standing, ids);
      const batch = session.workspace().acceptChecks(year, {
        operator,
        reason,
        why: `接受核对意见：${reason}`,
        checks: findings.map(({ id, numbers, problem }) => ({ finding: id, numbers, problem })),
      });
      return { batch: batch ?? null, accepted: findings.length };
    },
    "checks.withdraw": ({ year, findings }) => {
      const operator = session.actor();
      const batch = session
        .workspace()
        .withdrawChecks(year, { operator, why: "撤回已接受的核对意见", findings });
      return { batch: batch ?? null };
    },
    "checks.completeness": ({ year }) => {
      const { view } = checkedYear(session, year);
      return completenessLines(view, completeness(view));
    },
    "checks.comparison": ({ year }) => {
      const { view, stated, differences, standing } = standingOf(session, year);
      return { stated, differences: comparisonLines(view, differences, standing) };
    },
  };
}
