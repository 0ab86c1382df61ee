/**
 * What XML 1.0 cannot hold (control characters, lone surrogates, U+FFFE/U+FFFF) and what would reorder the
 * text around it (bidirectional overrides).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose.
const unsafe = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

/** Shown in place of a character that no document can carry, so that nothing vanishes unseen. */
const replacement = "\uFFFD";

/** The text with everything that a Word document cannot carry shown as �. Tabs and line ends stay. */
export function safeText(text: string): string {
  return text.toWellFormed().replace(unsafe, replacement);
}
