import type { Page } from "playwright-core";
import { openSampleCounty, openWorkbench } from "../e2e/browser.ts";
import { benchPaste } from "./grid.ts";
import { aimWords, below, measure, measured, median, printLine, report } from "./measure.ts";

// Real Chromium without a graphics card in front of the real service: figures of a plain office computer are
// better, never worse.

/** The page's own clock starts with `act` and stops in the first frame in which `done` is true. */
async function untilShown(page: Page, act: string, done: string): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error("never shown: " + ${JSON.stringify(done)})), 20000);
    const start = performance.now();
    ${act};
    const look = () => {
      if (!(${done})) return requestAnimationFrame(look);
      // Painted when the next frame begins.
      requestAnimationFrame(() => { clearTimeout(limit); resolve(performance.now() - start); });
    };
    requestAnimationFrame(look);
  })`);
}

const pageIsThere =
  "document.querySelector('main h1')?.textContent && !document.querySelector('main [role=status][aria-label^=正在]')";

/** Each page of the navigation, entered again and again; the first time its code is fetched too. */
async function benchPages(page: Page): Promise<void> {
  const places = await page.evaluate<readonly string[]>(
    "[...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))",
  );
  const times = new Map<string, number[]>(places.map((place) => [place, []]));
  for (let round = 0; round < 5; round += 1) {
    for (const place of places) {
      const label = `document.querySelector('nav a[href="${place}"]').textContent`;
      const shown = `document.querySelector('main')?.getAttribute('aria-label') === ${label} && ${pageIsThere}`;
      times.get(place)?.push(await untilShown(page, `location.hash = ${JSON.stringify(place)}`, shown));
    }
  }
  for (const [place, values] of times) report(measured(`page ${place}`, values), { aim: below(150) });
}

/** From an overview that is there to the county's heat map on the screen, without the way from the service. */
async function benchHeatMap(page: Page): Promise<void> {
  const values: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    await untilShown(page, "location.hash = '#/settings'", pageIsThere);
    const cells = "document.querySelectorAll('section[aria-labelledby=heat] [data-row]').length > 100";
    values.push(await untilShown(page, "location.hash = '#/overview'", cells));
  }
  report(measured("overview with the heat map of 181 schools", values), { aim: below(100) });
}

const grid = ".ag-grid-viewport";

interface Scrolled {
  /** Frames a second. */
  readonly frames: number;
  /** Milliseconds. */
  readonly longest: number;
  readonly rows: string;
}

/** Scrolls the sheet for two seconds, a little further in every frame. */
async function scroll(page: Page, direction: "down" | "right"): Promise<Scrolled> {
  return page.evaluate<Scrolled>(
    `new Promise((resolve) => {
      const down = ${direction === "down"};
      const target = document.querySelector(${JSON.stringify(grid)});
      const end = performance.now() + 2000;
      let frames = 0, longest = 0, last = performance.now(), step = 48;
      const next = (now) => {
        frames += 1;
        longest = Math.max(longest, now - last);
        last = now;
        const at = down ? target.scrollTop : target.scrollLeft;
        const most = down ? target.scrollHeight - target.clientHeight : target.scrollWidth - target.clientWidth;
        if (at + step < 0 || at + step > most) step = -step;
        if (down) target.scrollTop = at + step; else target.scrollLeft = at + step;
        if (now < end) requestAnimationFrame(next);
        else resolve({
          frames: frames / 2,
          longest,
          rows: target.getAttribute("aria-rowcount"),
        });
      };
      requestAnimationFrame(next);
    })`,
  );
}

/** Scrolls the sheet of all sections three times each way. */
async function benchScrolling(page: Page): Promise<void> {
  await page.evaluate("location.hash = '#/entry/section/pupils'");
  await page.locator('.ag-cell-focus[col-id="pupils"]').waitFor();
  for (const direction of ["down", "right"] as const) {
    const runs: Scrolled[] = [];
    for (let run = 0; run < 3; run += 1) runs.push(await scroll(page, direction));
    const frames = median(runs.map((run) => run.frames));
    printLine(
      `grid of ${runs[0]?.rows} rows, all fields, ${direction}`,
      [
        `median ${frames.toFixed(0)} frames/s`,
        `longest frame ${Math.max(...runs.map(({ longest }) => longest)).toFixed(0)} ms`,
      ],
      aimWords(frames, { value: 50, unit: "frames/s", more: true }),
    );
  }
}

/** Milliseconds until the verdict stands on screen: since Enter, since the figure was taken, since it was judged. */
interface Typed {
  readonly typed: number;
  readonly answered: number;
  readonly judged: number;
}

/** Types a figure that changes a verdict, from Enter and from the service's answer to the verdict on screen. */
async function benchTyping(page: Page): Promise<void> {
  const verdict = `document.querySelector('[row-id="section:2141000951:primary"] [col-id="verdict"]').textContent`;
  await page.evaluate("location.hash = '#/entry/section/pupils?school=2141000951'");
  await page.locator('.ag-cell-focus[col-id="pupils"]').waitFor();
  // A verdict that was still on its way would be taken for the answer to what is typed.
  await untilShown(page, "", `${verdict}.trim() !== ""`);
  const typed: number[] = [];
  const answered: number[] = [];
  const judged: number[] = [];
  for (const pupils of ["9999", "300", "9998", "301", "9997", "302"]) {
    await page.evaluate("location.hash = '#/entry/section/classes?school=2141000951'");
    await page.evaluate("location.hash = '#/entry/section/pupils?school=2141000951'");
    await page.locator('.ag-cell-focus[col-id="pupils"]').waitFor();
    await page.keyboard.type(pupils);
    await page.evaluate(`void (window.typing = new Promise((resolve) => {
      performance.setResourceTimingBufferSize(10000);
      const before = ${verdict};
      let start;
      window.addEventListener("keydown", () => { start = performance.now(); }, { capture: true, once: true });
      const answered = (call) => performance.getEntriesByType("resource")
        .filter(({ name, startTime }) => name.endsWith(call) && startTime >= start).at(-1)?.responseEnd;
      const look = () => {
        if (start === undefined || ${verdict} === before) return requestAnimationFrame(look);
        requestAnimationFrame(() => {
          const now = performance.now();
          const since = (call) => now - (answered(call) ?? now);
          resolve({ typed: now - start, answered: since("fact.enter"), judged: since("evaluation.run") });
        });
      };
      requestAnimationFrame(look);
    }))`);
    await page.keyboard.press("Enter");
    const times = await page.evaluate<Typed>("window.typing");
    typed.push(times.typed);
    answered.push(times.answered);
    judged.push(times.judged);
  }
  report(measured("Enter → the school's verdict repainted", typed), { aim: below(100) });
  report(measured("  of that, since the service took the figure", answered));
  report(measured("  of that, since the evaluation was answered", judged));
}

export async function benchWindow(): Promise<void> {
  // Typing over a workbook's figure asks once for a reason; people answer it once, and the bench beforehand.
  const workbench = await openWorkbench({ before: "sessionStorage.setItem('youjun.reason.示例', '试验')" });
  try {
    const { page } = workbench;
    const usable = await measure("window usable once the service is up", 5, async () => {
      await page.reload();
      await page.getByRole("button", { name: "打开示例县" }).waitFor();
    });
    report(usable, { aim: below(1500) });
    const open = await measure("sample county made, imported and on screen", 1, () => openSampleCounty(page));
    report(open);
    await benchPages(page);
    await benchHeatMap(page);
    await benchScrolling(page);
    await benchTyping(page);
    await benchPaste(page);
  } finally {
    await workbench.close();
  }
}
