import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ChosenFolder, MenuCommand } from "../../../shared/contract/desktop.ts";
import { type Built, buildProgram, makeHome, type Running, type StartOptions, start } from "./program.ts";
import { createMachine } from "./stand-in/machine.ts";

let built: Built;
let home: string;
const running: Running[] = [];

beforeAll(async () => {
  built = await buildProgram();
});

afterAll(() => built.remove());

beforeEach(() => {
  home = makeHome();
});

afterEach(() => {
  for (const program of running.splice(0)) program.app.exit(0);
  rmSync(home, { recursive: true, force: true });
});

async function run(options: Partial<StartOptions> = {}): Promise<Running> {
  const program = await start(built, { home, ...options });
  running.push(program);
  return program;
}

/** The next folder that the page is handed. */
function nextFolder(program: Running): Promise<ChosenFolder> {
  return new Promise((resolve) => {
    program.desktop.onFolderToOpen(resolve);
  });
}

function makeFolder(name: string): string {
  const folder = join(home, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "打开工作区.youjun"), "");
  return folder;
}

const stateFile = () => join(home, ".config", "youjun", "window", "window-state.json");

describe("a start", () => {
  it("shows the page when it is ready", async () => {
    const { window } = await run();
    expect(window.visible).toBe(true);
    expect(window.webContents.document).toMatchObject({ status: 200 });
    expect(window.webContents.mainFrame.url).toBe("youjun://app/");
  });

  it("keeps its own files in one folder with a plain name", async () => {
    const { app } = await run();
    expect(app.getPath("userData")).toBe(join(home, ".config", "youjun", "window"));
  });

  it("by a double click hands the folder to the page, as soon as the page listens", async () => {
    const folder = makeFolder("青禾县优质均衡");
    const program = await run({ args: [join(folder, "打开工作区.youjun")] });
    const told = await nextFolder(program);
    expect(told).toMatchObject({ folder, name: "青禾县优质均衡" });
    await expect(program.call("workspace.open", { place: told.place })).rejects.toMatchObject({
      code: "storeNotAWorkspace",
    });
  });

  it("in development takes the folder that stands after the script", async () => {
    const folder = makeFolder("青禾县");
    const program = await run({ args: [folder], isPackaged: false });
    expect(await nextFolder(program)).toMatchObject({ folder });
    expect(program.window.options.webPreferences).toMatchObject({ devTools: true });
  });
});

describe("a second start", () => {
  it("ends at once and brings the first one's window to the front", async () => {
    const first = await run();
    first.window.minimize();
    const second = await run({ machine: first.machine });
    expect(await second.app.ended).toBe(0);
    expect(second.app.windows).toEqual([]);
    expect(second.utilityProcess.started).toEqual([]);
    expect(first.window.isMinimized()).toBe(false);
    expect(first.window.focused).toBe(1);
  });

  it("hands its folder over", async () => {
    const first = await run();
    const told = nextFolder(first);
    const folder = makeFolder("白河县");
    await run({ machine: first.machine, args: [folder] });
    expect(await told).toMatchObject({ folder });
  });

  it.each([null, "x", { folder: 7 }, { folder: null }, { folder: "x".repeat(5000) }, {}])(
    "that says %j hands over nothing and breaks nothing",
    async (data) => {
      const first = await run();
      const heard: unknown[] = [];
      first.desktop.onFolderToOpen((folder) => heard.push(folder));
      first.app.emit("second-instance", {}, [], "/", data);
      expect(await first.call("workspace.places", {})).toBeDefined();
      expect(heard).toEqual([]);
      expect(first.window.focused).toBe(1);
    },
  );
});

describe("the window's place", () => {
  it("is kept from one start to the next", async () => {
    const first = await run();
    first.window.bounds = { x: 40, y: 30, width: 1000, height: 600 };
    first.window.maximize();
    first.window.close();
    await first.app.ended;
    expect(JSON.parse(readFileSync(stateFile(), "utf8"))).toMatchObject({ x: 40, maximized: true });
    const second = await run();
    expect(second.window.options).toMatchObject({ x: 40, y: 30, width: 1000, height: 600 });
    expect(second.window.isMaximized()).toBe(true);
  });

  it("on a screen that is gone is given up", async () => {
    mkdirSync(join(home, ".config", "youjun", "window"), { recursive: true });
    const state = { x: 3000, y: 100, width: 1000, height: 600, maximized: false };
    writeFileSync(stateFile(), JSON.stringify(state));
    const { window } = await run();
    expect(window.options).toMatchObject({ x: 183, y: 64, width: 1000, height: 600 });
  });

  it("on a second screen is found again", async () => {
    mkdirSync(join(home, ".config", "youjun", "window"), { recursive: true });
    const state = { x: 3000, y: 100, width: 1000, height: 600, maximized: false };
    writeFileSync(stateFile(), JSON.stringify(state));
    const screens = [
      { id: 1, workArea: { x: 0, y: 0, width: 1366, height: 728 } },
      { id: 2, workArea: { x: 1366, y: 0, width: 2560, height: 1400 } },
    ];
    const { window } = await run({ machine: createMachine(screens) });
    expect(window.options).toMatchObject({ x: 3000, y: 100 });
  });
});

describe("closing", () => {
  it("with nothing running closes the workspace in order and ends", async () => {
    const program = await run();
    await program.call("workspace.create", { name: "青禾县", code: "410999" });
    const { folder } = await program.call("workspace.status", {});
    const [service] = program.utilityProcess.started;
    program.window.close();
    expect(program.app.isOver).toBe(false);
    expect(await program.app.ended).toBe(0);
    expect(service?.child.exitCode).toBe(0);
    expect(program.machine.asked).toEqual([]);
    expect(() => readFileSync(join(folder, "workspace.db-wal"))).toThrow();
  });

  /** A program in the middle of making the sample county. */
  async function atWork() {
    const program = await run();
    const work = program.call("workspace.openSample", {});
    const outcome = work.then(
      () => "done",
      () => "cancelled",
    );
    return { program, outcome };
  }

  it("while work runs names it and goes on if the person says so", async () => {
    const { program, outcome } = await atWork();
    program.machine.answers.push(0);
    program.window.close();
    program.window.close();
    expect(await outcome).toBe("done");
    expect(program.app.isOver).toBe(false);
    expect(program.machine.asked).toHaveLength(1);
    expect(program.machine.asked[0]?.what).toMatchObject({
      message: "还有工作没有完成，现在退出吗？",
      detail: expect.stringContaining("打开示例县"),
      buttons: ["继续工作", "取消工作并退出"],
      defaultId: 0,
      cancelId: 0,
    });
    program.window.close();
    expect(await program.app.ended).toBe(0);
    expect(program.machine.asked).toHaveLength(1);
  });

  it("while work runs cancels it and ends if the person says so", async () => {
    const { program, outcome } = await atWork();
    program.machine.answers.push(1);
    program.app.quit();
    expect(await program.app.ended).toBe(0);
    expect(await outcome).toBe("cancelled");
    const [service] = program.utilityProcess.started;
    expect(service?.child.exitCode).toBe(0);
  });
});

describe("when something breaks", () => {
  it("in the service, pages are told and a new start is offered", async () => {
    const program = await run();
    program.machine.answers.push(0);
    program.utilityProcess.started[0]?.kill();
    await program.app.ended;
    expect(program.machine.asked[0]?.what).toMatchObject({ message: "后台服务意外停止。" });
    expect(program.app.relaunched).toEqual({});
    await expect(program.call("workspace.status", {})).rejects.toMatchObject({ code: "internal" });
    const log = readFileSync(join(home, ".config", "youjun", "window", "logs", "service.log"), "utf8");
    expect(log).toContain("service process ended");
  });

  it("in the page, the program can end in order", async () => {
    const program = await run();
    program.machine.answers.push(1);
    program.window.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    expect(await program.app.ended).toBe(0);
    expect(program.machine.asked[0]?.what).toMatchObject({ message: "程序界面意外停止。" });
    expect(program.app.relaunched).toBeUndefined();
    expect(program.utilityProcess.started[0]?.child.exitCode).toBe(0);
  });
});

describe("the menu", () => {
  it("is Chinese throughout and each entry does something", async () => {
    const { menuEntries } = await run();
    const entries = menuEntries();
    expect(entries.length).toBeGreaterThan(18);
    for (const [label, item] of entries) {
      if (item.type === "separator") continue;
      expect(label).toMatch(/^[\u4e00-\u9fff]+\(&\w\) [\u4e00-\u9fff…、]+\(&\w\)$/);
      expect(item.role !== undefined || item.click !== undefined).toBe(true);
    }
  });

  it("gives each letter and each key once", async () => {
    const { menuEntries } = await run({ isPackaged: false });
    const keys = menuEntries().flatMap(([, { accelerator }]) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    const letters = menuEntries().flatMap(([label]) => {
      const [top = "", letter = ""] = [...label.matchAll(/&(\w)/g)].map((match) => match[1]);
      return letter === "" ? [] : [`${top} ${letter}`];
    });
    expect(new Set(letters).size).toBe(letters.length);
  });

  it("tells the page its commands", async () => {
    const program = await run();
    const heard: MenuCommand[] = [];
    const stop = program.desktop.onCommand((command) => heard.push(command));
    const click = (name: string) =>
      program
        .menuEntries()
        .find(([label]) => label.includes(name))?.[1]
        .click?.();
    click("新建工作区");
    click("使用手册");
    stop();
    click("关于");
    expect(heard).toEqual(["newWorkspace", "help"]);
  });

  it("says that no workspace is open instead of doing nothing", async () => {
    const program = await run();
    program
      .menuEntries()
      .find(([label]) => label.includes("所在文件夹"))?.[1]
      .click?.();
    await program.call("workspace.places", {});
    expect(program.machine.asked).toMatchObject([
      { type: "messageBox", what: { message: "没有打开工作区。" } },
    ]);
  });

  it("has developer tools in development only", async () => {
    const labels = (program: Running) => program.menuEntries().map(([label]) => label);
    expect(labels(await run()).join()).not.toContain("开发者工具");
    rmSync(home, { recursive: true, force: true });
    home = makeHome();
    expect(labels(await run({ isPackaged: false })).join()).toContain("开发者工具");
  });
});
