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

async function expectSound(): Promise<void> {
  expect(await accessibilityProblems(workbench.page)).toEqual([]);
  await expect.poll(() => horizontalOverflow(workbench.page)).toBeLessThanOrEqual(0);
}

/** Types a figure as the entry page does, so that something differs from the statistics. */
async function enter(subject: string, field: string, value: string): Promise<void> {
  const { page } = workbench;
  await page.evaluate(
    `fetch("/api/fact.enter", { method: "POST", headers: { "content-type": "application/json" }, body: ${JSON.stringify(
      JSON.stringify({ year: 2025, entries: [{ subject, field, state: "value", value }], why: "核对花名册" }),
    )} }).then((answer) => answer.text())`,
  );
  // Another program wrote: the page asks again when it is entered again.
  await page.reload();
  await page.getByRole("navigation", { name: "工作步骤" }).waitFor();
}

async function chooseOperator(): Promise<void> {
  const { page } = workbench;
  const post = (name: string, input: unknown) =>
    page.evaluate(
      `fetch("/api/${name}", { method: "POST", headers: { "content-type": "application/json" }, body: ${JSON.stringify(
        JSON.stringify(input),
      )} }).then((answer) => answer.text())`,
    );
  await post("operator.add", { name: "张三", role: "管理员" });
  await post("operator.choose", { name: "张三" });
}

describe("核对", () => {
  it("says in the headline what contradicts itself, and lists it", async () => {
    const page = await go("#/checks");
    await page.getByRole("heading", { level: 1, name: "还有 3 处矛盾：错误 3；另有提示 10 处" }).waitFor();
    await page.getByText("13 处", { exact: true }).waitFor();
    await keepScreenshot(page, "checks");
    await expectSound();
  });

  it("opens a finding, leads to its cell, and accepts it with a reason", async () => {
    await chooseOperator();
    const page = await go("#/checks?rule=classes-grades");
    await page.getByText("6 / 13 处").waitFor();
    await page.getByRole("button", { name: /而有学生154人$/ }).click();
    const panel = page.getByRole("dialog");
    await panel.getByRole("link", { name: /填报 .*班级数/ }).waitFor();
    await panel.getByRole("textbox", { name: "接受理由" }).fill("学校确有复式教学：四、五年级合班");
    await keepScreenshot(page, "checks-panel");
    await expectSound();
    await panel.getByRole("button", { name: "接受", exact: true }).click();
    await panel.getByText("✓ 已接受").waitFor();
    await panel.getByText("学校确有复式教学：四、五年级合班").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { level: 1, name: /另有提示 9 处，已接受 1 处$/ }).waitFor();
  });

  it("accepts what the filter shows in one step, and withdraws one", async () => {
    const page = await go("#/checks?rule=classes-grades");
    await page.getByRole("button", { name: "接受这 5 处…" }).click();
    const dialog = page.getByRole("dialog", { name: "接受这 5 处？" });
    await dialog.getByRole("textbox", { name: "接受理由" }).fill("复式班");
    await dialog.getByRole("button", { name: "接受这 5 处", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /已接受 6 处$/ }).waitFor();
    await page.getByRole("button", { name: /而有学生172人$/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "撤回接受" }).click();
    await page.getByRole("heading", { level: 1, name: /已接受 5 处$/ }).waitFor();
    await page.keyboard.press("Escape");
  });

  it("is worked with the keyboard alone", async () => {
    const page = await go("#/checks");
    const grid = page.getByRole("grid", { name: "数据中的矛盾" });
    await grid.locator('[data-row="0"] [data-column="3"] button').focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("heading", { name: "涉及的数据" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  });

  it("shows how far each school's forms are filled in", async () => {
    const page = await go("#/checks/completeness");
    await page.getByRole("heading", { level: 1, name: /^183 所学校和附设单位还缺 730 个数据/ }).waitFor();
    await keepScreenshot(page, "checks-completeness");
    await expectSound();
    const cell = page.getByRole("link", { name: /^万元第二小学学校管理缺 3/ });
    await expect
      .poll(() => cell.getAttribute("href"))
      .toBe("#/entry?field=charterApproved&school=2141000951");
  });

  it("compares with the statistics and asks for an explanation", async () => {
    await enter("section:2141000951:primary", "fullTimeTeachers", "99");
    const page = await go("#/checks/statistics");
    await page
      .getByRole("heading", { level: 1, name: /有 1 处与采用的不一致，其中 1 处还没有说明$/ })
      .waitFor();
    await page.getByRole("button", { name: /专任教师数：未说明$/ }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "接受理由" }).fill("统计时点后调入");
    await keepScreenshot(page, "checks-statistics");
    await page.getByRole("dialog").getByRole("button", { name: "接受", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /都已写明原因$/ }).waitFor();
    await page.keyboard.press("Escape");
    await expectSound();
  });

  it("fits a screen at 125 %", async () => {
    const { page } = workbench;
    await page.setViewportSize(screens.scaled);
    for (const tab of ["", "/completeness", "/statistics"]) {
      await go(`#/checks${tab}`);
      await page.getByRole("grid").waitFor();
      await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
      await keepScreenshot(page, `checks${tab.replace("/", "-")}-125`);
    }
    await page.setViewportSize(screens.full);
  });
});
