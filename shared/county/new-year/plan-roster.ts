import type { CountyYear, SchoolYear } from "../county-year.ts";
import { booleanOf, factOf, textOf } from "../fact.ts";
import type { SchoolKind } from "../stage.ts";
import { isAttached, kindOf, nameOf } from "../units.ts";
import type { LineageKind, LineageLine, RosterChange, RosterProblem } from "./roster-change.ts";
import { type Fates, type SchoolFate, schoolFates } from "./school-fates.ts";

/** A school of the new year and where it comes from. */
export interface PlannedSchool {
  readonly code: string;
  /** Undefined where last year did not state it and no change does. */
  readonly name: string | undefined;
  readonly kind: SchoolKind | undefined;
  /** 是否计校数; undefined where nobody states it. */
  readonly counted: boolean | undefined;
  /** 主校标识码 of an attached unit, in the new year's codes. */
  readonly parent: string | undefined;
  /** The school of last year whose row goes on here; undefined for one newly opened or split off. */
  readonly survivor: SchoolYear | undefined;
  /** All schools of last year that it came from; the survivor first. */
  readonly predecessors: readonly SchoolYear[];
  /** Part of a school that was split: nobody knows which of its rooms and grounds. */
  readonly split: boolean;
}

export interface RosterPlan {
  /** In last year's order; schools newly opened stand last. */
  readonly schools: readonly PlannedSchool[];
  readonly lineage: readonly LineageLine[];
  readonly problems: readonly RosterProblem[];
}

interface Draft {
  readonly code: string;
  name: string | undefined;
  kind: SchoolKind | undefined;
  counted: boolean | undefined;
  parent: string | undefined;
  survivor: SchoolYear | undefined;
  readonly predecessors: SchoolYear[];
  split: boolean;
}

const codePattern = /^\d{10}$/;

function howKept({ renamed, recoded, rekinded }: SchoolFate): LineageKind {
  if (recoded) return "recoded";
  if (rekinded) return "rekinded";
  return renamed ? "renamed" : "kept";
}

class RosterPlanner {
  readonly drafts = new Map<string, Draft>();
  readonly lineage: LineageLine[] = [];
  readonly problems: RosterProblem[];
  readonly #last: CountyYear;
  readonly #fates: Fates;
  /** Last year's code → the new year's, for schools that another can hang on. */
  readonly #successors = new Map<string, string>();

  constructor(last: CountyYear, fates: Fates) {
    this.#last = last;
    this.#fates = fates;
    this.problems = [...fates.problems];
  }

  #refuse(school: string, problem: string): void {
    this.problems.push({ severity: "error", school, problem });
  }

  #warn(school: string, problem: string): void {
    this.problems.push({ severity: "warning", school, problem });
  }

  #add(draft: Draft): void {
    const { code } = draft;
    if (this.drafts.has(code)) this.#refuse(code, `学校标识码 ${code} 在新年度出现了两次`);
    else this.drafts.set(code, draft);
  }

  /** Codes that somebody types now; those of last year stay as they are. */
  #checkCode(code: string): void {
    if (!codePattern.test(code)) this.#refuse(code, `学校标识码“${code}”不是 10 位数字`);
  }

  #keep(school: SchoolYear, fate: SchoolFate): void {
    const code = fate.recoded?.code ?? school.code;
    if (fate.recoded) this.#checkCode(code);
    const name = fate.renamed?.name.trim() ?? textOf(factOf(school.facts, "schoolName"));
    if (name === "") this.#refuse(school.code, `“${nameOf(school)}”更名后的名称没有填`);
    if (fate.rekinded && !fate.recoded) {
      this.#warn(
        school.code,
        `“${nameOf(school)}”改了办学类型，标识码没有变；类别变化时通常换发新码，请核对`,
      );
    }
    const kind = fate.rekinded?.kind ?? kindOf(school);
    const counted = fate.attached
      ? fate.attached.parent === null
      : booleanOf(factOf(school.facts, "counted"));
    const kept = { code, name, kind, counted, parent: undefined, survivor: school, predecessors: [school] };
    this.#add({ ...kept, split: false });
    this.#successors.set(school.code, code);
    this.lineage.push({ school: code, predecessor: school.code, how: howKept(fate) });
  }

  /** A split school goes on under its own code only as one of its parts. */
  #keepPart(school: SchoolYear, fate: SchoolFate): void {
    const name = fate.renamed?.name.trim() ?? textOf(factOf(school.facts, "schoolName"));
    const kind = fate.rekinded?.kind ?? kindOf(school);
    this.#add({
      code: school.code,
      name,
      kind,
      counted: true,
      parent: undefined,
      survivor: undefined,
      predecessors: [],
      split: true,
    });
  }

  /** Schools that stay, in last year's order, and those that open. */
  placeSchools(): void {
    for (const school of this.#last.schools) {
      const fate = this.#fates.schools.get(school.code) ?? {};
      if (!fate.end) this.#keep(school, fate);
      else if (fate.end.type === "split" && fate.end.into.includes(school.code)) this.#keepPart(school, fate);
    }
    for (const { code, name, kind, parent } of this.#fates.opened) {
      this.#checkCode(code);
      if (name.trim() === "") this.#refuse(code, `新设学校 ${code} 没有填名称`);
      const empty = { survivor: undefined, predecessors: [], split: false };
      this.#add({ code, name: name.trim(), kind, counted: parent === undefined, parent, ...empty });
    }
  }

  #merge(school: SchoolYear, into: string): void {
    const target = this.drafts.get(into);
    if (!target) {
      this.#refuse(school.code, `“${nameOf(school)}”要并入的学校 ${into} 不在新年度的名单里`);
      return;
    }
    target.predecessors.push(school);
    this.#successors.set(school.code, into);
    this.lineage.push({ school: into, predecessor: school.code, how: "merged" });
  }

  #split(school: SchoolYear, into: readonly string[]): void {
    const parts = [...new Set(into)];
    if (parts.length < 2) this.#refuse(school.code, `“${nameOf(school)}”拆分后至少要有两所学校`);
    for (const code of parts) {
      const target = this.drafts.get(code);
      if (!target || target.survivor) {
        this.#refuse(
          school.code,
          `“${nameOf(school)}”拆分出的学校 ${code} 不是它自己，也没有列为新设，请先新设`,
        );
        continue;
      }
      target.split = true;
      target.predecessors.push(school);
      this.lineage.push({ school: code, predecessor: school.code, how: "split" });
    }
  }

  /** Schools that end, and what they became. */
  endSchools(): void {
    for (const school of this.#last.schools) {
      const end = this.#fates.schools.get(school.code)?.end;
      switch (end?.type) {
        case "closed":
          this.lineage.push({ school: null, predecessor: school.code, how: "closed" });
          break;
        case "merged":
          this.#merge(school, end.into);
          break;
        case "split":
          this.#split(school, end.into);
          break;
        case undefined:
      }
    }
    for (const { code } of this.#fates.opened) {
      if (this.drafts.get(code)?.predecessors.length === 0) {
        this.lineage.push({ school: code, predecessor: null, how: "opened" });
      }
    }
  }

  #parentOf(draft: Draft, survivor: SchoolYear): string | undefined {
    const chosen = this.#fates.schools.get(survivor.code)?.attached;
    if (chosen) return chosen.parent ?? undefined;
    if (!isAttached(survivor)) return undefined;
    const before = textOf(factOf(survivor.facts, "parentCode"));
    if (before === undefined) return undefined;
    const now = this.#successors.get(before);
    if (now === undefined) {
      this.#refuse(
        survivor.code,
        `“${draft.name ?? draft.code}”的主校 ${before} 已不在新年度，请指定新的主校`,
      );
    }
    return now;
  }

  attachUnits(): void {
    for (const draft of this.drafts.values()) {
      if (draft.survivor) draft.parent = this.#parentOf(draft, draft.survivor);
      const { parent, code } = draft;
      if (parent === undefined) continue;
      if (parent === code) this.#refuse(code, `“${draft.name ?? code}”的主校是它自己`);
      else if (!this.drafts.has(parent)) this.#refuse(code, `主校 ${parent} 不在新年度的名单里`);
    }
  }
}

/**
 * The roster of a new year from last year's and what changed. Pure; `problems` names everything that stands in
 * the way, and the plan is whole only where none of them is an error.
 */
export function planRoster(last: CountyYear, changes: readonly RosterChange[]): RosterPlan {
  const planner = new RosterPlanner(last, schoolFates(last, changes));
  planner.placeSchools();
  planner.endSchools();
  planner.attachUnits();
  return {
    schools: [...planner.drafts.values()],
    lineage: planner.lineage,
    problems: planner.problems,
  };
}
