import type { CountyYear } from "../county-year.ts";
import { nameOf } from "../units.ts";
import type { RosterChange, RosterProblem } from "./roster-change.ts";

type Change<Type extends RosterChange["type"]> = Extract<RosterChange, { readonly type: Type }>;

/** What the changes say of one school of last year. A school that no change names is kept as it is. */
export interface SchoolFate {
  end?: Change<"closed"> | Change<"merged"> | Change<"split">;
  renamed?: Change<"renamed">;
  recoded?: Change<"recoded">;
  rekinded?: Change<"rekinded">;
  attached?: Change<"attached">;
}

export interface Fates {
  /** By last year's 学校标识码. */
  readonly schools: ReadonlyMap<string, SchoolFate>;
  readonly opened: readonly Change<"opened">[];
  readonly problems: readonly RosterProblem[];
}

function slotOf(change: Exclude<RosterChange, { readonly type: "opened" }>): keyof SchoolFate {
  switch (change.type) {
    case "closed":
    case "merged":
    case "split":
      return "end";
    default:
      return change.type;
  }
}

/** Puts the changes together by school; names those that contradict each other or speak of no school. */
export function schoolFates(last: CountyYear, changes: readonly RosterChange[]): Fates {
  const schools = new Map<string, SchoolFate>(last.schools.map(({ code }) => [code, {}]));
  const names = new Map(last.schools.map((school) => [school.code, nameOf(school)]));
  const opened: Change<"opened">[] = [];
  const problems: RosterProblem[] = [];
  for (const change of changes) {
    if (change.type === "opened") {
      opened.push(change);
      continue;
    }
    const { school } = change;
    const fate = schools.get(school);
    const slot = slotOf(change);
    if (!fate) {
      problems.push({ severity: "error", school, problem: `${last.year} 年度没有标识码为 ${school} 的学校` });
    } else if (fate[slot]) {
      problems.push({
        severity: "error",
        school,
        problem: `“${names.get(school)}”有两种互相矛盾的变动，请只留一种`,
      });
    } else {
      Object.assign(fate, { [slot]: change });
    }
  }
  return { schools, opened, problems };
}
