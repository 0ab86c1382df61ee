import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { familiesOfFiles, familiesOfFontconfig, familiesOfRegistry } from "./font-lists.ts";

/** Long enough for a slow disk that lists a thousand fonts for the first time. */
const patienceMilliseconds = 20_000;
const largestAnswer = 8 * 1024 * 1024;

/** What a program of the system prints; undefined where it is not there or fails. */
function outputOf(program: string, given: readonly string[]): Promise<Buffer | undefined> {
  const options = {
    encoding: "buffer",
    timeout: patienceMilliseconds,
    maxBuffer: largestAnswer,
    windowsHide: true,
  } as const;
  return new Promise((resolve) => {
    execFile(program, given, options, (error, printed) => resolve(error ? undefined : printed));
  });
}

/** Programs of a Chinese Windows print in its code page, which is GBK unless somebody chose UTF-8. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

async function fontconfigFamilies(): Promise<readonly string[] | undefined> {
  const listed = await outputOf("fc-list", ["--format", "%{family}\\n"]);
  return listed && familiesOfFontconfig(decoded(listed));
}

const registryKey = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts";

async function filesIn(folder: string | undefined): Promise<readonly string[]> {
  if (folder === undefined) return [];
  return await readdir(folder).catch(() => []);
}

/** The machine's fonts and the person's own, by the registry and by the files themselves. */
async function windowsFamilies(): Promise<readonly string[] | undefined> {
  const { SystemRoot, LOCALAPPDATA } = process.env;
  const reg = SystemRoot === undefined ? "reg.exe" : join(SystemRoot, "System32", "reg.exe");
  const listed = await Promise.all(
    ["HKLM", "HKCU"].map((hive) => outputOf(reg, ["query", `${hive}\\${registryKey}`])),
  );
  const files = await Promise.all([
    filesIn(SystemRoot && join(SystemRoot, "Fonts")),
    filesIn(LOCALAPPDATA && join(LOCALAPPDATA, "Microsoft", "Windows", "Fonts")),
  ]);
  const families = [
    ...listed.flatMap((bytes) => (bytes ? familiesOfRegistry(decoded(bytes)) : [])),
    ...familiesOfFiles(files.flat()),
  ];
  return families.length === 0 ? undefined : families;
}

/**
 * Names of the fonts that this computer has, as its system lists them; undefined where the system does not tell
 * (macOS, a Linux without fontconfig).
 */
export function installedFonts(
  platform: NodeJS.Platform = process.platform,
): Promise<readonly string[] | undefined> {
  switch (platform) {
    case "linux":
      return fontconfigFamilies();
    case "win32":
      return windowsFamilies();
    default:
      return Promise.resolve(undefined);
  }
}
