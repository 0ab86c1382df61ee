import { randomBytes } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join, resolve } from "node:path";
import { ContractError } from "../../../shared/contract/error.ts";
import { createRecentWorkspaces, type RecentWorkspace, type RecentWorkspaces } from "./recent-workspaces.ts";
import { createVerifications, type Verifications } from "./verifications.ts";

export interface PlacesOptions {
  /** 存放工作区的文件夹; absent means 优均 in the person's home folder. It is made with the first workspace. */
  readonly root?: string;
  /** Where the list of recent workspaces is kept; absent means nowhere. */
  readonly configFolder?: string;
}

export interface KnownWorkspace {
  readonly folder: string;
  readonly recent: RecentWorkspace | undefined;
  readonly state: "available" | "missing";
}

/**
 * The folders that a page may name. It never sends a path: each folder has an opaque name, good until the
 * service closes, and a folder without one does not exist for pages.
 */
export interface Places {
  readonly root: string;
  readonly recent: RecentWorkspaces;
  readonly verifications: Verifications;
  /** The opaque name of a folder: the same each time. */
  register(folder: string): string;
  /** Throws `notFound`. */
  folderOf(place: string): string;
  /** Recent ones first, newest first; then the others in the folder of workspaces by name. */
  workspaces(): readonly KnownWorkspace[];
}

function holdsWorkspace(folder: string): boolean {
  try {
    return statSync(join(folder, "workspace.db"), { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}

function workspacesIn(root: string): readonly string[] {
  try {
    const names = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const folders = names.map(({ name }) => join(root, name)).filter(holdsWorkspace);
    return folders.sort((left, right) => basename(left).localeCompare(basename(right), "zh-CN"));
  } catch {
    // Not made yet, or not readable: it holds nothing that could be opened.
    return [];
  }
}

function unknownPlace(): ContractError {
  return new ContractError("notFound", {
    message: "找不到所选的文件夹。",
    remedy: "请回到开始页，重新选择。",
  });
}

export function createPlaces(options: PlacesOptions): Places {
  const root = resolve(options.root ?? join(homedir(), "优均"));
  const recent = createRecentWorkspaces(options.configFolder);
  const folders = new Map<string, string>();
  const names = new Map<string, string>();

  return {
    root,
    recent,
    verifications: createVerifications(options.configFolder),
    register(folder) {
      const path = resolve(folder);
      const known = names.get(path);
      if (known !== undefined) return known;
      const name = randomBytes(16).toString("base64url");
      names.set(path, name);
      folders.set(name, path);
      return name;
    },
    folderOf(place) {
      const folder = folders.get(place);
      if (folder === undefined) throw unknownPlace();
      return folder;
    },
    workspaces() {
      const remembered = recent.list();
      const known = new Set(remembered.map(({ folder }) => folder));
      const others = workspacesIn(root).filter((folder) => !known.has(folder));
      return [
        ...remembered.map((each): KnownWorkspace => {
          const state = holdsWorkspace(each.folder) ? "available" : "missing";
          return { folder: each.folder, recent: each, state };
        }),
        ...others.map((folder): KnownWorkspace => ({ folder, recent: undefined, state: "available" })),
      ];
    },
  };
}
