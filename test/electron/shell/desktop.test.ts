import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ChosenFolder, DesktopAnswer } from "../../../shared/contract/desktop.ts";
import { type Built, buildProgram, makeHome, type Running, start } from "./program.ts";
import { pathsOfFiles } from "./stand-in/run-bundle.ts";

let built: Built;
let home: string;
let program: Running;

beforeAll(async () => {
  built = await buildProgram();
});

afterAll(() => built.remove());

beforeEach(async () => {
  home = realpathSync(makeHome());
  program = await start(built, { home });
});

afterEach(() => {
  program.app.exit(0);
  rmSync(home, { recursive: true, force: true });
});

const county = { name: "青禾县", code: "410999" };

function resultOf<Result>(answer: DesktopAnswer<Result>): Result {
  if ("error" in answer) throw new Error(answer.error.message);
  return answer.result;
}

async function choose(folder: string): Promise<ChosenFolder | null> {
  program.machine.answers.push(folder);
  return resultOf(await program.desktop.chooseFolder("newWorkspace"));
}

/** Makes a workspace in the home folder as a page does: picks where, names nothing but handles. */
async function makeWorkspace(): Promise<string> {
  const chosen = await choose(home);
  const { folder } = await program.call("workspace.create", { ...county, parent: chosen?.place ?? "" });
  return folder;
}

describe("a folder that a person picks", () => {
  it("is known to the service by a handle that a page may use", async () => {
    const chosen = await choose(home);
    expect(chosen).toMatchObject({ folder: home });
    expect(chosen?.place).not.toContain("/");
    const { folder } = await program.call("workspace.create", { ...county, parent: chosen?.place ?? "" });
    expect(folder).toBe(join(home, "青禾县优质均衡"));
    expect(existsSync(join(folder, "workspace.db"))).toBe(true);
  });

  it("is asked for in Chinese, in a dialog for folders", async () => {
    await choose(home);
    expect(program.machine.asked).toEqual([
      {
        type: "openDialog",
        what: {
          title: "选择存放新工作区的文件夹",
          buttonLabel: "选择此文件夹",
          properties: ["openDirectory", "createDirectory", "dontAddToRecent"],
        },
      },
    ]);
  });

  it("is null where the dialog was closed", async () => {
    expect(await program.desktop.chooseFolder("openWorkspace")).toEqual({ result: null });
  });
});

describe("a workspace that a page makes", () => {
  it("gets its file for double clicks, which says in Chinese what it is", async () => {
    const folder = await makeWorkspace();
    const text = readFileSync(join(folder, "打开工作区.youjun"), "utf8");
    expect(text).toContain("双击本文件");
    expect(text.charCodeAt(0)).toBe(0xfeff);
  });

  it("gets the file again when it is opened, and keeps one that is there", async () => {
    const folder = await makeWorkspace();
    const marker = join(folder, "打开工作区.youjun");
    const open = async () => {
      await program.call("workspace.close", {});
      const { workspaces } = await program.call("workspace.places", {});
      const place = workspaces.find((known) => known.folder === folder)?.place ?? "";
      await program.call("workspace.open", { place });
    };
    rmSync(marker);
    await open();
    expect(existsSync(marker)).toBe(true);
    writeFileSync(marker, "我的");
    await open();
    expect(readFileSync(marker, "utf8")).toBe("我的");
  });
});

describe("a dropped file", () => {
  const workbook = fileURLToPath(
    new URL("../../../build/sample-county/县级采集表_2025.xlsx", import.meta.url),
  );

  it("is staged by its path, and imported without being copied", async () => {
    const file = new File([], "县级采集表_2025.xlsx");
    pathsOfFiles.set(file, workbook);
    const staged = resultOf(await program.desktop.stageFile(file));
    expect(staged).toMatchObject({ name: "县级采集表_2025.xlsx", bytes: readFileSync(workbook).byteLength });
    await makeWorkspace();
    await program.call("operator.add", { name: "王老师", role: "填报" });
    await program.call("operator.choose", { name: "王老师" });
    const proposal = await program.call("intake.propose", { year: 2025, files: [staged.handle] });
    expect(JSON.stringify(proposal)).toContain("县级采集表_2025.xlsx");
  });

  it("that a script made has no path and is refused", async () => {
    expect(await program.desktop.stageFile(new File(["x"], "x.xlsx"))).toMatchObject({
      error: { code: "wrongUse" },
    });
  });

  it("that is a folder is refused in words", async () => {
    const file = new File([], "夹");
    pathsOfFiles.set(file, home);
    expect(await program.desktop.stageFile(file)).toMatchObject({ error: { code: "notFound" } });
  });
});

describe("folders and files of the workspace", () => {
  it("are opened and shown", async () => {
    const folder = await makeWorkspace();
    const report = join(folder, "exports", "报告.docx");
    writeFileSync(report, "");
    program.machine.asked.splice(0);
    expect(await program.desktop.openFolder("exports")).toEqual({ result: null });
    expect(await program.desktop.openFolder("workspace")).toEqual({ result: null });
    expect(await program.desktop.showItem(report)).toEqual({ result: null });
    expect(await program.desktop.openFile(report)).toEqual({ result: null });
    expect(program.machine.asked).toEqual([
      { type: "openPath", what: join(folder, "exports") },
      { type: "openPath", what: folder },
      { type: "showItem", what: report },
      { type: "openPath", what: report },
    ]);
  });

  it("that lie elsewhere are not, nor programs", async () => {
    const folder = await makeWorkspace();
    const tool = join(folder, "exports", "运行.exe");
    writeFileSync(tool, "");
    rmSync(join(folder, "backups"), { recursive: true });
    program.machine.asked.splice(0);
    expect(await program.desktop.openFile(tool)).toMatchObject({ error: { code: "refused" } });
    expect(await program.desktop.showItem("/etc/passwd")).toMatchObject({ error: { code: "refused" } });
    expect(await program.desktop.openFile("/etc/passwd")).toMatchObject({ error: { code: "refused" } });
    expect(await program.desktop.openFolder("backups")).toMatchObject({ error: { code: "notFound" } });
    expect(program.machine.asked).toEqual([]);
  });

  it("are not there where no workspace is open", async () => {
    expect(await program.desktop.openFolder("workspace")).toMatchObject({ error: { code: "noWorkspace" } });
    expect(await program.desktop.showItem(home)).toMatchObject({ error: { code: "refused" } });
  });

  it("in a folder that the person picked are shown too", async () => {
    const chosen = join(home, "U盘");
    mkdirSync(chosen);
    await choose(chosen);
    program.machine.asked.splice(0);
    expect(await program.desktop.showItem(chosen)).toEqual({ result: null });
    expect(program.machine.asked).toEqual([{ type: "showItem", what: chosen }]);
  });
});

it("text is copied and titles are set, without characters that hide what they are", async () => {
  await program.desktop.copyText("第 3 行：缺学校标识码");
  expect(program.machine.asked).toEqual([{ type: "copy", what: "第 3 行：缺学校标识码" }]);
  await program.desktop.setTitle("青禾县\u202e 2025\n");
  expect(program.window.title).toBe("青禾县 2025");
  await program.desktop.setTitle("\u200b");
  expect(program.window.title).toBe("优均");
});
