/**
 * Names of files and folders that Windows and Linux both keep as they are. Characters that Windows refuses
 * become their full-width twins (`:` → `：`), so that people still read the same name; characters that nobody
 * sees (controls, bidi marks, zero-width) go.
 */

export interface NameLimit {
  /** Most UTF-8 bytes of the whole name. Linux allows 255; 199 leaves room for what copying tools append. */
  readonly bytes: number;
  /** Most UTF-16 units, which is what Windows counts in a path. */
  readonly units: number;
}

export const nameLimit: NameLimit = { bytes: 199, units: 199 };

const fallbackName = "未命名";

const fullWidth: Readonly<Record<string, string>> = {
  "<": "＜",
  ">": "＞",
  ":": "：",
  '"': "＂",
  "/": "／",
  "\\": "＼",
  "|": "｜",
  "?": "？",
  "*": "＊",
};

const refusedByWindows = /[<>:"/\\|?*]/g;
const whitespace = /[\s\u0085\u3164]+/gu;
/** Controls, formats (bidi, zero-width, tags), lone surrogates, noncharacters, specials. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\uFFF0-\uFFFF]/gu;
/** Windows drops dots and spaces at the end; a dot in front hides a file on Linux. */
const edges = /^[. ]+|[. ]+$/g;
/** Device names of Windows, whatever the extension; the superscript digits count as digits there. */
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])( *(?:\..*)?)$/i;

export interface SafeNameOptions {
  /** Without the dot; kept whole when the name is cut. */
  readonly extension?: string;
  /** Tells apart names that would fall together ("-2"); kept whole too. */
  readonly suffix?: string;
  readonly limit?: NameLimit;
}

/** A name that is safe as one step of a path; never empty. */
export function safeName(text: string, options: SafeNameOptions = {}): string {
  const limit = options.limit ?? nameLimit;
  const ending = `${options.suffix ?? ""}${options.extension ? `.${options.extension}` : ""}`;
  const stem = clean(text) || fallbackName;
  // One is left over for the mark that keeps a name from being a device of Windows.
  const room = { bytes: limit.bytes - utf8Length(ending) - 1, units: limit.units - ending.length - 1 };
  const cut = clean(shorten(stem, room)) || fallbackName;
  return `${cut}${ending}`.replace(deviceName, "$1_$2");
}

function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(whitespace, " ")
    .replace(invisible, "")
    .replace(/ {2,}/g, " ")
    .replace(refusedByWindows, (character) => fullWidth[character] ?? "")
    .replace(edges, "")
    .normalize("NFC");
}

/** Cuts between characters as people see them, so that no half of a combined character is left. */
export function shorten(text: string, limit: NameLimit): string {
  if (text.length <= limit.units && utf8Length(text) <= limit.bytes) return text;
  let kept = "";
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter("zh", { granularity: "grapheme" }).segment(text)) {
    bytes += utf8Length(segment);
    if (bytes > limit.bytes || kept.length + segment.length > limit.units) return kept;
    kept += segment;
  }
  return kept;
}

/** Bytes of the text in UTF-8. Counted by hand: shared/ has no TextEncoder. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else bytes += code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Equal keys are one name to Windows or macOS, which ignore case and composition. */
export function nameKey(name: string): string {
  return name.normalize("NFC").toUpperCase().toLowerCase();
}
