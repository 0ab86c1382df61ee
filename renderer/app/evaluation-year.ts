/** The year whose 1 September, the 统计时点, came last: what a county without data begins with. */
export function currentEvaluationYear(today: Date): number {
  return today.getMonth() >= 8 ? today.getFullYear() : today.getFullYear() - 1;
}
