import type { ClaimSource } from "../../../shared/county/claim.ts";
import { carriedWords } from "../../../shared/county/new-year/carried-words.ts";
import type { TracedClaim } from "../../store/claims/claims-of.ts";

/** Where a claim was read, 文件 / 表!单元格, or who stated it. */
export function claimPlace(source: ClaimSource): string {
  if (source.type === "carried") return `${source.year} 年度沿用`;
  if (source.type === "person") return `${source.operator}填报`;
  return `${source.fileName} / ${source.sheet}!${source.cell}`;
}

function standing({ accepted, claim }: TracedClaim) {
  return { accepted, state: claim.fact.state };
}

/** The same of one of a figure's claims, of which a carried-over one says how it stands among the others. */
export function placeAmong(traced: TracedClaim, all: readonly TracedClaim[]): string {
  const { source } = traced.claim;
  if (source.type !== "carried") return claimPlace(source);
  return carriedWords(source.year, standing(traced), all.map(standing));
}
