import { describe, expect, it } from "vitest";
import { ageWords, backupReminder } from "../../../../renderer/pages/settings/backup/backup-age.ts";

const now = new Date(2026, 8, 10, 8, 0);
const at = (day: number, hour: number) => new Date(2026, 8, day, hour).toISOString();

describe("the age of a backup", () => {
  it.each([
    [at(10, 7), "今天"],
    [at(9, 23), "昨天"],
    [at(8, 1), "2 天前"],
    // A clock set back leaves backups from tomorrow.
    [at(11, 1), "今天"],
  ])("of %s is %s", (moment, words) => {
    expect(ageWords(moment, now)).toBe(words);
  });

  it("reminds after more than seven days, and where there is none", () => {
    expect(backupReminder(at(3, 1), now)).toBeUndefined();
    expect(backupReminder(at(2, 23), now)).toContain("8 天前");
    expect(backupReminder(undefined, now)).toContain("还没有备份");
  });
});
