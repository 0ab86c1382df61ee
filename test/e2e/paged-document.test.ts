import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems } from "./accessibility.ts";
import {
  horizontalOverflow,
  keepScreenshot,
  openSampleCounty,
  openWorkbench,
  screens,
  type Workbench,
} from "./browser.ts";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench();
  await openSampleCounty(workbench.page);
});

afterAll(() => workbench.close());

afterEach(() => expect(workbench.complaints).toEqual([]));

const paper = "section[aria-label='自评报告预览']";

async function openPreview(under?: string) {
  const { page } = workbench;
  await page.evaluate("location.hash = '#/start'");
  const rest = under === undefined ? "" : `?under=${encodeURIComponent(under)}`;
  await page.evaluate(`location.hash = ${JSON.stringify(`#/report/preview/report${rest}`)}`);
  await page.getByRole("region", { name: "自评报告预览" }).waitFor();
  return page;
}

const numberShown = async (): Promise<number> => Number(await workbench.page.getByLabel("页码").inputValue());

describe("the pages of a document", () => {
  it("stay at the place that was asked for while their zoom settles", async () => {
    const page = await openPreview("（六）一票否决事项自查");
    const heading = page.locator(`${paper} >> text=（六）一票否决事项自查`);
    await heading.waitFor();
    await expect.poll(numberShown).toBeGreaterThan(15);
    const shown = await numberShown();
    for (let look = 0; look < 3; look += 1) {
      await page.waitForTimeout(200);
      expect(await numberShown()).toBe(shown);
    }
  });

  it("turn by keys, by number and by chapter, and keep their page when zoomed", async () => {
    const page = await openPreview();
    await page.locator(paper).focus();
    await page.keyboard.press("PageDown");
    await expect.poll(numberShown).toBe(2);
    await page.keyboard.press("End");
    await expect.poll(numberShown).toBeGreaterThan(100);
    await page.keyboard.press("Home");
    await expect.poll(numberShown).toBe(1);
    await page.getByLabel("页码").fill("40");
    await expect.poll(numberShown).toBe(40);
    await page.getByRole("button", { name: "缩小" }).click();
    await page.getByRole("button", { name: "缩小" }).click();
    await expect.poll(numberShown).toBe(40);
    await page.getByRole("button", { name: "适合宽度" }).click();
    await expect.poll(numberShown).toBe(40);
  });

  it("draw only what is seen, and can be read by everybody but for the colours of print", async () => {
    const page = await openPreview();
    await expect.poll(() => page.locator(`${paper} section`).count()).toBeLessThan(8);
    expect(await accessibilityProblems(page, { except: paper })).toEqual([]);
    await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
  });

  it("fit a screen at 125 %", async () => {
    const { page } = workbench;
    await page.setViewportSize(screens.scaled);
    await openPreview("表3-1　小学、初中资源配置达标情况");
    await keepScreenshot(page, "paged-document-125");
    expect(await accessibilityProblems(page, { except: paper })).toEqual([]);
    await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize(screens.full);
  });
});
