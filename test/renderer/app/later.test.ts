import { describe, expect, it } from "vitest";
import { later } from "../../../renderer/app/later.ts";

const shown = () => null;

describe("code that is fetched later", () => {
  it("is fetched once, however often it is asked for, and then is there", async () => {
    let fetched = 0;
    const page = later(async () => {
      fetched += 1;
      return shown;
    });
    expect(page.loaded()).toBeUndefined();
    await Promise.all([page.preload(), page.preload()]);
    await page.preload();
    expect(page.loaded()).toBe(shown);
    expect(fetched).toBe(1);
  });

  it("says that it could not be fetched, and is fetched by the next who asks", async () => {
    let fetched = 0;
    const page = later(async () => {
      fetched += 1;
      if (fetched === 1) throw new Error("gone");
      return shown;
    });
    await expect(page.preload()).rejects.toThrow("gone");
    expect(page.loaded()).toBeUndefined();
    await page.preload();
    expect(page.loaded()).toBe(shown);
  });
});
