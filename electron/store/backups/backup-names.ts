/** A backup file's name says when it was made, in local time, because people read it: 备份-20260901-093005.db */
const namePattern = /^备份-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(?:-(\d+))?(-升级前)?\.db$/;

export interface BackupName {
  readonly name: string;
  /** Local time, YYYY-MM-DD HH:MM:SS. */
  readonly at: string;
  /** Numbers backups of the same second. */
  readonly serial: number;
  /** Made before the format was upgraded; rotation leaves it alone. */
  readonly beforeUpgrade: boolean;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

function stamp(time: Date): string {
  const date = `${pad(time.getFullYear(), 4)}${pad(time.getMonth() + 1)}${pad(time.getDate())}`;
  return `${date}-${pad(time.getHours())}${pad(time.getMinutes())}${pad(time.getSeconds())}`;
}

/** A name that is not taken yet. */
export function newBackupName(
  time: Date,
  taken: ReadonlySet<string>,
  options: { readonly beforeUpgrade?: boolean } = {},
): string {
  const ending = options.beforeUpgrade ? "-升级前.db" : ".db";
  const start = `备份-${stamp(time)}`;
  let name = `${start}${ending}`;
  for (let serial = 2; taken.has(name); serial += 1) name = `${start}-${serial}${ending}`;
  return name;
}

/** Reads a name; undefined for files that are no backups of ours. */
export function parseBackupName(name: string): BackupName | undefined {
  const match = namePattern.exec(name);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, serial = "1", upgrade] = match;
  return {
    name,
    at: `${year}-${month}-${day} ${hour}:${minute}:${second}`,
    serial: Number(serial),
    beforeUpgrade: upgrade !== undefined,
  };
}

/** Newest first. */
export function sortBackups<Name extends BackupName>(backups: readonly Name[]): readonly Name[] {
  return backups.toSorted((left, right) => {
    if (left.at !== right.at) return left.at < right.at ? 1 : -1;
    return right.serial - left.serial;
  });
}

const keptLast = 10;
const keptDays = 14;
const keptMonths = 12;

/** The newest backup of each of the newest periods. */
function newestOfEach(
  newestFirst: readonly BackupName[],
  period: (backup: BackupName) => string,
  most: number,
): readonly BackupName[] {
  const kept = new Map<string, BackupName>();
  for (const backup of newestFirst) {
    const key = period(backup);
    if (!kept.has(key) && kept.size < most) kept.set(key, backup);
  }
  return [...kept.values()];
}

/**
 * The backups that rotation removes: all but the last 10, the last of each of the last 14 days with a backup,
 * and of each of the last 12 months with one. Periods without a backup do not count, so a holiday costs none.
 */
export function outdatedBackups(backups: readonly BackupName[]): readonly BackupName[] {
  const rotating = sortBackups(backups.filter(({ beforeUpgrade }) => !beforeUpgrade));
  const kept = new Set([
    ...rotating.slice(0, keptLast),
    ...newestOfEach(rotating, ({ at }) => at.slice(0, 10), keptDays),
    ...newestOfEach(rotating, ({ at }) => at.slice(0, 7), keptMonths),
  ]);
  return rotating.filter((backup) => !kept.has(backup));
}
