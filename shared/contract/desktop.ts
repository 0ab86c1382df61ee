import type { StagedFileAnswer } from "./answer-line.ts";
import type { ErrorAnswer } from "./error.ts";

// What the desktop program can do for a page beside the contract: the few things a page cannot do itself. In a
// browser `globalThis.youjunDesktop` is undefined, and the page offers what a browser has instead:
//
//   const desktop = (globalThis as { youjunDesktop?: Desktop<File> }).youjunDesktop;
//   if (desktop) { const answer = await desktop.chooseFolder("open"); … }

/** The name under which a page finds `Desktop`. */
export const desktopName = "youjunDesktop";

/** A folder that a person picked in the program's own dialog; `place` is what calls of the contract take. */
export interface ChosenFolder {
  readonly place: string;
  readonly name: string;
  /** The whole path, for people to read. */
  readonly folder: string;
}

/** What the folder is picked for; the dialog says it. */
export const folderPurposes = ["openWorkspace", "newWorkspace", "restore", "save"] as const;
export type FolderPurpose = (typeof folderPurposes)[number];

/** Folders of the open workspace that may be shown in the file manager. */
export const workspaceFolders = ["workspace", "exports", "backups"] as const;
export type WorkspaceFolderName = (typeof workspaceFolders)[number];

/** What the menu asks the page to do; the page shows or does the same as its own button. */
export const menuCommands = [
  "newWorkspace",
  "openWorkspace",
  "closeWorkspace",
  "import",
  "print",
  "undo",
  "redo",
  "search",
  "help",
  "about",
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** Like the last line of a call of the contract: errors are answered, never thrown. */
export type DesktopAnswer<Result> = { readonly result: Result } | { readonly error: ErrorAnswer };

type Asked<Result> = Promise<DesktopAnswer<Result>>;

/** `DroppedFile` is the DOM's `File`, which this room does not know. */
export interface Desktop<DroppedFile = unknown> {
  readonly version: string;
  /** Null where the person closed the dialog. */
  chooseFolder(purpose: FolderPurpose): Asked<ChosenFolder | null>;
  /** The handle of a dropped or picked file, as `POST /files` answers, but without copying the file. */
  stageFile(file: DroppedFile): Asked<StagedFileAnswer>;
  /** Opens a folder of the open workspace in the file manager. */
  openFolder(folder: WorkspaceFolderName): Asked<null>;
  /** Shows a file or folder in the file manager: inside the open workspace or a chosen folder only. */
  showItem(path: string): Asked<null>;
  /** Opens a document that the program wrote (docx, xlsx, pdf, png) in its own program; same places only. */
  openFile(path: string): Asked<null>;
  /** Pages have no right to the clipboard; this only writes to it. */
  copyText(text: string): Asked<null>;
  setTitle(title: string): Asked<null>;
  /**
   * A folder that was handed to the program: a double click on its file, or a second start. The page opens it
   * with `workspace.open`. Answers the function that ends listening.
   */
  onFolderToOpen(listener: (folder: ChosenFolder) => void): () => void;
  onCommand(listener: (command: MenuCommand) => void): () => void;
}
