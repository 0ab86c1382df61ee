const firstCircled = 0x2460;
const circledNumbers = 20;

/** ① … ⑳, as heads and remarks number the items of a table; （21） beyond. */
export function itemNumber(number: number): string {
  return number <= circledNumbers ? String.fromCodePoint(firstCircled + number - 1) : `（${number}）`;
}
