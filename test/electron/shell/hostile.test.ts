import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { channels } from "../../../electron/shell/channels.ts";
import { foreignAddresses } from "./hostile-addresses.ts";
import { type Built, buildProgram, makeHome, type Running, start } from "./program.ts";
import type { Sender } from "./stand-in/ipc.ts";
import { createFrame, type Frame, WebContents } from "./stand-in/web-contents.ts";

let built: Built;
let home: string;
let program: Running;

beforeAll(async () => {
  built = await buildProgram();
  home = makeHome();
  program = await start(built, { home });
});

afterAll(() => {
  program.app.exit(0);
  rmSync(home, { recursive: true, force: true });
  built.remove();
});

const blob = "blob:youjun://app/1f0c3c4e-9d7b-4c58-8d2f-0a2f5c9b1e77";

describe.each(foreignAddresses)("%s", (address) => {
  it("is not gone to, opened, framed, redirected to or loaded", () => {
    const { webContents } = program.window;
    expect(webContents.navigates(address)).toBe(false);
    expect(webContents.navigates(address, true)).toBe(false);
    expect(webContents.opensWindow(address)).toBe(false);
    expect(webContents.isRedirected(address)).toBe(false);
    expect(webContents.attachesWebview(address)).toBe(false);
    expect(webContents.session.letsThrough(address)).toBe(false);
    expect(webContents.session.downloads(address, "表.xlsx").goesOn).toBe(false);
  });
});

describe("the program's own addresses", () => {
  it("lead nowhere but to the one document, and never into a window or a frame", () => {
    const { webContents } = program.window;
    expect(webContents.navigates("youjun://app/#/overview")).toBe(true);
    for (const address of ["youjun://app/assets/app.js", "youjun://app/api", blob]) {
      expect(webContents.navigates(address)).toBe(false);
    }
    for (const address of ["youjun://app/", blob]) {
      expect(webContents.navigates(address, true)).toBe(false);
      expect(webContents.opensWindow(address)).toBe(false);
      expect(webContents.isRedirected(address)).toBe(false);
      expect(webContents.attachesWebview(address)).toBe(false);
    }
  });

  it("are loaded", () => {
    expect(program.session.defaultSession.letsThrough("youjun://app/assets/app.js")).toBe(true);
  });
});

it("contents that came to be in some other way are bound all the same", () => {
  const { app, ipcMain, session } = program;
  const stray = new WebContents({ app, ipcMain, session: session.defaultSession });
  expect(stray.opensWindow("https://evil.example/")).toBe(false);
  expect(stray.navigates("https://evil.example/")).toBe(false);
  expect(stray.attachesWebview("https://evil.example/")).toBe(false);
});

describe("a download", () => {
  it.each([
    [blob, "热力图.png", true],
    [blob, "系数.svg", true],
    [blob, "学校.xlsx", true],
    [blob, "安装.exe", false],
    [blob, "脚本.bat", false],
    [blob, "快捷方式.lnk", false],
    [blob, "网页.html", false],
    [blob, "没有扩展名", false],
    ["https://evil.example/x", "图.png", false],
  ])("of %s as %s goes on: %s", (address, name, goesOn) => {
    const download = program.session.defaultSession.downloads(address, name);
    expect(download.goesOn).toBe(goesOn);
    expect(download.dialog).toEqual(goesOn ? { title: "保存" } : undefined);
  });
});

const permissions = [
  "clipboard-read",
  "clipboard-sanitized-write",
  "display-capture",
  "fullscreen",
  "geolocation",
  "hid",
  "idle-detection",
  "media",
  "mediaKeySystem",
  "midi",
  "notifications",
  "openExternal",
  "pointerLock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "unknown",
];

it.each(permissions)("permission %s is denied", (permission) => {
  expect(program.session.defaultSession.asksPermission(permission)).toEqual({
    requested: false,
    checked: false,
  });
});

it("the page has no Node, no rights and no way to other worlds", () => {
  const { options, webContents } = program.window;
  expect(options.webPreferences).toEqual({
    preload: expect.stringMatching(/preload\.cjs$/),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    safeDialogs: true,
    devTools: false,
  });
  expect(Object.keys(webContents.world)).toEqual(["youjunDesktop"]);
  expect(webContents.webRtcPolicy).toBe("disable_non_proxied_udp");
  expect(program.session.defaultSession.spellChecker).toBe(false);
  expect(program.app.sandboxed).toBe(true);
  expect(program.app.switches.get("host-resolver-rules")).toBe("MAP * ~NOTFOUND");
  expect(program.protocol.schemes).toEqual([
    { scheme: "youjun", privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
});

describe("a message", () => {
  const own = (): Sender => {
    const { webContents } = program.window;
    return { sender: webContents, senderFrame: webContents.mainFrame };
  };
  const otherContents = (): WebContents => {
    const { app, ipcMain, session } = program;
    return new WebContents({ app, ipcMain, session: session.defaultSession });
  };
  const moved = (url: string): Sender => {
    const { sender, senderFrame } = own();
    return {
      sender,
      senderFrame: senderFrame && { ...senderFrame, ...createFrame(url), frameToken: senderFrame.frameToken },
    };
  };

  const changed = (change: Partial<Frame>, { sender, senderFrame } = own()): Sender => ({
    sender,
    senderFrame: senderFrame && { ...senderFrame, ...change },
  });

  const strangers: readonly (readonly [string, () => Sender])[] = [
    [
      "a frame in our page",
      () => ({ ...own(), senderFrame: createFrame("youjun://app/", own().senderFrame) }),
    ],
    [
      "a frame of another site",
      () => ({ ...own(), senderFrame: createFrame("https://evil.example/", own().senderFrame) }),
    ],
    ["a frame that is gone", () => ({ ...own(), senderFrame: null })],
    [
      "our frame, detached",
      () => ({ ...own(), senderFrame: { ...createFrame("youjun://app/"), detached: true } }),
    ],
    ["another main frame of our origin", () => ({ ...own(), senderFrame: createFrame("youjun://app/") })],
    ["our frame, gone to another site", () => moved("https://evil.example/")],
    ["our frame, gone to another host", () => moved("youjun://evil/")],
    ["our frame, gone to a file", () => moved("file:///etc/passwd")],
    ["our frame, blank", () => moved("about:blank")],
    ["our frame, blank with our origin", () => changed({ origin: "youjun://app" }, moved("about:blank"))],
    ["our frame, showing a file of ours", () => moved("youjun://app/assets/app.js")],
    ["our frame, inside another", () => changed({ parent: createFrame("https://evil.example/") })],
    ["our page with the origin taken from it", () => changed({ origin: "null" })],
    ["other contents", () => ({ sender: otherContents(), senderFrame: createFrame("youjun://app/") })],
    ["other contents with our frame", () => ({ ...own(), sender: otherContents() })],
  ];
  const heard = Object.values(channels).filter((channel) => !/folderToOpen|command$/.test(channel));

  it.each(strangers)("from %s is refused on every channel", async (_name, sender) => {
    for (const channel of heard) {
      await expect(program.ipcMain.invoke(sender(), channel, "x")).rejects.toThrow(/refused/);
    }
    expect(program.machine.asked).toEqual([]);
  });

  it("is heard on no channel that the list does not name", () => {
    expect([...program.ipcMain.channels.keys()].sort()).toEqual([...heard].sort());
  });

  const malformed: readonly (readonly [keyof typeof channels, readonly unknown[]])[] = [
    ["chooseFolder", ["anything"]],
    ["chooseFolder", []],
    ["chooseFolder", ["save", "save"]],
    ["stageFile", [""]],
    ["stageFile", [{ path: "/etc/passwd" }]],
    ["stageFile", ["x".repeat(5000)]],
    ["openFolder", ["/etc"]],
    ["openFolder", ["../.."]],
    ["openFolder", [null]],
    ["showItem", [["/etc/passwd"]]],
    ["openFile", [7]],
    ["copyText", [{}]],
    ["setTitle", ["x".repeat(1000)]],
    ["awaitFolder", ["x"]],
  ];

  it.each(malformed)("to %s with %j is refused in words, and nothing happens", async (name, args) => {
    await expect(program.ipcMain.invoke(own(), channels[name], ...args)).resolves.toMatchObject({
      error: { code: "wrongUse" },
    });
    expect(program.machine.asked).toEqual([]);
  });
});

it("nothing is ever opened outside on a page's word", () => {
  expect(program.machine.asked.filter(({ type }) => type === "openExternal")).toEqual([]);
});
