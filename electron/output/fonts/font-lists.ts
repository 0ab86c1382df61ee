import { fontOfFile } from "../../../shared/report/checks/fonts/font-names.ts";

/** Families that `fc-list --format '%{family}\n'` names: one font a line, its names parted by commas. */
export function familiesOfFontconfig(listed: string): readonly string[] {
  return listed
    .split("\n")
    .flatMap((line) => line.split(","))
    .map((name) => name.replaceAll("\\", "").trim())
    .filter((name) => name !== "");
}

const registryLine =
  /^\s+(.+?)\s+\(?(?:TrueType|OpenType|All res|VGA res)?\)?\s+REG_(?:SZ|EXPAND_SZ)\s+(.+?)\s*$/;

/**
 * Families that `reg query …\Fonts` names: `    SimSun & NSimSun (TrueType)    REG_SZ    simsun.ttc`. The value is a
 * file, which names a font too.
 */
export function familiesOfRegistry(listed: string): readonly string[] {
  return listed.split(/\r?\n/).flatMap((line) => {
    const [, name = "", file = ""] = registryLine.exec(line) ?? [];
    const families = name.split("&").map((own) => own.trim());
    const ofFile = fontOfFile(file.split(/[\\/]/).at(-1) ?? "");
    return [...families, ...(ofFile === undefined ? [] : [ofFile])].filter((own) => own !== "");
  });
}

/** Families of the files in a font folder that are known by their names. */
export function familiesOfFiles(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => fontOfFile(file) ?? []);
}
