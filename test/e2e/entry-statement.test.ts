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

async function go(place: string): Promise<void> {
  await workbench.page.evaluate(`location.hash = ${JSON.stringify(`#/entry${place}`)}`);
}

/** Waits until the page says yes; the security policy lets no test wait inside the page. */
async function until(expression: string): Promise<void> {
  await expect.poll(() => workbench.page.evaluate<boolean>(expression), { timeout: 15_000 }).toBe(true);
}

function saved(): Promise<void> {
  return until("!/正在保存|停下来就保存/.test(document.body.textContent ?? '')");
}

function headline(words: RegExp): Promise<void> {
  return workbench.page.getByRole("heading", { level: 1, name: words }).waitFor();
}

describe("an item that figures cannot decide", () => {
  it("is reached by the address of its field, and an example taken over says what is still to be written", async () => {
    const { page } = workbench;
    await go("?field=A2-1.statement");
    const item = page.getByRole("region", { name: "A2-1 规划布局" });
    await until("document.activeElement.id === 'field-A2-1.statement'");
    await item.getByText("规划建设股（会同自然资源局）").waitFor();
    await item.getByText(/需要 \d+ 种材料，应有 \d+ 件，已有 0 件/).waitFor();
    await expect
      .poll(() => item.getByRole("link", { name: "去佐证" }).getAttribute("href"))
      .toBe("#/evidence/items/A2-1");
    await headline(/^定性指标 11 项，写完 0 项；还要写：A2-1 规划布局/);
    await keepScreenshot(page, "entry-item");
    await item.getByRole("button", { name: "以此开头：例句 2" }).click();
    const slot = "【新建、改扩建学校名称】";
    await item.getByText("还有 1 处没有改").waitFor();
    await until(
      `(() => { const box = document.activeElement; return box.value.slice(box.selectionStart, box.selectionEnd) === ${JSON.stringify(slot)}; })()`,
    );
    await page.keyboard.type("城东小学");
    await item.getByText("还有 1 处没有改").waitFor({ state: "hidden" });
    await saved();
    const text = page.getByLabel("说明", { exact: true });
    await expect.poll(() => text.inputValue()).toContain("城东小学已建成投用");
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it("is finished when everything is written, which list, part and headline say", async () => {
    const { page } = workbench;
    await go("/statement/items/A3-6");
    const item = page.getByRole("region", { name: "A3-6 德育与校园文化" });
    await item.getByLabel("结论", { exact: true }).click();
    await page.getByTitle("达标", { exact: true }).click();
    await item.getByLabel("说明", { exact: true }).fill("全县学校均达到良好以上。");
    await headline(/^定性指标 11 项，写完 1 项/);
    await page.getByRole("link", { name: /A3-6 德育与校园文化\s*已写完/ }).waitFor();
    await page.getByRole("link", { name: /^定性指标\s*缺 10/ }).waitFor();
    await saved();
  });

  it("has neighbours a key away, and each red place of its sentence leads to where it is filled", async () => {
    const { page } = workbench;
    await page.keyboard.press("Alt+ArrowDown");
    const next = page.getByRole("region", { name: "A3-7 课程与综合实践" });
    await next.waitFor();
    await next.getByRole("link", { name: /待填：课程实施依据文件/ }).click();
    await until("document.activeElement.id === 'field-curriculumDocument'");
    await page.keyboard.press("Alt+ArrowUp");
    await page.getByRole("region", { name: "A3-6 德育与校园文化" }).waitFor();
  });
});

describe("a text of the report", () => {
  const first = "2022年3月，县政府启动创建工作。";
  const second = "2023年，全面整改。";

  it("is saved while it is typed, and keeps its paragraphs", async () => {
    const { page } = workbench;
    await go("/statement/narrative/narrative.process");
    const box = page.getByLabel("工作历程", { exact: true });
    await box.fill(`${first}\n${second}`);
    await page.getByText("已写 29 字（一般 300–800 字）").waitFor();
    // Leaving at once, before the pause in which it would be saved.
    await go("/county");
    await saved();
    await page.reload();
    await go("/statement/narrative/narrative.process");
    await expect.poll(() => box.inputValue()).toBe(`${first}\n${second}`);
    await keepScreenshot(page, "entry-narrative");
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it("that cannot be saved stays as it was typed, on this page and when somebody comes back", async () => {
    const { page } = workbench;
    const error = {
      code: "storeDiskFull",
      message: "磁盘空间不足。",
      safe: "没有改动。",
      remedy: "请清理。",
    };
    await page.route("**/api/fact.enter", (route) =>
      route.fulfill({ body: `${JSON.stringify({ error })}\n`, contentType: "application/x-ndjson" }),
    );
    const box = page.getByLabel("工作历程", { exact: true });
    await box.fill(`${first}改过。`);
    await page.getByRole("alert").filter({ hasText: "磁盘空间不足。" }).waitFor();
    await expect.poll(() => box.inputValue()).toBe(`${first}改过。`);
    await go("/statement/applicant");
    await page.getByLabel("申报单位", { exact: true }).waitFor();
    await go("/statement/narrative/narrative.process");
    await expect.poll(() => box.inputValue()).toBe(`${first}改过。`);
    await page.unroute("**/api/fact.enter");
    await page.getByRole("button", { name: "重试" }).click();
    await saved();
    await page.getByText("没有保存").waitFor({ state: "hidden" });
    await expect.poll(() => box.getAttribute("aria-invalid")).toBe("false");
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("Control+z");
    await page.getByText("已撤销：工作历程。").waitFor();
    await expect.poll(() => box.inputValue()).toBe(`${first}\n${second}`);
  });
});

describe("figures that are written on pages of their own", () => {
  it("show what is computed from them in blue and what contradicts itself", async () => {
    const { page } = workbench;
    await go("?field=surveyValid");
    const box = page.getByLabel("回收有效问卷数", { exact: true });
    await box.fill("700");
    await page.keyboard.press("Enter");
    await page.getByText("“计”的有效问卷700多于问卷总数652").waitFor();
    await saved();
    await page.getByRole("button", { name: /满意度.* 85\.9，查看计算过程/ }).waitFor();
    await page.getByLabel("家长 问卷数", { exact: true }).fill("341");
    await page.keyboard.press("Enter");
    await page.getByText("“其中：家长”的问卷总数340，与分群体所填341不一致").waitFor();
    await saved();
    await keepScreenshot(page, "entry-survey");
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it("are held against the standard subject by subject, several years of one subject too", async () => {
    const { page } = workbench;
    await go("?field=monitoring");
    await page.getByRole("button", { name: "语文：再加一个年份" }).click();
    await page.getByLabel("语文（第 2 次） 校际差异率", { exact: true }).fill("0.15");
    await page.getByLabel("语文（第 2 次） 等级", { exact: true }).click();
    await page.locator(".ant-select-dropdown:visible").getByTitle("Ⅲ级").click();
    const row = page.getByRole("row").filter({ has: page.getByLabel("语文（第 2 次） 等级") });
    await row.getByText("未达标").waitFor();
    await page.getByLabel("数学 校际差异率", { exact: true }).fill("约0.1");
    await page.keyboard.press("Enter");
    await page.getByText("“校际差异率”填的“约0.1”不是数").first().waitFor();
    await expect.poll(() => page.getByLabel("数学 校际差异率", { exact: true }).inputValue()).toBe("约0.1");
    await saved();
    await keepScreenshot(page, "entry-monitoring");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "删除语文（第 2 次）" }).click();
    await row.waitFor({ state: "hidden" });
    await saved();
  });

  it("and every other part fit both screens and are clean for screen readers", async () => {
    const { page } = workbench;
    await go("/statement/conditions");
    const veto = page.getByRole("region", { name: "A5-4 有编不补" });
    await veto.getByRole("button", { name: "怎样核查、怎样写" }).click();
    await veto.getByText("人事股（会同编办）").waitFor();
    await keepScreenshot(page, "entry-conditions");
    for (const part of ["conditions", "profile", "items", "narrative", "survey", "monitoring", "applicant"]) {
      await go(`/statement/${part}`);
      await page.getByRole("navigation", { name: "结论与文字的各部分" }).waitFor();
      expect([part, await accessibilityProblems(page)]).toEqual([part, []]);
      for (const screen of [screens.scaled, screens.full]) {
        await page.setViewportSize(screen);
        await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
        if (screen === screens.scaled) await keepScreenshot(page, `entry-${part}-125`);
      }
    }
  });
});
