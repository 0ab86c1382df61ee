import { afterAll, beforeAll, expect, it } from "vitest";
import { openSampleCounty, openWorkbench, type Workbench } from "./browser.ts";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench();
  await openSampleCounty(workbench.page);
  await workbench.page.getByRole("link", { name: "学校", exact: true }).click();
  await workbench.page.getByRole("grid").waitFor();
});

afterAll(() => workbench.close());

it("a page is printed whole, with heads that every sheet repeats and without what only a screen can do", async () => {
  const { page } = workbench;
  const rows = page.getByRole("grid").locator("tbody tr[data-row]");
  const sorts = page.getByRole("grid").locator("thead button");
  expect(await sorts.count()).toBeGreaterThan(0);
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => rows.count()).toBe(193);
  await expect.poll(() => sorts.count()).toBe(0);
  await expect.poll(() => page.locator("main .ant-btn:visible").count()).toBe(0);
  await page.getByRole("columnheader", { name: "过渡口径" }).waitFor();
  await page.emulateMedia({ media: "screen" });
  await expect.poll(() => sorts.count()).toBeGreaterThan(0);
});

it("every sheet says of which county, year, reading and day it is", async () => {
  const { page } = workbench;
  const head = await page.evaluate<string | null>(
    `(dispatchEvent(new Event("beforeprint")), document.querySelector(".print-head").textContent)`,
  );
  expect(head).toMatch(/^青禾县 2025 年度（严格口径） · 学校 · 打印日期 \d{4}年\d{1,2}月\d{1,2}日$/);
});
