import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import * as z from "zod";

/** A workspace that was open on this computer. */
export interface RecentWorkspace {
  readonly folder: string;
  readonly county: { readonly code: string; readonly name: string };
  /** When it was last opened, ISO 8601. */
  readonly opened: string;
}

/** 最近打开的工作区, newest first. Losing the list loses no data, so nothing that goes wrong with it stops work. */
export interface RecentWorkspaces {
  list(): readonly RecentWorkspace[];
  remember(workspace: RecentWorkspace): void;
  forget(folder: string): void;
}

// More than a person tells apart at a glance; older ones are found through their folder.
const mostRemembered = 12;
const fileName = "recent-workspaces.json";

const fileSchema = z.object({
  version: z.literal(1),
  workspaces: z.array(
    z.object({
      folder: z.string().refine(isAbsolute),
      county: z.object({ code: z.string().max(20), name: z.string().max(80) }),
      opened: z.iso.datetime(),
    }),
  ),
});

function readList(file: string): readonly RecentWorkspace[] {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, "utf8"))).workspaces.slice(0, mostRemembered);
  } catch {
    // Absent, cut short or written by something else: start over.
    return [];
  }
}

function writeList(file: string, workspaces: readonly RecentWorkspace[]): void {
  const part = `${file}.part`;
  writeFileSync(part, `${JSON.stringify({ version: 1, workspaces }, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(part, file);
}

/** Keeps the list in a small file in the person's configuration folder; without a folder, only in memory. */
export function createRecentWorkspaces(configFolder: string | undefined): RecentWorkspaces {
  const file = configFolder === undefined ? undefined : join(configFolder, fileName);
  let remembered: readonly RecentWorkspace[] = [];

  function list(): readonly RecentWorkspace[] {
    return file === undefined ? remembered : readList(file);
  }

  function keep(workspaces: readonly RecentWorkspace[]): void {
    remembered = workspaces.slice(0, mostRemembered);
    if (file === undefined || configFolder === undefined) return;
    try {
      mkdirSync(configFolder, { recursive: true });
      writeList(file, remembered);
    } catch {
      // A configuration folder that cannot be written costs the list, not the work.
    }
  }

  return {
    list,
    remember(workspace) {
      keep([workspace, ...list().filter(({ folder }) => folder !== workspace.folder)]);
    },
    forget(folder) {
      keep(list().filter((each) => each.folder !== folder));
    },
  };
}
