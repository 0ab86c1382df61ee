import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const main = join(root, "electron/host/main.ts");
const screenshots = join(root, "test/e2e/screenshots");

// Milliseconds. A slow machine needs a few seconds for the sample county; a missing button should not cost more.
const longestWait = 15_000;

/** The screens of county offices: 1366 × 768 as it is, and what is left of it at 125 %. */
export const screens = {
  full: { width: 1366, height: 768 },
  scaled: { width: 1093, height: 614 },
} as const;

/** A program that runs with its own folders, and a real browser in front of it. */
export interface Workbench {
  readonly page: Page;
  /** Where new workspaces are made, and where recent ones are remembered. */
  readonly workspaces: string;
  readonly config: string;
  /** What the browser complained about: errors of scripts, what the security policy refused. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  /** A script that runs in the page before its own. */
  readonly before?: string;
  readonly screen?: { readonly width: number; readonly height: number };
  /** 1.25 draws as a screen set to 125 % does. */
  readonly scale?: number;
  /** Folders of an earlier workbench, which then are not removed. */
  readonly folders?: { readonly workspaces: string; readonly config: string };
}

interface Host {
  readonly url: string;
  readonly child: ChildProcess;
}

function startHost(workspaces: string, config: string): Promise<Host> {
  const child = spawn(process.execPath, [main, "--workspaces", workspaces, "--config", config], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((started, failed) => {
    let out = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(out)?.[0];
      if (url && out.includes("\n")) started({ url, child });
    });
    child.once("close", (code) => failed(new Error(`the host ended with ${code}`)));
  });
}

function stopHost({ child }: Host): Promise<void> {
  return new Promise((stopped) => {
    child.once("close", () => stopped());
    child.kill("SIGTERM");
  });
}

/** Chromium as it is on a machine without network: nothing is fetched, reported or updated. */
function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.YOUJUN_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

function listen(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
}

/** Starts the program and opens its window in a real browser. Close it when done. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { screen = screens.full, scale = 1, folders, before } = options;
  const own = folders ? undefined : mkdtempSync(join(tmpdir(), "youjun-e2e-"));
  const { workspaces, config } = folders ?? {
    workspaces: join(own ?? "", "优均"),
    config: join(own ?? "", "config"),
  };
  const host = await startHost(workspaces, config);
  const browser = await launch();
  const context: BrowserContext = await browser.newContext({
    viewport: screen,
    deviceScaleFactor: scale,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.setDefaultTimeout(longestWait);
  if (before !== undefined) await context.addInitScript(before);
  const page = await context.newPage();
  const complaints: string[] = [];
  listen(page, complaints);
  await page.goto(host.url);
  return {
    page,
    workspaces,
    config,
    complaints,
    async close() {
      await browser.close();
      await stopHost(host);
      if (own) rmSync(own, { recursive: true, force: true });
    },
  };
}

/** From the start page into the sample county; resolves when the frame stands. */
export async function openSampleCounty(page: Page): Promise<void> {
  await page.getByRole("button", { name: "打开示例县" }).click();
  await page.getByRole("navigation", { name: "工作步骤" }).waitFor();
}

/** Keeps what the window looks like under `test/e2e/screenshots/<name>.png`, for people to look at. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
}

/** How many pixels the page is wider than the window: 0 where nothing scrolls sideways. */
export function horizontalOverflow(page: Page): Promise<number> {
  return page.evaluate<number>(
    "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - window.innerWidth",
  );
}
