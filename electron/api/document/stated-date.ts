import { ContractError } from "../../../shared/contract/error.ts";
import type { CountyYear } from "../../../shared/county/county-year.ts";
import { factOf, textOf } from "../../../shared/county/fact.ts";

/** Files keep no date before 1980, and a report of another century is a slip of the pen. */
const printableDate = /^(?:19[89]|20)\d/;

/**
 * 报送日期: the one given, or the one that the county stated. The clock is never read.
 * Throws `wrongUse` for a day that no file can carry.
 */
export function statedDate(given: string | undefined, countyYear: CountyYear): string | undefined {
  const date = given ?? textOf(factOf(countyYear.facts, "reportDate"));
  if (date === undefined || printableDate.test(date)) return date;
  throw new ContractError("wrongUse", {
    message: `报送日期“${date}”不在 1980—2099 年之间。`,
    remedy: "请改正日期后再生成。",
  });
}

/** The date inside a file's properties, which must have one: the 统计时点 where none is stated. */
export function propertiesDate(stated: string | undefined, year: number): string {
  return stated ?? `${year}-09-01`;
}
