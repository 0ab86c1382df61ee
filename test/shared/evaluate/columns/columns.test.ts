import { describe, expect, it } from "vitest";
import type { CountyYear } from "../../../../shared/county/county-year.ts";
import { balanceColumn } from "../../../../shared/evaluate/columns/balance-columns.ts";
import { itemColumns } from "../../../../shared/evaluate/columns/item-columns.ts";
import { judgeColumns } from "../../../../shared/evaluate/columns/judge-columns.ts";
import { columnVerdict } from "../../../../shared/evaluate/columns/section-columns.ts";
import { evaluate } from "../../../../shared/evaluate/evaluate.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";
import { randomCounty } from "../../../oracle/random-county.ts";
import { readSample, sampleFolders } from "../../../oracle/read-sample.ts";
import { columnsFrom, FinerThanHundredths } from "./columns-from.ts";

const pack = nationalPack();
const items = itemColumns(pack);
const limits = [pack.balance.limits.primary, pack.balance.limits.junior] as const;

function compareWithEngine(county: CountyYear, name: string): void {
  const evaluation = evaluate(county, pack, { mode: "strict" });
  const columns = columnsFrom(evaluation);
  const verdicts = judgeColumns(columns, items, pack.sectionRule.requiredMet);
  expect([...verdicts], name).toEqual(evaluation.sections.map(({ verdict }) => columnVerdict[verdict]));
  items.forEach((item, index) => {
    const amounts = columns.amounts[index];
    if (!amounts) throw new Error(`no amounts of ${item.item}`);
    const { verdict } = balanceColumn(columns, item, { amounts, counties: 1, limits });
    const expected = (["primary", "junior"] as const).map((stage) => {
      const own = evaluation.balances.find(
        (balance) => balance.item === item.item && balance.stage === stage,
      );
      return columnVerdict[own?.verdict ?? "open"];
    });
    expect([...verdict], `${name} ${item.item}`).toEqual(expected);
  });
}

describe("sections as columns", () => {
  it("holds the standards and floors as whole numbers", () => {
    const [first, , , fourth] = items;
    expect(first).toMatchObject({
      item: "A1-1",
      scale: 100,
      denominator: 1000,
      standard: [4200, 5300],
      floor: [3570, 4505],
    });
    expect(fourth).toMatchObject({
      item: "A1-4",
      shared: true,
      scale: 1,
      denominator: 1000,
      floor: [3825, 4930],
    });
  });

  it.each(Object.entries(sampleFolders))("judges %s as the engine does", async (name, folder) => {
    compareWithEngine(await readSample(folder), name);
  });

  it("judges random counties as the engine does, wherever columns can hold their facts", () => {
    let compared = 0;
    for (let seed = 1; seed <= 600; seed += 1) {
      try {
        compareWithEngine(randomCounty(seed), `seed ${seed}`);
        compared += 1;
      } catch (error) {
        if (!(error instanceof FinerThanHundredths)) throw error;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  it("decides a coefficient that lies on its limit exactly", () => {
    const columns = {
      county: Int32Array.of(0, 0, 0, 0),
      stage: Uint8Array.of(0, 0, 1, 1),
      pupils: Float64Array.of(100, 100, 100, 100),
      ownWeight: Float64Array.of(100, 100, 100, 100),
      totalWeight: Float64Array.of(10_000, 10_000, 10_000, 10_000),
      amounts: [Float64Array.of(100, 300, 100, 300)],
      included: Uint8Array.of(1, 1, 1, 1),
    };
    const [item] = items;
    const [amounts] = columns.amounts;
    if (!item || !amounts) throw new Error("no item");
    const { coefficient, verdict } = balanceColumn(columns, item, { amounts, counties: 1, limits });
    expect([...coefficient]).toEqual([0.5, 0.5]);
    expect([...verdict]).toEqual([columnVerdict.met, columnVerdict.unmet]);
  });
});
