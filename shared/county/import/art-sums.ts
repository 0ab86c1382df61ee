import { artCells, fewestArtSums } from "../checks/rules/art-sums.ts";
import type { Finding } from "../finding.ts";
import { claimFinding, formOf } from "./choose-claims.ts";
import type { ImportedCounty } from "./imported-county.ts";

/**
 * In the wide table 艺术 stands beside 音乐 and 美术 and all are added (rules.md, settled reading 5). Some
 * tables print their sum there: then everybody would count twice. No row decides that, so a person does.
 */
export function artSumFindings(county: ImportedCounty): Finding[] {
  const sums = artCells(county, county.touched).flatMap(({ subject, isSum }) => {
    const claim = county.claim(subject, "artTeachers");
    return claim && formOf(claim) === "wideTable" ? [{ claim, isSum }] : [];
  });
  const [first] = sums;
  if (!first || sums.length < fewestArtSums || !sums.every(({ isSum }) => isSum)) return [];
  return [
    claimFinding(first.claim, {
      severity: "confirm",
      code: "art-is-sum",
      problem: `综合表中${sums.length}个学段的艺术教师数都等于音乐与美术之和，按并列相加会重复计算`,
      remedy: "艺术是合计的，请把艺术一列改填“不适用”后重新导入；确为并列的，请确认后导入",
    }),
  ];
}
