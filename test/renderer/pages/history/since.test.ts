import { afterEach, describe, expect, it } from "vitest";
import { sinceChoices, sinceOf } from "../../../../renderer/pages/history/since.ts";

const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

function moments(timeZone: string, now: string): Readonly<Record<string, string>> {
  process.env.TZ = timeZone;
  return Object.fromEntries(sinceChoices(new Date(now), undefined).map(({ id, since }) => [id, since]));
}

describe("since when, by the clock of this computer", () => {
  it.each([
    // Tuesday 8 September 2026 in China, still Monday in UTC.
    [
      "Asia/Shanghai",
      "2026-09-07T17:00:00Z",
      "2026-09-07T16:00:00Z",
      "2026-09-06T16:00:00Z",
      "2026-09-01T16:00:00Z",
    ],
    // The last minute of Sunday belongs to the week that began six days before, the next one does not.
    [
      "Asia/Shanghai",
      "2026-09-06T15:59:00Z",
      "2026-09-05T16:00:00Z",
      "2026-08-30T16:00:00Z",
      "2026-08-30T16:00:00Z",
    ],
    [
      "Asia/Shanghai",
      "2026-09-06T16:00:00Z",
      "2026-09-06T16:00:00Z",
      "2026-09-06T16:00:00Z",
      "2026-08-31T16:00:00Z",
    ],
    // Over New Year.
    [
      "Asia/Shanghai",
      "2026-01-01T04:00:00Z",
      "2025-12-31T16:00:00Z",
      "2025-12-28T16:00:00Z",
      "2025-12-25T16:00:00Z",
    ],
    // Western China's computers are often set to Ürümqi time.
    [
      "Asia/Urumqi",
      "2026-09-07T17:00:00Z",
      "2026-09-06T18:00:00Z",
      "2026-09-06T18:00:00Z",
      "2026-08-31T18:00:00Z",
    ],
    // A clock that was set forward meanwhile: midnight stays midnight.
    [
      "Europe/Berlin",
      "2026-03-31T10:00:00Z",
      "2026-03-30T22:00:00Z",
      "2026-03-29T22:00:00Z",
      "2026-03-24T23:00:00Z",
    ],
    [
      "America/Los_Angeles",
      "2026-09-07T05:00:00Z",
      "2026-09-06T07:00:00Z",
      "2026-08-31T07:00:00Z",
      "2026-08-31T07:00:00Z",
    ],
  ])("in %s at %s", (timeZone, now, today, monday, sevenDays) => {
    const expected = { today, monday, sevenDays };
    const iso = Object.entries(expected).map(([id, moment]) => [id, new Date(moment).toISOString()]);
    expect(moments(timeZone, now)).toEqual(Object.fromEntries(iso));
  });

  it("names the last backup where there is one, whose time is by this computer's clock", () => {
    process.env.TZ = "Asia/Shanghai";
    const now = new Date("2026-09-07T17:00:00Z");
    const at = "2026-09-05 16:30:00";
    const choice = { id: "backup", label: "自上次备份", since: "2026-09-05T08:30:00.000Z" };
    expect(sinceChoices(now, at).at(-1)).toEqual(choice);
    expect(sinceOf(sinceChoices(now, at), "backup")).toEqual(choice);
    expect(sinceOf(sinceChoices(now, undefined), "backup")).toBeUndefined();
    expect(sinceOf(sinceChoices(now, "昨天"), "backup")).toBeUndefined();
    expect(sinceOf(sinceChoices(now, at), undefined)).toBeUndefined();
  });
});
