import type { Page } from "playwright-core";
import { below, measured, report } from "./measure.ts";

/** Milliseconds: until what would change stands on screen, until the page is free again, until it is durable. */
interface Pasted {
  readonly previewed: number;
  readonly free: number;
  readonly durable: number;
}

const dialog = "document.querySelector('[role=dialog]')";

/** Starts the clock with the next event of the kind and stops it in the frame after `done` is true. */
function clock(name: string, event: string, done: string): string {
  return `void (window.${name} = new Promise((resolve) => {
    window.addEventListener(${JSON.stringify(event)}, () => {
      const start = performance.now();
      const look = () => {
        if (!(${done})) return requestAnimationFrame(look);
        requestAnimationFrame(() => setTimeout(() => resolve({ start, ms: performance.now() - start })));
      };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  }))`;
}

/** Pastes the whole sheet of all sections, every cell another, and takes it back. */
async function pasteOnce(page: Page, rows: number, columns: number): Promise<Pasted> {
  await page.evaluate(`navigator.clipboard.writeText(Array.from({ length: ${rows} }, (_, row) =>
    Array.from({ length: ${columns} }, (_, column) => 1000 + row + column).join("\\t")).join("\\r\\n"))`);
  await page.evaluate(clock("pasting", "paste", dialog));
  await page.keyboard.press("Control+v");
  const previewed = await page.evaluate<number>("window.pasting.then(({ ms }) => ms)");
  await page.getByLabel(/改动原因/).fill("试验");
  await page.evaluate("performance.clearResourceTimings()");
  const answered = `performance.getEntriesByType("resource").find(({ name }) => name.endsWith("fact.enter"))`;
  const write = page.getByRole("button", { name: /写入/ }).and(page.locator(".ant-btn-primary"));
  await page.evaluate(clock("writing", "click", "true"));
  await page.evaluate(clock("durable", "click", answered));
  await write.click();
  const free = await page.evaluate<number>("window.writing.then(({ ms }) => ms)");
  const durable = await page.evaluate<number>(
    `window.durable.then(({ start }) => ${answered}.responseEnd - start)`,
  );
  await page.waitForFunction(`!${dialog} && !/正在保存/.test(document.body.textContent)`);
  await page.keyboard.press("Control+z");
  await page.getByText(/^已撤销/).waitFor();
  return { previewed, free, durable };
}

/** A block as large as the sheet of 193 sections, laid over all of it. */
export async function benchPaste(page: Page): Promise<void> {
  const runs: Pasted[] = [];
  for (let run = 0; run < 3; run += 1) {
    await page.evaluate("location.hash = '#/entry/section'");
    await page.evaluate("location.hash = '#/entry/section/pupils?school=2141000951'");
    await page.locator('.ag-cell-focus[col-id="pupils"]').waitFor();
    runs.push(await pasteOnce(page, 200, 100));
  }
  const times = (pick: (run: Pasted) => number) => runs.map(pick);
  report(
    measured(
      "200 × 100 pasted → what would change on screen",
      times(({ previewed }) => previewed),
    ),
    {
      aim: below(300),
    },
  );
  report(
    measured(
      "200 × 100 written → page free again",
      times(({ free }) => free),
    ),
    { aim: below(300) },
  );
  report(
    measured(
      "200 × 100 written → durable",
      times(({ durable }) => durable),
    ),
    { aim: below(700) },
  );
}
