import { afterAll, beforeAll, expect, it } from "vitest";
import {
  horizontalOverflow,
  keepScreenshot,
  openSampleCounty,
  openWorkbench,
  type Workbench,
} from "./browser.ts";

// 1366 × 768 at 150 %: what fits here fits on every screen of a county office.
const screen = { width: 911, height: 512 };

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench({ screen, scale: 1.5 });
  await openSampleCounty(workbench.page);
});

afterAll(() => workbench.close());

/** How many pixels the page is wider than its place beside the navigation. */
function pageOverflow(): Promise<number> {
  return workbench.page.evaluate<number>(
    "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('main'))",
  );
}

it("no page scrolls sideways at 150 %", async () => {
  const { page } = workbench;
  const links = page.getByRole("navigation", { name: "工作步骤" }).getByRole("link");
  const names = await links.allTextContents();
  expect(names.length).toBeGreaterThan(5);
  for (const name of [...names.slice(1), names[0] ?? ""]) {
    await links.filter({ hasText: name }).click();
    await page.locator("main h1:focus").waitFor();
    await expect.poll(pageOverflow, { message: name }).toBeLessThanOrEqual(0);
    await expect.poll(() => horizontalOverflow(page), { message: name }).toBeLessThanOrEqual(0);
  }
  await page.getByRole("heading", { name: "学校 × 七项指标" }).waitFor();
  await keepScreenshot(page, "overview-150");
});

it("what blocks an area stands below its counts, as wide as the table", async () => {
  const widths = await workbench.page.evaluate<readonly [number, number]>(
    `['tbody td:last-child', 'tbody tr'].map((part) =>
      document.querySelector('section[aria-labelledby=areas] table ' + part).getBoundingClientRect().width)`,
  );
  expect(widths[0]).toBe(widths[1]);
});
