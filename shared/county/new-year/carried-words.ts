import type { FactState } from "../fact.ts";

interface Said {
  readonly accepted: boolean;
  readonly state: FactState;
}

/** Whether a carried-over claim still waits: nobody said anything of the figure, or only 未填. */
export function isPending(claims: readonly Said[]): boolean {
  return !claims.some(({ accepted, state }) => accepted && state !== "missing");
}

/** Where a carried-over claim comes from and how it stands: “2024 年度沿用，待确认”. */
export function carriedWords(year: number, claim: Said, all: readonly Said[]): string {
  const standing = claim.accepted ? "已确认" : isPending(all) ? "待确认" : "未采用";
  return `${year} 年度沿用，${standing}`;
}
