import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { keepScreenshot, openSampleCounty, openWorkbench, type Workbench } from "./browser.ts";

/**
 * What the desktop program puts into the page, as far as the frame and the start page use it: a dialog in which
 * somebody always picks the folder of workspaces, or what `picked` says, and a menu whose commands `tell` sends.
 */
const standIn = `
  const ask = (name, input) =>
    fetch("/api/" + name, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
    }).then((answer) => answer.text()).then((text) => JSON.parse(text.trim().split("\\n").pop()).result);
  const stand = { copied: [], listener: undefined, folderListener: undefined };
  globalThis.standIn = stand;
  globalThis.youjunDesktop = {
    version: "0",
    async chooseFolder(purpose) {
      const { root, workspaces } = await ask("workspace.places", {});
      if (purpose === "newWorkspace") return { result: { ...root, name: "root" } };
      return workspaces[0] ? { result: workspaces[0] } : { result: null };
    },
    async copyText(text) { stand.copied.push(text); return { result: null }; },
    async openFolder() { return { result: null }; },
    async setTitle() { return { result: null }; },
    onCommand(listener) { stand.listener = listener; return () => {}; },
    onFolderToOpen(listener) { stand.folderListener = listener; return () => {}; },
  };
`;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench({ before: standIn });
});

afterAll(() => workbench.close());

afterEach(() => expect(workbench.complaints).toEqual([]));

function choose(command: string): Promise<void> {
  return workbench.page.evaluate(`standIn.listener(${JSON.stringify(command)})`);
}

describe("in the desktop program", () => {
  it("a new workspace goes where a person picks, by the menu's own entry", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "打开其他位置的工作区…" }).waitFor();
    await choose("newWorkspace");
    await page.getByLabel("县（市、区）名称").fill("青山县");
    await page.getByLabel("行政区划代码").fill("410997");
    await page.getByRole("button", { name: "换一个位置…" }).click();
    await page.getByRole("checkbox").check();
    await keepScreenshot(page, "desktop-new");
    await page.getByRole("button", { name: "新建并打开" }).click();
    await page.getByRole("button", { name: "先看看，不做改动" }).click();
    expect(readdirSync(workbench.workspaces)).toEqual(["青山县优质均衡"]);
  });

  it("the menu searches, helps and closes", async () => {
    const { page } = workbench;
    await choose("search");
    await page.getByRole("combobox", { name: /^搜索/ }).waitFor();
    await page.keyboard.press("Escape");
    await choose("help");
    await page.getByRole("dialog", { name: "使用手册" }).getByRole("heading", { level: 2 }).waitFor();
    await page.keyboard.press("Escape");
    await choose("closeWorkspace");
    await page.getByRole("button", { name: "打开示例县" }).waitFor();
  });

  it("the system's dialog opens a workspace anywhere", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "打开其他位置的工作区…" }).click();
    await page.getByRole("button", { name: "先看看，不做改动" }).click();
    await page.getByRole("banner").getByText("青山县", { exact: true }).waitFor();
    await choose("openWorkspace");
    await page.getByRole("button", { name: "打开示例县" }).waitFor();
  });

  it("a folder handed over takes the place of what is open; one that does not open leaves it", async () => {
    const { page } = workbench;
    await openSampleCounty(page);
    await page.evaluate("standIn.folderListener({ place: 'gone', name: '', folder: '' })");
    const dialog = page.getByRole("dialog", { name: "没有打开这个文件夹" });
    await dialog.getByText("找不到所选的文件夹。").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("banner").getByText("青禾县", { exact: true }).waitFor();
    await page.evaluate(
      "youjunDesktop.chooseFolder('openWorkspace').then(({ result }) => standIn.folderListener(result))",
    );
    await page.getByRole("banner").getByText("青山县", { exact: true }).waitFor();
    await page.getByRole("button", { name: "先看看，不做改动" }).click();
  });

  it("copies through the program, which a page may not by itself", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "青山县优质均衡" }).click();
    await page.getByRole("button", { name: "打开文件夹" }).waitFor();
    await page.getByRole("button", { name: "复制路径" }).click();
    await page.getByText("已复制").waitFor();
    await expect
      .poll(() => page.evaluate<string[]>("standIn.copied"))
      .toEqual([join(workbench.workspaces, "青山县优质均衡")]);
  });
});
