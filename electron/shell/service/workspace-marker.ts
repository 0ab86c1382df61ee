import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The ending that the system ties to this program. */
export const markerEnding = ".youjun";
const markerName = `打开工作区${markerEnding}`;

const text = [
  "双击本文件，用“优均”打开它所在的工作区文件夹。",
  "本文件不含数据，删除不影响工作区；下次打开工作区时会重新生成。",
  "",
].join("\r\n");

/**
 * Puts 打开工作区.youjun into a workspace folder: a double click on it opens the folder. Only its place counts,
 * its content is never read. A folder that refuses it does without.
 */
export async function placeMarker(folder: string): Promise<void> {
  // The byte order mark lets old editors see that it is UTF-8.
  await writeFile(join(folder, markerName), `\uFEFF${text}`, { flag: "wx" }).catch(() => undefined);
}
