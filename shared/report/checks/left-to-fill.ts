import type { ReportCheck } from "./check.ts";
import { openCellFindings } from "./open-cells.ts";
import { openSlotFindings } from "./open-slots.ts";

/** 待填: everything that is printed in red, each with what it is, where it stands and who has it. */
export const leftToFill: ReportCheck = {
  code: "leftToFill",
  name: "待填和待核",
  title: "各处都已填写，没有待填和待核",
  run: (input) => [...openSlotFindings(input), ...openCellFindings(input)],
};
