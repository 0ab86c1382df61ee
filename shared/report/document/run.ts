/** Names one computed figure, so that every place that prints it can be compared with every other. */
export type FigureId = string;

/**
 * A stretch of a paragraph. `missing` is a slot without data: it prints its text in red and makes the
 * document 不完整; it is never printed as 0.
 */
export type Run =
  | { readonly kind: "text"; readonly text: string; readonly figure?: FigureId }
  | { readonly kind: "emphasis"; readonly text: string; readonly figure?: FigureId }
  | { readonly kind: "missing"; readonly text: string; readonly slot?: string };

export function text(content: string): Run {
  return { kind: "text", text: content };
}

export function emphasis(content: string): Run {
  return { kind: "emphasis", text: content };
}

/** A printed figure with the name of what it prints. */
export function figure(id: FigureId, printed: string): Run {
  return { kind: "text", text: printed, figure: id };
}

export interface MissingOptions {
  /** Where the data comes from: a workbook, a department. */
  readonly source?: string;
  /** The field or figure that lacks data. */
  readonly slot?: string;
}

/** （待填：教职工编制总额，来源：县级填报）: says what is missing and, where known, who has it. */
export function missingSlot(what: string, { source, slot }: MissingOptions = {}): Run {
  const content = `（待填：${what}${source ? `，来源：${source}` : ""}）`;
  return slot === undefined ? { kind: "missing", text: content } : { kind: "missing", text: content, slot };
}
