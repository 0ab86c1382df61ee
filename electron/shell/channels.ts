/** The channels between preload and program; `ipc.ts` and `preload.ts` are the only two that use them. */
export const channels = {
  chooseFolder: "desktop.chooseFolder",
  stageFile: "desktop.stageFile",
  openFolder: "desktop.openFolder",
  showItem: "desktop.showItem",
  openFile: "desktop.openFile",
  copyText: "desktop.copyText",
  setTitle: "desktop.setTitle",
  /** The page listens now; answers the folder that waits for it. */
  awaitFolder: "desktop.awaitFolder",
  folderToOpen: "desktop.folderToOpen",
  command: "desktop.command",
} as const;
