/** Puts thousands separators into a plain decimal, for words that stand on a screen: 12345.6 → 12,345.6. */
export function groupedDigits(decimal: string): string {
  const [whole = "", ...fraction] = decimal.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
}
