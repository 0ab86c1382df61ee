import type { BrokenLine, Stretch } from "./break-lines.ts";
import type { ContentsEntry } from "./contents-entries.ts";
import type { FlowItem } from "./flow-item.ts";
import type { FormatName, ParagraphFormat } from "./paragraph-formats.ts";
import type { PlacedLine } from "./placed.ts";
import { linesOf, type Typesetting } from "./typesetting.ts";

export interface ParagraphPlace {
  readonly setting: Typesetting;
  /** Width of the text in twips. */
  readonly available: number;
}

export interface ParagraphOptions {
  readonly format: FormatName;
  readonly stretches: readonly Stretch[];
  /** Where it differs from its format. In twips. */
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  readonly keepNext?: boolean;
  readonly startsPage?: boolean;
  readonly names?: string;
  readonly leadsTo?: ContentsEntry | undefined;
  readonly entry?: ContentsEntry;
}

/** A paragraph as one item a line. One that keeps to the next is not divided either (`keepLines` in the file). */
export function paragraphItems(options: ParagraphOptions, place: ParagraphPlace): readonly FlowItem[] {
  const { setting, available } = place;
  const own = setting.formats[options.format];
  const { left = 0, right = 0, leadsTo, entry } = options;
  const format = { ...own, firstLine: options.firstLine ?? own.firstLine };
  const keepNext = options.keepNext ?? own.keepNext;
  const room = available - left - right;
  const lines = linesOf(options.stretches, setting, { format, available: room });
  return lines.map((line, index) => ({
    height: format.line,
    keepNext,
    startsPage: (options.startsPage ?? false) && index === 0,
    draws: [drawnLine(line, { name: options.format, format, left, room, index, count: lines.length })],
    ...(index === 0 && options.names !== undefined && { names: options.names }),
    ...(index === 0 && leadsTo && { leadsTo }),
    ...(index === lines.length - 1 && entry && { entry }),
  }));
}

interface LineDrawing {
  readonly name: FormatName;
  readonly format: ParagraphFormat;
  readonly left: number;
  readonly room: number;
  readonly index: number;
  readonly count: number;
}

function drawnLine(line: BrokenLine, drawing: LineDrawing): PlacedLine {
  const { name, format, left, room, index, count } = drawing;
  const indent = format.left + (index === 0 ? format.firstLine : 0);
  const isLast = index === count - 1;
  return {
    kind: "line",
    format: name,
    left: left + indent,
    top: 0,
    width: room - indent,
    height: format.line,
    align: format.align === "both" && (isLast || line.ended) ? "left" : format.align,
    stretches: line.stretches,
  };
}
