import type { Facts } from "./fact.ts";
import type { Stage } from "./stage.ts";

/** 一所学校（机构）在一个评估年度的数据. Attached units (是否计校数 0) are rows of their own here. */
export interface SchoolYear {
  /** 学校标识码, ten digits. */
  readonly code: string;
  /** School-level facts: name, kind, locale, areas … */
  readonly facts: Facts;
  /** Facts of each stage that the school has or reported figures for. */
  readonly sections: Readonly<Partial<Record<Stage, Facts>>>;
}

/**
 * All accepted facts of a county in one evaluation year: the one thing that evaluation reads.
 * `year` is the evaluation year (统计时点 1 September of it); each field's period says which real time its
 * figure means.
 */
export interface CountyYear {
  readonly county: { readonly code: string; readonly name: string };
  readonly year: number;
  readonly facts: Facts;
  /** In roster order, which every table and document keeps. */
  readonly schools: readonly SchoolYear[];
}
