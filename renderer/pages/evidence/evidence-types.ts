import type { CallOutput } from "../../../shared/contract/contract.ts";

export type Overview = CallOutput<"evidence.overview">;
export type ItemOverview = Overview["items"][number];
export type SchoolOverview = Overview["schools"][number];
export type Line = CallOutput<"evidence.lines">["lines"][number];
export type Paper = Line["papers"][number];
export type Finding = CallOutput<"evidence.checks">["findings"][number];
export type EvidenceStatus = Line["status"];

/** What files are dropped on. */
export interface DropTarget {
  readonly item?: string;
  readonly material?: number;
  readonly school?: string;
  /** 校级盒号 */
  readonly box?: number;
  readonly year?: number;
}

/** As `data-drop` carries it. */
export function dropText(target: DropTarget): string {
  return JSON.stringify(target);
}

export function readDropText(text: string | undefined): DropTarget {
  return text === undefined ? {} : (JSON.parse(text) as DropTarget);
}

/** What the page's parts ask of it. */
export interface EvidenceActions {
  readonly attach: (
    files: readonly { readonly file: File; readonly path: string }[],
    target: DropTarget,
  ) => void;
  readonly open: (paper: number) => void;
  readonly readOnly: boolean;
}
