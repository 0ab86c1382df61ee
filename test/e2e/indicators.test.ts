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

async function go(hash: string) {
  const { page } = workbench;
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  return page;
}

async function item(code: string) {
  const page = await go(`#/indicators/${code}`);
  await page.getByRole("heading", { level: 1, name: new RegExp(`^${code} `) }).waitFor();
  return page;
}

async function expectSound(): Promise<void> {
  expect(await accessibilityProblems(workbench.page)).toEqual([]);
  await expect.poll(() => horizontalOverflow(workbench.page)).toBeLessThanOrEqual(0);
}

describe("the list of items", () => {
  it("groups 32 items and the conditions, with mark and sentence", async () => {
    const page = await go("#/indicators");
    await page.getByRole("heading", { level: 1, name: /^32 项指标中达标/ }).waitFor();
    await expect.poll(() => page.locator("main tbody tr").count()).toBe(42);
    for (const part of [
      "资源配置",
      "政府保障程度",
      "教育质量",
      "社会认可度",
      "不予认定的情形",
      "申报基本条件",
    ]) {
      await page.getByRole("heading", { level: 2, name: part }).waitFor();
    }
    const row = page.getByRole("row", { name: /A2-11/ });
    await row.getByText("占10.0%；其中骨干教师77名").waitFor();
    await keepScreenshot(page, "indicators");
    await expectSound();
  });

  it("puts what is still to be filled in red", async () => {
    const page = await go("#/indicators");
    await page.getByText("（待填：").first().waitFor();
    const colours = await page.evaluate<readonly [string, string]>(`(() => {
      const missing = [...document.querySelectorAll("main span")].find((span) => span.textContent.startsWith("（待填："));
      const probe = document.body.appendChild(document.createElement("span"));
      probe.style.color = "var(--unmet)";
      const wanted = getComputedStyle(probe).color;
      probe.remove();
      return [getComputedStyle(missing).color, wanted];
    })()`);
    expect(colours[0]).toBe(colours[1]);
  });
});

describe("an item of 资源配置", () => {
  it("shows wording, sentence, distribution and every section", async () => {
    const page = await item("A1-5");
    await page.getByText("生均体育运动场馆面积").first().waitFor();
    await page
      .getByRole("img", { name: "小学 147 个学段，129 个达到标准，18 个没达到（其中 3 个低于 85%）" })
      .waitFor();
    for (const label of ["标准 7.50", "85% 底线 6.375", "全县平均 9.89"])
      await page.getByText(label).waitFor();
    const grid = page.getByRole("grid", { name: "体育运动场馆：各学段" });
    await grid.getByRole("link", { name: "宋杖中心小学" }).waitFor();
    await keepScreenshot(page, "indicator-section");
    await expectSound();
  });

  it("names a dot under the pointer and says why on a click", async () => {
    const page = await item("A1-5");
    const picture = page.getByRole("img", { name: /^初中 34 个学段/ });
    const cross = picture.locator("path").first();
    await cross.hover();
    await page.getByText("九佛第一九年一贯制学校：7.44 平方米，未达标（点击看为什么）").waitFor();
    await cross.click();
    const panel = page.getByRole("dialog");
    await panel.getByText(/^7\.44 平方米.*标准 10\.20 平方米，差 2\.76 平方米/).waitFor();
    await page.keyboard.press("Escape");
  });

  it("follows a mean to a school's value, to its cell, and back", async () => {
    const page = await item("A1-8");
    await page.getByRole("button", { name: /^初中教学仪器设备差异系数 0\.470/ }).click();
    const panel = page.getByRole("dialog");
    await panel.getByText(/标准差 [\d,.]+ ÷ 全县平均值 3,718\.2\d+ = 0\.470/).waitFor();
    await expectSound();
    await panel
      .getByRole("button", { name: /教学仪器设备值/ })
      .first()
      .click();
    await panel
      .getByText(/^中小学校综合表![A-Z]+\d+$/)
      .first()
      .waitFor();
    await panel.getByRole("button", { name: "← 初中教学仪器设备差异系数" }).click();
    await panel.getByText(/标准差/).waitFor();
    await page.keyboard.press("Escape");
  });
});

describe("an item that judges schools", () => {
  it.each([
    ["A2-3", "音乐缺1间"],
    ["A2-4", "超出200人"],
    ["A2-5", "小学超过45人的班级"],
    ["A2-6", "差2,200元"],
    ["A3-4", "差0.032万元"],
    ["A1", "体育艺术教师0.00人（标准0.90，低于85%）"],
  ])("%s lists what blocks first, in words", async (code, words) => {
    const page = await item(code);
    await page.getByRole("grid").getByText(words, { exact: false }).first().waitFor();
    await keepScreenshot(page, `indicator-${code}`);
    await expectSound();
  });

  it("asks why of a school's number", async () => {
    const page = await item("A2-4");
    await page
      .locator('[data-row="0"]')
      .getByRole("button", { name: /学生数 2,200/ })
      .click();
    const panel = page.getByRole("dialog");
    await panel.getByText("超出200人；义务教育阶段学生2,200人，上限2,000人").waitFor();
    await panel
      .getByText(/^中小学校综合表![A-Z]+\d+$/)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
  });
});

describe("a ratio of the county", () => {
  it("shows both sides and what they are made of", async () => {
    const page = await item("A2-11");
    const part = page.getByRole("row", { name: /^分子/ }).first();
    await part.getByText("上一年度交流轮岗教师数").waitFor();
    await page.getByRole("button", { name: "10.0，查看计算过程", exact: true }).click();
    const panel = page.getByRole("dialog");
    await panel.getByText("385 ÷ 3,850 × 100% = 10.0%").waitFor();
    await panel.getByText("县级采集表_2025.xlsx").first().waitFor();
    await expectSound();
    await page.keyboard.press("Escape");
  });

  it("says why there is no value, and never shows 0 for it", async () => {
    const page = await item("A3-3");
    await page.getByRole("button", { name: "制定章程的学校 —，查看计算过程" }).click();
    await page.getByRole("dialog").getByText("没有数值：缺数据：学校章程已制定并核准。").waitFor();
    await page.keyboard.press("Escape");
  });

  it("goes to the next item and back by keyboard", async () => {
    const page = await item("A2-11");
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("heading", { level: 1, name: /^A2-12 / }).waitFor();
    await page.keyboard.press("Alt+ArrowUp");
    await page.getByRole("heading", { level: 1, name: /^A2-11 / }).waitFor();
  });

  it("says what to do where the standard has no such item", async () => {
    const page = await go("#/indicators/A1-9");
    await page.getByRole("heading", { level: 1, name: "没有这项指标" }).waitFor();
    await expectSound();
  });
});

describe("on a screen at 125 %", () => {
  it.each(["", "/A1-5", "/A1-8", "/A2-3"])("keeps indicators%s within the window", async (path) => {
    const { page } = workbench;
    await page.setViewportSize(screens.scaled);
    await go(`#/indicators${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await keepScreenshot(page, `indicators-125${path.replace("/", "-")}`);
    await expectSound();
    await page.setViewportSize(screens.full);
  });
});
