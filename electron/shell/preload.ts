import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from "electron";
import {
  type ChosenFolder,
  type Desktop,
  desktopName,
  type MenuCommand,
} from "../../shared/contract/desktop.ts";
import { channels } from "./channels.ts";

/** Filled in by the bundler: a sandboxed preload reads no files. */
declare const YOUJUN_VERSION: string;

function listen<Payload>(channel: string, listener: (payload: Payload) => void): () => void {
  const heard = (_event: IpcRendererEvent, payload: Payload) => listener(payload);
  ipcRenderer.on(channel, heard);
  return () => {
    ipcRenderer.off(channel, heard);
  };
}

const desktop: Desktop<File> = {
  version: YOUJUN_VERSION,
  chooseFolder: (purpose) => ipcRenderer.invoke(channels.chooseFolder, purpose),
  stageFile: (file) => ipcRenderer.invoke(channels.stageFile, webUtils.getPathForFile(file)),
  openFolder: (folder) => ipcRenderer.invoke(channels.openFolder, folder),
  showItem: (path) => ipcRenderer.invoke(channels.showItem, path),
  openFile: (path) => ipcRenderer.invoke(channels.openFile, path),
  copyText: (text) => ipcRenderer.invoke(channels.copyText, text),
  setTitle: (title) => ipcRenderer.invoke(channels.setTitle, title),
  onFolderToOpen(listener) {
    const stop = listen<ChosenFolder>(channels.folderToOpen, listener);
    void ipcRenderer.invoke(channels.awaitFolder);
    return stop;
  },
  onCommand: (listener) => listen<MenuCommand>(channels.command, listener),
};

contextBridge.exposeInMainWorld(desktopName, desktop);
