/**
 * When a backup was made, as its name says: `备份-20260901-093005.db` → `2026-09-01 09:30`. Undefined for names
 * that the program did not give.
 */
export function backupTime(name: string): string | undefined {
  const found = /^备份-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})\d{2}/.exec(name);
  if (!found) return undefined;
  const [, year, month, day, hour, minute] = found;
  return `${year}-${month}-${day} ${hour}:${minute}`;
}
