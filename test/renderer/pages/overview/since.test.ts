import { describe, expect, it } from "vitest";
import { sinceChoices } from "../../../../renderer/pages/overview/since.ts";

const now = new Date(2026, 8, 2, 8, 30);

describe("since when changes are told", () => {
  it("offers the last visit first where there was one", () => {
    const [first] = sinceChoices(now, "2026-08-30T01:00:00.000Z");
    expect(first).toMatchObject({ id: "lastVisit", moment: "2026-08-30T01:00:00.000Z" });
  });

  it("begins days at midnight of this computer, across the month's end", () => {
    const [yesterday, week] = sinceChoices(now, undefined);
    expect(yesterday?.moment).toBe(new Date(2026, 8, 1).toISOString());
    expect(week?.moment).toBe(new Date(2026, 7, 27).toISOString());
  });
});
