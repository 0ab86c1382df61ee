/** Excel's own names: 说明 is the sheet that every workbook of ours ends with, History is kept by Excel. */
const taken: ReadonlySet<string> = new Set(["说明", "history"]);
const longest = 31;

/** A name that Excel accepts for a sheet, as near to the text as it goes; never empty. */
export function sheetName(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\uFFFE\uFFFF[\]:*?/\\]+/gu, " ")
    .trim()
    .replace(/^'+|'+$/g, "");
  const short = shortened(plain).replace(/'+$/, "").trim();
  if (short === "") return "表";
  return taken.has(short.toLowerCase()) ? `${short}表` : short;
}

/** Cut between characters, so that no half of one is left. */
function shortened(text: string): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > longest) break;
    kept += character;
  }
  return kept;
}
