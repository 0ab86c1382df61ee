import { safeText } from "../document/safe-text.ts";
import { characterWidth, isLatin } from "./character-width.ts";
import { codeHyphens } from "./item-codes.ts";
import { hanging, neverFirst, neverLast } from "./kinsoku.ts";
import { mayBreakLatin } from "./latin-rules.ts";
import type { LatinWidths } from "./latin-widths.ts";
import type { ParagraphFormat } from "./paragraph-formats.ts";
import { twipsOfPoints } from "./units.ts";

/** Text of one look inside a line. */
export interface Stretch {
  readonly text: string;
  readonly look: "plain" | "emphasis" | "missing";
}

export interface BrokenLine {
  readonly stretches: readonly Stretch[];
  /** In twips, without spaces at its end. */
  readonly width: number;
  /** The text itself ends the line: it is not stretched to the edge. */
  readonly ended: boolean;
}

export interface BreakOptions {
  readonly format: ParagraphFormat;
  readonly widths: LatinWidths;
  /** Em between Chinese and Latin letters or digits. */
  readonly scriptGap: number;
  /** Room for a line in twips, of which the first one loses `format.firstLine`. */
  readonly available: number;
  /** Told of each hyphen at which a line would end, did it not stand inside the code of an item. */
  readonly onJoint?: ((joint: Joint) => void) | undefined;
}

/** A hyphen by the text of its stretch and its place in it. */
export interface Joint {
  readonly text: string;
  readonly place: number;
}

interface Sign {
  readonly text: string;
  readonly look: Stretch["look"];
  readonly width: number;
  /** Space before it where the script changes; none at the beginning of a line. */
  readonly gap: number;
  /** A hyphen inside the code of an item, at which the line does not end: A3-7. */
  readonly joint?: Joint | undefined;
}

const hangs = new Set(hanging);
const never = { first: new Set(neverFirst), last: new Set(neverLast) };
/** Float sums of exact widths: far below a twip, far above their error. */
const tolerance = 1e-6;

/** The lines of a paragraph, at least one. Line ends inside the text end lines. */
export function breakLines(stretches: readonly Stretch[], options: BreakOptions): readonly BrokenLine[] {
  const lines = signsOf(stretches, options);
  return lines.flatMap((signs, index) => breakSigns(signs, { ...options, isFirst: index === 0 }));
}

/** The signs of each line that the text itself ends. */
function signsOf(stretches: readonly Stretch[], options: BreakOptions): readonly (readonly Sign[])[] {
  const { format, widths } = options;
  const lines: Sign[][] = [[]];
  for (const { text, look } of stretches) {
    const bold = look === "emphasis" || (format.text.bold ?? false);
    const clean = safeText(text).replace(/\r\n?/g, "\n").replaceAll("\t", " ");
    const hyphens = codeHyphens(clean);
    let place = -1;
    for (const sign of clean) {
      place += sign.length;
      if (sign === "\n") {
        lines.push([]);
        continue;
      }
      const line = lines.at(-1) ?? [];
      const gap = gapBetween(line.at(-1)?.text, sign, options);
      const width = characterWidth(sign, format, widths, bold);
      line.push({ text: sign, look, width, gap, ...(hyphens.has(place) && { joint: { text, place } }) });
    }
  }
  return lines;
}

const letterOrDigit = /[\p{L}\p{Nd}]/u;

/** Where the script changes, the last character before keeps its full width, and letters and digits stand apart. */
function gapBetween(before: string | undefined, after: string, { format, scriptGap }: BreakOptions): number {
  if (before === undefined || isLatin(before) === isLatin(after)) return 0;
  const apart = letterOrDigit.test(before) && letterOrDigit.test(after);
  return (apart ? scriptGap * twipsOfPoints(format.text.size) : 0) - format.characterSpacing;
}

interface SignBreaking extends BreakOptions {
  readonly isFirst: boolean;
}

function breakSigns(signs: readonly Sign[], options: SignBreaking): readonly BrokenLine[] {
  const { format, available, isFirst } = options;
  const lines: BrokenLine[] = [];
  let start = 0;
  while (start < signs.length || lines.length === 0) {
    const indent = format.left + (isFirst && lines.length === 0 ? format.firstLine : 0);
    // The last character of a line is set without the spacing after it.
    const end = endOfLine(signs, start, {
      room: available - indent + format.characterSpacing,
      onJoint: options.onJoint,
    });
    lines.push(lineOf(signs.slice(start, end)));
    start = end;
  }
  const last = lines.at(-1);
  return last ? [...lines.slice(0, -1), { ...last, ended: true }] : lines;
}

interface LineRoom extends Pick<BreakOptions, "onJoint"> {
  readonly room: number;
}

/** Index after the last sign of the line that begins at `start`. Spaces at its end need no room. */
function endOfLine(signs: readonly Sign[], start: number, { room, onJoint }: LineRoom): number {
  let used = 0;
  for (let index = start; index < signs.length; index += 1) {
    const { text = "", width = 0, gap = 0 } = signs[index] ?? {};
    used += width + (index > start ? gap : 0);
    if (used <= room + tolerance || text === " ") continue;
    const ends = breaksBefore(signs, start, index);
    const [first = Math.max(index, start + 1)] = ends;
    const whole = ends.find((end) => signs[end - 1]?.joint === undefined);
    if (whole === undefined) return first;
    for (const end of ends.slice(0, ends.indexOf(whole))) tell(signs[end - 1]?.joint, onJoint);
    return whole;
  }
  return signs.length;
}

function tell(joint: Joint | undefined, onJoint: BreakOptions["onJoint"]): void {
  if (joint) onJoint?.(joint);
}

/** The places to break at or before `overflow`, the last one first, up to one that parts no code of an item. */
function breaksBefore(signs: readonly Sign[], start: number, overflow: number): readonly number[] {
  const letter = signs.slice(0, overflow + 1).findLast(({ text }) => letterOrDigit.test(text));
  const latin = letter !== undefined && isLatin(letter.text);
  const mayBreak = latin ? mayBreakLatin : mayBreakChinese;
  const hang = !latin && hangs.has(signs[overflow]?.text ?? "") ? 1 : 0;
  const ends: number[] = [];
  for (let index = overflow + hang; index > start; index -= 1) {
    if (index < signs.length && !mayBreak(signs, index)) continue;
    ends.push(index);
    if (signs[index - 1]?.joint === undefined) break;
  }
  return ends;
}

function mayBreakChinese(signs: readonly Sign[], index: number): boolean {
  return !never.first.has(signs[index]?.text ?? "") && !never.last.has(signs[index - 1]?.text ?? "");
}

function lineOf(signs: readonly Sign[]): BrokenLine {
  const stretches: { text: string; look: Stretch["look"] }[] = [];
  for (const { text, look } of signs) {
    const last = stretches.at(-1);
    if (last?.look === look) last.text += text;
    else stretches.push({ text, look });
  }
  const end = signs.findLastIndex(({ text }) => text !== " ") + 1;
  const width = signs
    .slice(0, end)
    .reduce((sum, sign, index) => sum + sign.width + (index > 0 ? sign.gap : 0), 0);
  return { stretches, width, ended: false };
}
