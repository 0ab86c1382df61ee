const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** 成文日期 in Arabic figures without leading zeros (GB/T 9704 7.3.5.4): "2026-03-05" → 2026年3月5日. */
export function officialDate(date: string): string {
  const match = datePattern.exec(date);
  if (!match) throw new RangeError(`"${date}" is no date of the form 2026-03-05`);
  const [, year, month, day] = match;
  return `${year}年${Number(month)}月${Number(day)}日`;
}
