/** Why the content of a cell is never taken for a value. */
export type UnreadableCell = "date" | "percent" | "errorValue" | "notComputed";

/** What one cell holds, as its program shows it, free of any file format. */
export type CellContent =
  | { readonly type: "blank" }
  | { readonly type: "number"; readonly number: number }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "boolean"; readonly boolean: boolean }
  | { readonly type: "unreadable"; readonly reason: UnreadableCell; readonly shown: string };

export const blankCell: CellContent = { type: "blank" };

export function textCell(text: string): CellContent {
  return isBlankText(text) ? blankCell : { type: "text", text };
}

const exponentPattern = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;

function expand(text: string): string {
  const match = exponentPattern.exec(text);
  if (!match) return text;
  const [, sign = "", first = "", rest = "", power = "0"] = match;
  const digits = `${first}${rest}`;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${"0".repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/**
 * A stored double as the decimal that spreadsheets show and keep: 15 significant digits, no exponent.
 * 72.59999999999999 is what they store for 72.6, so it reads "72.6".
 */
export function plainDecimal(number: number): string {
  const text = expand(number.toPrecision(15));
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return short === "-0" ? "0" : short;
}

/** What the cell literally says, before any repair. */
export function rawText(content: CellContent): string {
  switch (content.type) {
    case "blank":
      return "";
    case "number":
      return String(content.number);
    case "text":
      return content.text;
    case "boolean":
      return content.boolean ? "TRUE" : "FALSE";
    case "unreadable":
      return content.shown;
  }
}

/** Spaces of every width, line breaks and the marks without width that copied text carries. */
const spaces = /[\s\u00a0\u200b-\u200f\u2060\u3000\ufeff]+/g;

export function isBlankText(text: string): boolean {
  return text.replace(spaces, "") === "";
}

/** Text without any space. */
export function withoutSpaces(text: string): string {
  return text.replace(spaces, "");
}

/** Text without spaces around it; runs of spaces inside become one plain space. */
export function trimmed(text: string): string {
  return text.replace(spaces, " ").trim();
}

/** Full-width forms of ASCII as ASCII: １２３，（） → 123,(). Other signs (。①㎡) stay as they are. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
