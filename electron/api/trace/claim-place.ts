import type { ClaimSource } from "../../../shared/county/claim.ts";

/** Where a claim was read, 文件 / 表!单元格, or who stated it. */
export function claimPlace(source: ClaimSource): string {
  if (source.type === "person") return `${source.operator}填报`;
  return `${source.fileName} / ${source.sheet}!${source.cell}`;
}
