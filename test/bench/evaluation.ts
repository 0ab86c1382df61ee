import { numberOf } from "../../shared/county/fact.ts";
import { sectionFact, unitFact, unitsOf } from "../../shared/county/units.ts";
import { balanceColumn } from "../../shared/evaluate/columns/balance-columns.ts";
import { itemColumns } from "../../shared/evaluate/columns/item-columns.ts";
import { judgeColumns } from "../../shared/evaluate/columns/judge-columns.ts";
import type { SectionColumns } from "../../shared/evaluate/columns/section-columns.ts";
import { evaluate } from "../../shared/evaluate/evaluate.ts";
import { nationalPack } from "../../shared/standard/packs.ts";
import { readSample, sampleFolders } from "../oracle/read-sample.ts";
import { columnsFrom } from "../shared/evaluate/columns/columns-from.ts";
import { below, measure, report } from "./measure.ts";

const pack = nationalPack();
const limits = [pack.balance.limits.primary, pack.balance.limits.junior] as const;

/** The same arithmetic on bare doubles: seven divisions a section and a weighted variance. */
function bare(rows: readonly { readonly pupils: number; readonly amounts: readonly number[] }[]): number {
  let total = 0;
  for (let item = 0; item < 7; item += 1) {
    let pupils = 0;
    let amount = 0;
    let squares = 0;
    for (const row of rows) {
      const own = row.amounts[item] ?? 0;
      pupils += row.pupils;
      amount += own;
      squares += (own * own) / row.pupils;
      total += own / row.pupils;
    }
    total += Math.sqrt((pupils * squares) / (amount * amount) - 1);
  }
  return total;
}

/** Repeats a county's sections until there are `count`, as if there were so many counties. */
function repeated(
  columns: SectionColumns,
  count: number,
): { readonly columns: SectionColumns; readonly counties: number } {
  const size = columns.pupils.length;
  const floats = (source: Float64Array) =>
    Float64Array.from({ length: count }, (_, index) => source[index % size] ?? 0);
  return {
    counties: Math.ceil(count / size),
    columns: {
      county: Int32Array.from({ length: count }, (_, index) => Math.floor(index / size)),
      stage: Uint8Array.from({ length: count }, (_, index) => columns.stage[index % size] ?? 0),
      included: Uint8Array.from({ length: count }, (_, index) => columns.included[index % size] ?? 0),
      pupils: floats(columns.pupils),
      ownWeight: floats(columns.ownWeight),
      totalWeight: floats(columns.totalWeight),
      amounts: columns.amounts.map(floats),
    },
  };
}

export async function benchEvaluation(): Promise<void> {
  const county = await readSample(sampleFolders.qinghe);
  const rows = unitsOf(county).flatMap((unit) =>
    unit.sections.map((section) => ({
      pupils: Number(numberOf(sectionFact(section, "pupils").fact)?.numerator ?? 1n),
      amounts: [
        "equipmentValue",
        "multimediaRooms",
        "teachingArea",
        "sportsFieldArea",
        "indoorSportsArea",
        "equipmentValue",
        "multimediaRooms",
      ].map((field) => Number(numberOf(unitFact(unit, field).fact)?.numerator ?? 0n)),
    })),
  );
  const arithmetic = await measure("bare doubles", 200, () => bare(rows));
  for (const mode of ["strict", "relief"] as const) {
    const measured = await measure(`evaluation with workings, 181 schools, ${mode}`, 60, () =>
      evaluate(county, pack, { mode }),
    );
    report(measured, { aim: below(15), beside: { what: "bare doubles", ms: arithmetic.medianMs } });
  }
  const items = itemColumns(pack);
  const { columns, counties } = repeated(columnsFrom(evaluate(county, pack, { mode: "strict" })), 200_000);
  const many = await measure("200,000 sections as columns: verdicts and coefficients", 5, () => {
    judgeColumns(columns, items, pack.sectionRule.requiredMet);
    items.forEach((item, index) => {
      const amounts = columns.amounts[index];
      if (amounts) balanceColumn(columns, item, { amounts, counties, limits });
    });
  });
  report(many, { aim: below(1500) });
}
