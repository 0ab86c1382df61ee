import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "youjun-evidence-"));
  workbench = await openWorkbench();
  await openSampleCounty(workbench.page);
});

afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => expect(workbench.complaints).toEqual([]));

function original(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function go(hash: string) {
  const { page } = workbench;
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  return page;
}

async function headline(words: RegExp): Promise<void> {
  await workbench.page.getByRole("heading", { level: 1, name: words }).waitFor();
}

async function expectSound(name: string): Promise<void> {
  const { page } = workbench;
  await keepScreenshot(page, name);
  expect(await accessibilityProblems(page)).toEqual([]);
  await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0);
}

/** Drops a file on an element, as the browser tells a page of it. */
async function dropOn(selector: string, name: string, content: string): Promise<void> {
  await workbench.page.evaluate(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([${JSON.stringify(content)}], ${JSON.stringify(name)}));
    const target = document.querySelector(${JSON.stringify(selector)});
    for (const type of ["dragover", "drop"])
      target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  })()`);
}

describe("evidence", () => {
  it("says how much there is, what is missing and for which office", async () => {
    const page = await go("#/evidence/items/A2-11");
    await headline(/^应有佐证材料 [\d,]+ 份，已有 0 份，缺 [\d,]+ 份；缺得最多的是人事股/);
    await page.getByRole("heading", { level: 2, name: "A2-11 交流轮岗" }).waitFor();
    await expectSound("evidence-item");
  });

  it("takes a file dropped on a material, under a name that can be changed, and takes it back", async () => {
    const page = await go("#/evidence/items/A2-11");
    await page.getByText("轮岗审批表").first().waitFor();
    await dropOn("tr[data-drop*='\"material\":3']", "扫描 2023.pdf", "%PDF-1.4\n%%EOF");
    const dialog = page.getByRole("dialog", { name: "存入佐证材料：1 个文件" });
    await dialog.getByText("410999_县本级_A2-11_03_轮岗审批表_2023_v1.pdf").waitFor();
    await dialog.getByLabel("扫描 2023.pdf 的材料名").fill("教师交流轮岗审批表");
    await expectSound("evidence-attach");
    await dialog.getByRole("button", { name: "存入 1 份" }).click();
    await page.getByText("✓ 已存入 1 份佐证材料。").waitFor();
    await headline(/已有 1 份/);
    await page
      .getByRole("button", { name: "撤 销" })
      .or(page.getByRole("button", { name: "撤销" }))
      .click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^撤\s?销$/ })
      .click();
    await headline(/已有 0 份/);
  });

  it("keeps several files at once, the same content once, and what the index says of a paper", async () => {
    const page = await go("#/evidence/items/A2-11");
    const files = [
      original("2024年轮岗审批表.pdf", "%PDF-1.4\n%%EOF"),
      original("2023年轮岗审批表.pdf", "%PDF-1.4 x\n%%EOF"),
      original("2022年轮岗审批表.pdf", "%PDF-1.4\n%%EOF"),
    ];
    await page.getByLabel("选文件… A2-11-03 轮岗审批表").first().setInputFiles(files);
    await page.getByRole("button", { name: "存入 3 份" }).click();
    await page.getByText("已存入 3 份佐证材料，其中 2 份与已有的文件内容相同，只存一份").waitFor();
    await headline(/已有 3 份/);
    for (const file of files) expect(readFileSync(file, "utf8")).toMatch(/^%PDF-1.4/);
    await page.getByRole("button", { name: "轮岗审批表", exact: true }).first().click();
    const form = page.getByRole("form", { name: "材料说明" });
    await form.getByLabel("文号").fill("青教〔2024〕12号");
    await form.getByRole("button", { name: "保存修改" }).click();
    await page.getByText("✓ 已修改“轮岗审批表”。").waitFor();
    await expectSound("evidence-paper");
    await page
      .getByLabel("替换… 用新的扫描件")
      .first()
      .setInputFiles(original("重扫.pdf", "%PDF-1.4 new\n%%EOF"));
    await page.getByText("✓ “轮岗审批表”已替换为第 2 版，旧版本还在。").waitFor();
    await page.getByRole("region", { name: "版本" }).getByText("第 1 版（已替换）").waitFor();
    await page.keyboard.press("Escape");
  });

  it("lists what an office owes, what is wrong, and each school's boxes", async () => {
    const page = await go("#/evidence/missing?office=财务股");
    await page.getByRole("region", { name: "缺失清单" }).getByText("学校公用经费预算").first().waitFor();
    await expectSound("evidence-missing");
    await go("#/evidence/checks");
    await page.getByText("E3 同一个文件不充当两个年度").first().waitFor();
    await page.getByText("E13 扫描件方向正确、没有空白页和缺页").waitFor();
    await go("#/evidence/schools");
    await page.getByRole("link", { name: "万元第二小学" }).click();
    await page.getByRole("article", { name: "2 教师（花名册、学历、资格、骨干、体艺）" }).waitFor();
    await page.setViewportSize(screens.scaled);
    await expectSound("evidence-school-125");
    await page.setViewportSize(screens.full);
  });

  it("writes the tree, which the system's own tool confirms, and asks before it replaces one", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "导出佐证材料…" }).click();
    const dialog = page.getByRole("dialog", { name: "导出佐证材料" });
    await dialog.getByRole("button", { name: /^导\s?出$/ }).click();
    await dialog.getByText(/✓ 已写出 \d+ 个文件/).waitFor();
    const place = (await dialog.getByText("exports/佐证材料_青禾县_2025").textContent()) ?? "";
    execFileSync("sha256sum", ["--strict", "--quiet", "-c", "清单.sha256"], { cwd: place });
    expect(readdirSync(join(place, "A2-11 交流轮岗"))).toContain("卷内目录.docx");
    await expectSound("evidence-written");
    await dialog.getByRole("button", { name: /^完\s?成$/ }).click();
    await page.getByRole("button", { name: "导出佐证材料…" }).click();
    await dialog.getByRole("button", { name: /^导\s?出$/ }).click();
    await page.getByRole("button", { name: /^替\s?换$/ }).click();
    await dialog.getByText(/✓ 已写出 \d+ 个文件/).waitFor();
  });
});
