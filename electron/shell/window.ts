import { join } from "node:path";
import { app, BrowserWindow, screen } from "electron";
import { startAddress } from "./address.ts";
import { placeWindow, readWindowState, smallestSize, writeWindowState } from "./window-state.ts";

export interface WindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly development: boolean;
}

function stateFile(): string {
  return join(app.getPath("userData"), "window-state.json");
}

function screens() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

function keepState(window: BrowserWindow): void {
  window.on("close", () => {
    const maximized = window.isMaximized();
    writeWindowState(stateFile(), { ...window.getNormalBounds(), maximized });
  });
}

/** The one window. Its page is as good as a stranger: it has no Node, no rights, and goes nowhere. */
export function openWindow({ preload, icon, development }: WindowOptions): BrowserWindow {
  const saved = readWindowState(stateFile());
  const window = new BrowserWindow({
    ...placeWindow(saved, screens()),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: "优均",
    icon,
    backgroundColor: "#ffffff",
    webPreferences: {
      preload,
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
      devTools: development,
    },
  });
  keepState(window);
  if (saved?.maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  // The page says its title through the bridge, after it was looked at.
  window.on("page-title-updated", (event) => event.preventDefault());
  void window.loadURL(startAddress).catch((error: unknown) => {
    process.stderr.write(`the window did not load: ${String(error)}\n`);
  });
  return window;
}
