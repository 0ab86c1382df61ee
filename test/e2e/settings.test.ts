import { existsSync, readdirSync, readFileSync } from "node:fs";
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
  await openSampleCounty(workbench.page);
});

afterAll(() => workbench.close());

afterEach(() => expect(workbench.complaints).toEqual([]));

async function tab(name: string) {
  const { page } = workbench;
  // Whatever an earlier test left open is gone.
  await page.reload();
  await page.getByRole("navigation", { name: "工作步骤" }).getByRole("link", { name: "设置" }).click();
  await page.getByRole("tab", { name }).click();
  await page.getByRole("tabpanel", { name }).waitFor();
  return page;
}

async function status(): Promise<{ readonly folder: string }> {
  const text = await workbench.page.evaluate<string>(
    "fetch('/api/workspace.status', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).then((answer) => answer.text())",
  );
  return JSON.parse(text).result;
}

describe("the settings", () => {
  it.each([
    ["备份与恢复", "backup"],
    ["操作人", "operators"],
    ["口径", "standard"],
    ["诊断信息", "diagnosis"],
    ["关于", "about"],
  ])("%s is clean for screen readers and fits", async (name, id) => {
    const page = await tab(name);
    await page.getByRole("tabpanel").getByRole("heading", { level: 1 }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    for (const screen of Object.values(screens)) {
      await page.setViewportSize(screen);
      await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize(screens.full);
    await keepScreenshot(page, `settings-${id}`);
  });

  it("back up, and restore into a new folder that opens", async () => {
    const page = await tab("备份与恢复");
    await page.getByRole("heading", { name: "还没有备份" }).waitFor();
    await page.getByRole("button", { name: "立即备份" }).click();
    await page.getByRole("heading", { name: /最近一次备份：今天/ }).waitFor();
    const { folder } = await status();
    expect(readdirSync(join(folder, "backups"))).toHaveLength(1);
    await page.getByRole("button", { name: /^恢复到新文件夹….*的备份/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("新文件夹的名称").fill("恢复/的县");
    await dialog.getByText("文件夹名称里不能有斜线。").waitFor();
    await expect.poll(() => dialog.getByRole("button", { name: "恢复到新文件夹" }).isDisabled()).toBe(true);
    await dialog.getByLabel("新文件夹的名称").fill("恢复的县");
    expect(await accessibilityProblems(page)).toEqual([]);
    await keepScreenshot(page, "settings-restore");
    await dialog.getByRole("button", { name: "恢复到新文件夹" }).click();
    await dialog.getByText("已恢复", { exact: true }).waitFor();
    await dialog.getByText(join(workbench.workspaces, "恢复的县")).waitFor();
    expect(existsSync(join(workbench.workspaces, "恢复的县", "workspace.db"))).toBe(true);
    await keepScreenshot(page, "settings-restored");
    await dialog.getByRole("button", { name: "完成" }).click();
    expect((await status()).folder).toBe(folder);
  });

  it("copy a whole workspace to take along", async () => {
    const page = await tab("备份与恢复");
    await page.getByRole("button", { name: "复制到 U 盘…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("要直接选择 U 盘，请使用桌面程序").waitFor();
    await dialog.getByLabel("新文件夹的名称").fill("带走");
    await dialog.getByRole("button", { name: "备份并复制" }).click();
    await dialog.getByRole("button", { name: "完成" }).click();
    expect(readdirSync(join(workbench.workspaces, "带走"))).toContain("workspace.db");
  });

  it("verify the workspace, line by line", async () => {
    const page = await tab("备份与恢复");
    await page.getByRole("button", { name: "现在核验" }).click();
    await page.getByText("现有数据：与历史记录完全一致").waitFor();
    await page.getByText(/核验：全部通过/).waitFor();
    await keepScreenshot(page, "settings-verified");
  });

  it("register people, and keep a 管理员", async () => {
    const page = await tab("操作人");
    await page.getByRole("button", { name: "登记操作人…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("姓名").fill("李四");
    await dialog.getByLabel("PIN（可不设）").fill("1234");
    await dialog.getByRole("button", { name: "登记" }).click();
    await page.getByRole("heading", { name: "登记了 2 名操作人；现在操作的是示例" }).waitFor();
    await page.getByRole("combobox", { name: "示例的角色" }).click();
    await page.getByTitle("填报").last().click();
    await page.getByText("“示例”是唯一的管理员。").waitFor();
    await keepScreenshot(page, "settings-operators-refused");
    await page.getByRole("button", { name: "关闭提示" }).click();
  });

  it("let a 管理员 take away a PIN that somebody forgot", async () => {
    const page = await tab("操作人");
    await page.getByRole("button", { name: "更换或取消…（李四的 PIN）" }).click();
    const dialog = page.getByRole("dialog");
    await expect.poll(() => dialog.getByLabel("原来的 PIN").count()).toBe(0);
    await dialog.getByRole("button", { name: "取消 PIN" }).click();
    await page.getByRole("button", { name: "设置…（李四的 PIN）" }).waitFor();
  });

  it("show the whole standard with its digest", async () => {
    const page = await tab("口径");
    await page.getByText("不低于：小学 7.5，初中 10.2").waitFor();
    await page.getByText("小学不超过 0.50，初中不超过 0.45").waitFor();
    await expect.poll(() => page.getByText(/^[0-9a-f]{64}/).count()).toBe(1);
  });

  it("show the diagnosis before writing it", async () => {
    const page = await tab("诊断信息");
    await page.getByRole("button", { name: "生成诊断信息" }).click();
    const shown = page.getByRole("region", { name: "诊断信息内容" });
    await shown.getByText("历史记录链：通过").waitFor();
    await expect.poll(() => shown.textContent()).not.toContain("青禾");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "写成文件" }).click();
    await page.getByText(/已写成文件：/).waitFor();
    const exports = join((await status()).folder, "exports");
    const [file = ""] = readdirSync(exports).filter((name) => name.startsWith("诊断信息"));
    expect(readFileSync(join(exports, file), "utf8")).toContain("程序版本：");
  });

  it("say what must not go into the program", async () => {
    const page = await tab("关于");
    await page.getByText("本软件不得存储、处理国家秘密。").waitFor();
    await page.getByText("Windows 10 及以上").waitFor();
  });

  it("open the restored workspace instead", async () => {
    const page = await tab("备份与恢复");
    await page
      .getByRole("button", { name: /^恢复到新文件夹….*的备份/ })
      .last()
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("新文件夹的名称").fill("第二份");
    await dialog.getByRole("button", { name: "恢复到新文件夹" }).click();
    await dialog.getByRole("button", { name: "改为打开这一份" }).click();
    await expect.poll(async () => (await status()).folder).toBe(join(workbench.workspaces, "第二份"));
  });
});
