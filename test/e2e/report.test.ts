import { appendFileSync, existsSync } from "node:fs";
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

async function openReport() {
  const { page } = workbench;
  await page.evaluate("location.hash = '#/report'");
  await page.getByRole("heading", { level: 1, name: /暂不能报送$/ }).waitFor();
  await page.getByRole("row", { name: /^自评报告/ }).waitFor();
  return page;
}

async function expectSound(): Promise<void> {
  expect(await accessibilityProblems(workbench.page)).toEqual([]);
  await expect.poll(() => horizontalOverflow(workbench.page)).toBeLessThanOrEqual(0);
}

describe("the report page", () => {
  it("says what stands against handing in, and where it is put right", async () => {
    const page = await openReport();
    await page.getByRole("heading", { level: 2, name: "报送前检查" }).waitFor();
    await page.getByText(/^必须改 \d+ 处$|必须改 \d+ 处/).waitFor();
    await page.getByRole("heading", { level: 3, name: /^待填和待核/ }).waitFor();
    await page.getByText("历史记录首尾相接，数据未被绕过程序改动").waitFor();
    await page.getByRole("row", { name: /^佐证材料.*应有 [\d,]+ 件，已有 0 件/ }).waitFor();
    await keepScreenshot(page, "report");
    await expectSound();
    await page
      .getByRole("link", { name: /^去填写：/ })
      .first()
      .click();
    await expect.poll(() => page.evaluate("location.hash")).toMatch(/^#\/entry\?field=/);
  });

  it("shows a finding on the page on which it is printed", async () => {
    const page = await openReport();
    await page
      .getByRole("button", { name: /^看版面：/ })
      .first()
      .click();
    await page.getByRole("region", { name: "自评报告预览" }).waitFor();
    await expect.poll(async () => Number(await page.getByLabel("页码").inputValue())).toBeGreaterThan(1);
    await keepScreenshot(page, "report-preview");
    // The pages have the colours of print, red for 待填 among them.
    const paper = "section[aria-label='自评报告预览']";
    expect(await accessibilityProblems(page, { except: paper })).toEqual([]);
    await page.getByText("申报表", { exact: true }).click();
    await page.getByRole("region", { name: "申报表预览" }).waitFor();
    await page.getByRole("tab", { name: "生成与检查" }).click();
    await page.getByRole("heading", { level: 2, name: "报送材料" }).waitFor();
  });

  it("keeps the report's date as a fact", async () => {
    const page = await openReport();
    const headline = () => page.getByRole("heading", { level: 1 }).textContent();
    const before = await headline();
    const date = page.getByLabel("报送日期", { exact: true });
    await date.fill("2025-12-20");
    await date.press("Enter");
    // One place less to fill: the day is kept.
    await expect.poll(headline).not.toBe(before);
    await page.reload();
    await openReport();
    await expect.poll(() => page.getByLabel("报送日期", { exact: true }).inputValue()).toBe("2025-12-20");
  });

  it("says what is incomplete before it writes, and then where the files are", async () => {
    const page = await openReport();
    await page.getByRole("button", { name: "全部生成" }).click();
    const question = page.getByRole("dialog");
    await question.getByText(/^自评报告还有 [\d,]+ 处待填$/).waitFor();
    await expectSound();
    await question.getByRole("button", { name: "取消" }).click();
    await question.waitFor({ state: "hidden" });
    await page.getByRole("row", { name: /^自评报告.*还没有生成/ }).waitFor();

    await page.getByRole("button", { name: "全部生成" }).click();
    await page.getByRole("button", { name: "仍然生成" }).click();
    await page.getByText(/^已生成 3 个文件：自评报告_青禾县_2025\.docx、/).waitFor();
    const row = page.getByRole("row", { name: /^自评报告.*与现有数据一致/ });
    const download = page.waitForEvent("download");
    await row.getByRole("link", { name: "下载 自评报告_青禾县_2025.docx" }).click();
    expect((await download).suggestedFilename()).toBe("自评报告_青禾县_2025.docx");
    expect(existsSync((await (await download).path()) ?? "")).toBe(true);
    await page.mouse.move(0, 0);
    await keepScreenshot(page, "report-written");
    await expectSound();
  });

  it("names the files that it would replace, also those that were changed since it looked", async () => {
    const page = await openReport();
    const row = page.getByRole("row", { name: /^自评报告.*与现有数据一致/ });
    await row.waitFor();
    const shown = (await row.locator("[title*='自评报告']").getAttribute("title")) ?? "";
    appendFileSync(shown.split("\n")[0] ?? "", " ");
    await page.getByRole("button", { name: "生成自评报告" }).click();
    const question = page.getByRole("dialog");
    await question.getByText(/^自评报告_青禾县_2025\.docx（\d{4}-/).waitFor();
    await question.getByRole("button", { name: "仍然生成" }).click();
    await page.getByText(/^已生成 1 个文件：自评报告_青禾县_2025\.docx/).waitFor();
    const date = page.getByLabel("报送日期", { exact: true });
    await date.fill("2025-12-21");
    await date.press("Enter");
    await page.getByRole("row", { name: /^自评报告.*与现有数据不一致/ }).waitFor();
  });

  it("fits a screen at 125 %", async () => {
    const { page } = workbench;
    await page.setViewportSize(screens.scaled);
    await openReport();
    await keepScreenshot(page, "report-125");
    await expectSound();
    await page.setViewportSize(screens.full);
  });
});
