import type { CheckRule } from "./rule.ts";
import { attachment } from "./rules/attachment.ts";
import { bandsAndPupils, classesAndGrades, classList, largestClass } from "./rules/class-sizes.ts";
import { artIsSum, countyTotals, rosterCounts, surveyGroups, visitingTotal } from "./rules/county-totals.ts";
import { codeAndKind, kindAndStages, teachingPoint } from "./rules/kind-and-stages.ts";
import { partOfWhole } from "./rules/part-of-whole.ts";
import { perPupil } from "./rules/per-pupil.ts";
import { ratios } from "./rules/ratios.ts";
import { retention } from "./rules/retention.ts";
import { multimediaRooms, noRoomsBesideSports, roomAreas, roomsInBuilding } from "./rules/rooms.ts";
import { nameAndKind, sameName } from "./rules/school-names.ts";
import { partsAtMost, sumOfParts } from "./rules/sums.ts";
import { dates, decimals, monitoring, percents, texts } from "./rules/texts.ts";
import { valueRange } from "./rules/value-range.ts";
import { outsideSports, visitingTeachers, waiverFlags } from "./rules/waiver-flags.ts";
import { copiedYear, jumps, largeChanges, lasting, rosterChanges, vanishedStage } from "./rules/years.ts";
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
