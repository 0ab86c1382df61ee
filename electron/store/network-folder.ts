import { readFileSync } from "node:fs";

/** File systems whose locks and flushes another machine answers for. */
const networkFileSystems = new Set([
  "nfs",
  "nfs4",
  "cifs",
  "smb3",
  "smbfs",
  "ncpfs",
  "afs",
  "9p",
  "ceph",
  "glusterfs",
  "fuse.sshfs",
  "fuse.davfs",
  "fuse.rclone",
  "davfs",
]);

/** /proc/mounts writes blanks and backslashes of a path as octal escapes. */
function unescapeMount(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

function isInside(folder: string, mount: string): boolean {
  return mount === "/" || folder === mount || folder.startsWith(`${mount}/`);
}

/** The file system type of the deepest mount that holds the folder; undefined where the table names none. */
export function fileSystemOf(folder: string, mountTable: string): string | undefined {
  let deepest = "";
  let type: string | undefined;
  for (const line of mountTable.split("\n")) {
    const [, mount = "", fileSystem] = line.split(" ");
    const path = unescapeMount(mount);
    // A later mount on the same point covers the earlier one, hence >=.
    if (path && path.length >= deepest.length && isInside(folder, path)) {
      deepest = path;
      type = fileSystem;
    }
  }
  return type;
}

function readMountTable(): string {
  try {
    return process.platform === "linux" ? readFileSync("/proc/mounts", "utf8") : "";
  } catch {
    return "";
  }
}

/**
 * Whether the folder lies on a network share: a UNC path (`\\server\share`, `//server/share`) anywhere, a
 * network mount on Linux. A drive letter that Windows maps to a share cannot be told apart without asking
 * the system; SQLite's own lock still refuses a second writer there.
 * @param folder as the person gave it, or resolved
 * @param mountTable the text of /proc/mounts
 */
export function isNetworkFolder(folder: string, mountTable = readMountTable()): boolean {
  if (/^(\\\\|\/\/)[^\\/?.]/.test(folder)) return true;
  if (/^(\\\\|\/\/)\?[\\/]UNC[\\/]/i.test(folder)) return true;
  return networkFileSystems.has(fileSystemOf(folder, mountTable) ?? "");
}
