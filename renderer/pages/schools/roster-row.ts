import type { CallOutput } from "../../../shared/contract/contract.ts";
import { type DisplayState, stateOfReadings } from "../../parts/display-state.ts";

export type RosterSchool = CallOutput<"school.list">["schools"][number];
export type RosterSection = RosterSchool["sections"][number];
export type RosterValue = RosterSection["values"][number];

/** A line of the roster: one stage of a school, or a row without a compulsory stage (附设单位, 特教, 职业). */
export interface RosterRow {
  readonly key: string;
  readonly school: RosterSchool;
  readonly section: RosterSection | undefined;
}

export function rosterRows(schools: readonly RosterSchool[]): readonly RosterRow[] {
  return schools.flatMap((school): readonly RosterRow[] =>
    school.sections.length === 0
      ? [{ key: school.code, school, section: undefined }]
      : school.sections.map((section) => ({ key: `${school.code}/${section.stage}`, school, section })),
  );
}

/** ◐ where only the relief reading is met; a section that is not judged has no verdicts. */
export function sectionState({ strict, relief }: RosterSection): DisplayState {
  return stateOfReadings(strict, relief);
}

/** The school codes of rows, each once, in their order. */
export function codesOf(rows: readonly RosterRow[]): readonly string[] {
  return [...new Set(rows.map(({ school }) => school.code))];
}
