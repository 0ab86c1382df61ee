import type { Run } from "../document/run.ts";
import { type BreakOptions, type BrokenLine, breakLines, type Stretch } from "./break-lines.ts";
import { type FormatName, type ParagraphFormat, paragraphFormats } from "./paragraph-formats.ts";
import { bodyCharacter, type LayoutProfile } from "./profile.ts";

/** Everything that setting text needs from a profile, derived once. */
export interface Typesetting {
  readonly profile: LayoutProfile;
  readonly formats: Readonly<Record<FormatName, ParagraphFormat>>;
  /** Width of a character of the body in twips. */
  readonly character: number;
  readonly onJoint?: BreakOptions["onJoint"];
}

export function typesettingOf(profile: LayoutProfile): Typesetting {
  return { profile, formats: paragraphFormats(profile), character: bodyCharacter(profile) };
}

/** The lines of a text in a format; `changes` are what one paragraph has of its own. */
export function linesOf(
  stretches: readonly Stretch[],
  { profile, onJoint }: Typesetting,
  { format, available }: Pick<BreakOptions, "format" | "available">,
): readonly BrokenLine[] {
  const { widths } = profile.latin;
  return breakLines(stretches, { format, widths, scriptGap: profile.grid.scriptGap, available, onJoint });
}

export function plain(text: string): readonly Stretch[] {
  return [{ text, look: "plain" }];
}

export function stretchesOf(runs: readonly Run[]): readonly Stretch[] {
  return runs.map(({ kind, text }) => ({ text, look: kind === "text" ? "plain" : kind }));
}
