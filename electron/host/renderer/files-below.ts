import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The paths of all files in a folder and the folders in it. Links are not followed: they could lead anywhere. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}
