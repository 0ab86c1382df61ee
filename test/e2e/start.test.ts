import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
});

afterAll(() => workbench.close());

afterEach(() => expect(workbench.complaints).toEqual([]));

/** What stands on the start page below its head; anything that was open is closed. */
async function startPage() {
  const { page } = workbench;
  await page.evaluate(
    "fetch('/api/workspace.close', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).then((answer) => answer.text())",
  );
  await page.goto(page.url().replace(/#.*/, ""));
  await page.getByRole("heading", { name: "优均", level: 1 }).waitFor();
  await page.getByRole("heading", { name: "打开工作区" }).waitFor();
  return page;
}

describe("the start page", () => {
  it("offers the three ways, and says what must not go in", async () => {
    const page = await startPage();
    for (const name of ["打开示例县", "新建工作区…"]) await page.getByRole("button", { name }).waitFor();
    await page.getByText("还没有工作区。").waitFor();
    await page.getByText("本软件不得存储、处理国家秘密。").waitFor();
    await page.getByText(workbench.workspaces).first().waitFor();
    await keepScreenshot(page, "start-first");
    expect(await accessibilityProblems(page)).toEqual([]);
    await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
  });

  it("opens the sample county, says that it is thrown away, and throws it away", async () => {
    const page = await startPage();
    await openSampleCounty(page);
    await page.getByRole("button", { name: /示例县（临时）/ }).click();
    await page.getByText("示例县，关闭即删除").waitFor();
    const folder = await page.locator("p", { hasText: /youjun-sample-.*青禾县$/ }).textContent();
    expect(readdirSync(folder ?? "")).toContain("workspace.db");
    await page.getByRole("button", { name: "关闭并删除示例县" }).click();
    await page.getByRole("dialog").getByText("不能恢复").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
    expect(readdirSync(folder ?? "")).toContain("workspace.db");
    await page.getByRole("button", { name: /示例县（临时）/ }).click();
    await page.getByRole("button", { name: "关闭并删除示例县" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "关闭并删除" }).click();
    await page.getByRole("button", { name: "打开示例县" }).waitFor();
    expect(() => readdirSync(folder ?? "")).toThrow("ENOENT");
  });

  it("makes a workspace after asking for name, code and a word on secrets, and asks who acts", async () => {
    const page = await startPage();
    await page.getByRole("button", { name: "新建工作区…" }).click();
    await page.getByRole("button", { name: "新建并打开" }).click();
    for (const text of ["请填写县（市、区）名称。", "请填写 6 位数字的行政区划代码。", "请确认后再新建。"]) {
      await page.getByText(text).waitFor();
    }
    await keepScreenshot(page, "start-new-refused");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel("县（市、区）名称").fill("新河县");
    await page.getByLabel("行政区划代码").fill("41099x");
    await page.getByRole("checkbox").check();
    await page.getByText(join(workbench.workspaces, "新河县优质均衡")).waitFor();
    await page.getByRole("button", { name: "新建并打开" }).click();
    await page.getByText("请填写 6 位数字的行政区划代码。").waitFor();
    await page.getByLabel("行政区划代码").fill("410998");
    await page.getByRole("button", { name: "新建并打开" }).click();

    const dialog = page.getByRole("dialog", { name: "谁在操作？" });
    await dialog.getByText("不加密也不锁住数据").waitFor();
    await keepScreenshot(page, "operator-first");
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByLabel("姓名").fill("王敏");
    await dialog.getByLabel("单位").fill("县政府教育督导室");
    await dialog.getByLabel("PIN（可不设）").fill("4826");
    await dialog.getByRole("button", { name: "登记并开始" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "王敏" }).waitFor();
    expect(readdirSync(workbench.workspaces)).toEqual(["新河县优质均衡"]);
  });

  it("opens a recent workspace again, where a person with a PIN is asked for it", async () => {
    const page = await startPage();
    await page.getByText(/上次打开 \d{4}-\d{2}-\d{2} \d{2}:\d{2}/).waitFor();
    await keepScreenshot(page, "start-recent");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("button", { name: /^新河县/ }).click();
    const dialog = page.getByRole("dialog", { name: "谁在操作？" });
    await dialog.getByRole("button", { name: /王敏.*有 PIN/ }).click();
    await dialog.getByLabel("PIN", { exact: true }).fill("0000");
    await dialog.getByRole("button", { name: "确定" }).click();
    await dialog.getByText("“王敏”的 PIN 不对。").waitFor();
    await keepScreenshot(page, "operator-pin");
    await dialog.getByLabel("PIN", { exact: true }).fill("4826");
    await dialog.getByRole("button", { name: "确定" }).click();
    await page.getByRole("button", { name: "王敏", exact: true }).waitFor();
  });

  it("lets people look around without saying who they are", async () => {
    const page = await startPage();
    await page.getByRole("button", { name: /^新河县/ }).click();
    await page.getByRole("button", { name: "先看看，不做改动" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "选择操作人" }).click();
    await page.getByRole("dialog", { name: "谁在操作？" }).waitFor();
  });

  const broken: readonly (readonly [string, (folder: string) => void, RegExp, RegExp])[] = [
    [
      "is another program's file",
      (folder) => writeFileSync(join(folder, "workspace.db"), "not a database at all".repeat(50)),
      /不是优均的数据文件|已损坏/,
      /恢复到新文件夹/,
    ],
    [
      "is cut short",
      (folder) => writeFileSync(join(folder, "workspace.db"), ""),
      /不是优均的数据文件|已损坏/,
      /恢复到新文件夹/,
    ],
    [
      "lost its data file",
      (folder) => rmSync(join(folder, "workspace.db")),
      /没有 workspace\.db/,
      /选择含有 workspace\.db|新建/,
    ],
  ];

  it.each(broken)(
    "says of a folder that %s what happened, what is safe, what to do",
    async (name, breakIt, happened, remedy) => {
      const folder = join(workbench.workspaces, "坏的");
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "workspace.db"), "");
      const page = await startPage();
      breakIt(folder);
      await page.getByRole("button", { name: /^坏的/ }).click();
      const alert = page.getByRole("alert");
      await alert.getByText(happened).waitFor();
      await alert.getByText(/没有被?改动/).waitFor();
      await alert.getByText(remedy).waitFor();
      await alert.getByRole("button", { name: "复制详情" }).click();
      await alert.getByText("已复制").waitFor();
      await expect
        .poll(() => page.evaluate<string>("navigator.clipboard.readText()"))
        .toMatch(/^发生了什么：.*\n哪些是安全的：.*\n怎么办：/);
      if (name === "is cut short") await keepScreenshot(page, "start-broken");
      expect(await accessibilityProblems(page)).toEqual([]);
      rmSync(folder, { recursive: true, force: true });
    },
  );

  it("marks a recent workspace that is gone, and forgets it on request", async () => {
    rmSync(join(workbench.workspaces, "新河县优质均衡"), { recursive: true });
    const page = await startPage();
    await page.getByText("找不到了").waitFor();
    await expect.poll(() => page.getByRole("button", { name: /^新河县/ }).isDisabled()).toBe(true);
    await keepScreenshot(page, "start-missing");
    await page.getByRole("button", { name: "从清单去掉 新河县" }).click();
    await page.getByText("还没有工作区。").waitFor();
  });

  it("is reached, filled in and left by the keyboard alone", async () => {
    const page = await startPage();
    await page.getByRole("button", { name: "新建工作区…" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("青山县");
    await page.keyboard.press("Tab");
    await page.keyboard.type("410997");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "谁在操作？" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.getByText("青山县", { exact: true }).waitFor();
  });
});

describe("on a screen at 125 %", () => {
  it("nothing of it scrolls sideways", async () => {
    const scaled = await openWorkbench({ screen: screens.scaled, scale: 1.25 });
    try {
      const { page } = scaled;
      await page.getByText("还没有工作区。").waitFor();
      await keepScreenshot(page, "start-125");
      await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
      await page.getByRole("button", { name: "新建工作区…" }).click();
      await page.getByLabel("县（市、区）名称").fill("某某自治州很长名字的少数民族自治县");
      await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
    } finally {
      await scaled.close();
    }
  });
});
