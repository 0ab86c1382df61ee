const day = 24 * 60 * 60 * 1000;

/** From so many days on the page reminds of a backup. */
export const reminderDays = 7;

/** Midnights between two moments, in this computer's time: 0 is today, 1 yesterday. */
export function daysBetween(moment: string, now: Date): number {
  const then = new Date(moment);
  const startOf = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((startOf(now) - startOf(then)) / day);
}

/** 今天、昨天、3 天前 */
export function ageWords(moment: string, now: Date): string {
  const days = daysBetween(moment, now);
  if (days <= 0) return "今天";
  return days === 1 ? "昨天" : `${days} 天前`;
}

/** What to remind of; undefined where the last backup is young enough. */
export function backupReminder(newest: string | undefined, now: Date): string | undefined {
  if (newest === undefined) return "还没有备份。请现在备份一份。";
  const days = daysBetween(newest, now);
  return days > reminderDays ? `最近一次备份是 ${days} 天前。请现在备份一份。` : undefined;
}
