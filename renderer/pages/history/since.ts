/** Moments from which changes are often asked for. */
export type SinceId = "today" | "monday" | "sevenDays" | "backup";

export interface SinceChoice {
  readonly id: SinceId;
  readonly label: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** Midnight by the clock of this computer, so many days before. Days with a change of clocks are days too. */
function midnight(now: Date, daysBefore: number): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysBefore).toISOString();
}

/** Weeks begin on Monday; on a Monday it is this very day. */
function daysSinceMonday(now: Date): number {
  return (now.getDay() + 6) % 7;
}

/** A backup says when it was made by this computer's clock, “2026-09-05 16:30:00”. */
function momentOf(localTime: string): string | undefined {
  const moment = new Date(localTime.replace(" ", "T"));
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/**
 * 今天, 本周一以来, 近 7 天 (today and the six days before), 自上次备份.
 * @param lastBackup when the newest backup was made, as `backup.list` says it; without one that choice is left out
 */
export function sinceChoices(now: Date, lastBackup: string | undefined): readonly SinceChoice[] {
  const days: readonly SinceChoice[] = [
    { id: "today", label: "今天", since: midnight(now, 0) },
    { id: "monday", label: "本周一以来", since: midnight(now, daysSinceMonday(now)) },
    { id: "sevenDays", label: "近 7 天", since: midnight(now, 6) },
  ];
  const since = lastBackup === undefined ? undefined : momentOf(lastBackup);
  return since === undefined ? days : [...days, { id: "backup", label: "自上次备份", since }];
}

/** The choice that the address names, if it does. */
export function sinceOf(choices: readonly SinceChoice[], id: string | undefined): SinceChoice | undefined {
  return choices.find((choice) => choice.id === id);
}
