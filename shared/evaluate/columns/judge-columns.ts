import type { ItemColumn } from "./item-columns.ts";
import { columnVerdict, type SectionColumns } from "./section-columns.ts";

/** Amounts are hundredths. */
const amountScale = 100;

interface Tallies {
  readonly unmet: Uint8Array;
  readonly open: Uint8Array;
  readonly below: Uint8Array;
}

/** Holds amount × scale × own weight ÷ total weight against the standard, multiplied out to whole numbers. */
function judgeItem(
  columns: SectionColumns,
  item: ItemColumn,
  tallies: Tallies & { amounts: Float64Array },
): void {
  const { pupils, stage, ownWeight, totalWeight } = columns;
  const { amounts, unmet, open, below } = tallies;
  const factor = (item.scale * item.denominator) / amountScale;
  for (let index = 0; index < amounts.length; index += 1) {
    const numerator = (amounts[index] as number) * factor * (item.shared ? (ownWeight[index] as number) : 1);
    const base = item.shared ? (totalWeight[index] as number) : (pupils[index] as number);
    if (Number.isNaN(numerator) || Number.isNaN(base)) {
      open[index] = (open[index] as number) + 1;
      continue;
    }
    const which = stage[index] === 1 ? 1 : 0;
    if (numerator < item.standard[which] * base) unmet[index] = (unmet[index] as number) + 1;
    if (numerator < item.floor[which] * base) below[index] = 1;
  }
}

/**
 * 该校综合评估 of every section: six of seven, the rest not below the floor; a missing figure leaves it open
 * unless the known ones fail it already.
 */
export function judgeColumns(
  columns: SectionColumns,
  items: readonly ItemColumn[],
  requiredMet: number,
): Uint8Array {
  const count = columns.pupils.length;
  const tallies: Tallies = {
    unmet: new Uint8Array(count),
    open: new Uint8Array(count),
    below: new Uint8Array(count),
  };
  items.forEach((item, index) => {
    const amounts = columns.amounts[index];
    if (amounts) judgeItem(columns, item, { ...tallies, amounts });
  });
  const allowed = items.length - requiredMet;
  const verdicts = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) {
    if (columns.included[index] !== 1) verdicts[index] = columnVerdict.notJudged;
    else if (tallies.below[index] === 1 || (tallies.unmet[index] as number) > allowed)
      verdicts[index] = columnVerdict.unmet;
    else verdicts[index] = tallies.open[index] === 0 ? columnVerdict.met : columnVerdict.open;
  }
  return verdicts;
}
