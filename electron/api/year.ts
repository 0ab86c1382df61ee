import type { CallInput } from "../../shared/contract/contract.ts";
import { ContractError } from "../../shared/contract/error.ts";
import type { Claim } from "../../shared/county/claim.ts";
import type { CountyYear } from "../../shared/county/county-year.ts";
import { carriedClaims } from "../../shared/county/new-year/carried-claims.ts";
import { newYear } from "../../shared/county/new-year/new-year.ts";
import type { RosterChange } from "../../shared/county/new-year/roster-change.ts";
import { parseSubject } from "../../shared/county/subject.ts";
import { nameOf } from "../../shared/county/units.ts";
import {
  carriedFields,
  namedLineage,
  pendingLines,
  rosterBefore,
  rosterPlanned,
  type SchoolNames,
} from "../../shared/report/views/new-year-view.ts";
import type { AreaHandlers } from "./area.ts";
import { countyYearOf, judgeAhead } from "./judge-year.ts";
import type { Session } from "./session.ts";

function namesOf({ schools }: CountyYear): SchoolNames {
  return new Map(schools.map((school) => [school.code, nameOf(school)]));
}

/** Last year and the new one as it would begin. Throws `refused` where there is nothing to begin from. */
function planned(session: Session, { from, year, changes }: CallInput<"year.propose">) {
  if (year <= from) {
    throw new ContractError("wrongUse", {
      message: `新年度 ${year} 不晚于上一年度 ${from}。`,
      remedy: "请选择更晚的年度。",
    });
  }
  const last = countyYearOf(session, from);
  if (last.schools.length === 0) {
    throw new ContractError("refused", {
      message: `${from} 年度没有学校，不能从它开始新年度。`,
      remedy: "请选择有数据的年度，或者直接导入新年度的工作簿。",
    });
  }
  return { last, next: newYear(last, year, changes as readonly RosterChange[]) };
}

function refuseProblems(problems: readonly { severity: string; problem: string }[]): void {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  throw new ContractError("refused", {
    message: `新年度的名单有 ${errors.length} 处要先解决。`,
    remedy: "请按提示修改名单后再开始。",
    details: errors.map(({ problem }) => problem),
  });
}

/** Whether a claim is among those that the caller wants to confirm. */
function chosen({ cells, school, field }: CallInput<"year.confirm">): (claim: Claim) => boolean {
  if (cells) {
    const wanted = new Set(cells.map((cell) => `${cell.subject} ${cell.field}`));
    return (claim) => wanted.has(`${claim.subject} ${claim.field}`);
  }
  if (field !== undefined) return (claim) => claim.field === field;
  if (school === undefined) return () => true;
  return ({ subject }) => {
    const parsed = parseSubject(subject);
    return parsed !== undefined && parsed.level !== "county" && parsed.school === school;
  };
}

/** The handlers of the area `year`. */
export function yearHandlers(session: Session): AreaHandlers<"year"> {
  return {
    "year.list": () => {
      const workspace = session.workspace();
      const locks = new Map(workspace.yearLocks().map((lock) => [lock.year, lock]));
      const years = new Set([...workspace.years(), ...locks.keys()]);
      return {
        years: [...years]
          .sort((left, right) => left - right)
          .map((year) => {
            const lock = locks.get(year);
            return {
              year,
              schools: workspace.readRoster(year).length,
              from: workspace.readLineage(year).from ?? null,
              pending: workspace.countPending(year),
              lock: lock ? { operator: lock.operator, at: lock.at } : null,
            };
          }),
      };
    },
    "year.propose": (input) => {
      const workspace = session.workspace();
      const { last, next } = planned(session, input);
      const names = new Map(next.schools.map(({ code, name }) => [code, name ?? code]));
      return {
        before: rosterBefore(last),
        schools: rosterPlanned(next),
        lineage: namedLineage(next.lineage, names, namesOf(last)),
        carried: carriedFields(next),
        problems: next.problems,
        hasFacts: workspace.years().includes(input.year),
        begun: workspace.readLineage(input.year).from !== undefined,
      };
    },
    "year.begin": ({ lock, ...input }) => {
      const workspace = session.workspace();
      const operator = session.actor();
      const { year, from } = input;
      const { last, next } = planned(session, input);
      refuseProblems(next.problems);
      const schools = next.schools.map(({ code }) => code);
      const batch = workspace.beginYear(
        { year, from, schools, lineage: next.lineage, lock, ...carriedClaims(next, last, operator) },
        { operator, why: `开始 ${year} 年度，沿用 ${from} 年度的学校名单和变化慢的数据` },
      );
      judgeAhead(session, year);
      return { batch: batch ?? null, schools: schools.length, proposed: next.proposed.length };
    },
    "year.lineage": ({ year }) => {
      const { from, lines } = session.workspace().readLineage(year);
      if (from === undefined) return { from: null, lines: [] };
      const names = namesOf(countyYearOf(session, year));
      return { from, lines: namedLineage(lines, names, namesOf(countyYearOf(session, from))) };
    },
    "year.pending": ({ year }) => ({
      lines: pendingLines(session.workspace().pendingClaims(year), countyYearOf(session, year)),
    }),
    "year.confirm": (input) => {
      const workspace = session.workspace();
      const operator = session.actor();
      const claims = workspace.pendingClaims(input.year).filter(chosen(input));
      const why = `确认沿用上一年度的 ${claims.length} 个数据`;
      const { batch, accepted } = workspace.acceptClaims(claims, { operator, why, kind: "edit" });
      judgeAhead(session, input.year);
      return { batch: batch ?? null, confirmed: accepted };
    },
    "year.lock": ({ year }) => {
      const operator = session.actor();
      return { batch: session.workspace().lockYear(year, { operator, why: `锁定 ${year} 年度` }) ?? null };
    },
    "year.reopen": ({ year, reason }) => {
      const operator = session.actor();
      return { batch: session.workspace().reopenYear(year, { operator, reason }) ?? null };
    },
  };
}
