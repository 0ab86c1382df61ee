import type { CheckRule } from "./rule.ts";
import { artIsSum } from "./rules/art-sums.ts";
import { attachment } from "./rules/attachment.ts";
import { bandsAndPupils } from "./rules/classes/class-bands.ts";
import { classList } from "./rules/classes/class-list.ts";
import { classesAndGrades } from "./rules/classes/classes-and-grades.ts";
import { largestClass } from "./rules/classes/largest-class.ts";
import { countyTotals } from "./rules/county-totals.ts";
import { dates } from "./rules/dates.ts";
import { decimals } from "./rules/decimals.ts";
import { codeAndKind, kindAndStages, teachingPoint } from "./rules/kind-and-stages.ts";
import { monitoring } from "./rules/monitoring.ts";
import { partOfWhole } from "./rules/part-of-whole.ts";
import { perPupil } from "./rules/per-pupil.ts";
import { percents } from "./rules/percents.ts";
import { ratios } from "./rules/ratios.ts";
import { retention } from "./rules/retention.ts";
import { multimediaRooms, noRoomsBesideSports, roomAreas, roomsInBuilding } from "./rules/rooms.ts";
import { rosterCounts } from "./rules/roster-counts.ts";
import { nameAndKind, sameName } from "./rules/school-names.ts";
import { partsAtMost, sumOfParts } from "./rules/sums.ts";
import { surveyGroups } from "./rules/survey-groups.ts";
import { texts } from "./rules/texts.ts";
import { valueRange } from "./rules/value-range.ts";
import { visitingTotal } from "./rules/visiting-total.ts";
import { outsideSports, visitingTeachers, waiverFlags } from "./rules/waiver-flags.ts";
import { copiedYear } from "./rules/years/copied-year.ts";
import { jumps } from "./rules/years/jumps.ts";
import { largeChanges } from "./rules/years/large-changes.ts";
import { lasting } from "./rules/years/lasting.ts";
import { rosterChanges } from "./rules/years/roster-changes.ts";
import { vanishedStage } from "./rules/years/vanished-stage.ts";
import { alwaysApplies, emptyResources, positive } from "./rules/zero-or-blank.ts";

/** Every rule, in the order in which findings of one row are shown. Codes are stable: acceptances name them. */
export const checkRules: readonly CheckRule[] = [
  attachment,
  alwaysApplies,
  positive,
  partOfWhole,
  sumOfParts,
  partsAtMost,
  bandsAndPupils,
  classList,
  largestClass,
  classesAndGrades,
  retention,
  kindAndStages,
  codeAndKind,
  nameAndKind,
  teachingPoint,
  emptyResources,
  perPupil,
  valueRange,
  ratios,
  roomAreas,
  roomsInBuilding,
  multimediaRooms,
  noRoomsBesideSports,
  waiverFlags,
  outsideSports,
  visitingTeachers,
  percents,
  monitoring,
  dates,
  decimals,
  texts,
  sameName,
  countyTotals,
  rosterCounts,
  surveyGroups,
  artIsSum,
  visitingTotal,
  jumps,
  largeChanges,
  lasting,
  vanishedStage,
  copiedYear,
  rosterChanges,
];

/** The rule of that code; undefined where this version has none. */
export function findCheckRule(code: string): CheckRule | undefined {
  return checkRules.find((rule) => rule.code === code);
}
