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

/** What axe-core finds wrong with the frame around the page; pages have tests of their own. */
function frameProblems(): Promise<readonly string[]> {
  return accessibilityProblems(workbench.page, { except: "main > *" });
}

/** What has the focus: its accessible name or text. */
function focused(): Promise<string> {
  return workbench.page.evaluate<string>(
    "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent",
  );
}

describe("the frame", () => {
  it("says whose data it is, of which year, by which reading, where it lies, that it is saved, who acts", async () => {
    const { page } = workbench;
    await page.getByRole("heading", { level: 1 }).waitFor();
    const bar = page.getByRole("banner");
    for (const text of ["青禾县", "2025 年度", "已全部保存", "示例县（临时）"]) {
      await bar.getByText(text, { exact: true }).first().waitFor();
    }
    await bar.getByRole("button", { name: "示例", exact: true }).waitFor();
    await expect.poll(() => bar.getByRole("radio", { name: "严格" }).isChecked()).toBe(true);
    await page.getByRole("contentinfo").getByText("按严格口径评定").waitFor();
    await expect.poll(() => page.title()).toContain("青禾县 2025 年度 - 优均");
    await keepScreenshot(page, "frame");
    expect(await frameProblems()).toEqual([]);
  });

  it("switches between the readings, by mouse and by keyboard", async () => {
    const { page } = workbench;
    await page.getByText("过渡", { exact: true }).click();
    await page.getByRole("contentinfo").getByText("按过渡口径评定").waitFor();
    await page.getByRole("radio", { name: "过渡" }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("contentinfo").getByText("按严格口径评定").waitFor();
  });

  it("switches the year, and says which years hold no data", async () => {
    const { page } = workbench;
    await page.getByRole("banner").getByRole("combobox", { name: "评估年度" }).click();
    await page.getByTitle("2024 年度（无数据）").click();
    await page.getByRole("banner").getByText("2024 年度").filter({ visible: true }).waitFor();
    await expect.poll(() => page.title()).toContain("2024 年度");
    await page.getByRole("banner").getByRole("combobox", { name: "评估年度" }).click();
    await page.getByTitle("2025 年度", { exact: true }).click();
    await page.getByRole("banner").getByText("2025 年度").filter({ visible: true }).waitFor();
  });

  it("shows where the data lies, and copies the path", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: /示例县（临时）/ }).click();
    await page.getByRole("button", { name: "复制路径" }).click();
    await page.getByText("已复制").waitFor();
    await expect
      .poll(() => page.evaluate<string>("navigator.clipboard.readText()"))
      .toMatch(/youjun-sample-\w+.青禾县$/);
    expect(await frameProblems()).toEqual([]);
    await keepScreenshot(page, "frame-place");
    await page.keyboard.press("Escape");
  });

  it("says of an address that leads nowhere where to go instead", async () => {
    const { page } = workbench;
    await page.evaluate("window.location.hash = '#/nowhere'");
    await page.getByRole("heading", { name: "没有这个页面" }).waitFor();
    expect(await frameProblems()).toEqual([]);
    await page.evaluate("window.location.hash = ''");
  });

  it("begins with a way past the navigation", async () => {
    const { page } = workbench;
    await page.reload();
    await page.getByRole("navigation", { name: "工作步骤" }).waitFor();
    await page.keyboard.press("Tab");
    await expect.poll(() => focused()).toBe("跳到正文");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate<string>("document.activeElement.id")).toBe("main");
  });
});

describe("Ctrl+K", () => {
  it("finds by pinyin initials and goes there by the keyboard", async () => {
    const { page } = workbench;
    await page.keyboard.press("Control+k");
    const box = page.getByRole("combobox", { name: /^搜索/ });
    await box.fill("drbg");
    const option = page.getByRole("option", { name: /导入表格/ });
    await option.waitFor();
    await expect.poll(() => option.getAttribute("aria-selected")).toBe("true");
    await keepScreenshot(page, "palette");
    expect(await frameProblems()).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "使用手册" }).getByRole("heading", { name: "导入表格" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "使用手册" }).waitFor({ state: "hidden" });
  });

  it("moves through what it found, and says when there is nothing", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: /Ctrl\+K/ }).click();
    const box = page.getByRole("combobox", { name: /^搜索/ });
    await box.fill("数据");
    await page.getByRole("option").nth(1).waitFor();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.getByRole("option").nth(1).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => page.getByRole("option").last().getAttribute("aria-selected")).toBe("true");
    await box.fill("没有这样的东西");
    await page.getByText("没有找到。").waitFor();
    await page.keyboard.press("Escape");
    await box.waitFor({ state: "hidden" });
  });
});

describe("F1", () => {
  it("opens the manual beside the page, topic by topic, and Esc closes it", async () => {
    const { page } = workbench;
    await page.keyboard.press("F1");
    const manual = page.getByRole("dialog", { name: "使用手册" });
    const topics = manual.getByRole("navigation", { name: "手册目录" }).getByRole("button");
    await topics.first().waitFor();
    const names = await topics.allTextContents();
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      await topics.filter({ hasText: name }).first().click();
      await manual.getByRole("heading", { name, level: 2 }).waitFor();
      expect(await frameProblems(), name).toEqual([]);
    }
    await keepScreenshot(page, "manual");
    await page.keyboard.press("Escape");
    await manual.waitFor({ state: "hidden" });
  });
});

describe("who acts", () => {
  it("is changed in the frame, with a person registered beside the others", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "示例", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "谁在操作？" });
    await dialog.getByRole("button", { name: /^示例/ }).waitFor();
    expect(await frameProblems()).toEqual([]);
    await dialog.getByRole("tab", { name: "登记新的操作人" }).click();
    await dialog.getByRole("button", { name: "登记并开始" }).click();
    await dialog.getByText("请填写姓名。").waitFor();
    await dialog.getByRole("textbox", { name: "姓名" }).fill("示例");
    await dialog.getByRole("button", { name: "登记并开始" }).click();
    await dialog.getByRole("alert").getByText("已经存在").waitFor();
    await keepScreenshot(page, "operator-twice");
    await dialog.getByRole("textbox", { name: "姓名" }).fill("李强");
    await dialog.getByRole("button", { name: "登记并开始" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "李强", exact: true }).waitFor();
    await page.getByText(/已保存 \d{2}:\d{2}/).waitFor();
  });
});

describe("when the program behind the window is gone", () => {
  it("says what happened, what is safe and what to do", async () => {
    const own = await openWorkbench();
    try {
      const { page } = own;
      await page.getByText("还没有工作区。").waitFor();
      await page.route("**/api/**", (route) => route.abort());
      await page.getByRole("button", { name: "打开示例县" }).click();
      const alert = page.getByRole("alert");
      await alert.getByText("程序的后台没有应答，可能已经退出。").waitFor();
      await alert.getByText("已经保存的数据不受影响").waitFor();
      await alert.getByText("请重新启动优均").waitFor();
    } finally {
      await own.close();
    }
  });
});

describe("on a screen at 125 %", () => {
  it("nothing scrolls sideways, and nothing of the head is cut off", async () => {
    const scaled = await openWorkbench({ screen: screens.scaled, scale: 1.25 });
    try {
      const { page } = scaled;
      await openSampleCounty(page);
      await page.getByText("已全部保存").waitFor();
      await keepScreenshot(page, "frame-125");
      await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
      const cut = await page.evaluate<number>(
        "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('header'))",
      );
      expect(cut).toBe(0);
    } finally {
      await scaled.close();
    }
  });
});
