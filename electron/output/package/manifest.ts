/** 清单.sha256: what `sha256sum -c` reads, so that a reviewer can check a stick without this program. */
export const manifestName = "清单.sha256";

export interface ManifestLine {
  readonly sha256: string;
  /** Relative to the folder of the manifest, with `/`. */
  readonly path: string;
}

/** Lines in the order of their paths, LF at the end of each. */
export function formatManifest(lines: readonly ManifestLine[]): string {
  return lines
    .toSorted((left, right) => (left.path < right.path ? -1 : 1))
    .map(formatLine)
    .join("");
}

/** sha256sum marks a line whose name holds a backslash or a line break with `\` and escapes them. */
function formatLine({ sha256, path }: ManifestLine): string {
  const escaped = path.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
  return `${escaped === path ? "" : "\\"}${sha256}  ${escaped}\n`;
}

const linePattern = /^(\\?)([0-9a-f]{64}) [ *](.+)$/;
const escapes: Readonly<Record<string, string>> = { "\\\\": "\\", "\\n": "\n", "\\r": "\r" };

/** Reads a manifest; undefined where any line is none. */
export function parseManifest(text: string): readonly ManifestLine[] | undefined {
  const lines = text.split("\n").filter((line) => line !== "");
  const parsed = lines.map(parseLine);
  return parsed.every((line) => line !== undefined) ? parsed : undefined;
}

function parseLine(line: string): ManifestLine | undefined {
  const [, mark, sha256, name] = linePattern.exec(line) ?? [];
  if (sha256 === undefined || name === undefined) return undefined;
  return { sha256, path: mark ? name.replace(/\\[\\nr]/g, (pair) => escapes[pair] ?? pair) : name };
}
