import { describe, expect, it } from "vitest";
import { checkCounty } from "../../../../shared/county/checks/check-county.ts";
import { checkView } from "../../../../shared/county/checks/check-view.ts";
import { gaps, qinghe } from "../../report/sample-evaluations.ts";

/** How many findings of each rule. */
function counted(county: typeof qinghe): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { severity, rule } of checkCounty(checkView(county))) {
    const name = `${severity} ${rule}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

describe("the sample counties", () => {
  it("青禾县 is almost clean: rooms larger than their building, and what needs proof", () => {
    expect(counted(qinghe)).toEqual({
      "error rooms-area": 3,
      "hint classes-grades": 6,
      "hint outside-sports": 2,
      "hint roster-counts": 1,
      "hint visiting-teachers": 1,
    });
  });

  it("the county with gaps: what is missing contradicts nothing", () => {
    expect(counted(gaps)).toEqual({
      "error rooms-area": 1,
      "hint classes-grades": 1,
      "hint outside-sports": 2,
      "hint visiting-teachers": 1,
    });
  });
});
